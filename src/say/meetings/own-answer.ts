import { seatIn } from '../../domain/committee/bodies.ts';
import type { Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { lacking, placesFor, rulesFor, type Standing, standing } from '../../domain/meetings/standing.ts';
import type { BodyMeetings, Regulation } from '../../regulations/schema.ts';
import { cite, comrade, cut, roleTitle } from '../people/people.ts';
import { isUnheld, notHeld } from '../unheld.ts';

/** What somebody is told of their own answer to an invitation. */

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
export function absenceRule(rule: NonNullable<BodyMeetings['absence']>, regulation: Regulation): string {
  const to = rule.to === 'head' ? roleTitle('head', regulation) : 'người chủ trì';
  const report =
    rule.consent === 'none'
      ? `phải báo cáo ${to}`
      : `phải báo cáo${rule.to === 'head' ? ` ${to}` : ''} và được người chủ trì đồng ý`;
  return rule.substitute ? `${report}, và phải cử người dự thay` : report;
}

/** Somebody was sent because the rule on absences has it so. */
const bidden = ({ article }: { readonly article: string }): string =>
  ` Tôi báo để người chủ trì biết${cite(article)}, không phải chờ đồng ý.`;

/** What is owed besides, once an absence that needs no consent was reported. */
function reported(rule: NonNullable<BodyMeetings['absence']>, regulation: Regulation): string {
  const to = rule.to === 'head' ? roleTitle('head', regulation) : 'người chủ trì';
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
      return `Đồng chí đã xin vắng, đang chờ người chủ trì đồng ý${cite(rules.absence?.article ?? null)}. Khi chưa được đồng ý, đồng chí vẫn được tính là phải dự.`;
    case 'absence-granted':
      return 'Đồng chí vắng, người chủ trì đã đồng ý.';
    case 'absence-refused':
      return 'Người chủ trì chưa đồng ý cho đồng chí vắng. Xin dự họp, hoặc cử người dự thay theo Quy chế.';
    case 'absence-noted':
      return `Đồng chí đã báo vắng.${rules.absence?.consent === 'none' ? reported(rules.absence, regulation) : told('absence', member, meeting, regulation)}`;
    case 'proxy-valid':
      return `Đồng chí cử ${delegate} dự thay, đã hợp lệ.${delegateMay(meeting, regulation)}`;
    case 'proxy-noted':
      return `Đồng chí cử ${delegate} dự thay.${rules.absence?.substitute ? bidden(rules.absence) : told('proxy', member, meeting, regulation)}${delegateMay(meeting, regulation)}`;
    case 'proxy-refused':
      return `Người chủ trì không đồng ý để ${delegate} dự thay. Xin dự họp, hoặc cử người khác.`;
    case 'proxy-pending': {
      const missing = lacking(member, meeting, regulation);
      const wants = [
        ...(missing.includes('consent') ? ['sự đồng ý của người chủ trì'] : []),
        ...(missing.includes('opinion') ? ['ý kiến bằng văn bản của đồng chí (gõ /uyquyen để gửi)'] : []),
      ];
      return `Đồng chí cử ${delegate} dự thay, chưa hợp lệ: còn thiếu ${wants.join(' và ')}${cite(rules.proxy?.article ?? rules.absence?.article ?? null)}.`;
    }
  }
}
