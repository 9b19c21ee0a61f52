import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import { circulate } from '../../src/domain/circulation.ts';
import type { Conclusion, DisclosureClass } from '../../src/domain/conclusions/conclusion.ts';
import type { Problem } from '../../src/domain/problems/problem.ts';
import type { Report } from '../../src/domain/reports/report.ts';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import type { Task } from '../../src/domain/tasks/task.ts';
import { after, DAY } from '../../src/domain/time/instant.ts';

/** Hồ sơ có chữ đánh dấu, như thể đã qua các bước của nó. */

const committee = 'kien-giang';
const to = ['thanh', 'cong', 'hai', 'binh', 'trinh', 'hoa'];

function conclusion(n: number, text: string, at: string, kind: DisclosureClass | null): Conclusion {
  const sent = n > 1;
  return {
    id: `${committee}/2026-${n}`,
    committee,
    meeting: `${committee}/2026-${n}`,
    title: `Họp số ${n}`,
    held: after(at, -DAY),
    body: 'committee',
    ...(sent
      ? {
          state: 'sent',
          published: { text, file: null, changes: null, at },
          cleared: { by: 'thanh', recordedBy: 'thanh', at },
          circulation: circulate({
            title: `Kết luận họp số ${n}`,
            ...{ by: 'tram', to, wantsAcknowledgement: true },
          }),
        }
      : { state: 'draft', published: null, cleared: null, circulation: null }),
    revision: 1,
    text,
    file: null,
    lines: [],
    changes: null,
    tasks: [`${committee}/2026-1`],
    draftedBy: 'tram',
    disclosure: kind ? { class: kind, by: 'thanh', at } : null,
    askedOf: null,
    posted: 0,
    log: [],
  };
}

const task = (at: string): Task => ({
  id: `${committee}/2026-1`,
  committee,
  conclusion: `${committee}/2026-2`,
  work: 'NHIEMVUMOC',
  lead: { member: 'binh', agency: 'Sở' },
  with: [],
  dueText: 'trong tuần',
  due: '2026-11-27',
  givenBy: 'thanh',
  state: 'open',
  reports: [],
  handedBack: false,
  wanted: null,
  revision: 1,
  at,
  closedAt: null,
  log: [],
});

const announcement = (n: number, text: string, at: string, state: Announcement['state']): Announcement => ({
  id: `${committee}/2026-${n}`,
  committee,
  text,
  file: null,
  by: 'tram',
  audience: state === 'asked' ? 'group' : 'all',
  class: state === 'asked' ? 'disclosable' : 'internal',
  leave:
    state === 'asked' ? { why: 'disclosure', of: 'thanh', article: 'khoản 1 Điều 15', given: null } : null,
  createdAt: at,
  at,
  state,
  circulation: circulate({ title: text, by: 'tram', to, wantsAcknowledgement: true }),
  posts: [],
  log: [],
});

const problem = (at: string): Problem => ({
  id: `${committee}/2026-1`,
  committee,
  by: 'binh',
  at,
  text: 'PHANANHMOC',
  file: null,
  state: 'at-desk',
  steps: [],
  log: [],
});

const report = (at: string): Report => ({
  id: `${committee}/2026/demand-1/demand-1/binh`,
  committee,
  rule: 'demand-1',
  period: 'demand-1',
  member: 'binh',
  demand: { duty: 'members-demand', about: 'BAOCAOMOC', by: 'thanh', outside: null, recordedBy: 'thanh', at },
  set: null,
  handedIn: [{ at, by: 'binh', text: 'BAOCAOMOC', file: null, late: false }],
  received: [],
  returned: [],
  log: [],
});

const openSheet = (at: string): Sheet => ({
  id: `${committee}/2026-1`,
  committee,
  body: 'committee',
  question: 'CAUHOIPHIEU',
  papers: [],
  openedBy: 'thanh',
  recordedBy: 'tram',
  article: null,
  at,
  deadline: after(at, 3 * DAY),
  secret: false,
  matter: 'other',
  mode: { how: 'unstated' },
  countOf: 'answered',
  silence: null,
  meeting: null,
  state: 'open',
  closed: null,
  ballots: { binh: { vote: 'other', text: 'YKIENPHIEU' } },
  voted: [],
  salt: null,
  sealed: null,
  decision: null,
  circulation: circulate({ title: 'CAUHOIPHIEU', by: 'tram', to, wantsAcknowledgement: false }),
  log: [],
});

/** Phiếu kín đã đóng: Bình đã trả lời, không ai biết trả lời gì. */
export const secretSheet = (at: string): Sheet => ({
  ...openSheet(after(at, -5 * DAY)),
  id: `${committee}/2026-2`,
  question: 'Phiếu kín CAUHOIPHIEU',
  secret: true,
  state: 'closed',
  closed: { by: 'tram', at },
  ballots: {},
  voted: ['binh'],
  salt: null,
  sealed: [{ vote: 'other', text: 'PHIEUKINMOC' }],
  counted: to,
});

/** Kết luận nháp, mỗi loại một kết luận đã gửi, và các hồ sơ khác. */
export const seeded = (at: string) =>
  [
    { shelf: 'conclusions', document: conclusion(1, 'KLNHAP', at, null) },
    { shelf: 'conclusions', document: conclusion(2, 'KLCHUAPHANLOAI', at, null) },
    { shelf: 'conclusions', document: conclusion(3, 'KLNOIBO', at, 'internal') },
    { shelf: 'conclusions', document: conclusion(4, 'KLPHOBIEN', at, 'disclosable') },
    { shelf: 'tasks', document: task(at) },
    { shelf: 'announcements', document: announcement(1, 'TBNOIBO', at, 'sent') },
    { shelf: 'announcements', document: announcement(2, 'TBCHOXIN', at, 'asked') },
    { shelf: 'problems', document: problem(at) },
    { shelf: 'reports', document: report(at) },
    { shelf: 'sheets', document: openSheet(at) },
  ] as const;
