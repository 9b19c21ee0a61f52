import type { Announcement } from '../announcements/announcement.ts';
import { wasSent } from '../announcements/announcement.ts';
import type { Conclusion } from '../conclusions/conclusion.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Plan } from '../plans/plan.ts';
import type { Problem } from '../problems/problem.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Report } from '../reports/report.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Task } from '../tasks/task.ts';
import type { Member } from './committee.ts';

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

/** What is not public among the members yet is its makers' alone. */
export function seesRecord(who: Member, { shelf, document }: KeptOne): boolean {
  if (who.secretary && shelf !== 'problems' && shelf !== 'plans') return true;
  switch (shelf) {
    case 'meetings':
      return document.state === 'called' || document.state === 'cancelled';
    case 'conclusions':
      return document.published !== null;
    case 'sheets':
      return document.circulation.to.includes(who.id);
    case 'announcements':
      return document.by === who.id || (wasSent(document) && document.circulation.to.includes(who.id));
    case 'tasks':
    case 'reports':
      return true;
    case 'problems':
    case 'plans':
      return false;
  }
}
