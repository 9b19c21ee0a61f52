import { MADE } from '../domain/reference.ts';
import { toInstant } from '../domain/time/instant.ts';
import { ChannelError, type FetchFile } from '../ports/channel.ts';
import type { Making } from './desk.ts';
import { make } from './makers.ts';

interface Tools extends Omit<Making, 'now'> {
  readonly clock: () => number;
}

/** Makes a file of the bot's own when a channel is about to send it: nothing but its id waits in the outbox. */
export const fetchMade =
  ({ clock, ...desk }: Tools): FetchFile =>
  async (file, most) => {
    const bytes = file.channel === MADE ? await make({ ...desk, now: toInstant(clock()) }, file.id) : null;
    if (!bytes || bytes.length > most)
      throw new ChannelError({ kind: 'file-refused' }, 'there is nothing to make, or it is too large');
    return bytes;
  };
