import type { MeetingId } from '../meetings/meeting.ts';
import type { Day } from '../time/day.ts';

/** What a task is for, where it is not plain work, and the article by which it was given. */
export type Purpose = { readonly article: string | null } & (
  | {
      /** Facts that an agency is asked for. `batch`: the id of the first that was asked together with it. */
      readonly kind: 'information';
      readonly batch: string;
    }
  | {
      /** To work with others in one place, from that day to the day that it is due. */
      readonly kind: 'call-up';
      readonly batch: string;
      readonly from: Day;
      readonly place: string;
    }
  /** Part of what a meeting needs. */
  | { readonly kind: 'preparation'; readonly meeting: MeetingId }
);

export type PurposeKind = Purpose['kind'];
