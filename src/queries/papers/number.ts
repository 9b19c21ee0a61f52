import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import { meetingYear } from '../../domain/meetings/meeting.ts';
import { conclusionVersion, registeredAs } from '../../domain/papers/official.ts';
import type { PaperRef } from '../../domain/papers/paper.ts';
import type { RegisterEntry } from '../../domain/register/entry.ts';
import type { SeatContext } from '../../ports/command.ts';
import { ifReadable } from '../../ports/store.ts';
import type { Issued } from '../../say/papers/frame.ts';
import { sayIssued } from '../../say/papers/issued.ts';

type Reading = Pick<SeatContext, 'tx'> & { readonly seat: Pick<SeatContext['seat'], 'committee'> };

/** `version`: which one of a conclusion, where not the one that goes, or went last. */
type PaperNamed = Pick<PaperRef, 'kind' | 'of'> & { readonly version?: number };

/** Under which name the register knows a paper today: a conclusion by the version that goes, or went. */
export async function registerName({ tx }: Reading, { kind, of, version }: PaperNamed): Promise<string> {
  if (version !== undefined) return registeredAs(kind, of, version);
  const conclusion = kind === 'conclusion' || kind === 'letter' ? await tx.conclusions.get(of) : null;
  return registeredAs(kind, of, conclusion ? conclusionVersion(conclusion as Conclusion) : 1);
}

/** The entry of a paper in the register, at hand or in the archive; `null` where there is none. */
export async function registerEntryOf(reading: Reading, paper: PaperNamed): Promise<RegisterEntry | null> {
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
export async function numberOf(reading: Reading, paper: PaperNamed): Promise<Issued | null> {
  const entry = await registerEntryOf(reading, paper);
  return entry?.number ? { number: entry.number, day: entry.day } : null;
}

/** "số 12/TB-BCĐ ngày 20/11/2026" of the paper that was signed, where somebody has said it. */
export async function numberSaid(reading: Reading, paper: PaperNamed): Promise<string | null> {
  const issued = await numberOf(reading, paper);
  return issued && sayIssued(issued);
}

/** The same of a conclusion as its readers have it: in the version that went to them. */
export const conclusionNumber = (
  reading: Reading,
  { id, circulation }: Pick<Conclusion, 'id' | 'circulation'>,
): Promise<string | null> =>
  numberSaid(reading, {
    kind: 'conclusion',
    of: id,
    ...(circulation ? { version: circulation.version } : {}),
  });
