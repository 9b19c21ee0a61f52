import type { Conclusion, IssueBy } from '../../domain/conclusions/conclusion.ts';
import { firstIssued } from '../../domain/conclusions/period.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Command } from '../../ports/message.ts';
import { cut } from '../people/people.ts';
import { sayDay, sayLeadAmount, sayNear, sayPlainDay, sayWhen } from '../when.ts';
import { conclusionCommand } from './names.ts';

/** The days within which a conclusion is issued: before they end, and once they are over. */

/** "03 ngày làm việc sau cuộc họp, khoản 5 Điều 5 Quy chế" */
const rule = (by: IssueBy): string => `${sayLeadAmount(by)} sau cuộc họp, ${by.article} Quy chế`;

/** To who works on it: by when, or that the day is over; nothing once it went out. */
export function issueLines(conclusion: Conclusion, by: IssueBy | null, today: Day): string[] {
  if (!by || firstIssued(conclusion) !== null) return [];
  const day = sayDay(by.lastDay);
  return today > by.lastDay
    ? [`Đã quá hạn ban hành: chậm nhất ${day} (${rule(by)}). Gửi lúc này được ghi là ban hành chậm.`]
    : [`Hạn ban hành: chậm nhất hết ${day} (${rule(by)}).`];
}

/** Of one that went out late. */
export const lateIssue = ({ late }: Pick<Conclusion, 'late'>): string[] =>
  late ? [`Ban hành chậm: hạn là ${sayDay(late.lastDay)} (${rule(late)}).`] : [];

export interface IssueFacts {
  readonly title: string;
  readonly held: Instant;
  readonly meeting: Meeting;
  /** As far as it has come; `null` where nobody has drafted it. */
  readonly conclusion: Conclusion | null;
  readonly by: IssueBy;
}

const STATES = {
  draft: 'dự thảo chưa trình',
  asked: 'đã trình, chờ người chủ trì',
  cleared: 'đã duyệt, chưa gửi',
  sent: 'đã gửi',
} as const;

const stands = ({ conclusion }: IssueFacts): string =>
  conclusion ? STATES[conclusion.state] : 'chưa có dự thảo';
const named = ({ title, held }: IssueFacts, zone: string): string =>
  `Thông báo kết luận “${cut(title, 150)}”, họp ${sayWhen(held, zone)}`;

/** To who drafts and sends it, before its last day and on it. */
export const issueDue = (facts: IssueFacts, today: Day, zone: string): string =>
  `${named(facts, zone)}: ${stands(facts)}. Hạn ban hành: hết ${sayNear(facts.by.lastDay, today) ?? sayDay(facts.by.lastDay)} (${rule(facts.by)}).`;

/** To the same and to whose conclusion it is, once the day is over. */
export const issueOverdue = (facts: IssueFacts, zone: string): string =>
  `${named(facts, zone)} đã quá hạn ban hành ${sayPlainDay(facts.by.lastDay)} (${rule(facts.by)}): ${stands(facts)}.`;

/** To what is done next. */
export const issueButton = ({ title, meeting, conclusion }: IssueFacts): Command => ({
  label: `${conclusion ? 'Mở dự thảo' : 'Soạn kết luận'}: ${cut(title, 40)}`,
  command: conclusion ? conclusionCommand(conclusion, '').trim() : `/kl ${referTo(meeting)} s`,
});
