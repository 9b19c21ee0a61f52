import type { Logger } from 'pino';
import type { Acknowledgement, Incoming, Receive } from '../ports/channel.ts';
import type { Measures } from '../ports/measures.ts';

interface Tools {
  readonly dispatch: (incoming: Incoming) => Promise<Acknowledgement>;
  /** Hears when a message was written, by the platform's clock. */
  readonly hears: (at: Extract<Incoming, { kind: 'message' }>['at']) => void;
  readonly steady: () => number;
  readonly measures: Measures;
  readonly log: Logger;
}

/** How each channel hands over what arrives; that it was taken, and how long it took, is counted and logged. */
export const makeReceiving =
  ({ dispatch, hears, steady, measures, log }: Tools) =>
  (channel: string): Receive => {
    const took = (how: 'taken' | 'failed', since: number): void =>
      measures.update(channel, how, (steady() - since) / 1_000);
    return async (incoming) => {
      // A tap bears no time of the platform's.
      if (incoming.kind === 'message') hears(incoming.at);
      const began = steady();
      try {
        const acknowledgement = await dispatch(incoming);
        took('taken', began);
        log.debug({ update: incoming.id, kind: incoming.kind }, 'an update was taken');
        return acknowledgement;
      } catch (error) {
        took('failed', began);
        log.warn({ update: incoming.id, err: error }, 'an update was not taken');
        throw error;
      }
    };
  };
