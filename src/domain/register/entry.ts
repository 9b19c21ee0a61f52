import type { ActName } from '../committee/act-name.ts';
import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import { type LogEntry, logged } from '../meetings/log.ts';
import { type Day, dayAt } from '../time/day.ts';
import { after, DAY, type Instant } from '../time/instant.ts';

/** What the program sends that a register of papers out holds. */
export type OfficialKind =
  | 'notice'
  | 'conclusion'
  | 'passed-on'
  | 'announcement'
  | 'sheet'
  | 'minutes'
  | 'report'
  | 'plan'
  | 'call-up';

/** What somebody types of a paper: `party` is from whom it came, or to whom it goes. */
export interface RegisteredPaper {
  readonly way: 'in' | 'out';
  /** Number and symbol, "12/GM-BCĐ"; `null` until it is known. */
  readonly number: string | null;
  /** The date that it bears; `null`: the day on which the bot sent it. */
  readonly day: Day | null;
  readonly excerpt: string;
  readonly party: string;
}

/** What the bot itself sent: from where, and what it is (`null` once somebody wrote it anew). */
export interface SentPaper {
  readonly of: string;
  readonly kind: OfficialKind | null;
  /** Who beside the secretaries may read what it is about; `null`: all who read the register. */
  readonly seenBy: readonly string[] | null;
}

/** A paper in the register of those in and out. */
export interface RegisterEntry extends RegisteredPaper {
  /** `<committee>/<year>-<number>` */
  readonly id: string;
  readonly committee: string;
  /** `null` where somebody typed it. */
  readonly official: SentPaper | null;
  readonly by: string;
  readonly at: Instant;
  /** It was entered by mistake: it stays to be seen, and counts no more. */
  readonly struck: boolean;
  readonly log: readonly LogEntry[];
}

export const REGISTER_LIMITS = { number: 40, party: 200, excerpt: 500 };

/** A year of the register stays at hand until the next is well under way. */
const KEPT = 90 * DAY;

export const isEntryOver = ({ at, id }: RegisterEntry, now: Instant): boolean =>
  after(at, KEPT) <= now && !id.includes(`/${now.slice(0, 4)}-`);

/** Names it as it stands: what is written into it since makes another version. */
export const referToEntry = ({ id, log }: RegisterEntry): string => `#${id}.${log.length}`;

const plain = (number: string): string => number.replace(/\s+/g, '').toLocaleLowerCase('vi');

/** Whether two numbers are the same, however they are spaced. */
export const sameNumber = (one: string | null, other: string): boolean =>
  one !== null && plain(one) === plain(other);

/** The date under which it stands. */
export const entryDay = ({ day, at }: Pick<RegisterEntry, 'day' | 'at'>, zone: string): Day =>
  day ?? dayAt(at, zone);

/** Whether somebody may read what a paper is about: what went to some is theirs and the secretaries'. */
export const seesEntry = ({ official }: RegisterEntry, who: Pick<Member, 'id' | 'secretary'>): boolean =>
  who.secretary || !official?.seenBy || official.seenBy.includes(who.id);

const FIRST_DAY: Day = '2000-01-01';

/** What no paper can bear: papers are numbered from one, and dated no later than the day on which somebody tells of it. */
export function impossible(
  { number, day }: { readonly number: string | null; readonly day?: Day | null },
  today: Day,
): 'number' | 'day' | null {
  if (number !== null && /^0+(?!\d)/.test(number)) return 'number';
  return day && (day > today || day < FIRST_DAY) ? 'day' : null;
}

/** Nobody gives a number twice: throws where another paper out of the same year bears it. */
export function assertFree(
  entry: Pick<RegisterEntry, 'id' | 'way' | 'day' | 'at'>,
  number: string,
  all: readonly RegisterEntry[],
  zone: string,
): void {
  if (entry.way === 'in') return;
  const year = entryDay(entry, zone).slice(0, 4);
  const taken = all.find(
    (one) =>
      one.id !== entry.id &&
      !one.struck &&
      one.way === 'out' &&
      entryDay(one, zone).startsWith(year) &&
      sameNumber(one.number, number),
  );
  if (taken)
    throw new DomainError('register-number-taken', {
      number,
      title: taken.official?.seenBy ? '' : taken.excerpt,
    });
}

/** As it stands in the register after something was written there. */
function noted(
  entry: RegisterEntry,
  by: string,
  act: Extract<ActName, `register-${string}`>,
  note: string,
  now: Instant,
): RegisterEntry {
  return { ...entry, log: logged(entry.log, { at: now, by, onBehalfOf: null, act, note }) };
}

export const entered = (
  id: string,
  committee: string,
  paper: RegisteredPaper,
  by: string,
  now: Instant,
): RegisterEntry =>
  noted(
    { ...paper, id, committee, official: null, by, at: now, struck: false, log: [] },
    by,
    'register-entered',
    paper.number ?? '',
    now,
  );

/** A paper that bears a number before the bot has sent anything by it. */
export const enteredAs = (official: SentPaper, entry: RegisterEntry): RegisterEntry => ({
  ...entry,
  official,
});

export const numbered = (entry: RegisterEntry, number: string, by: string, now: Instant): RegisterEntry =>
  noted({ ...entry, number }, by, 'register-numbered', `${entry.number ?? ''} → ${number}`, now);

/** Other words for the same paper; what they replace stands in the log. */
export const rewritten = (
  entry: RegisterEntry,
  paper: RegisteredPaper,
  by: string,
  now: Instant,
): RegisterEntry =>
  noted(
    { ...entry, ...paper, official: entry.official && { ...entry.official, kind: null } },
    by,
    'register-corrected',
    [entry.number, entry.day, entry.party, entry.excerpt].filter(Boolean).join('; '),
    now,
  );

export const struckOut = (entry: RegisterEntry, by: string, now: Instant): RegisterEntry =>
  noted(
    { ...entry, struck: !entry.struck },
    by,
    entry.struck ? 'register-restored' : 'register-struck',
    '',
    now,
  );
