import { askReport, type Chosen } from '../../src/asks/reports/report.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import type { FileRef } from '../../src/domain/reference.ts';
import { handedIn, refused } from '../../src/domain/reports/acts.ts';
import { fileFault } from '../../src/domain/reports/file.ts';
import type { Owed } from '../../src/domain/reports/owed.ts';
import { REPORT_LIMITS } from '../../src/domain/reports/report.ts';
import {
  type Ask,
  type AskAfter,
  defineCommand,
  first,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { keep, otherReceivers, passReport, tellOwer } from '../../src/procedures/reports/reports.ts';
import { reportsOwedBy } from '../../src/queries/people/owed.ts';
import { workReported } from '../../src/queries/reports/digest.ts';
import { namingOf, todayOf } from '../../src/queries/reports/list.ts';
import { TO_HAND_IN } from '../../src/queries/reports/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import { refusal } from '../../src/say/refusals.ts';
import { reportedWork } from '../../src/say/reports/digest.ts';
import { reportTitle } from '../../src/say/reports/names.ts';
import {
  askContent,
  contentPreview,
  contentTooLong,
  fileRefused,
  handedInForYou,
  handedInReply,
  handInQuestion,
  tooShort,
} from '../../src/say/reports/reports.ts';

interface Content {
  readonly text: string;
  readonly file: FileRef | null;
}

const chosen = askReport(TO_HAND_IN);

/** Somebody else's is refused as soon as it is named, and that it was tried is kept. */
const report: Ask<Chosen> = {
  ...chosen,
  read: async (input, context, given, held) => {
    const reading = await chosen.read(input, context, given, held);
    const fault = reading.ok ? notTheirs(context, reading.value.owed) : null;
    if (!fault || !reading.ok) return reading;
    const whose = { by: context.seat.member.id, onBehalfOf: null };
    const { owed } = reading.value;
    await context.saveReport(refused(owed, 'report-hand-in-refused', null, whose, context.now));
    return { ok: false, say: refusal(fault, context.zone), final: true };
  },
};

/** Why somebody may not whose this report in; `null` where they may. */
function notTheirs(context: SeatContext, owed: Owed): DomainError | null {
  try {
    hand(context, { act: 'hand-in-report', owed });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Words, a file, or both. A file that came with the command is the content. */
const content: AskAfter<{ report: Chosen }, Content> = {
  question: async (context, given) => {
    const { owed } = given.report;
    const whose = hand(context, { act: 'hand-in-report', owed });
    const work = reportedWork(await workReported(context, owed), todayOf(context));
    return askContent(owed, await namingOf(context), whose.for, work);
  },
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (!input.file && /^[\d\s.,)-]*$/.test(text) && text !== '') return { ok: false, say: tooShort() };
    if (text.length > REPORT_LIMITS.text) return { ok: false, say: contentTooLong(text.length) };
    if (text === '' && !input.file) return { ok: false, say: await content.question(context, given) };
    return { ok: true, value: { text, file: input.file } };
  },
  unsaid: async (_context, given) => {
    const { file, said } = given.report;
    return file || said !== '' ? { ok: true, value: { text: said, file } } : null;
  },
  words: () => 'report',
};

export const nopbaocao = defineCommand({
  name: 'nopbaocao',
  aliases: ['guibaocao', 'nop'],
  summary: 'nộp báo cáo bằng chữ hoặc tệp',
  usage: 'báo cáo | nội dung',
  asWritten: true,
  who: 'members',
  where: 'private',
  files: {
    into: 'content',
    uses: async (context) => (await reportsOwedBy(context)).flatMap(({ file }) => file ?? []),
  },
  asks: first('report', report).and('content', content, 'content'),
  /**
   * What is typed is shown before it goes to the receiver: an answer to something else must not become a report. So is
   * a file in another's name, which may be meant for somebody else; one that is refused is refused at once.
   */
  async confirm(context, { report, content }) {
    const whose = hand(context, { act: 'hand-in-report', owed: report.owed });
    if (content.file && (!whose.for || fileFault(content.file))) return null;
    const title = reportTitle(report.owed, await namingOf(context));
    return {
      preview: [contentPreview(content.text, content.file)],
      question: handInQuestion(title, whose.for),
      yes: 'Nộp',
    };
  },
  async run(context, args) {
    const { owed } = args.report;
    const whose = hand(context, { act: 'hand-in-report', owed });
    const fault = args.content.file ? fileFault(args.content.file) : null;
    if (fault) {
      await context.saveReport(refused(owed, 'report-file-refused', fault.name, whose, context.now));
      return reply(fileRefused(fault), { stay: 'content' });
    }
    const then = await keep(context, handedIn(owed, args.content, whose, context.now, context.zone));
    const naming = await namingOf(context);
    await passReport(context, then);
    if (whose.for) await tellOwer(context, then, handedInForYou(then, naming, context.seat.member));
    const sent = then.record?.handedIn.at(-1);
    if (!sent) throw new Error(`report ${then.id} was handed in and is not there`);
    const waiting = otherReceivers(context, then).map(({ name }) => name);
    return reply(handedInReply(then, naming, sent, waiting));
  },
});
