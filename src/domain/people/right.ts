import type { Regulation, Role } from '../../regulations/schema.ts';
import { deciders, inSteadOf, standIn } from '../committee/acting.ts';
import { type Committee, holders, type Member, memberById } from '../committee/committee.ts';
import type { Law } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import { rosterOf } from './acts.ts';
import { isAsked, type RosterChange, type RosterProposal } from './roster.ts';

/**
 * What is done with the lists of a committee and its team: to change one by one's own word; to propose a change; to write
 * down a change that was decided on paper; to decide on a proposal; to divide the team into groups.
 */
export type RosterAct =
  | {
      readonly act: 'change-roster' | 'propose-roster' | 'record-roster';
      readonly change: RosterChange;
    }
  | { readonly act: 'decide-roster'; readonly proposal: RosterProposal }
  | { readonly act: 'group-team' };

/** Those whose word it is, and the article that says so. */
interface Named {
  readonly article: string | null;
  readonly people: readonly Member[];
  /** Whose own right it is, whoever acts for them. */
  readonly own: readonly Member[];
}

const NOBODY: Named = { article: null, people: [], own: [] };

export function rosterRight(who: Member, wish: RosterAct, law: Law): Permission {
  const here = { committee: law.committee, regulation: law.regulation, now: law.now };
  switch (wish.act) {
    case 'change-roster':
      return wordOf(who, changers(wish.change, here), here);
    case 'propose-roster':
      return wordOf(who, proposers(wish.change, here), here);
    case 'record-roster': {
      const named = changers(wish.change, here);
      if (named.people.length > 0) return no([], named.article, named.people);
      return who.secretary ? yes(null) : { ...no([], null), duty: 'thư ký' };
    }
    case 'decide-roster': {
      const named = rosterDeciders(wish.proposal, law);
      if (named.people.length > 0) return wordOf(who, named, here);
      return who.secretary ? yes(null) : { ...no([], named.article), duty: 'thư ký' };
    }
    case 'group-team': {
      const { groups } = law.regulation.team;
      return groups ? wordOf(who, teamNamed(groups, here), here) : no([], null);
    }
  }
}

interface Here {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly now: Instant;
}

interface Rule {
  readonly by: readonly Role[];
  readonly article: string;
}

/** One's own word, or that of whom one acts for; a secretary writes down what one of them said. */
function wordOf(who: Member, { people, own, article }: Named, here: Here): Permission {
  const stands = (one: Member) => inSteadOf(one, own, here);
  if (people.some(({ id }) => id === who.id)) return yes(article, null, stands(who));
  const [first] = people;
  return who.secretary && first ? yes(article, first, stands(first)) : no([], article, people);
}

/** Leaders of the committee by a rule, and who acts for them today. */
const leaders = ({ by, article }: Rule, { committee, regulation, now }: Here): Named => ({
  article,
  people: deciders(by, { committee, regulation, now }),
  own: holders(committee, 'committee', by),
});

/** The same in the team. */
function teamNamed({ by, article }: Rule, { committee, regulation, now }: Here): Named {
  const own = holders(committee, 'team', by);
  const acting = own.flatMap((one) => standIn({ committee, regulation }, one, 'team', now)?.member ?? []);
  return { article, people: [...new Set([...own, ...acting])], own };
}

const sameName = (one: string | null, other: string | null): boolean =>
  one !== null &&
  other !== null &&
  one.normalize('NFC').trim().toLocaleLowerCase('vi') ===
    other.normalize('NFC').trim().toLocaleLowerCase('vi');

/** Members of the committee by a rule, each for their own agency: whom they send, whom they replace. */
function ofAgency({ by, article }: Rule, agency: string | null, { committee }: Here): Named {
  const people = holders(committee, 'committee', by).filter((one) => sameName(one.agency, agency));
  return { article, people, own: people };
}

const agencyOf = (committee: Committee, id: string | null): string | null =>
  id === null ? null : (memberById(committee, id)?.agency ?? null);

/** Whose word alone changes a list. The committee's own list is made by decision on paper: no text gives it to anybody. */
function changers(change: RosterChange, here: Here): Named {
  if (change.body !== 'team') return NOBODY;
  const { setUp, nominated, replaced } = here.regulation.team;
  if (setUp) return leaders(setUp, here);
  if (change.what === 'join' && nominated) return ofAgency(nominated, change.in?.agency ?? null, here);
  if (change.what !== 'replace' || change.in === null || replaced?.how !== 'replace') return NOBODY;
  const named = ofAgency(replaced, agencyOf(here.committee, change.out), here);
  // Where the text has it done at a lead's word, that word comes first; without it, it is proposed to the lead.
  const asked = replaced.askedBy === null || isAsked(rosterOf(here.committee), change.out);
  return asked ? named : NOBODY;
}

/** Who may propose it: whom the text names, where it is not theirs to decide. */
function proposers(change: RosterChange, here: Here): Named {
  if (change.body !== 'team') return NOBODY;
  const { setUp, nominated, replaced } = here.regulation.team;
  if (change.what === 'join' && setUp && nominated)
    return ofAgency(nominated, change.in?.agency ?? null, here);
  if (change.what !== 'replace' || !replaced) return NOBODY;
  if (change.in === null)
    return replaced.askedBy ? teamNamed({ by: replaced.askedBy, article: replaced.article }, here) : NOBODY;
  return ofAgency(replaced, agencyOf(here.committee, change.out), here);
}

/** Whose word a proposal waits for; nobody where it is decided on paper. */
export function rosterDeciders(
  { change }: Pick<RosterProposal, 'change'>,
  { committee, regulation, now }: Law,
): Named {
  const here = { committee, regulation, now };
  const { setUp, replaced } = regulation.team;
  if (setUp) return leaders(setUp, here);
  if (change.what !== 'replace' || replaced?.how !== 'replace' || !replaced.askedBy)
    return { ...NOBODY, article: replaced?.article ?? null };
  return change.in === null
    ? ofAgency(replaced, agencyOf(committee, change.out), here)
    : teamNamed({ by: replaced.askedBy, article: replaced.article }, here);
}

/** Who directs the team, and who acts for them: they hear what becomes of it. */
export const teamDirectors = (law: Law): Member[] =>
  law.regulation.team.directed ? deciders(law.regulation.team.directed.by, law) : [];
