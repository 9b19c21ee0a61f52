import { isMainBody, seatIn } from '../../domain/committee/bodies.ts';
import {
  activeMembers,
  type Committee,
  type Member,
  memberById,
  memberByNo,
} from '../../domain/committee/committee.ts';
import {
  correctionBegun,
  draftedConclusion,
  lineSettled,
  redraftedConclusion,
} from '../../domain/conclusions/acts.ts';
import {
  CONCLUSION_LIMITS,
  type Conclusion,
  openDoubt,
  type TaskDoubt,
  type TaskLine,
} from '../../domain/conclusions/conclusion.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { FileRef } from '../../domain/reference.ts';
import { readReference } from '../../domain/reference.ts';
import type { Unit } from '../../domain/tasks/task.ts';
import { type Day, dayAt, isDay } from '../../domain/time/day.ts';
import { splitItems } from '../../hear/tasks/items.ts';
import { type Person, type ReadTask, type ReadUnit, readTask } from '../../hear/tasks/task.ts';
import { agencyName } from '../../hear/tasks/units.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { allowed, conclusionNamed, meetingOf } from '../../queries/conclusions/list.ts';
import { assertTheirs } from '../../queries/meetings/candidates.ts';
import type { Body } from '../../regulations/schema.ts';
import { draftMessages, linesUnread } from '../../say/conclusions/draft.ts';

interface Content {
  readonly text: string;
  readonly file: FileRef | null;
}

/** The draft as it stands, for who works on it. */
const shown = (context: SeatContext, conclusion: Conclusion): Reply => ({
  messages: draftMessages(conclusion, context.seat.committee, context.zone),
});

async function kept(context: SeatContext, conclusion: Conclusion): Promise<Reply> {
  await context.keep('conclusions', conclusion);
  return shown(context, conclusion);
}

/** The meeting that a button names: of a conclusion there is none yet. */
export async function meetingToConclude(context: SeatContext): Promise<Meeting> {
  const id = readReference(context.subject)?.id ?? '';
  const meeting = await meetingOf(context, id);
  await assertTheirs(meeting, { act: 'draft-conclusion', meeting }, context);
  return meeting;
}

export async function draftConclusion(context: SeatContext, content: Content, tasks: string): Promise<Reply> {
  const meeting = await meetingToConclude(context);
  if (await context.tx.conclusions.get(meeting.id))
    throw new DomainError('conclusion-changed', { meeting: meeting.title });
  const first = draftedConclusion(meeting, content, context.seat.member.id, context.now);
  if (tasks === '') return kept(context, first);
  const { lines, unread } = readLines(context, tasks, meeting.body);
  if (unread.length > 0) return reply(linesUnread(unread, context.seat.committee), { stay: 'tasks' });
  return change(context, first, { lines });
}

/** The draft that a button names, for one who may work on it; a button for an older one does not count. */
export async function ownDraft(context: SeatContext): Promise<Conclusion> {
  const { conclusion, revision } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  await allowed(context, { act: 'draft-conclusion', meeting }, meeting);
  if (conclusion.revision !== revision)
    throw new DomainError('conclusion-changed', { meeting: conclusion.title });
  return conclusion;
}

const change = async (
  context: SeatContext,
  conclusion: Conclusion,
  what: Partial<Content & { readonly lines: readonly TaskLine[] }>,
): Promise<Reply> =>
  kept(context, redraftedConclusion(conclusion, what, context.seat.member.id, context.now));

export const replaceText = async (context: SeatContext, content: Content): Promise<Reply> =>
  change(context, await ownDraft(context), content);

/** Tasks, a line each; where one line cannot be read, none is taken. */
export async function addLines(context: SeatContext, text: string): Promise<Reply> {
  const conclusion = await ownDraft(context);
  return withLines(context, conclusion, text, (added) => [...conclusion.lines, ...added]);
}

/** One task is written anew; what comes in several lines is several tasks. */
export async function replaceLine(context: SeatContext, at: number, text: string): Promise<Reply> {
  const conclusion = await ownDraft(context);
  return withLines(context, conclusion, text, (added) =>
    conclusion.lines.flatMap((line, other) => (other === at ? added : line)),
  );
}

async function withLines(
  context: SeatContext,
  conclusion: Conclusion,
  text: string,
  then: (read: readonly TaskLine[]) => readonly TaskLine[],
): Promise<Reply> {
  const { lines, unread } = readLines(context, text, conclusion.body);
  if (unread.length > 0) return reply(linesUnread(unread, context.seat.committee), { stay: 'detail' });
  return change(context, conclusion, { lines: then(lines) });
}

function readLines(context: SeatContext, text: string, body: Body) {
  const { committee } = context.seat;
  const reader = taskReaderOf(context);
  const written = splitItems(text, reader);
  const today = dayAt(context.now, context.zone);
  const read = written.map((line) => (line.length > CONCLUSION_LIMITS.line ? null : readTask(line, reader)));
  return {
    lines: read.flatMap((task) => (task ? [lineOf(forMembers(task, context, body), committee, today)] : [])),
    unread: written.filter((_, at) => read[at] === null),
  };
}

/**
 * One line as a task of a body: what of it is not clear is said with it. `null` where it says nothing to be done.
 */
export function readLine(context: SeatContext, text: string, body: Body = 'committee'): TaskLine | null {
  const task = readTask(text, taskReaderOf(context));
  return (
    task && lineOf(forMembers(task, context, body), context.seat.committee, dayAt(context.now, context.zone))
  );
}

export const taskReaderOf = ({ seat, now, zone }: SeatContext) => ({
  people: activeMembers(seat.committee).map(({ id, name, agency }): Person => ({ id, name, agency })),
  now,
  zone,
});

/**
 * An agency speaks through the one who sits for it in the further body whose matter it is, else on the committee, beside
 * whom its people elsewhere do not count. Where several sit there, it is asked.
 */
function forMembers(task: ReadTask, { seat }: SeatContext, body: Body): ReadTask {
  const sittingIn = (unit: ReadUnit, where: Body): string[] =>
    unit.members.filter((id) => {
      const member = memberById(seat.committee, id);
      return member !== null && seatIn(member, where, seat.regulation) !== null;
    });
  const bodies: Body[] = isMainBody(body) ? ['committee'] : [body, 'committee'];
  const narrowed = (unit: ReadUnit): ReadUnit => {
    const sitting = bodies.map((where) => sittingIn(unit, where)).find(({ length }) => length > 0);
    return sitting ? { ...unit, members: sitting } : unit;
  };
  return { ...task, lead: narrowed(task.lead), with: task.with.map(narrowed) };
}

/** Who sits for a unit is known by the agency's full name; of whom nobody does, the words stay. */
const unitOf = (written: string, member: Member | null): Unit =>
  member ? { member: member.id, agency: agencyName(written, member) } : { member: null, agency: written };

/** What is clear is taken, and what is not stays to be said. A day that has passed is not clear, and no answer. */
function lineOf(task: ReadTask, committee: Committee, today: Day): TaskLine {
  const unit = ({ agency, members: [only, ...more] }: ReadUnit): Unit =>
    unitOf(agency, only && more.length === 0 ? memberById(committee, only) : null);
  const days = task.days.filter((day) => day >= today);
  const clear = task.sure && days.length === task.days.length;
  const doubts: TaskDoubt[] = [
    ...(task.lead.members.length === 1 ? [] : [{ about: 'lead' as const, among: task.lead.members }]),
    ...task.with.flatMap((one, at) =>
      one.members.length === 1 ? [] : [{ about: 'with' as const, at, among: one.members }],
    ),
    ...(clear ? [] : [{ about: 'due' as const, among: days }]),
  ];
  return {
    work: task.work,
    lead: unit(task.lead),
    with: task.with.map(unit),
    dueText: task.dueText,
    due: clear ? (days[0] ?? null) : null,
    doubts,
  };
}

export async function dropLine(context: SeatContext, at: number): Promise<Reply> {
  const conclusion = await ownDraft(context);
  return change(context, conclusion, { lines: conclusion.lines.filter((_, other) => other !== at) });
}

/** An answer to the first doubt of a line: a member's number, a day (yymmdd), "-" to leave it as written. */
export async function settleLine(context: SeatContext, at: number, answer: string): Promise<Reply> {
  const { conclusion, doubt } = await doubtful(context, at);
  if (doubt.about !== 'due') {
    const member = answer === '-' ? null : memberByNo(context.seat.committee, Number(answer));
    return settled(context, conclusion, at, { member });
  }
  const due = answer === '-' ? null : `20${answer.slice(0, 2)}-${answer.slice(2, 4)}-${answer.slice(4)}`;
  if (due !== null && !isDay(due)) throw new DomainError('conclusion-changed', { meeting: conclusion.title });
  return settled(context, conclusion, at, { due });
}

export async function settleWith(
  context: SeatContext,
  at: number,
  answer: { readonly member: Member } | { readonly due: Day },
): Promise<Reply> {
  const { conclusion } = await doubtful(context, at);
  return settled(context, conclusion, at, answer);
}

/** The draft, and what is asked about it: of this line, or it has changed. */
async function doubtful(context: SeatContext, at: number) {
  const conclusion = await ownDraft(context);
  const open = openDoubt(conclusion.lines);
  if (open?.at !== at) throw new DomainError('conclusion-changed', { meeting: conclusion.title });
  return { conclusion, doubt: open.doubt };
}

async function settled(
  context: SeatContext,
  conclusion: Conclusion,
  at: number,
  answer: { readonly member: Member | null } | { readonly due: Day | null },
): Promise<Reply> {
  const lines = conclusion.lines.map((line, other) => {
    if (other !== at) return line;
    if ('due' in answer) return lineSettled(line, answer);
    const { agency } = unitInDoubt(line);
    return lineSettled(line, { unit: unitOf(agency, answer.member) });
  });
  return change(context, conclusion, { lines });
}

function unitInDoubt({ doubts: [doubt], lead, with: others }: TaskLine): Unit {
  return (doubt?.about === 'with' ? others[doubt.at] : null) ?? lead;
}

export async function beginCorrection(context: SeatContext, changes: string): Promise<Reply> {
  const { conclusion } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  await allowed(context, { act: 'draft-conclusion', meeting }, meeting);
  return kept(context, correctionBegun(conclusion, changes, context.seat.member.id, context.now));
}
