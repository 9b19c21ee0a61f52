import { paperIssued, whichIssued } from '../../src/asks/papers/issued.ts';
import { defineCommand, first, reply } from '../../src/ports/command.ts';
import { withNumber } from '../../src/procedures/papers/number.ts';
import { may } from '../../src/queries/rights.ts';
import { issuedQuestion } from '../../src/say/papers/issued.ts';
import { entryLine, writtenDown } from '../../src/say/register/register.ts';

export const ghiso = defineCommand({
  name: 'ghiso',
  aliases: ['sovanban'],
  summary: 'ghi số, ngày của văn bản đã ký: “giấy mời số 12/GM-BCĐ ngày 20/11/2026”',
  usage: 'tên loại, số, ngày',
  who: 'entitled',
  where: 'private',
  offered: async (context) => may(context, { act: 'keep-register' }),
  asks: first('issued', paperIssued).and('paper', whichIssued),
  async confirm(context, { issued, paper }) {
    const then = await withNumber(context, paper, issued);
    return {
      preview: [{ text: entryLine(then, context.seat.member, context.zone) }],
      question: issuedQuestion(issued.number, paper.seen),
      yes: 'Ghi',
    };
  },
  async run(context, { issued, paper }) {
    const then = await withNumber(context, paper, issued);
    await context.keep('register', then);
    return reply(writtenDown(then, context.seat.member, context.zone));
  },
});
