import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import type { LogEntry } from './log.ts';
import { assertOpen, hasStarted, type Meeting, noted } from './meeting.ts';

/** What came of it that somebody says a word is not theirs; `undone`: it waits for their word again. */
export interface Contested<Document> {
  readonly document: Document;
  readonly undone: boolean;
}

/** Throws unless the word stands in this name by another's hand. */
function assertInName(
  word: { readonly by: string; readonly recordedBy: string } | null,
  who: Member,
  isGone: boolean,
): void {
  if (word && word.by === who.id && word.recordedBy !== who.id) return;
  throw new DomainError(isGone ? 'word-contested' : 'word-unknown');
}

const contests = ({ act, note }: LogEntry, about: string): boolean =>
  act === 'word-contested' && note === about;

/** The last of what was said in that matter is that it was not theirs: a later word can be contested anew. */
function isContested(
  log: readonly LogEntry[],
  who: Member,
  about: string,
  says: (entry: LogEntry) => boolean,
): boolean {
  const last = log.findLast((one) => says(one) || contests(one, about));
  return last !== undefined && contests(last, about) && last.by === who.id;
}

const entry = (who: Member, about: string, now: Instant): LogEntry => ({
  at: now,
  by: who.id,
  onBehalfOf: null,
  act: 'word-contested',
  note: about,
});

const LIST = 'participants';

/** “Tôi không có ý kiến này”, of the participants: they wait again, unless the notice has gone out upon it. */
export function participantsContested(meeting: Meeting, who: Member, now: Instant): Contested<Meeting> {
  const { participants, state, log } = meeting;
  const last = log.findLast((one) => LAST_OF_LIST.has(one.act) || contests(one, LIST) || lapses(one));
  const isGone = isContested(log, who, LIST, ({ act }) => SAYS_LIST.has(act));
  const returned = last?.act === 'participants-returned' ? last : null;
  // What was written down in their name is no less wrong where it counts for nothing since another chairs.
  const lapsed = last && lapses(last) ? log.findLast(({ act }) => act === 'participants-settled') : null;
  const written = returned ?? lapsed;
  const word = written
    ? { by: written.onBehalfOf ?? written.by, recordedBy: written.by }
    : participants && { by: participants.confirmedBy, recordedBy: participants.recordedBy };
  assertInName(word, who, isGone);
  const undone = state === 'draft' && !hasStarted(meeting, now);
  if (!undone && isGone) throw new DomainError('word-contested');
  const then = undone ? { ...meeting, participants: null, participantsAsked: true } : meeting;
  return { document: noted(then, entry(who, LIST, now)), undone };
}

const LAST_OF_LIST: ReadonlySet<string> = new Set([
  'participants-asked',
  'participants-unasked',
  'participants-settled',
  'participants-returned',
  'redrafted',
]);
const lapses = ({ act, note }: LogEntry): boolean => act === 'chair-word-lapsed' && note === LIST;
const SAYS_LIST: ReadonlySet<string> = new Set(['participants-settled', 'participants-returned']);

/** The same of what a member asked: it is a request again, as long as the meeting has not begun. */
export function decisionContested(
  meeting: Meeting,
  asker: Member,
  who: Member,
  now: Instant,
): Contested<Meeting> {
  const answer = meeting.answers[asker.id];
  const consent = answer && answer.kind !== 'attend' ? answer.consent : null;
  const decided = consent?.state === 'granted' || consent?.state === 'refused' ? consent : null;
  const isGone = isContested(
    meeting.log,
    who,
    asker.id,
    ({ act, note }) => SAYS_ABSENCE.has(act) && note === asker.id,
  );
  assertInName(decided, who, isGone);
  const undone = !hasStarted(meeting, now);
  if (undone) assertOpen(meeting, now);
  else if (isGone) throw new DomainError('word-contested');
  const asked = answer && undone ? { ...answer, consent: { state: 'asked' as const } } : answer;
  const answers = asked ? { ...meeting.answers, [asker.id]: asked } : meeting.answers;
  return { document: noted({ ...meeting, answers }, entry(who, asker.id, now)), undone };
}

const SAYS_ABSENCE: ReadonlySet<string> = new Set(['absence-granted', 'absence-refused']);

const LATE = 'late';

/** The same of why something went out late: it is out, and what stands is only marked as not theirs. */
export function latenessContested(meeting: Meeting, who: Member, now: Instant): Contested<Meeting> {
  const { log } = meeting;
  const last = log.findLast((one) => LATE_ACTS.has(one.act) || contests(one, LATE));
  const word =
    last && LATE_ACTS.has(last.act) ? { by: last.onBehalfOf ?? last.by, recordedBy: last.by } : null;
  assertInName(word, who, last !== undefined && contests(last, LATE));
  return { document: noted(meeting, entry(who, LATE, now)), undone: false };
}

const LATE_ACTS: ReadonlySet<string> = new Set(['notice-late', 'paper-late']);
