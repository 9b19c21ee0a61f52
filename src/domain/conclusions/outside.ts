import type { Regulation } from '../../regulations/schema.ts';
import { type Member, membersOf } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Ruled } from '../law.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Task } from '../tasks/task.ts';
import type { Instant } from '../time/instant.ts';
import type { Conclusion, Outside, Outsider, SentConclusion } from './conclusion.ts';
import { conclusionNoted, facts } from './noted.ts';

/** How far something of the regulation goes to the agencies themselves, beside their people on the list. */
const reachesAgencies = ({ conclusions, information }: Regulation): boolean =>
  conclusions.passedOn !== null || (information.delivery?.to.includes('member-agency') ?? false);

/**
 * Whom the bot does not write to and who is to have the conclusion all the same: units of its tasks that nobody on the
 * list sits for, the members' own agencies where the regulation speaks of them, and the meeting's guests; each once.
 */
export function outsidersOf(
  meeting: Meeting,
  tasks: readonly Task[],
  { committee, regulation }: Ruled,
): Outsider[] {
  const units = tasks.flatMap(({ lead, with: others }) => [lead, ...others]);
  const agencies =
    meeting.body === 'committee' && reachesAgencies(regulation) ? membersOf(committee, 'committee') : [];
  const all: Pick<Outsider, 'name' | 'why'>[] = [
    ...units.flatMap(({ member, agency }) =>
      member === null ? [{ name: agency, why: 'task' } as const] : [],
    ),
    ...agencies.flatMap(({ agency }) => (agency === null ? [] : [{ name: agency, why: 'agency' } as const])),
    ...meeting.guests.map((name) => ({ name, why: 'guest' }) as const),
  ];
  const known = new Map<string, Outsider>();
  for (const { name, why } of all) {
    const bare = plain(name);
    if (bare !== '' && !known.has(bare)) known.set(bare, { name: name.trim(), why, sent: null, had: false });
  }
  return [...known.values()];
}

const plain = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('vi');

/** With the list of whom it is sent to outside in its newest version; who had an earlier one is known as such. */
export function passable(conclusion: SentConclusion, to: readonly Outsider[], now: Instant): SentConclusion {
  const had = new Set(hadBefore(conclusion).map(plain));
  const { version } = conclusion.circulation;
  const outside: Outside = {
    version,
    since: now,
    to: to.map((one) => ({ ...one, had: had.has(plain(one.name)) })),
  };
  return { ...conclusion, outside };
}

/** Where any version was sent to, by name. */
export const hadBefore = ({ outside }: Conclusion): string[] =>
  (outside?.to ?? []).filter(({ sent, had }) => sent || had).map(({ name }) => name);

/** The list of its newest version, while it may leave the committee; nobody else's list is ticked. */
export const outsideNow = (conclusion: Conclusion): Outside | null => {
  const { outside, disclosure } = conclusion;
  return conclusion.state === 'sent' &&
    disclosure?.class === 'disclosable' &&
    outside?.version === conclusion.circulation.version
    ? outside
    : null;
};

export const stillToPass = (conclusion: Conclusion): readonly Outsider[] =>
  outsideNow(conclusion)?.to.filter(({ sent }) => sent === null) ?? [];

/** Sent to this one, by the agency's own way, or not after all; the same said again changes nothing. */
export function passedTo(
  conclusion: Conclusion,
  at: number,
  isSent: boolean,
  by: string,
  now: Instant,
): Conclusion {
  const outside = outsideNow(conclusion);
  const one = outside?.to[at];
  if (!outside || !one) throw new DomainError('conclusion-changed', facts(conclusion));
  if ((one.sent !== null) === isSent) return conclusion;
  const sent = isSent ? { by, at: now } : null;
  const to = outside.to.map((each, place) => (place === at ? { ...each, sent } : each));
  const act = sent ? 'conclusion-passed-on' : 'conclusion-not-passed-on';
  return conclusionNoted({ ...conclusion, outside: { ...outside, to } }, by, act, now, one.name);
}

/** Sent to all of them. */
export function passedToAll(conclusion: Conclusion, by: string, now: Instant): Conclusion {
  const outside = outsideNow(conclusion);
  if (!outside) throw new DomainError('conclusion-changed', facts(conclusion));
  const names = stillToPass(conclusion).map(({ name }) => name);
  if (names.length === 0) return conclusion;
  const to = outside.to.map((one) => ({ ...one, sent: one.sent ?? { by, at: now } }));
  const then = { ...conclusion, outside: { ...outside, to } };
  return conclusionNoted(then, by, 'conclusion-passed-on', now, names.join('; '));
}

const HEADS =
  /^(?:tổng giám đốc|giám đốc|trưởng|chánh|chủ tịch|bí thư|thủ trưởng|chỉ huy trưởng|\S+ trưởng)(?=\s|$)/;

/** Whether this member heads their agency, by what their post is called: it is theirs to make things known there. */
export const headsAgency = ({ agency, post }: Member): boolean =>
  agency !== null && post !== null && !/^phó(?=\s|$)/.test(plain(post)) && HEADS.test(plain(post));
