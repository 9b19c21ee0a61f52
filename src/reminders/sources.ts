import type { Source } from './source.ts';
import { answers } from './sources/answers.ts';
import { callUps } from './sources/call-ups.ts';
import { chairs } from './sources/chairs.ts';
import { conclusionDue, conclusionLate } from './sources/conclusion-due.ts';
import { inSteadReminders } from './sources/in-stead.ts';
import { late } from './sources/late.ts';
import { meetings } from './sources/meetings.ts';
import { minutes } from './sources/minutes.ts';
import { opinionsWanted } from './sources/opinions-wanted.ts';
import { outsideReminders } from './sources/outside.ts';
import { periodEnds } from './sources/period-ends.ts';
import { planWaits, planYears } from './sources/plans.ts';
import { problemReminders } from './sources/problems.ts';
import { receipts } from './sources/receipts.ts';
import { reportReminders, watch } from './sources/reports.ts';
import { requests } from './sources/requests.ts';
import { sheets } from './sources/sheets.ts';
import { taskReminders } from './sources/tasks.ts';
import { unconfirmedReminders } from './sources/unconfirmed.ts';
import { waits } from './sources/waiting.ts';
import { wantedDays } from './sources/wanted-days.ts';

/** All that people are reminded of, in the order in which it stands in a message. */
export const SOURCES: readonly Source[] = [
  late,
  conclusionLate,
  reportReminders,
  periodEnds,
  unconfirmedReminders,
  meetings,
  minutes,
  conclusionDue,
  answers,
  opinionsWanted,
  requests,
  chairs,
  inSteadReminders,
  wantedDays,
  problemReminders,
  planWaits,
  taskReminders,
  callUps,
  sheets,
  receipts,
  outsideReminders,
  watch,
  planYears,
  waits,
];
