import { activeMembers, type Member, membersOf, roleIn } from '../../domain/committee/committee.ts';
import { LIST_LIMITS } from '../../domain/committee/list-faults.ts';
import { shortName } from '../../domain/committee/wording.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fold } from '../../domain/fold.ts';
import { rosterOf } from '../../domain/people/acts.ts';
import { rosterDeciders } from '../../domain/people/right.ts';
import { type Newcomer, ROSTER_LIMITS, type RosterChange } from '../../domain/people/roster.ts';
import { findByName } from '../../hear/names.ts';
import { type ChangeSaid, type RosterSaid, readNewcomer, readRoster } from '../../hear/roster.ts';
import type { Ask, AskAfter, Message, Reading, SeatContext } from '../../ports/command.ts';
import { needsDecision } from '../../procedures/people/roster-file.ts';
import type { RosterWish } from '../../procedures/people/roster-wishes.ts';
import { rosterWay } from '../../queries/people/roster.ts';
import { may, right } from '../../queries/rights.ts';
import type { MainBody } from '../../regulations/schema.ts';
import { tooLong } from '../../say/asking.ts';
import { nobodyCalled, severalCalled } from '../../say/people/members.ts';
import * as say from '../../say/people/roster-asking.ts';
import * as file from '../../say/people/roster-file.ts';
import { readRosterFile } from './roster-file.ts';

/** What could not be read; the sentence instead, and what was understood so far. */
class Unread extends Error {
  readonly say: Message;
  readonly hold: string | null;
  constructor(message: Message, hold: string | null = null) {
    super();
    this.say = message;
    this.hold = hold;
  }
}

export const rosterWish: Ask<RosterWish> = {
  question: async (context) => say.rosterHow(shortName(context.seat.regulation)),
  unsaid: async () => ({ ok: true, value: { do: 'show' } }),
  read: async (input, context, _given, held): Promise<Reading<RosterWish>> => {
    const brought = await readRosterFile(input, context);
    if (brought) return brought.ok ? { ...brought, value: { do: 'file', list: brought.value } } : brought;
    const text = `${held ?? ''}${input.text}`.normalize('NFC').trim();
    if (text.length > 4 * LIST_LIMITS.line)
      return { ok: false, say: tooLong(text.length, 4 * LIST_LIMITS.line) };
    const said = readRoster(text);
    if (!said) return { ok: false, say: say.rosterHow(shortName(context.seat.regulation)), final: true };
    try {
      return { ok: true, value: wished(said, text, context), keep: { text, file: null } };
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      const { hold } = error;
      return hold === null ? { ok: false, say: error.say, final: true } : { ok: false, say: error.say, hold };
    }
  },
};

function wished(said: RosterSaid, text: string, context: SeatContext): RosterWish {
  const { committee } = context.seat;
  if (said.do === 'show') return said;
  if (said.do === 'file') throw new Unread(file.askFile(), '');
  if ('no' in said) {
    const proposal = rosterOf(committee).proposals.find(({ no }) => no === said.no);
    if (!proposal) throw new DomainError('roster-settled');
    return { do: 'decide', yes: said.do === 'yes', proposal };
  }
  if (said.do === 'group') {
    if (said.name.length > ROSTER_LIMITS.groupName)
      throw new Unread(tooLong(said.name.length, ROSTER_LIMITS.groupName));
    const names = said.who.split(/\s*[,;]\s*/).filter((name) => name !== '');
    return {
      do: 'group',
      name: said.name,
      members: [...new Set(names.map((name) => sitting(name, 'team', context)))],
    };
  }
  const change = changeOf(said, text, context);
  if (change.out === context.seat.member.id) throw new DomainError('roster-own');
  return { do: 'change', change, way: rosterWay(context, change) };
}

function changeOf(said: ChangeSaid, text: string, context: SeatContext): RosterChange {
  const { body } = said;
  if (said.do === 'leave') return { what: 'leave', body, out: sitting(said.out, body, context).id, in: null };
  if (said.do === 'post') {
    const { name, role } = readNewcomer(said.who);
    const member = sitting(name, body, context);
    if (!role) throw new Unread(say.askMemberTitle());
    return { what: 'post', body, out: null, in: { ...facts(member), role } };
  }
  if (said.do === 'join')
    return { what: 'join', body, out: null, in: newcomer(said.who, null, text, body, context) };
  const out = sitting(said.out, body, context);
  if (said.who !== null)
    return { what: 'replace', body, out: out.id, in: newcomer(said.who, out, text, body, context) };
  const asked: RosterChange = { what: 'replace', body, out: out.id, in: null };
  // A lead asks for it and names nobody; whoever names people is asked whom.
  if (right(context, { act: 'propose-roster', change: asked }).allowed) return asked;
  throw new Unread(say.askReplacement(out), `${text} bằng `);
}

const facts = (member: Member): Omit<Newcomer, 'role'> => ({
  member: member.id,
  name: member.name,
  post: member.post,
  agency: member.agency,
});

/** Who is to come: somebody of the committee, somebody who was there before, or somebody new. */
function newcomer(
  said: string,
  out: Member | null,
  text: string,
  body: MainBody,
  context: SeatContext,
): Newcomer {
  const { seat } = context;
  const { name, post, agency, role } = readNewcomer(said);
  const fault = say.nameFault(name);
  if (fault) throw new Unread(fault);
  for (const part of [name, post, agency])
    if (part && part.length > LIST_LIMITS.line) throw new Unread(tooLong(part.length, LIST_LIMITS.line));
  const same = seat.committee.members.filter((one) => fold(one.name) === fold(name));
  const here = same.find((one) => one.left === null);
  const taken = role ?? (out ? roleIn(out, body) : null) ?? (body === 'team' ? 'team-member' : 'member');
  if (here && roleIn(here, body) !== null) throw new DomainError('roster-there', { name: here.name });
  if (here) return { ...facts(here), role: taken };
  const own = may(context, { act: 'manage-members' }) ? null : seat.member.agency;
  const from = agency ?? out?.agency ?? own;
  if (!from) throw new Unread(say.askAgency(name), `${text}${post ? '' : ', '}, `);
  const before = same.length === 1 ? same[0] : undefined;
  return { member: before?.id ?? null, name, post, agency: from, role: taken };
}

/** Somebody who sits there, by name or number; never guessed. */
function sitting(said: string, body: MainBody, { seat }: SeatContext): Member {
  const all = membersOf(seat.committee, body);
  const byNumber = /^@?(\d{1,4})$/.exec(said)?.[1];
  const found = byNumber
    ? all.filter(({ no }) => no === Number(byNumber))
    : findByName(said.slice(0, 200), all, ({ name }) => name);
  const [only, ...more] = found;
  if (only && more.length === 0) return only;
  if (only) throw new Unread(severalCalled('', found));
  const elsewhere = findByName(said.slice(0, 200), activeMembers(seat.committee), ({ name }) => name);
  if (elsewhere.length === 1 && elsewhere[0])
    throw new DomainError('roster-gone', { name: elsewhere[0].name });
  throw new Unread(nobodyCalled(said));
}

/** The number of the decision on paper, where the text gives the change to nobody's word alone. */
export const rosterDecision: AskAfter<{ wish: RosterWish }, string> = {
  question: async () => say.askRosterDecision(),
  read: async (input) => {
    const text = input.text.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text.length > ROSTER_LIMITS.decision)
      return { ok: false, say: tooLong(text.length, ROSTER_LIMITS.decision) };
    return /\d/.test(text) ? { ok: true, value: text } : { ok: false, say: say.askRosterDecision() };
  },
  unsaid: async (context, { wish }) => (onPaper(context, wish) ? null : { ok: true, value: '' }),
};

function onPaper(context: SeatContext, wish: RosterWish): boolean {
  if (wish.do === 'change') return wish.way === 'record';
  if (wish.do === 'file') return needsDecision(context, wish.list);
  if (wish.do !== 'decide' || !wish.yes) return false;
  return rosterDeciders(wish.proposal, context.law).people.length === 0;
}
