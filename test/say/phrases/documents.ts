import type { KeptOne } from '../../../src/domain/committee/records.ts';
import { conclusions, tasks } from './documents/conclusions.ts';
import { meetings } from './documents/meetings.ts';
import { announcements, problems, register, reportsOf } from './documents/papers.ts';
import { plans } from './documents/plans.ts';
import { reminders } from './documents/reminders.ts';
import { sheets } from './documents/sheets.ts';

/** Documents in each of their states. */

const kept: KeptOne[] = [
  ...meetings.map((document): KeptOne => ({ shelf: 'meetings', document })),
  ...conclusions.map((document): KeptOne => ({ shelf: 'conclusions', document })),
  ...tasks.map((document): KeptOne => ({ shelf: 'tasks', document })),
  ...sheets.map((document): KeptOne => ({ shelf: 'sheets', document })),
  ...announcements.map((document): KeptOne => ({ shelf: 'announcements', document })),
  ...reportsOf('kien-giang').map((document): KeptOne => ({ shelf: 'reports', document })),
  ...problems.map((document): KeptOne => ({ shelf: 'problems', document })),
  ...plans.map((document): KeptOne => ({ shelf: 'plans', document })),
];

export const documents = {
  meetings,
  sheets,
  tasks,
  conclusions,
  announcements,
  problems,
  plans,
  register,
  reportsOf,
  reminders,
  kept,
};
