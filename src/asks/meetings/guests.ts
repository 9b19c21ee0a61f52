import { activeMembers, type Member } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fold } from '../../domain/fold.ts';
import { LIMITS, type Meeting } from '../../domain/meetings/meeting.ts';
import { invitesGuests } from '../../domain/meetings/rules.ts';
import { readAddition } from '../../hear/meeting-part.ts';
import { bareName } from '../../hear/names.ts';
import { saysNone } from '../../hear/nothing-more.ts';
import type { AskAfter, SeatContext } from '../../ports/command.ts';
import { tooLong } from '../../say/asking.ts';
import { askGuestsAnew } from '../../say/meetings/editing.ts';
import { askGuests, guestIsMember } from '../../say/meetings/guests.ts';

const namesIn = (text: string): string[] =>
  text
    .split(/[;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const FEWER = /^(?:bớt|bot|bỏ|bo)\s+/iu;
const LONGEST_NAME = 200;

/** Somebody of the committee or its team is no guest: they are invited as what they are. */
function memberAmong(names: readonly string[], { seat }: SeatContext): Member | null {
  const bare = names.map((name) => fold(bareName(name.split(/[,–(]| - /)[0] ?? '')));
  return activeMembers(seat.committee).find((one) => bare.includes(fold(one.name))) ?? null;
}

/** Where the regulation brings others to the meeting; they are needed where nobody else is invited. */
export const guestsComing: AskAfter<
  { kind: Pick<Meeting, 'kind'>; participants: readonly Member[] },
  readonly string[]
> = {
  question: async ({ seat }, { kind }) => ({ text: askGuests(kind, seat.regulation) }),
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (saysNone(text) || text === '')
      return given.participants.length > 0
        ? { ok: true, value: [] }
        : { ok: false, say: { text: askGuests(given.kind, context.seat.regulation) } };
    const names = namesIn(text).map((name) => name.slice(0, LONGEST_NAME));
    if (names.length > LIMITS.guests) throw new DomainError('too-many', { limit: String(LIMITS.guests) });
    const member = memberAmong(names, context);
    return member ? { ok: false, say: guestIsMember(member.name) } : { ok: true, value: names };
  },
  unsaid: async ({ seat }, given) =>
    invitesGuests(given.kind, seat.regulation) ? null : { ok: true, value: [] },
};

/** “Thêm …”, “bớt …” change the list of guests; all else names it anew. */
export const guestsAnew: AskAfter<{ meeting: Meeting }, readonly string[]> = {
  question: async (_context, { meeting }) => ({ text: askGuestsAnew(meeting.guests) }),
  read: async (input, context, { meeting }) => {
    const text = input.text.normalize('NFC').trim();
    if (text === '') return { ok: false, say: { text: askGuestsAnew(meeting.guests) } };
    if (saysNone(text)) return { ok: true, value: [] };
    const added = readAddition(text);
    if (FEWER.test(text)) {
      const gone = namesIn(text.replace(FEWER, '')).map(fold);
      return {
        ok: true,
        value: meeting.guests.filter((guest) => !gone.some((one) => fold(guest).includes(one))),
      };
    }
    const named = namesIn(added ?? text);
    const long = named.find(({ length }) => length > LONGEST_NAME);
    if (long) return { ok: false, say: tooLong(long.length, LONGEST_NAME) };
    const member = memberAmong(named, context);
    if (member) return { ok: false, say: guestIsMember(member.name) };
    return { ok: true, value: [...new Set(added === null ? named : [...meeting.guests, ...named])] };
  },
};
