import type { Conclusion, IssueBy, TaskLine } from '../../../../src/domain/conclusions/conclusion.ts';
import type { Purpose } from '../../../../src/domain/tasks/purpose.ts';
import type { Task } from '../../../../src/domain/tasks/task.ts';
import { NOW } from '../../../domain/people.ts';
import { circulation, each, FILE, LATER, TO, word } from './parts.ts';

/** A conclusion from its draft to its correction, and a task on its way. */

const lead = { member: 'trinh', agency: 'Sở Tư pháp' };
const outside = { member: null, agency: 'Sở Y tế' };
const ASKED: Purpose = { kind: 'information', batch: 'kien-giang/2026-4', article: 'khoản 6 Điều 9' };
const CALLED: Purpose = {
  ...{ kind: 'call-up', batch: 'kien-giang/2026-6', article: 'khoản 4 Điều 16' },
  ...{ from: '2026-12-07', place: 'Trụ sở Công an tỉnh' },
};
const PREPARED: Purpose = { kind: 'preparation', meeting: 'kien-giang/2026-1', article: 'khoản 5 Điều 7' };
const OUTSIDE = { member: null, agency: 'Điện lực Hòn Đất' };
const task: Task = {
  ...{
    id: 'kien-giang/2026-1',
    committee: 'kien-giang',
    conclusion: 'kien-giang/2026-1',
    work: 'Rà soát dữ liệu hộ tịch',
  },
  ...{
    lead,
    with: [outside],
    dueText: 'trước 15/12',
    due: '2026-12-14',
    givenBy: 'thanh',
    state: 'open',
    reports: [],
  },
  ...{ handedBack: false, wanted: null, revision: 1, at: NOW, closedAt: null, log: [] },
};
const report = (kind: 'progress' | 'done' | 'handed-back') =>
  ({ kind, at: NOW, by: 'trinh', text: 'Đã rà soát 80 %', file: FILE }) as const;
export const tasks: readonly Task[] = each<Task>(task, [
  { state: 'done', reports: [report('done')] },
  { state: 'closed', closedAt: LATER, reports: [report('progress')] },
  { handedBack: true, reports: [report('handed-back')] },
  { wanted: { day: '2026-12-28', reason: 'chờ dữ liệu', by: 'trinh', at: NOW } },
  { wanted: { day: '2026-12-01', reason: 'làm sớm', by: 'trinh', at: NOW }, due: '2026-11-10' },
  { due: '2026-11-10', dueText: '' },
  { due: null, dueText: '' },
  { due: null, dueText: 'trong quý I' },
  { due: '2026-12-31', dueText: 'trong quý IV', with: [] },
  { due: '2026-11-21', dueText: '21/11' },
  { due: '2026-11-20', dueText: '' },
  { purpose: ASKED },
  { purpose: ASKED, state: 'done' },
  { purpose: ASKED, lead: OUTSIDE },
  { purpose: ASKED, lead: OUTSIDE, passedOn: NOW },
  { wanted: { day: '2026-12-01', reason: 'làm sớm', by: 'trinh', at: NOW } },
  { purpose: PREPARED },
  { purpose: CALLED },
  { purpose: CALLED, acknowledged: NOW },
  { lead: { member: null, agency: '' } },
]);

const line: TaskLine = {
  work: 'Rà soát thủ tục',
  lead,
  with: [outside],
  dueText: 'trong quý I',
  due: null,
  doubts: [],
};
const doubts = [
  { about: 'due', among: [] },
  { about: 'due', among: ['2026-12-14'] },
  { about: 'due', among: ['2026-12-14', '2027-12-14'] },
  { about: 'lead', among: ['trinh', 'hoa'] },
  { about: 'with', at: 0, among: [] },
] as const;
const conclusion: Conclusion = {
  ...{
    id: 'kien-giang/2026-1',
    committee: 'kien-giang',
    meeting: 'kien-giang/2026-1',
    title: 'Họp tháng 11',
    held: NOW,
  },
  ...{
    body: 'committee',
    state: 'draft',
    revision: 1,
    text: 'Ban Chỉ đạo ghi nhận kết quả.',
    file: null,
    lines: [line],
  },
  ...{
    changes: null,
    published: null,
    tasks: [],
    draftedBy: 'tram',
    disclosure: null,
    askedOf: null,
    posted: 0,
  },
  ...{ cleared: null, circulation: null, log: [] },
};
export const issue: IssueBy = {
  ...{ amount: 3, unit: 'working-days', article: 'khoản 5 Điều 5', lastDay: '2026-12-01' },
};
const published = { text: 'Ban Chỉ đạo ghi nhận kết quả.', file: FILE, changes: null, at: NOW };
const sent = {
  state: 'sent',
  published,
  cleared: word,
  circulation: circulation('Thông báo kết luận “Họp tháng 11”'),
} as const;
const disclosable = { class: 'disclosable', by: 'thanh', at: NOW } as const;
const to = [
  { name: 'Sở Y tế', why: 'task', sent: null, had: true },
  { name: 'Sở Tư pháp', why: 'agency', sent: null, had: false },
  { name: 'Ông Lê Văn Khách, VNPT', why: 'guest', sent: { by: 'tram', at: NOW }, had: false },
] as const;
export const conclusions: readonly Conclusion[] = each<Conclusion>(conclusion, [
  sent,
  { ...sent, posted: 1, disclosure: { class: 'disclosable', by: 'thanh', at: NOW } },
  { ...sent, late: issue },
  { ...sent, disclosure: disclosable, outside: { version: 1, since: NOW, to } },
  {
    ...sent,
    published: { ...published, text: '', changes: 'sửa thời hạn' },
    circulation: circulation('Thông báo kết luận', { version: 2 }),
  },
  {
    ...sent,
    circulation: circulation('x', {
      acknowledged: Object.fromEntries(TO.map((id) => [id, { version: 1, at: NOW, by: id }])),
    }),
  },
  { ...sent, state: 'draft', cleared: null, changes: 'sửa thời hạn', text: '', file: FILE, posted: 1 },
  { state: 'asked', askedOf: 'thanh' },
  { state: 'cleared', cleared: word, disclosure: { class: 'internal', by: 'thanh', at: NOW } },
  { lines: [] },
  { lines: [{ ...line, lead: { member: 'roi-ban', agency: '' } }] },
  ...doubts.map((doubt) => ({ lines: [{ ...line, doubts: [doubt] as never }] })),
  {
    lines: [{ ...line, lead: { member: null, agency: '' }, doubts: [{ about: 'lead', among: [] }] as never }],
  },
]);
