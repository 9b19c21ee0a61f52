import { offer, picked } from '../../src/asks/pick.ts';
import { askReport, type Chosen } from '../../src/asks/reports/report.ts';
import { sentBack } from '../../src/domain/reports/acts.ts';
import { REPORT_LIMITS } from '../../src/domain/reports/report.ts';
import type { ReportVerdict } from '../../src/hear/reports.ts';
import { type AskAfter, defineCommand, first, reply } from '../../src/ports/command.ts';
import { receiveReport } from '../../src/procedures/reports/receive.ts';
import { keep, tellOwer } from '../../src/procedures/reports/reports.ts';
import { pendingReports } from '../../src/queries/people/pending-decisions.ts';
import { namingOf } from '../../src/queries/reports/list.ts';
import { TO_RECEIVE } from '../../src/queries/reports/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import { pleaseChoose, tooLong } from '../../src/say/asking.ts';
import { actedBy } from '../../src/say/people/people.ts';
import {
  askVerdict,
  askWhyBack,
  sentBackInYourName,
  sentBackReply,
  sentBackToYou,
  verdicts,
} from '../../src/say/reports/receive.ts';

const report = askReport(TO_RECEIVE);

/** What came, or that it goes back; the report itself stands above the question. */
const verdict: AskAfter<{ report: Chosen }, ReportVerdict> = {
  question: async (context, given) => {
    const { owed } = given.report;
    hand(context, { act: 'receive-report', owed });
    const shown = askVerdict(owed, await namingOf(context));
    return { ...shown, ...choicesOf(given.report, shown.text) };
  },
  read: async (input, _context, given) => {
    const chosen = picked(input.text, verdicts(given.report.owed));
    // An old button may name what was ticked meanwhile; the act itself refuses it.
    const known = VERDICTS[input.text.trim()] ?? chosen?.value;
    return known ? { ok: true, value: known } : { ok: false, say: choicesOf(given.report, pleaseChoose()) };
  },
};

const VERDICTS: Readonly<Record<string, ReportVerdict>> = {
  ca: 'both',
  giay: 'paper',
  dt: 'electronic',
  tra: 'back',
};
const choicesOf = ({ owed }: Chosen, text: string) => offer(text, verdicts(owed));

const reason: AskAfter<{ verdict: ReportVerdict }, string> = {
  question: async () => ({ text: askWhyBack() }),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > REPORT_LIMITS.reason)
      return { ok: false, say: tooLong(text.length, REPORT_LIMITS.reason) };
    return text.length < 3 ? { ok: false, say: { text: askWhyBack() } } : { ok: true, value: text };
  },
  unsaid: async (_context, given) => (given.verdict === 'back' ? null : { ok: true, value: '' }),
  words: ({ verdict }) => (verdict === 'back' ? 'report-back' : null),
};

export const nhanbaocao = defineCommand({
  name: 'nhanbaocao',
  aliases: ['xacnhanbaocao'],
  summary: 'xác nhận báo cáo đã nhận, hoặc trả lại kèm lý do',
  usage: 'họ tên | đã nhận / trả lại | lý do',
  who: 'members',
  where: 'private',
  waits: pendingReports,
  asks: first('report', report).and('verdict', verdict).and('reason', reason),
  async run(context, { report: { owed }, verdict: said, reason: why }) {
    if (said !== 'back') return receiveReport(context, owed, said === 'both' ? owed.forms : [said]);
    const whose = hand(context, { act: 'receive-report', owed });
    const naming = await namingOf(context);
    const then = await keep(context, sentBack(owed, why, whose, context.now));
    const by = actedBy(whose.for ?? context.seat.member, context.seat.member);
    const told = await tellOwer(context, then, sentBackToYou(then, naming, by, why));
    if (whose.for) await context.tell(whose.for, sentBackInYourName(then, naming, why, context.seat.member));
    return reply(sentBackReply(then, naming, told));
  },
});
