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
  xlsx: async (desk, what) => {
    const table = await (await import('./tables.ts')).tableOf(desk, what);
    return table && (await import('./workbook.ts')).workbook(table);
  },
  csv: async (desk, what) => {
    const table = await (await import('./tables.ts')).tableOf(desk, what);
    return table && (await import('./workbook.ts')).asCsv(table);
  },
  ics: async (desk, what) => (await import('./calendar-feed.ts')).meetingCalendar(desk, what),
  zip: async (desk, what) => (await import('./whole-file.ts')).wholeFileOf(desk, what),
  paper: async (desk, what) => (await import('./open.ts')).openPaper(desk, what),
  pdf: async (desk, what) => (await import('./pdf.ts')).asPdf(desk.soffice, () => make(desk, what)),
};

/** The bytes of a file of the bot's own, by its id: `<kind>:<what>`. */
async function make(desk: Making, id: string): Promise<Buffer | null> {
  const [, kind = '', what = ''] = /^([a-z-]+):(.+)$/s.exec(id) ?? [];
  const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  return maker ? maker(desk, what) : null;
}

interface Tools extends Omit<Making, 'now'> {
  readonly clock: () => number;
}

/** Makes a file of the bot's own when a channel is about to send it: nothing but its id waits in the outbox. */
export const fetchMade =
  ({ clock, ...desk }: Tools): FetchFile =>
  async (file, most) => {
    const making = { ...desk, now: toInstant(clock()) };
    if (file.channel === MADE && !(await isStillFor(making, file.id)))
      throw new ChannelError({ kind: 'file-withheld' }, 'it is no longer for who asked for it');
    const bytes = file.channel === MADE ? await make(making, file.id) : null;
    if (!bytes || bytes.length > most)
      throw new ChannelError({ kind: 'file-refused' }, 'there is nothing to make, or it is too large');
    return bytes;
  };
