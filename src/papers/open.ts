import { memberById, regulationOn } from '../domain/committee/committee.ts';
import { readPaperRef } from '../domain/papers/paper.ts';
import { dayAt } from '../domain/time/day.ts';
import type { PaperDocument } from '../say/papers/document.ts';
import { writtenPaper } from './gather.ts';
import type { Making } from './making.ts';
import { wordTemplateOf } from './templates.ts';
import { drawWord } from './word/draw.ts';

/** A paper in Word, of the records as they stand; `null` where there is nothing to write any more. */
export async function openPaper(making: Making, what: string): Promise<Buffer | null> {
  const found = await read(making, what);
  if (!found) return null;
  // Few have templates of their own: who has none need not read what fills them in.
  return found.template
    ? (await import('./template.ts')).fillTemplate(found.template, found.paper)
    : drawWord(found.paper);
}

/** Its parts, and the committee's own template for it. The transaction ends before it is drawn. */
async function read(
  { store, zone, now }: Making,
  what: string,
): Promise<{ readonly paper: PaperDocument; readonly template: Buffer | null } | null> {
  const ref = readPaperRef(what);
  if (!ref) return null;
  const committeeId = ref.of.split('/')[0] ?? '';
  return store.transaction(async (tx) => {
    const committee = await tx.committees.get(committeeId);
    const regulation = committee && (await tx.regulations.get(regulationOn(committee, dayAt(now, zone))));
    const member = committee && memberById(committee, ref.by);
    if (!committee || !regulation || !member) return null;
    const paper = await writtenPaper({ tx, zone, now, seat: { committee, regulation, member } }, ref);
    return paper && { paper, template: await wordTemplateOf(tx, committee.id, ref.kind) };
  });
}
