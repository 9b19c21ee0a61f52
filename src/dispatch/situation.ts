import { roleIn } from '../domain/committee/committee.ts';
import { namesReport, soundsSent } from '../hear/reports.ts';
import { hearSentence } from '../hear/sentence/hear.ts';
import type { SentenceReading, Situation, WaitingKind } from '../hear/sentence/reading.ts';
import { suggest } from '../hear/suggest/suggest.ts';
import { hearWished, isTurned } from '../hear/wished.ts';
import type { SeatContext } from '../ports/command.ts';
import { reportsOwedBy, tasksOwedBy } from '../queries/people/owed.ts';
import type { OwedItem } from '../say/people/owed.ts';
import type { Pending } from '../say/people/pending.ts';
import { WISH_ACTS } from '../say/people/wishes.ts';
import type { Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';
import { pendingOf } from './word.ts';

/** What is there for who speaks, when words of theirs are to be understood. */
export interface There {
  readonly seats: readonly SeatContext[];
  /** What waits for their word and has none yet. */
  readonly waits: readonly Pending[];
  /** What they have answered, and may still answer otherwise. */
  readonly answered: readonly Pending[];
  readonly owed: readonly OwedItem[];
}

/** One turn asks several times before anything is done in it. */
const asked = new WeakMap<Turn, Promise<There>>();

export function whatIsThere(turn: Turn): Promise<There> {
  const known = asked.get(turn) ?? lookedUp(turn);
  asked.set(turn, known);
  return known;
}

async function lookedUp(turn: Turn): Promise<There> {
  const seats = await seatsOf(turn);
  const pending = await pendingOf(turn);
  const waits = pending.filter(({ answered }) => !answered);
  const tasks = (await Promise.all(seats.map(tasksOwedBy))).flat();
  // Beside what waits, words are about a report only where they name one.
  const reports = waits.length === 0 || namesReport(saidIn(turn));
  return {
    seats,
    waits,
    answered: pending.filter(({ answered }) => answered),
    owed: reports ? [...tasks, ...(await Promise.all(seats.map(reportsOwedBy))).flat()] : tasks,
  };
}

/** The same with nothing that waits: what is wished for of one's own accord. */
export const wishIn = (said: string, { seats, waits }: There): SentenceReading | null => {
  const [first] = seats;
  if (!first) return null;
  return hearWished(said, { ...situationOf(first, seats, waits, []), waits: [] }, suggest(said, WISH_ACTS));
};

/** “Chủ trì đồng ý qua điện thoại”, of a secretary: what a chair said, and no answer of their own to what waits. */
export function wordOfChair(said: string, there: There): SentenceReading | null {
  if (!there.seats.some(({ seat }) => seat.member.secretary)) return null;
  const wish = wishIn(said, there);
  return wish && wish.certainty === 'open' && wish.act === 'record-oral-consent' ? wish : null;
}

/** Whether it only begins like what somebody wishes to be done. */
export const turnedIn = (said: string, { seats, waits }: There): boolean => {
  const [first] = seats;
  return first !== undefined && isTurned(said, situationOf(first, seats, waits, []));
};

/** Whether anything is there that words could be an answer to. */
export const anythingWaits = ({ waits, owed }: There): boolean => waits.length + owed.length > 0;

/** A reply under a meeting's card in the group: others read along. */
export function readingUnderCard(said: string, context: SeatContext): SentenceReading {
  const situation = situationOf(context, [context], [], []);
  return hearSentence(said, { ...situation, waits: [{ kind: 'invitation', group: true }] });
}

/** The sentence, as it is to be taken where these things wait. */
export function readingOf(said: string, there: There): SentenceReading | null {
  const { seats, waits, owed } = there;
  const [first] = seats;
  if (!first) return null;
  const reading = hearSentence(said, situationOf(first, seats, waits, owed));
  return aboutReports(reading, there) && !meansReports(said, reading, there) ? UNCLEAR : reading;
}

const UNCLEAR: SentenceReading = { certainty: 'none', hint: 'unclear', asked: null };

/** What would be done with a report, where no task is there that it could be about. */
const aboutReports = (reading: SentenceReading, { owed }: There): boolean =>
  reading.certainty !== 'none' &&
  (reading.act === 'hand-in' || (reading.act === 'extension' && !owed.some(({ owes }) => owes === 'task')));

/** Reports are owed for months: words that may hand one in, or put it off, are about something else unless they say so. */
function meansReports(said: string, reading: SentenceReading, { waits }: There): boolean {
  const named = namesReport(said);
  if (waits.length > 0 || reading.certainty === 'none') return named;
  if (reading.act === 'extension')
    // Nothing is put off here: it is shown what is owed, and to whom.
    return (
      named ||
      reading.certainty === 'offer' ||
      suggest(said, [...WISH_ACTS, 'extension'])
        .slice(0, NEAREST)
        .some(({ act }) => act === 'extension')
    );
  if (reading.act === 'hand-in' && reading.slots.which !== undefined && named) return true;
  if (reading.certainty === 'offer' && soundsSent(said)) return true;
  return suggest(said, [...WISH_ACTS, 'hand-in'])
    .slice(0, NEAREST)
    .some(({ act }) => act === 'hand-in');
}

const NEAREST = 3;

const saidIn = ({ scene: { incoming } }: Turn): string => (incoming.kind === 'message' ? incoming.text : '');

function situationOf(
  { now, zone, seat: { member } }: SeatContext,
  seats: readonly SeatContext[],
  waits: readonly Pending[],
  owed: readonly OwedItem[],
): Situation {
  const people = seats.flatMap(({ seat }) => seat.committee.members.map(({ name }) => name));
  return {
    waits: waitingOf(waits, owed),
    role: roleOf(seats, waits),
    now,
    zone,
    people: [...new Set(people)],
    self: member.name,
  };
}

function waitingOf(waits: readonly Pending[], owed: readonly OwedItem[]): WaitingKind[] {
  const requests = waits.flatMap(({ asker }) => (asker ? [asker] : []));
  const kinds = new Set<string>(waits.map(({ kind }) => kind));
  return [
    ...(requests.length > 0 ? [{ kind: 'absence', requests } as const] : []),
    ...(['participants', 'invitation', 'sheet', 'receipt'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ kind })),
    ...[...new Set(owed.map(({ owes }) => owes))].map((kind) => ({ kind })),
  ];
}

function roleOf(seats: readonly SeatContext[], waits: readonly Pending[]): Situation['role'] {
  if (seats.some(({ seat }) => seat.member.secretary)) return 'secretary';
  if (waits.some(({ kind }) => kind === 'absence' || kind === 'participants')) return 'chair';
  return seats.some(({ seat }) => roleIn(seat.member, 'committee') === 'head') ? 'head' : 'member';
}
