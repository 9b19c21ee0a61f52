import { MADE } from '../domain/reference.ts';
import { toInstant } from '../domain/time/instant.ts';
import { ChannelError, type FetchFile } from '../ports/channel.ts';
import type { Make, Making } from './making.ts';
import { isStillFor } from './still.ts';

/**
 * What makes each kind of file, by the word before the colon of its id. Whether somebody may have it was asked when the
 * message was written, and is asked again before it is made (`still.ts`): an id comes out of the outbox and from nowhere
 * else. Each is read when it is first needed.
 */
const MAKERS: Readonly<Record<string, Make>> = {
  matrix: async ({ store, now, zone }, what) =>
    (await import('../pictures/open.ts')).openPicture(store, what, now, zone),
  xlsx: async (making, what) => {
    const table = await (await import('./tables.ts')).tableOf(making, what);
    return table && (await import('./workbook.ts')).workbook(table);
  },
  csv: async (making, what) => {
    const table = await (await import('./tables.ts')).tableOf(making, what);
    return table && (await import('./workbook.ts')).asCsv(table);
  },
  ics: async (making, what) => (await import('./calendar-feed.ts')).meetingCalendar(making, what),
  zip: async (making, what) => (await import('./whole-file.ts')).wholeFileOf(making, what),
  paper: async (making, what) => (await import('./open.ts')).openPaper(making, what),
  pdf: async (making, what) => (await import('./pdf.ts')).asPdf(making.soffice, () => make(making, what)),
};

/** The bytes of a file of the bot's own, by its id: `<kind>:<what>`. */
async function make(making: Making, id: string): Promise<Buffer | null> {
  const [, kind = '', what = ''] = /^([a-z-]+):(.+)$/s.exec(id) ?? [];
  const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  return maker ? maker(making, what) : null;
}

interface Tools extends Omit<Making, 'now'> {
  readonly clock: () => number;
}

/** Makes a file of the bot's own when a channel is about to send it: nothing but its id waits in the outbox. */
export const fetchMade =
  ({ clock, ...tools }: Tools): FetchFile =>
  async (file, most) => {
    const making = { ...tools, now: toInstant(clock()) };
    if (file.channel === MADE && !(await isStillFor(making, file.id)))
      throw new ChannelError({ kind: 'file-withheld' }, 'it is no longer for who asked for it');
    const bytes = file.channel === MADE ? await make(making, file.id) : null;
    if (!bytes || bytes.length > most)
      throw new ChannelError({ kind: 'file-refused' }, 'there is nothing to make, or it is too large');
    return bytes;
  };
