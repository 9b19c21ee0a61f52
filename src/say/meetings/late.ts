import type { Member } from '../../domain/committee/committee.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import type { Message } from '../../ports/message.ts';
import { comrade, comradeFirst, cut } from '../people/people.ts';
import { leadLines } from './planning.ts';
import { LATE_MARK, notMineButton } from './spoken.ts';

/** What is said where a notice or a paper goes out after its lead time, which takes the chair's reason. */

/** The chair by whose reason it goes out; `own` where that is who is spoken to, `null` where nobody chairs. */
export interface LateChair {
  readonly chair: Member | null;
  readonly own: boolean;
}

const ALLOWED = 'Chỉ gửi muộn khi người chủ trì cho phép';

export const askLate = (leads: readonly LeadTime[], { chair, own }: LateChair, zone: string): string =>
  [
    ...leadLines(
      leads.filter((lead) => lead.state === 'late'),
      zone,
    ),
    own
      ? `${ALLOWED}. Xin ghi lý do của đồng chí, là người chủ trì (được lưu lại):`
      : `${ALLOWED}. Xin ghi lý do của người chủ trì${chair ? ` (${comrade(chair.name)}); lý do được lưu là của đồng chí ấy và được báo lại đồng chí ấy:` : ' (được lưu lại):'}`,
  ].join('\n');

/** Somebody else has come to chair since the reason was asked for. */
export const askedOfAnother = ({ text }: Message): Message => ({
  text: `Người chủ trì đã thay đổi, nên tôi chưa dùng lý do đã ghi.\n${text}`,
});

/** In the preview, as it goes into the log: whose reason it is, and that they hear of it. */
export const lateReasonLine = (reason: string, chair: Member | null): string =>
  `Lý do gửi muộn${chair ? ` (ghi là của người chủ trì, ${comrade(chair.name)}, và báo lại đồng chí ấy)` : ''}: “${cut(reason, 1_000)}”.`;

/** A moved meeting takes the reason of the move. */
export const lateMove = ({ chair, own }: LateChair): string =>
  `${ALLOWED}; lý do dời ở trên được lưu làm lý do gửi muộn${chair && !own ? ` của người chủ trì (${comrade(chair.name)}) và được báo lại đồng chí ấy` : ''}.`;

/** What went out: the notice, that of a move, or a paper by its title. */
export type LateThing = 'notice' | 'move' | { readonly paper: string };

const thing = (what: LateThing, meeting: Meeting): string => {
  const title = `“${cut(meeting.title, 200)}”`;
  if (typeof what === 'object') return `Tài liệu “${cut(what.paper, 200)}” của cuộc họp ${title}`;
  return `Thông báo ${what === 'move' ? 'dời cuộc họp' : 'họp'} ${title}`;
};

/** To the chair: the reason stands in their name, by whom, and what they can do about it. */
export function lateInYourName(meeting: Meeting, what: LateThing, reason: string, recorder: Member): Message {
  const said = `${thing(what, meeting)} đã gửi sau thời hạn của Quy chế. ${comradeFirst(recorder.name)} ghi lý do gửi muộn là của đồng chí: “${cut(reason, 1_000)}”.`;
  const wrong = `Nếu chưa đúng, xin báo ngay ${comrade(recorder.name)}`;
  const notMine = [notMineButton({ subject: referTo(meeting), mark: LATE_MARK })];
  if (typeof what === 'object') return { title: TITLE, text: `${said}\n${wrong}.`, choices: [notMine] };
  return {
    title: TITLE,
    text: `${said}\n${wrong}; nếu không đồng ý họp theo thông báo này, xin dời (/doihop) hoặc hủy (/huyhop) cuộc họp.`,
    choices: [
      [
        { label: 'Dời cuộc họp', command: `/doihop ${referTo(meeting)}` },
        { label: 'Hủy cuộc họp', command: `/huyhop ${referTo(meeting)}` },
      ],
      notMine,
    ],
  };
}
const TITLE = 'Gửi muộn với lý do của đồng chí';

export const chairNotToldOfLate = (chair: Member): Message => ({
  text: `Chưa nhắn riêng được cho người chủ trì (${comrade(chair.name)}) rằng lý do gửi muộn được ghi là của đồng chí ấy; xin báo trực tiếp.`,
});
