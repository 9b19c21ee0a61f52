import type { Act } from '../../domain/committee/act.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { owesOpinion } from '../../domain/meetings/opinions-asked.ts';
import type { SeatContext } from '../../ports/command.ts';

/** The meetings that the commands are about. */
export const TO_ANSWER: MeetingWish = {
  states: ['called'],
  until: 'start',
  called: 'cuộc họp nào chờ đồng chí trả lời',
};

/** Where the regulation asks who speaks for a written opinion. */
export const TO_GIVE_OPINION: MeetingWish = {
  states: ['called'],
  until: 'start',
  also: async (meeting, context) => {
    const { committee, member } = context.seat;
    const { regulation } = await context.lawOf(meeting);
    return owesOpinion(member, meeting, { committee, regulation });
  },
  called: 'cuộc họp nào Quy chế yêu cầu đồng chí gửi ý kiến bằng văn bản',
};

export const TO_ANSWER_FOR: MeetingWish = {
  ...TO_ANSWER,
  act: () => ({ act: 'answer-for-others' }),
  called: 'cuộc họp nào đang chờ trả lời',
};

export const TO_ANNOUNCE: MeetingWish = {
  states: ['draft'],
  until: 'start',
  act: (meeting) => ({ act: 'announce', meeting }),
  called: 'cuộc họp nào chờ gửi thông báo (tạo bằng /taohop)',
};

export const TO_CHANGE: MeetingWish = {
  states: ['called'],
  until: 'start',
  act: (meeting) => ({ act: 'announce', meeting }),
  called: 'cuộc họp nào đã thông báo và chưa diễn ra',
};

export const TO_CANCEL: MeetingWish = {
  ...TO_CHANGE,
  states: ['called', 'draft', 'proposed'],
  called: 'cuộc họp nào chưa diễn ra',
};

export const TO_PREPARE: MeetingWish = {
  states: ['draft', 'proposed'],
  until: 'start',
  act: (meeting) => ({ act: 'prepare', meeting }),
  called: 'cuộc họp nào đang chuẩn bị',
};

export const TO_ADD_PAPERS: MeetingWish = {
  ...TO_PREPARE,
  states: ['called', 'draft', 'proposed'],
  until: 'closed',
};

/** Put right: before the notice by whoever prepares it, after that by whoever may announce. */
export const TO_MEND: MeetingWish = {
  states: ['draft', 'proposed', 'called'],
  until: 'start',
  act: (meeting) => ({ act: meeting.state === 'called' ? 'announce' : 'prepare', meeting }),
  called: 'cuộc họp nào đang chuẩn bị, hoặc đã thông báo và chưa diễn ra',
};

/** Which meetings a command is about. */
export interface MeetingWish {
  readonly states: readonly Meeting['state'][];
  /** Up to its start, or as long as it is open at all. */
  readonly until: 'start' | 'closed';
  /** The act that whoever asks must be allowed; without it, whoever is invited. */
  readonly act?: (meeting: Meeting, context: SeatContext) => Act;
  /** What else must be so. */
  readonly also?: (meeting: Meeting, context: SeatContext) => Promise<boolean>;
  /** What it is called where there is none: "cuộc họp nào đang chờ gửi thông báo". */
  readonly called: string;
}
