import { remindingOf } from '../domain/committee/reminding.ts';
import { HOUR, type Instant } from '../domain/time/instant.ts';
import { workingTimeAfter } from '../domain/time/working-time.ts';
import type { Records } from './source.ts';

/** Who is asked for their word has so much working time to give it before they are reminded. */
const SILENCE = 2 * HOUR;

export const silentSince = (asked: Instant, { committee, calendar, zone }: Records): Instant =>
  workingTimeAfter(asked, SILENCE, remindingOf(committee).hours, calendar, zone);
