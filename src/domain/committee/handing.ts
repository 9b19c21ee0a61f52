import type { Body, Regulation } from '../../regulations/schema.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { rulesOf, sessionRule } from '../meetings/rules.ts';
import { bodiesOf, chairRole, leadRole, meetingRules, postsOf } from './bodies.ts';
import { actingFor } from './stand-in.ts';

/** How a regulation lets others act for a leader, each by a word that is recorded. */
export interface Handing {
  /** For a time, as a mandate. */
  readonly forTime: boolean;
  /** For a single meeting, of which the chair is handed over. */
  readonly forMeeting: boolean;
  /** Somebody acts without being named once it is recorded that the leader is away. */
  readonly onAbsence: boolean;
}

const overTime = (posts: Body, regulation: Regulation): Pick<Handing, 'forTime' | 'onAbsence'> => {
  const known = actingFor(leadRole(posts, regulation), posts, regulation).flatMap(({ scope, when }) =>
    scope === 'convening' ? [] : when,
  );
  return {
    forTime: known.includes('authorised') || known.includes('assigned'),
    onAbsence: known.includes('absent'),
  };
};

/** What the leader of `body`, whose posts are its own, may have others act in. */
export const handingFor = (body: Body, regulation: Regulation): Handing => ({
  ...overTime(body, regulation),
  forMeeting: bodiesOf(regulation).some(
    (one) =>
      postsOf(one, regulation) === body &&
      meetingRules(one, regulation).handChair?.by === leadRole(body, regulation),
  ),
});

/** The same of who would chair a meeting; a mandate is recorded of leaders alone. */
export function handingAt(meeting: Pick<Meeting, 'body' | 'kind'>, regulation: Regulation): Handing {
  if (sessionRule(meeting, regulation)) return { forTime: false, onAbsence: false, forMeeting: false };
  const posts = postsOf(meeting.body, regulation);
  const leads = chairRole(meeting.body, regulation) === leadRole(posts, regulation);
  return {
    ...(leads ? overTime(posts, regulation) : { forTime: false, onAbsence: false }),
    forMeeting: rulesOf(meeting, regulation).handChair?.kinds.includes(meeting.kind) ?? false,
  };
}
