import type { Ruled } from './committee/committee.ts';
import type { Calendar } from './time/calendar.ts';
import type { Instant } from './time/instant.ts';

export type { Ruled } from './committee/committee.ts';

/** By what it is judged who may do what, and who must: under which regulation, at which instant. */
export interface Law extends Ruled {
  readonly now: Instant;
}

/** The same with what days are counted by: the committee's days off, and the zone in which its days begin. */
export interface LocalLaw extends Law {
  readonly calendar: Calendar;
  readonly zone: string;
}

/** What a sentence names people, bodies and hours by. */
export interface Naming extends Ruled {
  readonly zone: string;
}
