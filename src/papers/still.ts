import { memberById, regulationOn } from '../domain/committee/committee.ts';
import { readTableWanted, TABLE_ACTS } from '../domain/committee/table-file.ts';
import type { Conclusion } from '../domain/conclusions/conclusion.ts';
import { readCalendarFile, readWholeFile } from '../domain/meetings/made-file.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { type PaperRef, readPaperRef } from '../domain/papers/paper.ts';
import type { Plan } from '../domain/plans/plan.ts';
import type { Sheet } from '../domain/sheets/sheet.ts';
import { dayAt } from '../domain/time/day.ts';
import { mayHave, type PaperOf } from '../queries/papers/right.ts';
import { right } from '../queries/rights.ts';
import { found } from './gather.ts';
import type { Making, Sources } from './making.ts';

/** Who asked for a file, and whether they may have it as things stand. */
interface Asked {
  readonly committee: string;
  readonly reader: string;
  readonly still: (sources: Sources) => Promise<boolean>;
}

/**
 * Whether a file of the bot's own may still go to who asked for it: between the asking and the sending somebody may have
 * left, or lost what they had it by. What it is of may be gone as well; that is for whoever makes it.
 */
export async function isStillFor({ store, zone, now }: Making, id: string): Promise<boolean> {
  const asked = askedBy(id);
  if (!asked) return true;
  return store.transaction(async (tx) => {
    const committee = await tx.committees.get(asked.committee);
    const regulation = committee && (await tx.regulations.get(regulationOn(committee, dayAt(now, zone))));
    const member = committee && memberById(committee, asked.reader);
    if (!committee || !regulation || !member || member.left !== null) return false;
    return asked.still({ tx, zone, now, seat: { committee, regulation, member } });
  });
}

/** `null` for what is nobody's alone. */
function askedBy(id: string): Asked | null {
  const [, kind, what = ''] = /^(?:pdf:)?([a-z]+):(.+)$/s.exec(id) ?? [];
  const of = (committee: string, reader: string, still: Asked['still']): Asked => ({
    ...{ committee: committee.split('/')[0] ?? '', reader, still },
  });
  switch (kind) {
    case 'matrix': {
      const [, committee, reader] = /^([a-z0-9-]+)\/([a-z0-9-]+)@/.exec(what) ?? [];
      return committee && reader ? of(committee, reader, async (here) => watches(here)) : null;
    }
    case 'xlsx':
    case 'csv': {
      const table = readTableWanted(what);
      return (
        table && of(table.committee, table.reader, async (here) => allowed(here, TABLE_ACTS[table.kind]))
      );
    }
    case 'ics': {
      const file = readCalendarFile(what);
      return (
        file &&
        of(file.meeting, file.member, async (here) =>
          ofMeeting(here, file.meeting, async ({ invitees }) => invitees.includes(file.member)),
        )
      );
    }
    case 'zip': {
      const file = readWholeFile(what);
      return (
        file &&
        of(file.meeting, file.reader, (here) =>
          ofMeeting(here, file.meeting, async (meeting) =>
            allowed(here, { act: 'record-attendance', meeting }),
          ),
        )
      );
    }
    case 'paper': {
      const ref = readPaperRef(what);
      return ref && of(ref.of, ref.by, (here) => ofPaper(here, ref));
    }
    default:
      return null;
  }
}

const allowed = (sources: Sources, act: Parameters<typeof right>[1]): boolean => right(sources, act).allowed;
const watches = (sources: Sources): boolean => allowed(sources, { act: 'watch-reports' });

async function ofMeeting(
  sources: Sources,
  id: string,
  still: (meeting: Meeting) => Promise<boolean>,
): Promise<boolean> {
  const meeting = await found<Meeting>(sources, 'meetings', id);
  return meeting === null || still(meeting);
}

async function ofPaper(sources: Sources, ref: PaperRef): Promise<boolean> {
  const paper = await paperOf(sources, ref);
  return paper === null || mayHave(sources, paper);
}

async function paperOf(sources: Sources, { kind, of }: PaperRef): Promise<PaperOf | null> {
  switch (kind) {
    case 'sheet': {
      const sheet = await found<Sheet>(sources, 'sheets', of);
      return sheet && { kind, sheet };
    }
    case 'plan': {
      const plan = await found<Plan>(sources, 'plans', of);
      return plan && { kind, plan };
    }
    case 'report':
    case 'call-up':
      return { kind };
    default: {
      const byConclusion = kind === 'conclusion' || kind === 'letter';
      const conclusion = byConclusion ? await found<Conclusion>(sources, 'conclusions', of) : null;
      const meeting = await found<Meeting>(sources, 'meetings', conclusion?.meeting ?? of);
      const under = meeting && (await sources.tx.regulations.get(meeting.regulation));
      return meeting && under ? { kind, meeting, under } : null;
    }
  }
}
