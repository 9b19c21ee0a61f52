import type { Committee, Member } from '../../domain/committee/committee.ts';
import { decidingPlaces, decidingRole, isByVote } from '../../domain/sheets/mode.ts';
import { awaitsDecision, ballotsOf, mayBePutAgain, outcomeOf } from '../../domain/sheets/result.ts';
import {
  closedAt,
  LEAST_SECRET,
  referToSheet,
  type Sheet,
  silentOnSheet,
  type Vote,
} from '../../domain/sheets/sheet.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { quorumBeside, quorumMissed } from '../meetings/quorum.ts';
import { comrade, comradeFirst, cut, nameOf, roleTitle, someNames, stoodFor } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { notHeld } from '../unheld.ts';
import { sayWhen } from '../when.ts';
import {
  castingName,
  castingSource,
  countedOut,
  notTold,
  type SheetNaming,
  sheetTitle,
  VOTES,
  whyCounted,
} from './names.ts';
import { decideChoice } from './sheets.ts';

/** What came of a sheet. */

/** What the votes decide is nobody else's to decide. */
const AGAIN = 'Người trình có thể sửa và lấy ý kiến lại.';
const MOST_NAMES = 40;
const MOST_OPINIONS = 20;

/** "Được hỏi 6: 4 đồng ý, 1 không đồng ý, 0 ý kiến khác, 1 không trả lời" */
export function countsLine(sheet: Sheet): string {
  const { tally, inFavour, verdict } = outcomeOf(sheet);
  const { asked, yes, no, other, silent } = tally;
  const agreeing = inFavour - yes;
  const early = closedAt(sheet) < sheet.deadline;
  const gone = sheet.circulation.to.length - asked;
  const people = `Được hỏi ${asked}${gone > 0 ? ` (không tính ${gone} đồng chí đã thôi tham gia)` : ''}`;
  if (verdict === 'withheld')
    return `${people}: có ${ballotsOf(sheet).length} phiếu; dưới ${LEAST_SECRET} phiếu kín thì không công bố số phiếu và ý kiến, để không lộ người trả lời`;
  const consent =
    sheet.silence === null
      ? ''
      : early
        ? ' (kết thúc trước hạn nên không coi là đồng ý)'
        : ` (${agreeing === silent ? '' : `chỉ ${agreeing} đồng chí đã nhận phiếu `}coi là đồng ý, căn cứ: ${cut(sheet.silence, 300)})`;
  return `${people}: ${yes} đồng ý, ${no} không đồng ý, ${other} ý kiến khác, ${silent} không trả lời${consent}`;
}

/** "3 đồng ý", and apart from them those whose silence counts as consent: it is nobody's word. */
function forIt(sheet: Sheet): string {
  const { tally, inFavour } = outcomeOf(sheet);
  const silent = inFavour - tally.yes;
  return `${tally.yes} đồng ý${silent > 0 ? ` và ${silent} không trả lời được coi là đồng ý` : ''}`;
}

/** Who was silent where that is made something of; of a secret sheet no names. */
export function silentNames(sheet: Sheet, committee: Committee): string {
  const silent = silentOnSheet(sheet).map((id) => nameOf(committee, id));
  return sheet.silence === null || sheet.secret || silent.length === 0
    ? ''
    : `Không trả lời: ${someNames(silent, MOST_NAMES)}. `;
}

/** What follows from the votes, and from the decision where there is one. */
export function conclusionLine(sheet: Sheet, regulation: Regulation): string {
  const { verdict, base, needed, tally, quorum, casting } = outcomeOf(sheet);
  const { mode } = sheet;
  const inMeeting = sheet.meeting !== null;
  const beside = quorumBeside(quorum, inMeeting);
  const title = postTitle(sheet.body, decidingRole(mode, sheet.body, regulation), regulation);
  const source = mode.how === 'unstated' || mode.how === 'unheld' ? '' : ` (${mode.article} Quy chế)`;
  const why = whyCounted(sheet);
  const out = `trên ${base} (tính ${countedOut(sheet)}${why ? `; ${why}` : ''})`;
  const asked = mode.how === 'majority' && mode.least !== undefined;
  const { tie } = sheet;
  if (tie && casting !== null && verdict !== 'withheld' && verdict !== 'no-quorum' && isByVote(mode)) {
    const name = castingName(tie, sheet.body, regulation);
    const even = `${forIt(sheet)}, ${tally.no} không đồng ý, bằng nhau`;
    const rule = `theo ý kiến của ${castingSource(tie, sheet.body, regulation)}`;
    if (casting === 'yes') return `Thông qua${source}: ${even}; ${rule} là đồng ý.${beside}`;
    if (casting === 'no')
      return `Không thông qua${source}: ${even}; ${rule} là không đồng ý. ${AGAIN}${beside}`;
    if (sheet.secret)
      return `Chưa thông qua${source}: ${even}; ${notTold(castingSource(tie, sheet.body, regulation))}. ${AGAIN}${beside}`;
    const why = `${name} chưa trả lời đồng ý hay không đồng ý`;
    return `Chưa thông qua${source}: ${even}; ${rule}, ${why}. ${AGAIN}${beside}`;
  }
  if (verdict === 'passed') {
    const then = mode.how === 'passed-first' ? ` ${title} ban hành hoặc phê duyệt sau khi đã thông qua.` : '';
    const enough = asked ? `, cần ít nhất ${needed}` : '';
    return `Thông qua theo đa số${source}: ${forIt(sheet)} ${out}${enough}.${then}${beside}`;
  }
  if (verdict === 'rejected')
    return `Không thông qua${source}: ${tally.no} không đồng ý ${out}. ${AGAIN}${beside}`;
  if (verdict === 'no-quorum' && quorum)
    return `Chưa thông qua${source}: ${quorumMissed(quorum, inMeeting)}. ${AGAIN}`;
  if (isByVote(mode)) {
    const why =
      verdict === 'withheld'
        ? 'chưa đủ phiếu để kết luận'
        : `${asked ? `cần ít nhất ${needed} đồng ý` : 'không bên nào quá nửa'}, ${forIt(sheet)}, ${tally.no} không đồng ý ${out}`;
    return `Chưa thông qua${source}: ${why}. ${AGAIN}${beside}`;
  }
  if (mode.how === 'unheld') {
    const few = verdict === 'withheld' ? 'Chưa đủ phiếu để kết luận. ' : '';
    return `${few}${notHeld(regulation, decidingPlaces(sheet.body))}.${beside}`;
  }
  const open = sheet.decision ? '' : ` Chờ ${title} quyết định.`;
  if (verdict === 'withheld') return `Chưa đủ phiếu để kết luận; trình ${title}.${open}`;
  return mode.how === 'unstated'
    ? `${notHeld(regulation, decidingPlaces(sheet.body), 'ai quyết định')}; ý kiến được báo cáo ${title}.${sheet.decision ? '' : ` Chờ ý kiến của ${title}, sẽ ghi nhận đúng như vậy.`}${beside}`
    : `Ý kiến là để tham mưu; ${title} quyết định${source}.${open}${beside}`;
}

/** The same in a list, where what was decided is not repeated. */
export const endNote = (sheet: Sheet, regulation: Regulation): string => {
  if (sheet.decision) return 'đã có quyết định.';
  return awaitsDecision(sheet) ? 'chờ quyết định.' : conclusionLine(sheet, regulation);
};

const decisionLines = (sheet: Sheet, { committee, zone }: SheetNaming): string[] => {
  const { decision } = sheet;
  if (!decision) return [];
  const noted =
    decision.by === decision.recordedBy ? '' : `, ${comrade(nameOf(committee, decision.recordedBy))} ghi lại`;
  const called = sheet.mode.how === 'unstated' ? 'Ý kiến' : 'Quyết định';
  return [
    `${called} của ${comrade(nameOf(committee, decision.by))}${stoodFor(decision.inStead, committee)} (${sayWhen(decision.at, zone)}${noted}): ${decision.text}`,
  ];
};

/** Names on an open sheet alone; of a secret one the words, without whose they are. */
function opinionLines(sheet: Sheet, { committee }: SheetNaming): string[] {
  const words = (all: readonly string[]): string[] => [
    ...all.slice(0, MOST_OPINIONS).map((line) => `- ${line}`),
    ...(all.length > MOST_OPINIONS ? [`- … và ${all.length - MOST_OPINIONS} ý kiến khác.`] : []),
  ];
  if (sheet.secret) {
    if (outcomeOf(sheet).verdict === 'withheld') return [];
    const other = ballotsOf(sheet).flatMap(({ vote, text }) => (vote === 'other' ? [cut(text, 200)] : []));
    return other.length > 0 ? ['Ý kiến khác (không ghi tên):', ...words(other.sort())] : [];
  }
  const whose = (vote: Vote): string[] =>
    sheet.circulation.to.filter((id) => sheet.ballots[id]?.vote === vote).map((id) => nameOf(committee, id));
  const row = (label: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`${label}: ${someNames(names, MOST_NAMES)}.`] : [];
  const said = (vote: Vote): string[] =>
    sheet.circulation.to.flatMap((id) => {
      const ballot = sheet.ballots[id];
      return ballot?.vote === vote && ballot.text !== ''
        ? [`${nameOf(committee, id)}: ${cut(ballot.text, 200)}`]
        : [];
    });
  const other = said('other');
  const why = said('no');
  return [
    ...row(VOTES.yes, whose('yes')),
    ...row(VOTES.no, whose('no')),
    ...(why.length > 0 ? ['Lý do không đồng ý:', ...words(why)] : []),
    ...(other.length > 0 ? [`${VOTES.other}:`, ...words(other)] : []),
    ...row(
      'Không trả lời',
      silentOnSheet(sheet).map((id) => nameOf(committee, id)),
    ),
  ];
}

/** To whom the opinions go summed up, where the text says it. */
export function summedLine({ body, meeting }: Sheet, regulation: Regulation): string[] {
  const { summed } = regulation.opinions;
  if (!summed?.to || meeting !== null || body !== 'committee') return [];
  const to = summed.to.map((role) => roleTitle(role, regulation));
  return [`Tổng hợp ý kiến báo cáo: ${to.join(', ')} (${summed.article} Quy chế).`];
}

/** The result; `decides` for who may write the decision down, `again` for who may put it again. */
export const sheetResult = (sheet: Sheet, naming: SheetNaming, decides: boolean, again = false): Message => ({
  title: `Kết quả lấy ý kiến${sheet.secret ? ' (phiếu kín)' : ''} – ${naming.committee.shortName}`,
  text: [
    `Vấn đề: ${cut(sheet.question, 500)}`,
    `Kết thúc lúc ${sayWhen(closedAt(sheet), naming.zone)}${sheet.closed ? ' (kết thúc sớm)' : ''}.`,
    `${countsLine(sheet)}.`,
    ...opinionLines(sheet, naming),
    conclusionLine(sheet, naming.regulation),
    ...summedLine(sheet, naming.regulation),
    ...decisionLines(sheet, naming),
  ].join('\n'),
  ...(decides && awaitsDecision(sheet)
    ? { choices: [[decideChoice(sheet)]] }
    : mayBePutAgain(sheet) && again
      ? { choices: [[{ label: 'Sửa, lấy ý kiến lại', command: `/xinykien ${referToSheet(sheet)}` }]] }
      : {}),
});

/** What was decided, to everybody who was asked. */
export const decisionTold = (sheet: Sheet, naming: SheetNaming): Message => ({
  title: `${sheet.mode.how === 'unstated' ? 'Ý kiến' : 'Quyết định'} về phiếu lấy ý kiến – ${naming.committee.shortName}`,
  text: [
    `Vấn đề: ${sheetTitle(sheet)}`,
    `${countsLine(sheet)}.`,
    conclusionLine(sheet, naming.regulation),
    ...decisionLines(sheet, naming),
  ].join('\n'),
});

/** To who answered in time, by a message that came after the result was told. */
export const notCounted = (sheet: Sheet, saidAt: Instant, zone: string): Message => ({
  text: `Ý kiến của đồng chí gửi lúc ${sayWhen(saidAt, zone)} nhưng đến sau khi phiếu “${cut(sheet.question, 120)}” đã tổng hợp kết quả, nên chưa được tính. Tôi đã báo thư ký; xin đồng chí liên hệ thư ký nếu cần.`,
});

/** To secretaries; what the answer was is not for them to hear. */
export const answeredTooLate = (sheet: Sheet, member: Member, saidAt: Instant, zone: string): Message => ({
  text: `${comradeFirst(member.name)} trả lời phiếu “${cut(sheet.question, 120)}” lúc ${sayWhen(saidAt, zone)}, trong hạn, nhưng tin đến sau khi đã tổng hợp kết quả nên không được tính. Xin đồng chí xem xét, báo người chủ trì.`,
});
