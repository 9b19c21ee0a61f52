import type { Member } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { placesFor, rulesFor } from '../../domain/meetings/standing.ts';
import type { Message } from '../../ports/message.ts';
import type { Body, BodyMeetings, Regulation } from '../../regulations/schema.ts';
import { cite, comrade, comradeFirst, cut } from '../people/people.ts';
import { isUnheld, notHeld } from '../unheld.ts';
import { sayWhen } from '../when.ts';
import { absenceRule, sayConsenter, sayReportedTo } from './own-answer.ts';

/** What a chair and secretaries hear of answers that await no decision. */
type Away = Exclude<Answer, { kind: 'attend' }>;

/** Nobody's consent is needed for it, or where it stands with whose it is. */
export const awayNoted = (
  meeting: Meeting,
  member: Member,
  answer: Away,
  regulation: Regulation,
  zone: string,
): Message => ({
  text: [
    `${comradeFirst(member.name)} ${answer.kind === 'proxy' ? `${ASKS[answer.consent.state]} và cử ${comrade(answer.delegate.name)}${answer.delegate.post ? ` (${answer.delegate.post})` : ''} dự thay` : ASKS[answer.consent.state]} cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}.`,
    ...(answer.reason ? [`Lý do: ${cut(answer.reason, 1_000)}`] : []),
    awayByRule(answer, member, meeting, regulation),
  ].join('\n'),
});

const ASKS = {
  'not-required': 'báo vắng',
  asked: 'xin vắng',
  granted: 'xin vắng',
  refused: 'xin vắng',
} as const;

function awayByRule(answer: Away, member: Member, meeting: Meeting, regulation: Regulation): string {
  const rule = rulesFor(member, meeting, regulation).absence;
  const decides = sayConsenter(meeting, regulation);
  if (rule && answer.consent.state !== 'not-required')
    return `${upperFirst(DECIDED[answer.consent.state](decides))}. Vắng họp ${absenceRule(rule, meeting.body, regulation)}${cite(rule.article)}; tin để đồng chí biết.`;
  if (rule?.consent === 'none')
    return `Vắng họp ${absenceRule(rule, meeting.body, regulation)}${cite(rule.article)}; tin để đồng chí biết.`;
  const places = placesFor(answer.kind === 'proxy' ? 'proxy' : 'absence', member, meeting, regulation);
  return isUnheld(regulation, places)
    ? `${notHeld(regulation, places)}. Tin để đồng chí biết.`
    : `${notHeld(regulation, places, 'về việc này')}; tin để đồng chí biết, không phải trả lời.`;
}

const DECIDED = {
  asked: (who: string) => `đang chờ ${who} đồng ý`,
  granted: (who: string) => `${who} đã đồng ý`,
  refused: (who: string) => `${who} chưa đồng ý`,
} as const;

/** To the secretaries, where nobody to whom the text has it reported could be told. */
export const passOnAbsence = (
  message: Message,
  rule: NonNullable<BodyMeetings['absence']>,
  body: Body,
  regulation: Regulation,
): Message => ({
  ...message,
  text: `${message.text}\nTôi chưa nhắn được ${sayReportedTo(rule, body, regulation)}: xin thư ký báo giúp.`,
});

/** What was granted is taken back by who asked for it. */
export const comesAfterAll = (meeting: Meeting, member: Member, was: Away, zone: string): Message => ({
  text: `${comradeFirst(member.name)} báo dự cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}. Việc ${was.kind === 'proxy' ? `cử ${comrade(was.delegate.name)} dự thay` : 'vắng'} ${was.consent.state === 'granted' ? 'đã được đồng ý trước đây' : 'đã báo trước đây'} không còn hiệu lực.`,
});
