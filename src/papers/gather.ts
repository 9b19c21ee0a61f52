import type { Conclusion } from '../domain/conclusions/conclusion.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { meetingYear } from '../domain/meetings/meeting.ts';
import type { PaperKind, PaperRef } from '../domain/papers/paper.ts';
import type { Plan } from '../domain/plans/plan.ts';
import { issuers } from '../domain/plans/right.ts';
import type { Sheet } from '../domain/sheets/sheet.ts';
import { askedTogether, type Task } from '../domain/tasks/task.ts';
import { type ArchiveKind, ifReadable } from '../ports/store.ts';
import { numberOf } from '../queries/papers/number.ts';
import { callUpPaper } from '../say/papers/call-up.ts';
import { type ConclusionFacts, conclusionPaper, coveringLetter } from '../say/papers/conclusion.ts';
import type { PaperDocument } from '../say/papers/document.ts';
import type { PaperNaming } from '../say/papers/frame.ts';
import { invitationPaper } from '../say/papers/invitation.ts';
import { minutesPaper } from '../say/papers/minutes.ts';
import { planPaper } from '../say/papers/plan.ts';
import { reportPaper } from '../say/papers/report.ts';
import { sheetPaper } from '../say/papers/sheet.ts';
import type { Sources } from './making.ts';
import { gatherReport } from './report.ts';

type Writer = (sources: Sources, ref: PaperRef, naming: PaperNaming) => Promise<PaperDocument | null>;

const WRITERS: Record<PaperKind, Writer> = {
  invitation: async (sources, { of }, naming) => {
    const meeting = await found<Meeting>(sources, 'meetings', of);
    return (
      meeting &&
      invitationPaper(
        meeting,
        await underOf(sources, meeting, naming),
        await numberOf(sources, { kind: 'invitation', of }),
      )
    );
  },
  minutes: async (sources, { of }, naming) => {
    const meeting = await found<Meeting>(sources, 'meetings', of);
    if (!meeting) return null;
    const all = await sources.tx.sheets.list(`${meeting.committee}/`);
    const facts = {
      meeting,
      sheets: all.flatMap(([, one]) => (one.meeting === meeting.id ? [one] : [])),
      conclusion: await found<Conclusion>(sources, 'conclusions', of),
      secretary: sources.seat.member,
    };
    return minutesPaper(
      facts,
      await underOf(sources, meeting, naming),
      await numberOf(sources, { kind: 'minutes', of }),
    );
  },
  conclusion: async (sources, { of }, naming) => {
    const facts = await conclusionFacts(sources, of);
    if (!facts) return null;
    const number = await numberOf(sources, { kind: 'conclusion', of });
    return conclusionPaper(facts, await underOf(sources, facts.meeting, naming), number);
  },
  letter: async (sources, { of }, naming) => {
    const facts = await conclusionFacts(sources, of);
    if (!facts) return null;
    const own = await numberOf(sources, { kind: 'letter', of });
    const notice = await numberOf(sources, { kind: 'conclusion', of });
    return coveringLetter(facts, await underOf(sources, facts.meeting, naming), own, notice);
  },
  sheet: async (sources, { of }, naming) => {
    const sheet = await found<Sheet>(sources, 'sheets', of);
    return sheet && sheetPaper(sheet, naming, await numberOf(sources, { kind: 'sheet', of }));
  },
  plan: async (sources, { of }, naming) => {
    const plan = await found<Plan>(sources, 'plans', of);
    if (!plan) return null;
    const { committee, regulation } = sources.seat;
    const [issuer = null] = issuers(plan, { committee, regulation, now: sources.now }).all;
    return planPaper(plan, issuer, naming, await numberOf(sources, { kind: 'plan', of }));
  },
  'call-up': async (sources, { of }, naming) => {
    const task = await found<Task>(sources, 'tasks', of);
    if (!task) return null;
    const all = (await sources.tx.tasks.list(`${task.committee}/`)).map(([, one]) => one);
    const called = askedTogether(task, all.some(({ id }) => id === task.id) ? all : [...all, task]);
    return callUpPaper(called, naming, await numberOf(sources, { kind: 'call-up', of }));
  },
  report: async (sources, { of }, naming) =>
    reportPaper(await gatherReport(sources, of), naming, await numberOf(sources, { kind: 'report', of })),
};

/** The parts of a paper; `null` where what it is of is not there (any more). */
export function writtenPaper(sources: Sources, ref: PaperRef): Promise<PaperDocument | null> {
  const { committee, regulation } = sources.seat;
  return WRITERS[ref.kind](sources, ref, { committee, regulation, zone: sources.zone, now: sources.now });
}

/** A document at hand, or in the archive of its year. */
export async function found<Document>(
  { tx, seat }: Sources,
  shelf: 'meetings' | 'conclusions' | 'sheets' | 'plans' | 'tasks',
  id: string,
): Promise<Document | null> {
  const live = (await tx[shelf].get(id)) as Document | null;
  const kind: ArchiveKind = shelf;
  return live ?? ifReadable(tx.archived<Document>(kind, seat.committee.id, meetingYear(id), id));
}

/** Under the regulation by which its meeting was called. */
async function underOf({ tx }: Sources, { regulation }: Meeting, naming: PaperNaming): Promise<PaperNaming> {
  const under = await tx.regulations.get(regulation);
  return under ? { ...naming, regulation: under } : naming;
}

async function conclusionFacts(sources: Sources, of: string): Promise<ConclusionFacts | null> {
  const conclusion = await found<Conclusion>(sources, 'conclusions', of);
  const meeting = conclusion && (await found<Meeting>(sources, 'meetings', conclusion.meeting));
  if (!conclusion || !meeting) return null;
  const given = await Promise.all(conclusion.tasks.map((id) => found<Task>(sources, 'tasks', id)));
  const tasks = [...given.flatMap((one) => one ?? []), ...conclusion.lines];
  const all = sources.seat.committee.members;
  const to =
    conclusion.circulation?.to ??
    all.flatMap(({ id, left }) => (left === null && meeting.invitees.includes(id) ? [id] : []));
  return { conclusion, meeting, tasks, to };
}
