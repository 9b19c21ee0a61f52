import type { SeatContext } from '../../ports/command.ts';
import type { Pending } from '../../say/people/pending.ts';
import { pendingAnswers } from './pending-answers.ts';
import { pendingDecisions, pendingRequests } from './pending-decisions.ts';

/** All that waits for the word of who speaks, in one committee; their own answers first. */
export const pendingFor = async (context: SeatContext): Promise<Pending[]> => [
  ...(await pendingAnswers(context)),
  ...(await pendingRequests(context)),
  ...(await pendingDecisions(context)),
];
