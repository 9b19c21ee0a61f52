import type { AccountState } from '../../domain/address.ts';
import type { Chair } from '../../domain/committee/acting.ts';
import type { Member } from '../../domain/committee/committee.ts';
import type { Ruled } from '../../domain/law.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import { consentPost } from '../../domain/meetings/consenter.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { comrade, comradeFirst, cut } from '../people/people.ts';
import { whyUnreached } from '../people/reach.ts';
import { requestKey } from './answers.ts';
import { howToFindChair, nobodyHolds, whyNobody } from './chairing.ts';
import { sayConsenter, sayDecider } from './own-answer.ts';
import { spokenChoices } from './spoken.ts';

/** What is said of a request that reaches nobody who could decide on it. */

/** To secretaries: a request has nobody to go to, because nobody acts until somebody is assigned. */
export const nobodyToDecide = (
  meeting: Meeting,
  member: Member,
  chair: Chair & { readonly member: null },
  regulation: Regulation,
): Message => ({
  text: `${comradeFirst(member.name)} xin vắng “${cut(meeting.title, 200)}” nhưng ${whyUndecided(chair, meeting, regulation)}.${isPosts(meeting, regulation) ? '' : ` ${howToFindChair(meeting, regulation, null)}`} Đề nghị này sẽ chờ đến khi có người quyết định.`,
});

const isPosts = (meeting: Meeting, regulation: Regulation): boolean =>
  consentPost(rulesOf(meeting, regulation).absence) !== null;

/** Why nobody decides: nobody holds the post whose consent it needs, or nobody chairs. */
const whyUndecided = (
  chair: Chair & { readonly member: null },
  meeting: Meeting,
  regulation: Regulation,
): string =>
  isPosts(meeting, regulation) ? nobodyHolds(sayConsenter(meeting, regulation)) : whyNobody(chair);

/** To secretaries: who would decide today is who asks. */
export const ownRequestWaits = (meeting: Meeting, member: Member): Message => ({
  text: `${comradeFirst(member.name)} xin vắng “${cut(meeting.title, 200)}”. Đồng chí ấy đang thay mặt người chủ trì nên không tự quyết định được; đề nghị này chờ người chủ trì trả lời (gõ /duyet). Xin báo người chủ trì.`,
});

/** To secretaries: the chair cannot be reached by the bot. */
export const chairUnreachable = (
  meeting: Meeting,
  chair: Member,
  member: Member,
  answer: Exclude<Answer, { kind: 'attend' }>,
  law: Ruled,
): Message => ({
  text: `${comradeFirst(member.name)} xin vắng “${cut(meeting.title, 200)}”. Tôi không nhắn được cho ${sayDecider(meeting, chair, law)} là ${comrade(chair.name)}. Xin báo trực tiếp, rồi gõ /duyet để ghi nhận ý kiến của đồng chí ấy.`,
  choices: spokenChoices({
    ...{ subject: referTo(meeting), kind: 'absence', mark: requestKey(member, answer) },
    ways: ['c', 'k'],
    chair,
    who: sayDecider(meeting, chair, law, 'chủ trì'),
  }),
});

/** To who asks: the chair does not know of it yet. `helped`: a secretary does. */
export const requestUnheard = (
  meeting: Meeting,
  chair: Member,
  accounts: readonly AccountState[],
  helped: boolean,
  law: Ruled,
): Message => ({
  text: `Đề nghị chưa gửi được tới ${sayDecider(meeting, chair, law)} là ${comrade(chair.name)}, vì ${whyUnreached(chair, accounts)}. Nhắn được, tôi gửi ngay. ${helped ? 'Tôi đã báo thư ký để xin ý kiến trực tiếp và ghi nhận.' : 'Xin đồng chí báo trực tiếp.'}`,
});

/** To who asks: there is nobody to decide as yet. */
export const requestWithoutDecider = (
  meeting: Meeting,
  chair: Chair & { readonly member: null },
  regulation: Regulation,
): Message => ({
  text: `Đề nghị chưa gửi được tới ai, vì ${whyUndecided(chair, meeting, regulation)}. Đề nghị chờ đến khi có người quyết định.`,
});
