import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { deciderOf } from '../../src/domain/committee/acting.ts';
import { fold } from '../../src/domain/fold.ts';
import { proposalFiled, proposalWaived } from '../../src/domain/meetings/calling.ts';
import { LIMITS } from '../../src/domain/meetings/meeting.ts';
import { rulesOf } from '../../src/domain/meetings/rules.ts';
import type { Ask, AskAfter } from '../../src/ports/command.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { asChair } from '../../src/queries/meetings/waiting.ts';
import { TO_PREPARE } from '../../src/queries/meetings/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  askProposalPart,
  askWaiverReason,
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

const part = (which: 'goals' | 'schedule' | 'results'): Ask<string> => ({
  question: async () => ({ text: askProposalPart(which) }),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.agenda) return { ok: false, say: tooLong(text.length, LIMITS.agenda) };
    const waived = which === 'goals' ? WAIVER.exec(text) : null;
    if (waived && text.slice(waived[0].length).trim().length < 3)
      return { ok: false, say: { text: askWaiverReason() } };
    if (!waived && (EMPTY.has(fold(text)) || (text.match(/[\p{L}\p{N}]/gu) ?? []).length < LEAST))
      return { ok: false, say: partTooShort(which) };
    return { ok: true, value: text };
  },
  // The three parts are shown as the report that they make; a waiver is none.
  words: (_given, text) => (which === 'goals' && WAIVER.test(text) ? 'reason' : null),
});

/** Whoever waives the report by its first part is not asked for the others. */
const further = (which: 'schedule' | 'results'): AskAfter<{ goals: string }, string> => ({
  ...part(which),
  unsaid: async (_context, { goals }) => (WAIVER.test(goals) ? { ok: true, value: '' } : null),
});

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
    .and('goals', part('goals'), 'goals')
    .and('schedule', further('schedule'), 'schedule')
    .and('results', further('results'), 'results'),
  async confirm(context, { meeting, goals, schedule, results }) {
    const { member } = context.seat;
    if (WAIVER.test(goals)) return null;
    hand(context, { act: 'prepare', meeting });
    const then = proposalFiled(meeting, { goals, schedule, results }, member, context.now);
    return { preview: [proposalPreview(then)], question: proposalQuestion(), yes: 'Nộp' };
  },
  async run(context, { meeting, goals, schedule, results }) {
    const { member } = context.seat;
    const law = await context.lawOf(meeting);
    const rule = rulesOf(meeting, law.regulation).proposalReport;
    if (!rule) return reply(proposalNotNeeded(meeting, law.regulation));
    const waived = WAIVER.exec(goals);
    if (waived) {
      const { for: onBehalfOf, inStead } = hand(context, await asChair(context, meeting), {
        under: law,
      });
      const chair = onBehalfOf ?? deciderOf(meeting, law).member ?? member;
      const reason = goals.slice(waived[0].length).trim();
      await context.save(proposalWaived(meeting, reason, chair, member, context.now, inStead));
      return reply(proposalWaivedReply(meeting, rule.article));
    }
    hand(context, { act: 'prepare', meeting }, { under: law });
    await context.save(proposalFiled(meeting, { goals, schedule, results }, member, context.now));
    return reply(proposalNoted(meeting, rule.article));
  },
});
