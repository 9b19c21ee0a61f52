import { readCourtesy } from '../hear/courtesy.ts';
import type { Asked, SentenceAct } from '../hear/sentence/reading.ts';
import { type Suggested, type Suggestion, suggest } from '../hear/suggest/suggest.ts';
import type { Context } from '../ports/command.ts';
import type { Command, Message } from '../ports/message.ts';
import { offeredTo } from '../queries/people/offered.ts';
import { factsLine } from '../say/people/facts.ts';
import type { OwedItem } from '../say/people/owed.ts';
import type { Pending } from '../say/people/pending.ts';
import { whichPending } from '../say/people/pending-asked.ts';
import { courtesyReturned, FEW, perhaps, stillWaiting } from '../say/people/waiting.ts';
import { isWish, USUAL, usualOf, type Wish, wishButton, wishesAmong } from '../say/people/wishes.ts';
import { openContext } from './context.ts';
import { eitherMeeting } from './either-meeting.ts';
import { readingOf, type There, whatIsThere, wishIn } from './situation.ts';
import type { Turn } from './turn.ts';

/** So many wishes are offered to who was not understood. */
const WISHES = 3;
/** Beside what waits, a wish stands only where it is so much likelier than talk. */
const SURELY = 0.3;
/** A wish is meant rather than what they owe where it is so much likelier. */
const AS_NEAR = 0.2;
/** So much likelier it is talk than any wish: the nearest would be far off. */
const TALK = -0.5;

/**
 * What is said to words that were not understood. What waits for who speaks stands below with its answers; else what
 * they owe; else what they may have wished for, of what is theirs to do. Nothing of it is more than offered.
 */
export async function unheard(turn: Turn, said: string, answers: boolean): Promise<Message> {
  const there = await whatIsThere(turn);
  const { seats, waits, owed } = there;
  const contexts =
    seats.length > 0 ? seats : [openContext(turn.equipment, turn.tx, turn.scene, null, turn.now)];
  const wishes = await wishesOf(contexts);
  const courtesy = readCourtesy(said);
  if (courtesy)
    return courtesyReturned(courtesy, waits, usualOf(USUAL, wishes).slice(0, WISHES).map(wishButton));
  const either = eitherMeeting(said, [...waits, ...there.answered]);
  if (either.length > 0) return whichPending(either, null);
  const asked = askedOf(said, there);
  const known = <One extends Pending | OwedItem>(all: readonly One[]) =>
    asked ? all.map((one) => ({ ...one, line: factsLine(one, asked) })) : all;
  if (waits.length > 0) return stillWaiting(known(waits), besides(likeliest(said, wishes, there)));
  const late = putsOff(said, there);
  if (late.length > 0) return stillWaiting(known(late), [wishButton('my-reports')]);
  const ranked = likeliest(said, [...wishes, ...actsOf(owed)], there);
  return asOwed(known(owed), ranked) ?? perhaps(buttons(ranked, owed, usualOf(USUAL, wishes)), answers);
}

/** “Chắc trễ vài bữa”: of the reports that are owed, where nothing else is. */
function putsOff(said: string, there: There): readonly OwedItem[] {
  const reading = readingOf(said, there);
  const later = reading !== null && reading.certainty !== 'none' && reading.act === 'extension';
  return later && there.owed.every(({ owes }) => owes === 'report') ? there.owed : [];
}

/** What they ask of that which waits. */
function askedOf(said: string, there: There): Asked | null {
  const reading = readingOf(said, there);
  return reading?.certainty === 'none' && reading.hint === 'ask-details' ? reading.asked : null;
}

/** What the grammar half heard stands first; the rest by likeness. */
function likeliest(said: string, among: readonly Suggested[], there: There): Suggestion[] {
  const ranked = suggest(said, among);
  const heard = [readingOf(said, there), wishIn(said, there)].reduce<SentenceAct | null>(
    (act, reading) => act ?? (reading && reading.certainty !== 'none' ? reading.act : null),
    null,
  );
  const first = ranked.filter(({ act }) => act === heard).map(({ act }) => ({ act, likelihood: SURELY + 1 }));
  return [...first, ...ranked.filter(({ act }) => act !== heard)];
}

const besides = (ranked: readonly Suggestion[]): Command[] =>
  ranked
    .filter(({ likelihood }) => likelihood > SURELY)
    .flatMap(({ act }) => (isWish(act) ? [wishButton(act)] : []))
    .slice(0, 1);

async function wishesOf(contexts: readonly Context[]): Promise<Wish[]> {
  const names = new Set<string>();
  for (const context of contexts) for (const { name } of await offeredTo(context)) names.add(name);
  return wishesAmong(names);
}

const OWING = {
  task: ['progress', 'done', 'extension', 'hand-back'],
  report: ['hand-in'],
} as const satisfies Record<OwedItem['owes'], readonly Suggested[]>;

const actsOf = (owed: readonly OwedItem[]): Suggested[] => [
  ...new Set(owed.flatMap(({ owes }) => OWING[owes])),
];

/**
 * Where it is likelier to be about what they owe, that which it is nearest to, with its answers; about a task also where
 * it is about nothing at all. Reports are owed for months, and no talk is about them.
 */
function asOwed(owed: readonly OwedItem[], ranked: readonly Suggestion[]): Message | null {
  const [best] = ranked;
  const nearest = ranked.find(({ act }) => actsOf(owed).includes(act));
  if (!best || !nearest) return null;
  const talk = best.likelihood < 0 && nearest.act !== 'hand-in';
  if (!talk && best.likelihood - nearest.likelihood > AS_NEAR) return null;
  const meant = owed.filter((one) => actsOf([one]).includes(nearest.act));
  return stillWaiting(meant, nearest.act === 'hand-in' ? [wishButton('my-reports')] : []);
}

function buttons(
  ranked: readonly Suggestion[],
  owed: readonly OwedItem[],
  usual: readonly Wish[],
): Command[] {
  const talk = (ranked[0]?.likelihood ?? TALK) <= TALK;
  const near = talk ? usual : ranked.flatMap(({ act }) => (isWish(act) ? [act] : []));
  const unsure = (ranked[0]?.likelihood ?? TALK) < SURELY;
  const theirs = unsure ? owed.slice(0, FEW - WISHES + 1).map(({ open }) => open) : [];
  const found: Command[] = [];
  for (const one of near.map(wishButton))
    if (!found.some(({ command }) => command === one.command)) found.push(one);
  const few = [...found.slice(0, theirs.length > 1 ? WISHES - 1 : WISHES), ...theirs];
  const help = usual.includes('help') ? [wishButton('help')] : [];
  return [...few, ...help.filter(({ command }) => few.every((one) => one.command !== command))].slice(0, FEW);
}
