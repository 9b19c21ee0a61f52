import { PICTURES } from '../domain/reports/matrix.ts';
import { toInstant } from '../domain/time/instant.ts';
import { ChannelError, type FetchFile } from '../ports/channel.ts';
import type { Store } from '../ports/store.ts';
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
