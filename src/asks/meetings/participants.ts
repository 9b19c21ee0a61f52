import { isMainBody, sittingIn } from '../../domain/committee/bodies.ts';
import { activeMembers, type Member, membersOf } from '../../domain/committee/committee.ts';
import { bodyName, shortName, shortTeamName } from '../../domain/committee/wording.ts';
import { fold } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { invitesGuests } from '../../domain/meetings/rules.ts';
import { findByName } from '../../hear/names.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import type { Body, Regulation } from '../../regulations/schema.ts';
import {
  askParticipantsAnew,
  nobodyNamed,
  readNames,
  readPeopleChange,
  severalNamed,
} from '../../say/meetings/participants.ts';
import { askParticipants, guestsAlone } from '../../say/meetings/planning.ts';
import { type Option, offer, picked } from '../pick.ts';

/**
 * Who is meant: everybody of the committee, of the team, of both; everybody but some; or those who are named.
 * A name that fits two people is said back, never guessed. `bodyOf`: the body that meets.
 */
export const askPeople = <Given>(
  question: () => string,
  bodyOf: (given: Given) => Body,
  onlyGuests: (given: Given, context: SeatContext) => boolean = () => false,
): Ask<readonly Member[], SeatContext, Given> => ({
  question: async (context, given) =>
    offer(question(), groups(context, bodyOf(given), onlyGuests(given, context))),
  read: async (input, context, given) => {
    const body = bodyOf(given);
    const offered = groups(context, body, onlyGuests(given, context));
    const whole = picked(input.text, offered);
    if (whole) return { ok: true, value: whole.value, keep: { text: whole.key, file: null } };
    const text = input.text.normalize('NFC').trim().slice(0, 4_000);
    const except = /^(?:trừ|tru)\s+/i.exec(text);
    const pool = except ? sittingIn(body, context.law) : activeMembers(context.seat.committee);
    const found = peopleNamed(readNames(text.slice(except?.[0].length ?? 0)), pool);
    if (!found.ok) return { ...found, say: { ...found.say, choices: offer('', offered).choices ?? [] } };
    const chosen = found.value;
    if (chosen.length === 0) return { ok: false, say: offer(question(), offered) };
    const value = except
      ? pool.filter((member) => !chosen.includes(member))
      : pool.filter((member) => chosen.includes(member));
    return value.length > 0 ? { ok: true, value } : { ok: false, say: offer(question(), offered) };
  },
  anew: async (input, was, context, given) => {
    const ask = askPeople(question, bodyOf, onlyGuests);
    const change = readPeopleChange(input.text.slice(0, 4_000));
    const before = change ? await ask.read(was, context, given, null) : null;
    if (!change || !before?.ok) return ask.read(input, context, given, null);
    const changed = withChange(before.value, change, activeMembers(context.seat.committee));
    if (!changed.ok) return changed;
    if (changed.value.length === 0) return { ok: false, say: await ask.question(context, given) };
    return { ...changed, keep: { text: changed.value.map(({ name }) => name).join(', '), file: null } };
  },
});

/** The list with some added and some left out. */
function withChange(
  before: readonly Member[],
  change: NonNullable<ReturnType<typeof readPeopleChange>>,
  all: readonly Member[],
): Reading<readonly Member[]> {
  const added = peopleNamed(change.add, all);
  if (!added.ok) return added;
  const dropped = peopleNamed(change.drop, before);
  if (!dropped.ok) return dropped;
  const value = all.filter(
    (one) => (before.includes(one) || added.value.includes(one)) && !dropped.value.includes(one),
  );
  return { ok: true, value };
}

/** Each of those who are named, or what to say where one is nobody, or several. */
function peopleNamed(names: readonly string[], pool: readonly Member[]): Reading<readonly Member[]> {
  const chosen: Member[] = [];
  for (const name of names) {
    const found = findByName(name, pool, (member) => member.name);
    const [only, ...more] = found;
    if (!only) return { ok: false, say: nobodyNamed(name) };
    if (more.length > 0) return { ok: false, say: severalNamed(name, found) };
    chosen.push(only);
  }
  return { ok: true, value: chosen };
}

/** Who takes part in a meeting of the kind that was chosen. */
export const participants = askPeople<{ readonly kind: Pick<Meeting, 'body' | 'kind'> }>(
  askParticipants,
  ({ kind }) => kind.body,
  ({ kind }, { seat }) => meetsGuestsAlone(kind, seat.regulation),
);
const ofMeeting = askPeople<{ readonly meeting: Meeting }>(
  askParticipants,
  ({ meeting }) => meeting.body,
  ({ meeting }, { seat }) => meetsGuestsAlone(meeting, seat.regulation),
);

/** A leader may work with agencies alone. */
const meetsGuestsAlone = (meeting: Pick<Meeting, 'kind'>, regulation: Regulation): boolean =>
  meeting.kind === 'working-session' && invitesGuests(meeting, regulation);

/** The same where a list is there: "thêm Thơ, Lam", "bớt Hùng" change it, all else names it anew. */
export const participantsAnew: AskAfter<{ meeting: Meeting }, readonly Member[]> = {
  question: async (context, given) => {
    const now = activeMembers(context.seat.committee).filter(({ id }) => given.meeting.invitees.includes(id));
    const asked = await ofMeeting.question(context, given);
    return { ...asked, text: askParticipantsAnew(now, asked.text) };
  },
  read: async (input, context, given, held) => {
    const change = readPeopleChange(input.text.slice(0, 4_000));
    if (!change) return ofMeeting.read(input, context, given, held);
    const all = activeMembers(context.seat.committee);
    const before = all.filter(({ id }) => given.meeting.invitees.includes(id));
    const changed = withChange(before, change, all);
    if (!changed.ok || changed.value.length > 0) return changed;
    return { ok: false, say: await participantsAnew.question(context, given) };
  },
};

/** Who sits in the committee or its team. */
const everybody = (context: SeatContext): Member[] => {
  const both = [
    ...membersOf(context.seat.committee, 'committee'),
    ...membersOf(context.seat.committee, 'team'),
  ];
  return [...new Map(both.map((member) => [member.id, member])).values()];
};

/** Everybody of a further body, where somebody sits in it; others are named one by one. */
function wholeOf(body: Body, { law }: SeatContext): Option<readonly Member[]>[] {
  const people = sittingIn(body, law);
  if (people.length === 0) return [];
  const label = `Toàn thể ${bodyName(body, law.regulation)} (${people.length})`;
  return [{ label, key: body, value: people, words: [fold(label.replace(/ \(\d+\)$/, ''))] }];
}

/** To a meeting of the team the whole committee is not called at one tap; its people can be named. */
function groups(context: SeatContext, body: Body, onlyGuests: boolean): Option<readonly Member[]>[] {
  const { committee, regulation } = context.seat;
  if (!isMainBody(body)) return wholeOf(body, context);
  const whole = membersOf(committee, 'committee');
  const team = membersOf(committee, 'team');
  const all: Option<readonly Member[]>[] = [
    {
      label: `Toàn thể ${bodyName('committee', regulation)} (${whole.length})`,
      key: 'ban',
      value: whole,
      words: ['toan the ban', 'ca ban', 'toan ban', 'toan bo ban'],
    },
    {
      label: `Toàn thể ${bodyName('team', regulation)} (${team.length})`,
      key: 'to',
      value: team,
      words: ['toan the to', 'ca to', 'toan to', 'toan bo to'],
    },
    {
      label: `Cả ${shortName(regulation)} và ${shortTeamName(regulation)}`,
      key: 'ban to',
      value: everybody(context),
      words: ['tat ca', 'ban va to'],
    },
  ];
  return [
    ...all.filter(
      ({ key, value }) =>
        value.length > 0 && (body === 'committee' || key === 'to') && (key !== 'ban to' || team.length > 0),
    ),
    ...(onlyGuests
      ? [{ label: guestsAlone(), key: 'khach', value: [], words: ['chi khach', 'chi khach moi'] }]
      : []),
  ];
}
