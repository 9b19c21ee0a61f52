import type { AnnouncementAct } from '../announcements/right.ts';
import type { ConclusionAct } from '../conclusions/right.ts';
import type { Body, Meeting, MeetingKind } from '../meetings/meeting.ts';
import type { PortfolioAct } from '../people/portfolios.ts';
import type { RosterAct } from '../people/right.ts';
import type { PlanAct } from '../plans/right.ts';
import type { ProblemAct } from '../problems/right.ts';
import type { RegisterAct } from '../register/right.ts';
import type { DigestAct } from '../reports/digest.ts';
import type { Duty } from '../reports/duty.ts';
import type { Owed } from '../reports/owed.ts';
import type { TemplateAct } from '../reports/template.ts';
import type { SheetAct } from '../sheets/right.ts';
import type { Member } from './committee.ts';
import type { SeenRecord } from './indexed.ts';

/**
 * `chairReachable`: whether who decides can be asked by the bot. `asker`: nobody decides on their own request. `spoken`:
 * who decides has said it to whoever writes it down, by phone.
 */
export type AsChair = {
  act: 'decide-as-chair';
  meeting: Meeting;
  chairReachable: boolean;
  asker?: string;
  spoken?: true;
};
/** What somebody wants to do, and on what. */
export type Act =
  /** `holder`: in whose name a secretary does, where several may. `field`: that of the meeting, once it is known. */
  | {
      readonly act: 'convene';
      readonly body: Body;
      readonly kind: MeetingKind;
      readonly holder?: Member;
      readonly field?: string | null;
    }
  | { readonly act: 'propose'; readonly body: Body; readonly kind: MeetingKind }
  | { readonly act: 'decide-proposal'; readonly meeting: Meeting }
  | { readonly act: 'attend'; readonly meeting: Meeting }
  /** To be told of one that they name that it is there at all. */
  | { readonly act: 'know-meeting'; readonly meeting: Meeting }
  | { readonly act: 'prepare'; readonly meeting: Meeting }
  | { readonly act: 'announce'; readonly meeting: Meeting }
  | AsChair
  | { readonly act: 'hand-chair'; readonly meeting: Meeting }
  | { readonly act: 'record-attendance'; readonly meeting: Meeting }
  /** To have it in one’s own calendar. */
  | { readonly act: 'take-into-calendar'; readonly meeting: Meeting }
  /** To see how a meeting stands that is not one’s own: drafts, opinions, receipts; `null`: of any. */
  | { readonly act: 'follow-meeting'; readonly meeting: Meeting | null }
  /** To answer, or hand in, what others owe. */
  | { readonly act: 'answer-for-others' }
  /** `of`: about that leader; else about any. */
  | { readonly act: 'record-mandate'; readonly of?: string }
  /** To hand a report in, to tick or send it back, to set its day. */
  | { readonly act: 'hand-in-report' | 'receive-report' | 'set-report-day'; readonly owed: Owed }
  | { readonly act: 'demand-report'; readonly duty: Duty }
  | SheetAct
  | ProblemAct
  | PlanAct
  | AnnouncementAct
  | RegisterAct
  | { readonly act: 'search-records' }
  | { readonly act: 'see-record'; readonly record: SeenRecord }
  /** To read who is on the committee. */
  | { readonly act: 'see-members' }
  /** The duties of a secretary that no regulation speaks of. */
  | { readonly act: 'manage-members' | 'set-reminding' | 'keep-days-off' }
  /** To see who owes what. */
  | { readonly act: 'watch-reports' }
  /** To nudge who owes a report; `null`: anybody at all. */
  | { readonly act: 'nudge-reports'; readonly owed: Owed | null }
  | RosterAct
  | PortfolioAct
  | DigestAct
  | TemplateAct
  | ConclusionAct;
