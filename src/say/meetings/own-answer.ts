import { chairOf } from '../../domain/committee/acting.ts';
import { seatIn } from '../../domain/committee/bodies.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Ruled } from '../../domain/law.ts';
import { consentPost } from '../../domain/meetings/consenter.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { lacking, placesFor, rulesFor, type Standing, standing } from '../../domain/meetings/standing.ts';
import type { Body, BodyMeetings, Regulation } from '../../regulations/schema.ts';
import { cite, comrade, cut } from '../people/people.ts';
import { memberTitle, postTitle } from '../people/post-title.ts';
import { isUnheld, notHeld } from '../unheld.ts';

/** What somebody is told of their own answer to an invitation. */

type AbsenceRule = NonNullable<BodyMeetings['absence']>;

/** One's own answer and what it still needs. */
export const ownAnswer = (member: Member, meeting: Meeting, regulation: Regulation): string =>
  ownStanding(standing(member, meeting, regulation), member, meeting, regulation);

/** What becomes of it where no rule is held: one answer, wherever it is asked. */
export function answerTold(
  rule: 'absence' | 'proxy',
  member: Member,
  meeting: Meeting,
  regulation: Regulation,
): string {
  const places = placesFor(rule, member, meeting, regulation);
  const said = notHeld(regulation, places);
  return isUnheld(regulation, places)
    ? `${said}. Tôi báo để người chủ trì biết.`
    : `${said}; tôi báo để người chủ trì biết, không phải chờ đồng ý.`;
}

/** What a rule asks of who stays away: consent, or only a report, and to whom; whether somebody has to be sent. */
export const absenceRule = (rule: AbsenceRule, body: Body, regulation: Regulation): string =>
  absenceSteps(rule, body, regulation)
    .map((step) => `phải ${step}`)
    .join(', và ');

/** The same as what is asked, without the word that binds: a report, with or without consent; somebody sent. */
export function absenceSteps(rule: AbsenceRule, body: Body, regulation: Regulation): string[] {
  const to = sayReportedTo(rule, body, regulation);
  const consents = sayPost(rule.consent === 'none' ? 'chair' : rule.consent, body, regulation);
  const report =
    rule.consent === 'none'
      ? `báo cáo ${to}`
      : `báo cáo${rule.to === 'chair' || to === consents ? '' : ` ${to}`} và được ${consents} đồng ý`;
  return [report, ...(rule.substitute ? ['cử người dự thay'] : [])];
}

/** To whom an absence is reported. */
export const sayReportedTo = ({ to }: AbsenceRule, body: Body, regulation: Regulation): string =>
  sayPost(to, body, regulation);

/** Whose word an absence, or a delegate, waits for. */
export function sayConsenter(
  meeting: Pick<Meeting, 'body' | 'kind'>,
  regulation: Regulation,
  chair = 'người chủ trì',
): string {
  const post = consentPost(rulesOf(meeting, regulation).absence);
  return post ? postTitle(meeting.body, post, regulation) : chair;
}

/** What somebody is who decides on it today: who chairs, else by their own post, whomever they act for. */
export function sayDecider(meeting: Meeting, decider: Member, law: Ruled, chair = 'người chủ trì'): string {
  const { regulation } = law;
  const chairs = consentPost(rulesOf(meeting, regulation).absence) === null;
  if (chairs && chairOf(meeting, law).member?.id === decider.id) return chair;
  const seat = seatIn(decider, meeting.body, regulation);
  return seat ? postTitle(meeting.body, seat, regulation) : memberTitle(decider, regulation);
}

const sayPost = (post: AbsenceRule['to'], body: Body, regulation: Regulation): string =>
  post === 'head' || post === 'team-lead' ? postTitle(body, post, regulation) : NO_POSTS[post];
const NO_POSTS = {
  chair: 'người chủ trì',
  'standing-agency': 'cơ quan thường trực',
  secretary: 'thư ký',
} as const;

/** Somebody was sent because the rule on absences has it so. */
const bidden = ({ article }: { readonly article: string }): string =>
  ` Tôi báo để người chủ trì biết${cite(article)}, không phải chờ đồng ý.`;

/** What is owed besides, once an absence that needs no consent was reported. */
function reported(rule: AbsenceRule, body: Body, regulation: Regulation): string {
  const to = sayReportedTo(rule, body, regulation);
  const sends = rule.substitute ? ' Quy chế yêu cầu cử người dự thay: xin gõ /uyquyen.' : '';
  return ` Tôi báo cáo ${to}${cite(rule.article)}, không phải chờ đồng ý.${sends}`;
}

/** What who comes in somebody's place may do there, to be passed on to them. */
function delegateMay(meeting: Pick<Meeting, 'body' | 'kind'>, regulation: Regulation): string {
  const rule = rulesOf(meeting, regulation).delegates;
  return rule
    ? ` Người dự thay ${sayDelegates(rule)} (${rule.article} Quy chế); xin báo đồng chí ấy biết.`
    : '';
}

export const sayDelegates = ({
  speak,
  vote,
}: Pick<NonNullable<BodyMeetings['delegates']>, 'speak' | 'vote'>): string =>
  speak
    ? `được phát biểu${vote ? ' và biểu quyết' : ', không được biểu quyết'}`
    : 'không phát biểu, không biểu quyết';

/** Who chairs by their own right is told nothing of themself. */
function told(what: 'absence' | 'proxy', member: Member, meeting: Meeting, regulation: Regulation): string {
  const chairs =
    meeting.convenedBy === member.id ||
    seatIn(member, meeting.body, regulation) === rulesOf(meeting, regulation).chair?.role;
  const held = rulesFor(member, meeting, regulation)[what];
  return held || chairs ? '' : ` ${answerTold(what, member, meeting, regulation)}`;
}

/** The same, also of who needs not answer. */
export function ownStanding(
  where: Standing,
  member: Member,
  meeting: Meeting,
  regulation: Regulation,
): string {
  const answer = meeting.answers[member.id];
  const rules = rulesFor(member, meeting, regulation);
  const decides = sayConsenter(meeting, regulation);
  const delegate = answer?.kind === 'proxy' ? comrade(answer.delegate.name) : '';
  switch (where) {
    case 'silent':
      return 'Đồng chí chưa trả lời.';
    case 'chairing':
      return 'Đồng chí chủ trì cuộc họp này, không phải trả lời giấy mời. Nếu không dự được, xin báo vắng.';
    case 'away':
      return 'Đồng chí được ghi nhận đi vắng vào lúc họp. Nếu dự được, xin bấm “Dự họp”.';
    case 'attending':
      return `Đồng chí đã báo: dự họp${answer?.kind === 'attend' && answer.note ? ` (${cut(answer.note, 200)})` : ''}.`;
    case 'absence-asked':
      return `Đồng chí đã xin vắng, đang chờ ${decides} đồng ý${cite(rules.absence?.article ?? null)}. Khi chưa được đồng ý, đồng chí vẫn được tính là phải dự.`;
    case 'absence-granted':
      return `Đồng chí vắng, ${decides} đã đồng ý.`;
    case 'absence-refused':
      return `${upperFirst(decides)} chưa đồng ý cho đồng chí vắng. Xin dự họp, hoặc cử người dự thay theo Quy chế.`;
    case 'absence-noted':
      return `Đồng chí đã báo vắng.${rules.absence?.consent === 'none' ? reported(rules.absence, meeting.body, regulation) : told('absence', member, meeting, regulation)}`;
    case 'proxy-valid':
      return `Đồng chí cử ${delegate} dự thay, đã hợp lệ.${delegateMay(meeting, regulation)}`;
    case 'proxy-noted':
      return `Đồng chí cử ${delegate} dự thay.${rules.absence?.substitute ? (answer?.kind === 'proxy' && answer.consent.state === 'granted' ? ` ${upperFirst(decides)} đã đồng ý${cite(rules.absence.article)}.` : bidden(rules.absence)) : told('proxy', member, meeting, regulation)}${delegateMay(meeting, regulation)}`;
    case 'proxy-refused':
      return `${upperFirst(decides)} không đồng ý để ${delegate} dự thay. Xin dự họp, hoặc cử người khác.`;
    case 'proxy-pending': {
      const missing = lacking(member, meeting, regulation);
      const wants = [
        ...(missing.includes('consent') ? [`sự đồng ý của ${decides}`] : []),
        ...(missing.includes('opinion') ? ['ý kiến bằng văn bản của đồng chí (gõ /uyquyen để gửi)'] : []),
      ];
      return `Đồng chí cử ${delegate} dự thay, chưa hợp lệ: còn thiếu ${wants.join(' và ')}${cite(rules.proxy?.article ?? rules.absence?.article ?? null)}.`;
    }
  }
}
