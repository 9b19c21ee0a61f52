import type { Answer } from '../../../../src/domain/meetings/answer.ts';
import type { Meeting } from '../../../../src/domain/meetings/meeting.ts';
import { NOW, START } from '../../../domain/people.ts';
import { makeMeeting } from '../../../outbox/seeds.ts';
import { circulation, each, FILE } from './parts.ts';

/** A meeting with each answer, in each state. */

const said = { at: NOW, by: 'binh', saidAt: NOW };
const ANSWERS: Answer[] = [
  { kind: 'attend', ...said },
  { kind: 'attend', note: 'đến muộn 15 phút', ...said },
  ...(['asked', 'granted', 'refused', 'not-required'] as const).flatMap((state): Answer[] => {
    const consent = { state, by: 'thanh', recordedBy: 'thanh', at: NOW } as never;
    const proxy = {
      kind: 'proxy',
      ...said,
      reason: null,
      delegate: { name: 'Trần Văn An', post: 'Phó phòng' },
    } as const;
    return [
      { kind: 'absent', ...said, reason: 'bận họp HĐND', consent },
      { ...proxy, opinion: null, consent },
      { ...proxy, reason: 'đi công tác', opinion: { text: 'Thống nhất với dự thảo.', file: FILE }, consent },
    ] as Answer[];
  }),
];
const paper = { title: 'Dự thảo kế hoạch', file: FILE, by: 'tram', at: NOW, sentAt: NOW };
const filed = {
  kind: 'filed',
  goals: 'Giảm thời gian',
  schedule: 'Quý IV',
  results: 'Đạt 80 %',
  by: 'tram',
  at: NOW,
} as const;
const meeting = makeMeeting('kien-giang', { title: 'Họp Ban Chỉ đạo quý IV', start: START });
const attendance = {
  binh: { state: 'present', delegate: null, by: 'tram', at: NOW },
  trinh: { state: 'absent', delegate: null, by: 'tram', at: NOW },
  hoa: { state: 'delegate', delegate: { name: 'Trần Văn An', post: null }, by: 'tram', at: NOW },
} as const;
const untold = { notice: null, movedFrom: null, listChange: null } as const;
export const meetings: readonly Meeting[] = each<Meeting>(meeting, [
  ...ANSWERS.map((binh) => ({ answers: { binh } })),
  { state: 'draft', ...untold },
  { state: 'proposed', proposedBy: 'binh', ...untold },
  { state: 'cancelled', cancelled: { by: 'tram', at: NOW, reason: 'bão' } },
  { state: 'rejected', proposedBy: 'binh', ...untold },
  ...(['ad-hoc', 'extended', 'working-session'] as const).map((kind) => ({ kind })),
  { state: 'called', movedFrom: { start: NOW, place: 'Phòng B', reason: 'bão' } as never },
  { papers: [paper, { ...paper, sentAt: null }], guests: ['Viện Chiến lược'], agenda: '' },
  { opinions: { binh: { text: 'Thống nhất với dự thảo.', file: null, at: NOW, by: 'binh' } } },
  { attendance, proposal: filed, deliveries: circulation('').deliveries },
  { attendance: attendance as never, convenedBy: 'cong', handedChair: 'cong' as never },
  {
    proposal: { kind: 'waived', reason: 'họp khẩn', by: 'thanh', recordedBy: 'tram', at: NOW } as never,
    body: 'team',
  },
]);
