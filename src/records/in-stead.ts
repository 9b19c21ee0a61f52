import { type ActRecord, type Decided, inSteadIn } from '../domain/committee/act-record.ts';
import type { Committee } from '../domain/committee/committee.ts';
import { titleOf } from '../domain/committee/indexed.ts';
import type { KeptOne, RecordShelf } from '../domain/committee/records.ts';
import { meetingYear } from '../domain/meetings/meeting.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type ArchiveKind, ifReadable, type Kept, RECORD_SHELVES, type Transaction } from '../ports/store.ts';
import { planShortName } from '../say/plans/names.ts';

/** What was decided in a leader's stead in [since, until): at hand, or gone to the archive by now. */
export async function decidedInStead(
  tx: Transaction,
  { id }: Committee,
  leader: string,
  since: Instant,
  until: Instant,
): Promise<Decided[]> {
  const all = (await tx.acts.list(`${id}/`)).map(([, act]) => act);
  for (let year = Number(since.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1)
    all.push(...((await ifReadable(tx.archivedOf<ActRecord>('acts', id, String(year)))) ?? []));
  const acts = inSteadIn(all, leader, since, until);
  const found: Decided[] = [];
  for (const act of acts) found.push({ act, title: await subjectOf(tx, id, act.subject) });
  return found;
}

/** What an act was about; nothing of what cannot be found any more. */
async function subjectOf(tx: Transaction, committee: string, subject: string | null): Promise<string> {
  const [shelf = '', id = ''] = subject?.split(/:(.*)/s) ?? [];
  if (!isShelf(shelf)) return '';
  const document: Kept[RecordShelf] | null =
    (await tx[shelf].get(id)) ??
    (await ifReadable(tx.archived<Kept[RecordShelf]>(shelf as ArchiveKind, committee, meetingYear(id), id)));
  return document ? nameOf({ shelf, document } as KeptOne) : '';
}

const isShelf = (name: string): name is RecordShelf => RECORD_SHELVES.some((one) => one === name);

function nameOf(record: KeptOne): string {
  if (record.shelf === 'plans') return planShortName(record.document);
  if (record.shelf === 'reports') return record.document.demand?.about ?? '';
  return titleOf(record);
}
