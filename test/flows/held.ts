import type { CalledMeeting, Meeting } from '../../src/domain/meetings/meeting.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { otherwise } from '../domain/otherwise.ts';
import { type CommitteeId, fixture, type House } from '../doubles/house.ts';
import type { Heard, Person } from './people.ts';

/** A meeting of the committee's body that was called and held yesterday, the clock at Friday, 20 November 2026. */
export async function held(
  house: House,
  committee: CommitteeId,
  change: Partial<Meeting> = {},
): Promise<Meeting> {
  const { members } = fixture(committee).file;
  const head = members[0]?.id ?? '';
  const at = toInstant(Date.parse('2026-11-18T08:00:00+07:00'));
  const called: CalledMeeting = {
    id: `${committee}/2026-1`,
    committee,
    body: 'committee',
    kind: 'regular',
    title: 'Họp thường kỳ',
    start: toInstant(Date.parse('2026-11-19T08:00:00+07:00')),
    place: 'Phòng họp A',
    agenda: 'Sơ kết',
    regulation: `${fixture(committee).file.regulation}@1`,
    state: 'called',
    movedFrom: null,
    cancelled: null,
    revision: 1,
    convenedBy: head,
    draftedBy: head,
    proposedBy: null,
    handedChair: null,
    participants: { confirmedBy: head, recordedBy: head, at },
    participantsAsked: false,
    listChange: null,
    invitees: members.filter(({ role }) => !role.includes('team')).map(({ id }) => id),
    guests: [],
    papers: [],
    proposal: null,
    notice: { sentAt: at, by: head, lateReason: null },
    answers: {},
    attendance: {},
    deliveries: {},
    cards: [],
    log: [],
  };
  const meeting = otherwise<Meeting>(called, change);
  await house.store.transaction(async (tx) => tx.meetings.put(meeting.id, meeting));
  return meeting;
}

/** A draft of its conclusion with tasks, as far as what is shown to who drafts it. */
export async function draftsConclusion(who: Person, text: string, lines: string): Promise<void> {
  const list = await who.asks('/ketluan', 'Xin chọn:');
  await who.taps('Soạn kết luận: Họp thường kỳ, 08:00 thứ Năm 19/11/2026', list);
  await who.hears('Kết luận cuộc họp “Họp thường kỳ”');
  await who.asks(text, 'Xin gửi các nhiệm vụ', 'Không có nhiệm vụ thì gõ “không có”');
  who.says(lines);
}

/** Drafted, cleared by the chair and sent; what the drafter is told then. */
export async function sendsConclusion(
  who: Person,
  chair: Person,
  lines: string,
  word = 'Cho gửi, được phổ biến',
): Promise<Heard> {
  await draftsConclusion(who, 'Ban Chỉ đạo thống nhất các nội dung sau.', lines);
  await who.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  await chair.taps(word, 'Xin ý kiến về dự thảo kết luận');
  await who.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await who.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
  return who.hears('Đã gửi thông báo kết luận');
}
