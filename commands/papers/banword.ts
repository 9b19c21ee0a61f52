import { paperWanted } from '../../src/asks/papers/paper.ts';
import { paperFile } from '../../src/domain/papers/paper.ts';
import { defineCommand, first, reply } from '../../src/ports/command.ts';
import { numberOf } from '../../src/queries/papers/number.ts';
import { officeSigns } from '../../src/say/conclusions/names.ts';
import { paperMessage, paperTitle } from '../../src/say/papers/paper.ts';
import { signingLines } from '../../src/say/signing.ts';

/** The file is written when it is sent; whether it may be had is asked here. */
export const banword = defineCommand({
  name: 'banword',
  aliases: ['word', 'tepword'],
  summary: 'bản Word đúng thể thức: giấy mời, biên bản, thông báo kết luận, báo cáo, kế hoạch…',
  usage: 'giấy mời / biên bản / …',
  who: 'members',
  where: 'private',
  asks: first('paper', paperWanted),
  async run(context, { paper }) {
    const { kind, of, about, signer, body, office } = paper;
    const title = paperTitle(kind, about);
    const file = paperFile({ kind, of, by: context.seat.member.id }, title, context.now);
    const issued = await numberOf(context, paper);
    const byThem = signer ? signingLines(signer, null, body, context.seat) : [];
    const signing = office ? officeSigns(office) : byThem;
    return reply(paperMessage(kind, title, file, issued?.number ?? null, signing));
  },
});
