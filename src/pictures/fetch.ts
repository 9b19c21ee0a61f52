import { ChannelError, type FetchFile } from '../channels/channel.ts';
import { toInstant } from '../domain/instant.ts';
import { PICTURES } from '../domain/report-matrix.ts';
import type { Store } from '../store.ts';
import { openPicture } from './open.ts';

/** Draws a picture of the bot's own when a channel is about to send it: nothing but its id waits in the outbox. */
export const fetchPicture =
  ({ store, clock, zone }: { store: Store; clock: () => number; zone: string }): FetchFile =>
  async (file, most) => {
    const bytes =
      file.channel === PICTURES ? await openPicture(store, file.id, toInstant(clock()), zone) : null;
    if (!bytes || bytes.length > most)
      throw new ChannelError({ kind: 'file-refused' }, 'there is no such picture, or it is too large');
    return bytes;
  };
