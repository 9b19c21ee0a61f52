import { chairRole, leadRole, postsOf, seatIn } from '../../domain/committee/bodies.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { type Handing, handingAt } from '../../domain/committee/handing.ts';
import { asksChair } from '../../domain/meetings/consenter.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rulesOf, sessionRule } from '../../domain/meetings/rules.ts';
import type { Message } from '../../ports/message.ts';
import type { Body, Regulation } from '../../regulations/schema.ts';
import { comrade, cut, someNames } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { sayWhen } from '../when.ts';

/** Who chairs a meeting. */

export const nobodyHolds = (post: string): string => `chức vụ ${post} hiện chưa có người đảm nhiệm`;

/** Why nobody chairs: the regulation lets nobody act, or those whom it lets act are away as well. */
export function whyNobody(chair: {
  readonly of: Member | null;
  readonly article: string | null;
  readonly also: readonly Member[];
}): string {
  if (chair.of === null) return nobodyHolds('chủ trì');
  const cited = chair.article ? ` (${chair.article} Quy chế)` : '';
  if (chair.also.length === 0)
    return `người chủ trì báo vắng và Quy chế không cho ai đương nhiên thay${cited}`;
  return `người chủ trì báo vắng, và người được thay${cited} cũng vắng: ${someNames(
    chair.also.map((one) => comrade(one.name)),
    5,
  )}`;
}

export const askChair = (): string => 'Giao ai chủ trì? Xin gõ họ tên.';
export const chairConfirm = (
  meeting: Meeting,
  to: Member,
  of: Member,
  regulation: Regulation,
  zone: string,
): string =>
  `Ghi nhận: ${comrade(of.name)} giao ${comrade(to.name)} chủ trì “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)} (${rulesOf(meeting, regulation).handChair?.article ?? ''} Quy chế)?`;
/** `told`: whether the bot could write to who chairs. */
export const chairRecorded = (to: Member, told: boolean): Message => ({
  text: told
    ? `Đã ghi nhận ${comrade(to.name)} chủ trì và báo cho đồng chí ấy.`
    : `Đã ghi nhận ${comrade(to.name)} chủ trì. Tôi chưa nhắn được cho đồng chí ấy; xin báo trực tiếp.`,
});
/** To who chairs from now on. */
export const chairForYou = (meeting: Meeting, of: Member, regulation: Regulation, zone: string): Message => ({
  text: `Đồng chí được ghi nhận chủ trì “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}: ${comrade(of.name)} giao (${rulesOf(meeting, regulation).handChair?.article ?? ''} Quy chế). ${whereToAnswer(asksChair(meeting.body, regulation))}`,
});
/** What waits for who chairs, where anything does. */
export const whereToAnswer = (asks: boolean): string =>
  asks ? 'Đề nghị chờ quyết định: gõ /duyet.' : 'Xem cuộc họp: gõ /hop.';
/** To the leader in whose name a secretary recorded it. */
export const chairRecordedForYou = (meeting: Meeting, to: Member, by: Member, zone: string): Message => ({
  text: `Thư ký (${comrade(by.name)}) ghi nhận: đồng chí giao ${comrade(to.name)} chủ trì “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}. Nếu chưa đúng, xin gõ /chutri.`,
});

/** "/chutri hoặc /thaymat"; `null` where the regulation lets nobody be named. */
export function recordsHanding({ forMeeting, forTime }: Omit<Handing, 'onAbsence'>): string | null {
  if (forMeeting) return forTime ? '/chutri hoặc /thaymat' : '/chutri';
  return forTime ? '/thaymat' : null;
}

/**
 * What can be done where the chair is away and nobody acts: what this regulation offers, else another day. To `reader`;
 * `null` for secretaries, who write it down.
 */
export function howToFindChair(
  meeting: Pick<Meeting, 'body' | 'kind'>,
  regulation: Regulation,
  reader: Member | null,
): string {
  const { body } = meeting;
  if (sessionRule(meeting, regulation))
    return 'Xin ý kiến người chủ trì về việc dời buổi làm việc (/doihop).';
  const leader = postTitle(body, chairRole(body, regulation), regulation);
  const handing = handingAt(meeting, regulation);
  const by = recordsHanding(handing);
  if (by === null) return `Xin ý kiến ${leader} về việc dời cuộc họp (/doihop).`;
  const asks = handing.forMeeting ? 'giao người chủ trì' : 'ủy quyền người thay mặt';
  return `Xin báo ${leader} ${asks}, rồi ${writes(reader, body, regulation) ? '' : 'để thư ký '}ghi nhận bằng ${by}.`;
}

/** Whether they may write down themselves whom the leader named. */
const writes = (reader: Member | null, body: Body, regulation: Regulation): boolean => {
  const posts = postsOf(body, regulation);
  return (
    reader === null || reader.secretary || seatIn(reader, posts, regulation) === leadRole(posts, regulation)
  );
};
