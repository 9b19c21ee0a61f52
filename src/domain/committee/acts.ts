import type { Body } from '../../regulations/schema.ts';
import type { Address } from '../address.ts';
import type { Day } from '../time/day.ts';
import type { DayOff } from '../time/days-off.ts';
import { after, DAY, type Instant } from '../time/instant.ts';
import type { Committee, Group, Mandate, Ruled } from './committee.ts';
import { lostPost } from './former-post.ts';
import type { Reminding } from './reminding.ts';

/** What changes a committee itself. Who may is asked before. */

/** Until then the leader may still have to be told what was decided in their stead. */
const TOLD_WITHIN = 14 * DAY;

/** With who acts for whom from now on; those that ran out long ago go. */
export const mandateRecorded = (committee: Committee, mandate: Mandate, now: Instant): Committee => ({
  ...committee,
  mandates: [...committee.mandates.filter(({ until }) => after(until, TOLD_WITHIN) > now), mandate],
});

export const mandateEnded = (committee: Committee, { at, of }: Mandate): Committee => ({
  ...committee,
  mandates: committee.mandates.filter((one) => one.at !== at || one.of !== of),
});

/** The mandates that end because who gave one, or was named in it, has lost the post by which they did. */
export const mandatesLapsed = (before: Committee, then: Ruled, now: Instant): Mandate[] =>
  then.committee.mandates.filter(
    ({ until, of, to, body }) =>
      until > now && [of, to].some((id) => id !== null && lostPost(id, body, before, then)),
  );

export const dayOffRemoved = (committee: Committee, day: Day): Committee => ({
  ...committee,
  daysOff: committee.daysOff.filter(({ date }) => date !== day),
});

/** One entry for a day, in their order. */
export const dayOffSet = (committee: Committee, row: DayOff): Committee => ({
  ...committee,
  daysOff: [...dayOffRemoved(committee, row.date).daysOff, row].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  ),
});

/** What a chat is bound for; `body`: a further body, whose alone the chat then is. */
export type GroupUse = 'notices' | 'reminders' | 'team' | { readonly body: Body };

/** `null`: as it is by itself. */
export function remindingSet({ reminding: _, ...committee }: Committee, to: Reminding | null): Committee {
  return to ? { ...committee, reminding: to } : committee;
}

/**
 * Notices, reminders, or what the team announces go to this chat, in that topic; where the other kinds go is left as it
 * is. A chat that is bound for the team alone is the team's own.
 */
export function groupBound(
  committee: Committee,
  chat: Address,
  topic: string | null,
  what: GroupUse,
): Committee {
  const known = committee.groups.find((group) => group.chat === chat);
  const others = groupUnbound(committee, chat).groups;
  if (typeof what === 'object') {
    const own: Group = { chat, topics: { notices: topic, reminders: null }, whose: what.body };
    return { ...committee, groups: [...others, own] };
  }
  const bare = { notices: null, reminders: null, ...known?.topics };
  if (what === 'team' && (!known || known.whose === 'team')) {
    const own: Group = { chat, topics: { ...bare, notices: topic }, whose: 'team' };
    return { ...committee, groups: [...others, own] };
  }
  // It was the team's own and becomes the committee's as well.
  const team = what !== 'team' && known?.whose === 'team' ? { team: known.topics.notices } : {};
  return { ...committee, groups: [...others, { chat, topics: { ...bare, ...team, [what]: topic } }] };
}

export const groupUnbound = (committee: Committee, chat: Address): Committee => ({
  ...committee,
  groups: committee.groups.filter((group) => group.chat !== chat),
});

export const groupMoved = (committee: Committee, from: Address, to: Address): Committee => ({
  ...committee,
  groups: committee.groups.map((group) => (group.chat === from ? { ...group, chat: to } : group)),
});

/** The topic is gone: what went there goes to the chat itself. */
export const topicLost = (committee: Committee, chat: Address, topic: string): Committee => ({
  ...committee,
  groups: committee.groups.map((group) =>
    group.chat === chat
      ? {
          ...group,
          topics: {
            ...group.topics,
            ...(group.topics.team === topic ? { team: null } : {}),
            notices: group.topics.notices === topic ? null : group.topics.notices,
            reminders: group.topics.reminders === topic ? null : group.topics.reminders,
          },
        }
      : group,
  ),
});
