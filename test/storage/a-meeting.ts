import type { Answer } from '../../src/domain/meetings/answer.ts';
import type { Meeting, MeetingId } from '../../src/domain/meetings/meeting.ts';

export const AT = '2026-11-20T02:00:00.000Z';

const CONSENT = { state: 'granted', by: 'truong-ban', recordedBy: 'thu-ky', at: AT } as const;

/** A meeting as it looks when everybody has answered: its size is what a store has to carry. */
export function aMeeting(id: string, invitees = 3): Meeting {
  const members = Array.from({ length: invitees }, (_, index) => `thanh-vien-${index + 1}`);
  const each = <Value>(value: (member: string, index: number) => Value): Record<string, Value> =>
    Object.fromEntries(members.map((member, index) => [member, value(member, index)]));
  return {
    id: id as MeetingId,
    committee: id.slice(0, id.indexOf('/')),
    body: 'committee',
    kind: 'regular',
    title: `Họp Ban Chỉ đạo: sơ kết quý và phân công nhiệm vụ (${id})`,
    start: '2026-11-27T01:00:00.000Z',
    place: 'Phòng họp số 2, trụ sở Ủy ban nhân dân',
    agenda: 'Nghe báo cáo kết quả quý; thảo luận vướng mắc; kết luận của chủ trì. '.repeat(4),
    regulation: 'quy-che@1',
    state: 'called',
    movedFrom: null,
    cancelled: null,
    revision: 1,
    convenedBy: 'truong-ban',
    draftedBy: 'thu-ky',
    proposedBy: null,
    handedChair: null,
    participants: null,
    participantsAsked: false,
    listChange: null,
    invitees: members,
    guests: [],
    papers: [{ title: 'Báo cáo quý', file: null, by: 'thu-ky', at: AT, sentAt: AT }],
    proposal: null,
    notice: { sentAt: AT, by: 'thu-ky', lateReason: null },
    answers: each(anAnswer),
    attendance: each((member) => ({ state: 'present', delegate: null, by: member, at: AT })),
    deliveries: each(() => ({ state: 'sent', at: AT, channel: 'telegram' })),
    cards: [{ chat: 'telegram:-1001/5', message: '17', editedAt: AT }],
    log: members.map((by) => ({ at: AT, by, onBehalfOf: null, act: 'answer-attend', note: null })),
  };
}

export function anAnswer(by: string, index: number): Answer {
  if (index % 10 === 3)
    return { kind: 'absent', at: AT, by, reason: 'Trùng lịch tiếp công dân định kỳ', consent: CONSENT };
  return { kind: 'attend', at: AT, by };
}
