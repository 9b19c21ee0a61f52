import type { SeatContext } from '../command.ts';
import { type Pending, requestItem } from '../text/pending.ts';
import { waitingFor } from './waiting.ts';

/** Requests of meetings that wait for somebody's decision. */
export const pendingRequests = async (context: SeatContext): Promise<Pending[]> =>
  (await waitingFor(context)).map((one) => ({ ...requestItem(one), answered: false }));
