import type { Regulation, Role } from '../../regulations/schema.ts';
import { activeMembers, type Committee, type Member, memberById, roleIn } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import { fold } from '../fold.ts';
import type { Day } from '../time/day.ts';
import { rosterChanged } from './acts.ts';
import type { RosterChange } from './roster.ts';

/** Somebody on a list that was brought as a file; what it does not say is `null`. */
export interface RosterEntry {
  readonly name: string;
  readonly role: Role | null;
  readonly teamRole: Role | null;
  /** Stands in the part of the list that is the team's. */
  readonly inTeam: boolean;
  readonly secretary: boolean;
  readonly post: string | null;
  readonly agency: string | null;
  readonly email: string | null;
  readonly agencyEmail: string | null;
}

const FACTS = ['post', 'agency', 'email', 'agencyEmail'] as const;
export type Fact = (typeof FACTS)[number];

/** What of somebody is written otherwise now. */
export interface FactChange {
  readonly member: string;
  readonly name: string;
  readonly facts: readonly { readonly fact: Fact; readonly was: string | null; readonly is: string }[];
}

/** What a list would do to the one that stands. Nobody leaves by it: who is missing in it is only named. */
export interface EntriesPlan {
  readonly committee: Committee;
  readonly changes: readonly RosterChange[];
  readonly facts: readonly FactChange[];
  readonly same: number;
  readonly absent: readonly Member[];
  /** Which of several of that name is meant cannot be told. */
  readonly unclear: readonly string[];
  /** What the list may not say, by the same checks as every other change. */
  readonly refused: readonly { readonly name: string; readonly error: DomainError }[];
  /** Named as secretary, which a file that is sent makes nobody. */
  readonly secretaries: readonly string[];
  /** Their place was not said, and is taken to be the plain one. */
  readonly unsaid: readonly string[];
}

interface Rules {
  readonly regulation: Regulation;
  readonly today: Day;
  readonly asId: (name: string) => string;
  /** Whether who speaks may have it so; throws a `DomainError` where not. */
  readonly allowed: (change: RosterChange) => void;
}

/** The entries against the committee as it stands. */
export function planEntries(
  committee: Committee,
  entries: readonly RosterEntry[],
  rules: Rules,
): EntriesPlan {
  const { found, unclear } = matched(committee, entries);
  let then = committee;
  const changes: RosterChange[] = [];
  const refused: { name: string; error: DomainError }[] = [];
  const shut = new Set<RosterEntry>();
  // Who gives a post up that one holds comes before who takes it.
  const wanted = found.flatMap(([entry, member]) =>
    wishesOf(entry, member).map((change) => ({ entry, change })),
  );
  const last = ({ change }: (typeof wanted)[number]): boolean =>
    change.in?.role === 'head' || change.in?.role === 'team-lead';
  for (const { entry, change } of [...wanted.filter((one) => !last(one)), ...wanted.filter(last)]) {
    if (shut.has(entry)) continue;
    try {
      const real = arrivedAs(change, then);
      rules.allowed(real);
      then = rosterChanged({ committee: then, regulation: rules.regulation }, real, rules.today, rules.asId);
      changes.push(real);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      shut.add(entry);
      refused.push({ name: entry.name, error });
    }
  }
  const kept = found.filter(([entry]) => !shut.has(entry));
  const { members, facts } = factsOf(then, kept);
  const met = new Set(found.flatMap(([, member]) => (member ? [member.id] : [])));
  const touched = new Set([...facts.map(({ name }) => name), ...changes.map((one) => one.in?.name)]);
  return {
    committee: { ...then, members },
    changes,
    facts,
    same: kept.filter(([{ name }, member]) => member?.left === null && !touched.has(member.name ?? name))
      .length,
    absent: activeMembers(committee).filter(({ id, name }) => !met.has(id) && !unclear.includes(name)),
    unclear,
    refused,
    secretaries: kept.flatMap(([{ name, secretary }, member]) =>
      secretary && !member?.secretary ? [name] : [],
    ),
    unsaid: kept.flatMap(([{ name, role, teamRole }, member]) =>
      role === null && teamRole === null && member?.left !== null ? [name] : [],
    ),
  };
}

type Match = readonly [RosterEntry, Member | null];

/** Who is who: by name and agency first, then by the name of whom nobody else is. */
function matched(committee: Committee, entries: readonly RosterEntry[]) {
  const taken = new Set<string>();
  const found = new Map<RosterEntry, Member | null>();
  const unclear: string[] = [];
  const named = (entry: RosterEntry, here: boolean): Member[] =>
    committee.members.filter(
      ({ id, name, left }) => !taken.has(id) && (left === null) === here && fold(name) === fold(entry.name),
    );
  const take = (entry: RosterEntry, member: Member): void => {
    taken.add(member.id);
    found.set(entry, member);
  };
  for (const entry of entries) {
    const [only, ...more] = named(entry, true).filter((one) => isSurely(one, entry));
    if (only && more.length === 0) take(entry, only);
  }
  for (const entry of entries.filter((one) => !found.has(one))) {
    const here = named(entry, true);
    const [only, ...more] = here.length > 0 ? here : named(entry, false);
    if (only && more.length === 0) take(entry, only);
    else if (only) unclear.push(entry.name);
    else found.set(entry, null);
  }
  return {
    found: entries.flatMap((entry): Match[] => (found.has(entry) ? [[entry, found.get(entry) ?? null]] : [])),
    unclear,
  };
}

/** Who of these an entry means: by agency or mail, or because nobody else of that name is here or in the list. */
export function memberMeant(
  members: readonly Member[],
  entry: RosterEntry,
  entries: readonly RosterEntry[],
): Member | null {
  const same = members.filter(({ left, name }) => left === null && fold(name) === fold(entry.name));
  const [only, ...more] = same.filter((one) => isSurely(one, entry));
  if (only && more.length === 0) return only;
  const alone = entries.filter(({ name }) => fold(name) === fold(entry.name)).length === 1;
  return alone && same.length === 1 ? (same[0] ?? null) : null;
}

const isSurely = ({ agency, email }: Member, entry: RosterEntry): boolean =>
  (email !== null && email === entry.email) ||
  (agency !== null && entry.agency !== null && fold(agency) === fold(entry.agency));

/** What of somebody's places is otherwise: in the committee, in its team. */
function wishesOf(entry: RosterEntry, member: Member | null): RosterChange[] {
  const { name, post, agency, role, teamRole } = entry;
  const who = { member: member?.id ?? null, name: member?.name ?? name, post, agency };
  if (!member || member.left !== null) {
    const alone = entry.inTeam || (role === null && teamRole !== null);
    const first = role ?? teamRole ?? (alone ? 'team-member' : 'member');
    const body = role === null && alone ? 'team' : 'committee';
    const joins: RosterChange = { what: 'join', body, out: null, in: { ...who, role: first } };
    const besides = role !== null && teamRole !== null;
    return besides
      ? [joins, { what: 'join', body: 'team', out: null, in: { ...who, role: teamRole } }]
      : [joins];
  }
  return (
    [
      ['committee', role],
      ['team', teamRole],
    ] as const
  ).flatMap(([body, wanted]): RosterChange[] => {
    const was = roleIn(member, body);
    if (wanted === null || was === wanted) return [];
    return [{ what: was === null ? 'join' : 'post', body, out: null, in: { ...who, role: wanted } }];
  });
}

/** Somebody who came by an earlier change of the same list is known by now. */
function arrivedAs(change: RosterChange, then: Committee): RosterChange {
  const { in: newcomer, what, body } = change;
  if (!newcomer || newcomer.member !== null || what !== 'join' || body !== 'team') return change;
  const here = then.members.filter(
    ({ name, agency, left }) => left === null && name === newcomer.name && agency === newcomer.agency,
  );
  const [only] = here.slice(-1);
  return only && roleIn(only, 'committee') !== null
    ? { ...change, in: { ...newcomer, member: only.id } }
    : change;
}

function factsOf(then: Committee, entries: readonly Match[]) {
  const facts: FactChange[] = [];
  const byId = new Map<string, Member>();
  const fresh = new Set<string>();
  for (const [entry, known] of entries) {
    const member = known
      ? memberById(then, known.id)
      : then.members.find(
          (one) =>
            one.left === null && one.name === entry.name && !fresh.has(one.id) && one.agency === entry.agency,
        );
    if (!member) continue;
    fresh.add(member.id);
    const news = FACTS.flatMap((fact) => {
      const is = entry[fact];
      return is !== null && is !== member[fact] ? [{ fact, was: member[fact], is }] : [];
    });
    if (news.length === 0) continue;
    byId.set(member.id, { ...member, ...Object.fromEntries(news.map(({ fact, is }) => [fact, is])) });
    // Of who comes with this list, all is new.
    if (known && known.left === null) facts.push({ member: member.id, name: member.name, facts: news });
  }
  return { members: then.members.map((one) => byId.get(one.id) ?? one), facts };
}
