import type { Making } from './desk.ts';

/** The bytes of a file by what stands behind the colon of its id; `null` where there is nothing (any more). */
export type Make = (desk: Making, what: string) => Promise<Buffer | null>;

/**
 * What makes each kind of file, by the word before the colon of its id. Whether somebody may have it was asked when the
 * message was written: an id comes out of the outbox and from nowhere else. Each is read when it is first needed.
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
export async function make(desk: Making, id: string): Promise<Buffer | null> {
  const [, kind = '', what = ''] = /^([a-z-]+):(.+)$/s.exec(id) ?? [];
  const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  return maker ? maker(desk, what) : null;
}
