import { quorumIn } from '../../../../src/domain/meetings/quorum.ts';
import type { Series } from '../../../../src/domain/meetings/series.ts';
import type { Receipt } from '../../../../src/domain/receipt.ts';
import { wantsDay } from '../../../../src/domain/tasks/task.ts';
import type { Dated, MeetingFacts, ReminderLine } from '../../../../src/say/committee/reminders-lines.ts';
import { NOW, START } from '../../../domain/people.ts';
import { conclusions, issue, tasks } from './conclusions.ts';
import { meetings } from './meetings.ts';
import { problems } from './papers.ts';
import { circulation } from './parts.ts';
import { sheets } from './sheets.ts';

/** What the year of the samples does not remind of. */

const [meeting] = meetings as [(typeof meetings)[0]];
const facts: MeetingFacts = {
  ...{
    meeting: meeting.id,
    title: meeting.title,
    start: START,
    place: meeting.place,
    come: 3,
    silent: 2,
    invited: 6,
  },
};
const receipts: readonly Receipt[] = [
  {
    shelf: 'announcements',
    id: 'kien-giang/2026-1',
    circulation: circulation('Nộp số liệu', { version: 2 }),
    sentAt: NOW,
  },
  {
    shelf: 'conclusions',
    id: 'kien-giang/2026-1',
    circulation: circulation('Thông báo kết luận “Họp”'),
    sentAt: NOW,
  },
];
const oneSeries: Series = {
  ...{ no: 1, title: 'Họp giao ban', body: 'committee', kind: 'regular', hour: '08:00' },
  ...{ rhythm: { each: 'first-of-month', weekday: 4 }, first: meeting.id, by: 'tram', at: NOW },
};
const wanted = { title: meeting.title, asker: 'binh', id: meeting.id, revision: 1 };

const QUORUM = { share: '2/3', more: false, article: 'khoản 2 Điều 5' } as const;

export const reminders = (owed: Dated, other: Dated): ReminderLine[] => [
  ...(['meeting', 'unanswered-meeting'] as const).map((what) => ({ what, facts })),
  ...[null, ...[2, 3, 4].map((there) => quorumIn(QUORUM, 6, there, 1))].map((quorum) => ({
    ...{ what: 'chaired-meeting' as const, facts: { ...facts, quorum } },
  })),
  { what: 'answer', facts: { ...facts, until: START } },
  ...([true, false] as const).map((valid) => ({
    what: 'delegate' as const,
    facts: { ...facts, delegate: 'Trần Văn An', valid },
  })),
  ...(
    [
      ['thanh', false],
      ['thanh', true],
      [null, false],
    ] as const
  ).map(([decider, named]) => ({
    what: 'request' as const,
    facts: {
      ...facts,
      kind: decider ? ('absence' as const) : ('proxy' as const),
      asker: 'binh',
      name: 'Trần Thanh Bình',
      decider,
      named,
    },
  })),
  ...(['lead-notice', 'lead-papers'] as const).map((what) => ({
    what,
    facts: {
      ...{ ...facts, papers: 2, awaited: [], amount: 3, unit: 'working-days' as const },
      ...{ latest: START, strict: NOW, article: 'khoản 3 Điều 14' },
    },
  })),
  { what: 'opinion-wanted', facts: { ...facts, article: 'Điều 9' } },
  { what: 'minutes', facts: { ...facts, article: 'khoản 4 Điều 9' } },
  ...(['conclusion-due', 'conclusion-late'] as const).flatMap((what) =>
    [null, ...conclusions.slice(0, 1)].map((conclusion) => ({
      what,
      facts: { ...{ title: meeting.title, held: START, meeting, conclusion }, by: issue },
    })),
  ),
  ...tasks.map((one) => ({ what: 'task' as const, facts: { task: one } })),
  ...tasks
    .filter(({ purpose }) => purpose?.kind === 'call-up')
    .flatMap((one): ReminderLine[] => [
      { what: 'call-up', facts: { task: one } },
      { what: 'call-up-unsaid', facts: { tasks: [one] } },
    ]),
  ...tasks.filter(wantsDay).flatMap((one): ReminderLine[] => [
    { what: 'day-wanted', facts: { task: one } },
    { what: 'task-late', facts: { task: one, article: 'khoản 3 Điều 6', decides: true } },
    { what: 'task-late', facts: { task: one, article: null, decides: false } },
  ]),
  ...problems.map((one) => ({ what: 'problem' as const, facts: { problem: one, since: NOW } })),
  ...sheets.flatMap((one): ReminderLine[] => [
    { what: 'sheet', facts: { sheet: one } },
    { what: 'sheet-undecided', facts: { sheet: one } },
    { what: 'sheet-result', facts: { sheet: one, decides: true } },
    { what: 'sheet-result', facts: { sheet: one, decides: false } },
  ]),
  ...receipts.flatMap((receipt): ReminderLine[] => [
    { what: 'receipt', facts: { receipt } },
    { what: 'waits-receipts', facts: { receipt, reference: '#kien-giang/2026-1.1', who: ['binh'] } },
  ]),
  { what: 'waits-answers', facts: { ...facts, who: ['binh', 'hoa'] } },
  ...[
    ['participants', 'absent', 'proxy', 'conclusion', 'notice'] as const,
    ['conclusion'] as const,
    ['notice'] as const,
  ].map(
    (kinds): ReminderLine => ({
      what: 'waits-word',
      facts: { of: 'Lâm Thế Tài', wanted: kinds.map((what) => ({ ...wanted, what })) },
    }),
  ),
  { what: 'waits-reports', facts: { all: [owed, other] } },
  { what: 'series', facts: { series: oneSeries, start: START, like: meeting.id } },
  ...(['report', 'period-over'] as const).flatMap((what) =>
    [true, false].map((drafting) => ({ what, facts: { owed: owed, drafting } })),
  ),
  { what: 'own-late', facts: { owed: owed } },
  { what: 'late', facts: { all: [owed, other] } },
];
