import type { Announcement } from '../announcements/announcement.ts';
import type { Conclusion } from '../conclusions/conclusion.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Plan } from '../plans/plan.ts';
import type { Problem } from '../problems/problem.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Report } from '../reports/report.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Task } from '../tasks/task.ts';

/** What the shelves hold whose documents carry a log of what was done to them. */
export interface Kept {
  readonly meetings: Meeting;
  readonly reports: Report;
  readonly conclusions: Conclusion;
  readonly tasks: Task;
  readonly sheets: Sheet;
  readonly announcements: Announcement;
  readonly problems: Problem;
  readonly plans: Plan;
  readonly register: RegisterEntry;
}

/** What `/hoso` finds: the register of papers is a list of its own. */
export type RecordShelf = Exclude<keyof Kept, 'register'>;

/** One thing of the records, with the shelf that it is from. */
export type KeptOne = {
  [Name in RecordShelf]: { readonly shelf: Name; readonly document: Kept[Name] };
}[RecordShelf];
