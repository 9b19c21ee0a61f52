import { z } from 'zod';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import type { Store } from '../ports/store.ts';
import { regulationSchema } from '../regulations/schema.ts';
import { notUnderstoodBeside } from '../say/committee/file.ts';
import { importCommittees, type Ready } from './import.ts';
import { committeeFileSchema } from './schema.ts';
import { Conflict } from './store.ts';

/** What a command asks of the program that runs beside it. A regulation that many committees share is told once. */
const questionSchema = z.strictObject({
  import: z
    .array(
      z.strictObject({
        file: committeeFileSchema,
        regulation: z.int().nonnegative(),
        byName: z.literal(true).optional(),
      }),
    )
    .min(1),
  regulations: z.array(regulationSchema),
});
const answerSchema = z.union([
  z.strictObject({ printed: z.string() }),
  z.strictObject({ refused: z.string() }),
]);
export type BesideAnswer = z.infer<typeof answerSchema>;

export function askToImport(ready: readonly Ready[]): string {
  const regulations = [...new Set(ready.map(({ regulation }) => regulation))];
  const asked = ready.map((one) => ({ ...one, regulation: regulations.indexOf(one.regulation) }));
  return JSON.stringify({ import: asked, regulations });
}

export const readAnswer = (text: string): BesideAnswer => answerSchema.parse(JSON.parse(text));

/** Does what is asked, after the schemas' checks again: who asks may be of another version. */
export async function answerBeside(
  question: string,
  store: Store,
  clock: () => number,
  zone: string,
): Promise<BesideAnswer> {
  const read = questionSchema.safeParse(parsed(question));
  if (!read.success) return { refused: notUnderstoodBeside() };
  const { regulations } = read.data;
  const ready = read.data.import.flatMap(({ file, regulation, byName }) => {
    const named = regulations[regulation];
    return named ? [{ file, regulation: named, ...(byName ? { byName } : {}) }] : [];
  });
  if (ready.length < read.data.import.length) return { refused: notUnderstoodBeside() };
  try {
    const now: Instant = toInstant(clock());
    return { printed: await importCommittees(store, ready, now, zone) };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return { refused: error.message };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours; said as such.
    return null;
  }
}
