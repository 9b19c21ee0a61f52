import type { Dated, MeetingFacts, ReminderLine } from '../../../../src/say/committee/reminders-lines.ts';
import { NOW, START } from '../../../domain/people.ts';
import { tasks } from './conclusions.ts';
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
export const reminders = (owed: Dated, other: Dated): ReminderLine[] => [
  ...(['meeting', 'chaired-meeting', 'unanswered-meeting'] as const).map((what) => ({ what, facts })),
  { what: 'answer', facts: { ...facts, until: START } },
  ...([true, false] as const).map((valid) => ({
    what: 'delegate' as const,
    facts: { ...facts, delegate: 'Trần Văn An', valid },
  })),
  ...(['thanh', null] as const).map((decider) => ({
    what: 'request' as const,
    facts: {
      ...facts,
      kind: decider ? ('absence' as const) : ('proxy' as const),
      asker: 'binh',
      name: 'Trần Thanh Bình',
      decider,
    },
  })),
  ...tasks.map((one) => ({ what: 'task' as const, facts: { task: one } })),
  ...tasks
    .filter(({ wanted }) => wanted)
    .flatMap((one): ReminderLine[] => [
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
  {
    what: 'receipt',
    facts: {
      receipt: {
        shelf: 'announcements',
        id: 'kien-giang/2026-1',
        circulation: circulation('Nộp số liệu', { version: 2 }),
        sentAt: NOW,
      },
    },
  },
  {
    what: 'receipt',
    facts: {
      receipt: {
        shelf: 'conclusions',
        id: 'kien-giang/2026-1',
        circulation: circulation('Thông báo kết luận “Họp”'),
        sentAt: NOW,
      },
    },
  },
  ...(['report', 'period-over'] as const).flatMap((what) =>
    [true, false].map((drafting) => ({ what, facts: { owed: owed, drafting } })),
  ),
  { what: 'own-late', facts: { owed: owed } },
  { what: 'late', facts: { all: [owed, other] } },
];
