import { digestText, digestWish } from '../../src/asks/reports/digest.ts';
import { defineCommand, first, reply } from '../../src/ports/command.ts';
import { previewDigest, sendDigest } from '../../src/procedures/reports/digest.ts';
import { digestsFor } from '../../src/queries/reports/digest.ts';
import { namingOf } from '../../src/queries/reports/list.ts';
import { overviewFor } from '../../src/queries/reports/overview.ts';
import { overview } from '../../src/say/reports/overview.ts';

/** How the work goes, drafted from the records, mended by whom the regulation has write it, sent to whom it says. */
export const tonghop = defineCommand({
  name: 'tonghop',
  aliases: ['tinhhinhthuchien', 'baocaotonghop'],
  summary: 'lập báo cáo tình hình thực hiện, sơ kết, kiến nghị từ hồ sơ',
  usage: 'tiến độ | sơ kết | vướng mắc | Quy chế | kiến nghị, kỳ',
  who: 'entitled',
  where: 'private',
  offered: async (context) => digestsFor(context).length > 0,
  asks: first('wish', digestWish).and('text', digestText),
  confirm: async (context, { wish, text }) =>
    wish.kind === 'overview' ? null : previewDigest(context, wish.kind, text),
  run: async (context, { wish, text }) =>
    wish.kind === 'overview'
      ? reply(overview(await overviewFor(context), await namingOf(context), context.now))
      : sendDigest(context, wish, text),
});
