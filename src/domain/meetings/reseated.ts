import { freshEntries } from '../committee/act-record.ts';
import { deciderOf } from '../committee/acting.ts';
import { isStillIn, seatIn } from '../committee/bodies.ts';
import { type Committee, memberById } from '../committee/committee.ts';
import { lostPost } from '../committee/former-post.ts';
import type { Law, Ruled } from '../law.ts';
import { type Hand, handKept } from '../permission.ts';
import { chairInvited } from './calling.ts';
import type { LogEntry } from './log.ts';
import { LIMITS, type Meeting, noted } from './meeting.ts';

/** From which list it was changed, and by whose hand. */
export interface Reseating {
  readonly before: Committee | null;
  readonly by: Hand;
}

/**
 * A meeting that has not begun, after a change of the list. Who has left, be it only the body that meets, is invited no
 * more, and who is back is again, where nobody settled its list without them meanwhile: what they answered stands as they
 * said it, and waits while they are away. What a chair said of it who is none any more is not the next one's word.
 */
export function reseated(meeting: Meeting, { before, by }: Reseating, law: Law): Meeting {
  const { now } = law;
  const entry = { ...handKept(by), at: now };
  const here = withLeavers(meeting, law, entry);
  if (!before) return here;
  const own = withoutFormerWords(withReturned(here, before, law, entry), before, law, entry);
  return own.state === 'called' ? chairInvited(own, law, by, now) : own;
}

type Entry = Pick<LogEntry, 'at' | 'by' | 'onBehalfOf' | 'inStead'>;

const SEPARATOR = ', ';

function withLeavers(meeting: Meeting, { committee }: Ruled, entry: Entry): Meeting {
  const sits = (id: string): boolean => {
    const one = memberById(committee, id);
    return one !== null && isStillIn(one, meeting.body, entry.at);
  };
  const gone = meeting.invitees.filter((id) => !sits(id));
  if (gone.length === 0) return meeting;
  const then = { ...meeting, invitees: meeting.invitees.filter(sits) };
  return noted(then, { ...entry, act: 'left', note: gone.join(SEPARATOR) });
}

/** Before the notice the list is settled anew by these, with those who are there. */
const SETTLED_ANEW: ReadonlySet<string> = new Set(['redrafted', 'participants-settled']);

/** Whom it lost by a change of the committee's list alone. */
function lostByList({ log }: Meeting): string[] {
  const lost = new Set<string>();
  const announced = log.findIndex(({ act }) => act === 'announced');
  for (const [at, { act, note }] of log.entries()) {
    if (act === 'left') for (const id of (note ?? '').split(SEPARATOR)) lost.add(id);
    else if (act === 'invited' || act === 'uninvited') lost.delete(note ?? '');
    else if (SETTLED_ANEW.has(act) && (announced < 0 || at < announced)) lost.clear();
  }
  return [...lost];
}

function withReturned(
  meeting: Meeting,
  before: Committee,
  { committee, regulation }: Ruled,
  entry: Entry,
): Meeting {
  const { body, invitees } = meeting;
  const isBack = (id: string): boolean => {
    const [was, now] = [memberById(before, id), memberById(committee, id)];
    if (!was || !now || invitees.includes(id) || isStillIn(was, body) || !isStillIn(now, body)) return false;
    // Who was invited as one of the body comes back as one of it.
    return seatIn(was, body, regulation) === null || seatIn(now, body, regulation) !== null;
  };
  const back = lostByList(meeting)
    .filter(isBack)
    .slice(0, Math.max(0, LIMITS.invitees - invitees.length));
  if (back.length === 0) return meeting;
  return back.reduce((then, note) => noted(then, { ...entry, act: 'invited', note }), {
    ...meeting,
    invitees: [...invitees, ...back],
  });
}

/** What a chair has said of a meeting: who chairs it instead, who takes part, that it needs no proposal report. */
export const LAPSED_WORDS = ['chair', 'participants', 'proposal'] as const;
export type LapsedWord = (typeof LAPSED_WORDS)[number];

/** What of it lapsed since a meeting stood as it did before. */
export const lapsedSince = (before: Meeting, then: Meeting): LapsedWord[] => {
  const fresh = freshEntries(before.log, then.log).filter(({ act }) => act === 'chair-word-lapsed');
  return LAPSED_WORDS.filter((what) => fresh.some(({ note }) => note === what));
};

/** Who is invited again since then. */
export const returnedSince = (before: Meeting, then: Meeting): string[] =>
  freshEntries(before.log, then.log).flatMap(({ act, note }) => (act === 'invited' && note ? [note] : []));

/** Who chairs it, and before its notice who takes part, and that it needs no proposal report. */
function withoutFormerWords(meeting: Meeting, before: Committee, law: Law, entry: Entry): Meeting {
  const { body, handedChair, participants, proposal, state, log } = meeting;
  const lost = (id: string): boolean => lostPost(id, body, before, law);
  const lapsed = <Of extends Meeting>(then: Of, note: LapsedWord): Of =>
    noted(then, { ...entry, act: 'chair-word-lapsed', note });
  let then = meeting;
  if (handedChair && lost(handedChair.by)) then = lapsed({ ...then, handedChair: null }, 'chair');
  if (state !== 'draft') return then;
  // Who decides today by another post has said it already.
  const decides = deciderOf(then, law).member?.id;
  const stood = log.findLast(({ act }) => act === 'participants-settled')?.inStead?.of;
  const settled = participants?.confirmedBy;
  if (settled && settled !== decides && [settled, stood].some((id) => id !== undefined && lost(id)))
    then = lapsed({ ...then, participants: null, participantsAsked: true }, 'participants');
  if (proposal?.kind === 'waived' && lost(proposal.by))
    then = lapsed({ ...then, proposal: null }, 'proposal');
  return then;
}
