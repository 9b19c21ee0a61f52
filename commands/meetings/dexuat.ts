import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { deciderOf } from '../../src/domain/committee/acting.ts';
import { fold } from '../../src/domain/fold.ts';
import { proposalFiled, proposalWaived } from '../../src/domain/meetings/calling.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { rulesOf } from '../../src/domain/meetings/rules.ts';
import type { AskAfter, SeatContext } from '../../src/ports/command.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { asChair } from '../../src/queries/meetings/waiting.ts';
import { TO_PREPARE } from '../../src/queries/meetings/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import { PROPOSAL_PARTS, type ProposalPart } from '../../src/regulations/schema.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  askProposalPart,
  askWaiverReason,
  notOfReport,
  partTooShort,
  proposalNoted,
  proposalNotNeeded,
  proposalPreview,
  proposalQuestion,
  proposalWaivedReply,
} from '../../src/say/meetings/proposal.ts';

/**
 * "miễn: <lý do>" in place of the goals lets the chair go on without a report. Goals may begin with "Miền núi",
 * so the bare letters only count before a colon or a reason.
 */
const WAIVER = /^(?:miễn(?![\p{L}\p{N}])|mien(?=\s*[:,]|\s+(?:vi|do)\s))[\s,.:]*/iu;

/** Fewer letters and digits than this say nothing about a proposal; nor do these words. */
const LEAST = 5;
const EMPTY = new Set([
  'bo qua',
  'khong co',
  'chua co',
  'khong biet',
  'de sau',
  'gui sau',
  'khong ro',
  'cap nhat sau',
]);

/** What the report on a meeting has to say, in order; nothing where it needs none. */
const partsOf = async (meeting: Meeting, context: SeatContext): Promise<readonly ProposalPart[]> => {
  const rule = rulesOf(meeting, (await context.lawOf(meeting)).regulation).proposalReport;
  return PROPOSAL_PARTS.filter((part) => rule?.fields.includes(part));
};

type Before<Part extends string> = { readonly meeting: Meeting } & { readonly [Name in Part]: string };

/** `before`: those that are asked for ahead of it. Whoever waives the report by its first part is not asked for the others. */
const part = <Part extends ProposalPart>(
  which: ProposalPart,
  ...before: readonly Part[]
): AskAfter<Before<Part>, string> => ({
  question: async () => ({ text: askProposalPart(which) }),
  unsaid: async (context, given) => {
    const waived = before.some((one) => WAIVER.test(given[one]));
    const wanted = !waived && (await partsOf(given.meeting, context)).includes(which);
    return wanted ? null : { ok: true, value: '' };
  },
  read: async (input, context, { meeting }) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.agenda) return { ok: false, say: tooLong(text.length, LIMITS.agenda) };
    const parts = await partsOf(meeting, context);
    if (parts.length > 0 && !parts.includes(which))
      return { ok: false, say: notOfReport(parts), final: true };
    const waived = which === parts[0] ? WAIVER.exec(text) : null;
    if (waived && text.slice(waived[0].length).trim().length < 3)
      return { ok: false, say: { text: askWaiverReason() } };
    if (!waived && (EMPTY.has(fold(text)) || (text.match(/[\p{L}\p{N}]/gu) ?? []).length < LEAST))
      return { ok: false, say: partTooShort(which) };
    return { ok: true, value: text };
  },
  // The three parts are shown as the report that they make; a waiver is none.
  words: (given, text) => (before.every((one) => given[one] === '') && WAIVER.test(text) ? 'reason' : null),
});

/** The reason for going on without a report, with the sign of it; `null` of a report. */
const waiverIn = (report: Readonly<Record<ProposalPart, string>>): RegExpExecArray | null =>
  WAIVER.exec(PROPOSAL_PARTS.map((one) => report[one]).find((text) => text !== '') ?? '');

export const dexuat = defineCommand({
  name: 'dexuat',
  aliases: ['baocaodexuat'],
  summary: 'nộp báo cáo đề xuất cho cuộc họp, nếu Quy chế yêu cầu',
  usage: 'mục tiêu | tiến độ | kết quả',
  who: 'callers',
  where: 'private',
  offered: async ({ seat }) =>
    Object.values(seat.regulation.meetings).some((rules) => rules.proposalReport !== null),
  asks: about(
    askMeeting(
      {
        ...TO_PREPARE,
        called: 'cuộc họp nào đang chuẩn bị mà Quy chế yêu cầu báo cáo đề xuất',
        also: async (meeting, context) =>
          rulesOf(meeting, (await context.lawOf(meeting)).regulation).proposalReport !== null,
      },
      'proposal',
    ),
  )
    .and('goals', part<never>('goals'), 'goals')
    .and('schedule', part('schedule', 'goals'), 'schedule')
    .and('results', part('results', 'goals', 'schedule'), 'results'),
  async confirm(context, { meeting, goals, schedule, results }) {
    const { member } = context.seat;
    const report = { goals, schedule, results };
    if (waiverIn(report)) return null;
    hand(context, { act: 'prepare', meeting });
    const then = proposalFiled(meeting, report, member, context.now);
    return { preview: [proposalPreview(then)], question: proposalQuestion(), yes: 'Nộp' };
  },
  async run(context, { meeting, goals, schedule, results }) {
    const { member } = context.seat;
    const law = await context.lawOf(meeting);
    const rule = rulesOf(meeting, law.regulation).proposalReport;
    if (!rule) return reply(proposalNotNeeded(meeting, law.regulation));
    const report = { goals, schedule, results };
    const waived = waiverIn(report);
    if (waived) {
      const { for: onBehalfOf, inStead } = hand(context, await asChair(context, meeting), {
        under: law,
      });
      const chair = onBehalfOf ?? deciderOf(meeting, law).member ?? member;
      const reason = waived.input.slice(waived[0].length).trim();
      await context.save(proposalWaived(meeting, reason, chair, member, context.now, inStead));
      return reply(proposalWaivedReply(meeting, rule.article));
    }
    hand(context, { act: 'prepare', meeting }, { under: law });
    await context.save(proposalFiled(meeting, report, member, context.now));
    return reply(proposalNoted(meeting, rule.article));
  },
});
