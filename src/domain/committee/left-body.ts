import type { Body } from '../../regulations/schema.ts';
import type { Instant } from '../time/instant.ts';
import { bodiesOf, seatIn } from './bodies.ts';
import { type Committee, type Member, memberById, type Ruled } from './committee.ts';

/** What is known of where somebody sat before. */
export const satBefore = ({
  leftBodies,
  formerPosts,
}: Member): Pick<Member, 'leftBodies' | 'formerPosts'> => ({
  ...(leftBodies ? { leftBodies } : {}),
  ...(formerPosts ? { formerPosts } : {}),
});

/** Who came into a body by a change of the list, and who left it and stays on the list. */
export interface Moved {
  readonly body: Body;
  readonly joined: readonly Member[];
  readonly left: readonly Member[];
}

/** In each body in which somebody known before came or went. */
export function movedIn(before: Committee, { committee, regulation }: Ruled): Moved[] {
  const stay = committee.members.flatMap((then) => {
    const was = memberById(before, then.id);
    return was && was.left === null && then.left === null ? [{ was, then }] : [];
  });
  return bodiesOf(regulation).flatMap((body) => {
    const sits = (one: Member): boolean => seatIn(one, body, regulation) !== null;
    const joined = stay.flatMap(({ was, then }) => (!sits(was) && sits(then) ? [then] : []));
    const left = stay.flatMap(({ was, then }) => (sits(was) && !sits(then) ? [then] : []));
    return joined.length + left.length > 0 ? [{ body, joined, left }] : [];
  });
}

/** The committee with the bodies that its people left by a change of its list, and without those that they came back to. */
export function withLeavers(before: Committee | null, then: Ruled, now: Instant): Committee {
  const { committee } = then;
  const moved = before ? movedIn(before, then) : [];
  if (moved.length === 0) return committee;
  return {
    ...committee,
    members: committee.members.map((member) => {
      const of = (who: (one: Moved) => readonly Member[]): Body[] =>
        moved.flatMap((one) => (who(one).includes(member) ? [one.body] : []));
      const [came, went] = [of(({ joined }) => joined), of(({ left }) => left)];
      if (came.length + went.length === 0) return member;
      const known = Object.entries(member.leftBodies ?? {}).filter(([body]) => !came.includes(body));
      return { ...member, leftBodies: Object.fromEntries([...known, ...went.map((body) => [body, now])]) };
    }),
  };
}
