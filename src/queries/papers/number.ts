import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import { meetingYear } from '../../domain/meetings/meeting.ts';
import { conclusionVersion, registeredAs } from '../../domain/papers/official.ts';
import type { PaperRef } from '../../domain/papers/paper.ts';
import type { RegisterEntry } from '../../domain/register/entry.ts';
import type { SeatContext } from '../../ports/command.ts';
import { ifReadable } from '../../ports/store.ts';
import type { Issued } from '../../say/papers/frame.ts';

type Reading = Pick<SeatContext, 'tx'> & { readonly seat: Pick<SeatContext['seat'], 'committee'> };

/** Under which name the register knows a paper today: a conclusion by the version that goes, or went. */
export async function registerName(
  { tx }: Reading,
  { kind, of }: Pick<PaperRef, 'kind' | 'of'>,
): Promise<string> {
  const conclusion = kind === 'conclusion' || kind === 'letter' ? await tx.conclusions.get(of) : null;
  return registeredAs(kind, of, conclusion ? conclusionVersion(conclusion as Conclusion) : 1);
}

/** The entry of a paper in the register, at hand or in the archive; `null` where there is none. */
export async function registerEntryOf(
  reading: Reading,
  paper: Pick<PaperRef, 'kind' | 'of'>,
): Promise<RegisterEntry | null> {
  const { tx, seat } = reading;
  const { id } = seat.committee;
  const name = await registerName(reading, paper);
  const here = (one: RegisterEntry): boolean => one.official?.of === name && !one.struck;
  const live = (await tx.register.list(`${id}/`)).map(([, one]) => one).find(here);
  if (live) return live;
  const year = meetingYear(paper.of);
  const archived = await ifReadable(tx.archivedOf<RegisterEntry>('register', id, year));
  return archived?.find(here) ?? null;
}

/** Number and day that the office gave it, as somebody typed them. */
export async function numberOf(
  reading: Reading,
  paper: Pick<PaperRef, 'kind' | 'of'>,
): Promise<Issued | null> {
  const entry = await registerEntryOf(reading, paper);
  return entry?.number ? { number: entry.number, day: entry.day } : null;
}
