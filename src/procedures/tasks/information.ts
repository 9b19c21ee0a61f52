import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import * as acts from '../../domain/tasks/acts.ts';
import { namedBy, speakers } from '../../domain/tasks/people.ts';
import { askedTogether, isOutside, type Task, type TaskReport, type Unit } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { tasksOf } from '../../queries/conclusions/list.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { type Acting, hand } from '../../queries/rights.ts';
import { asShown, givers, rightsOn, taskNamed } from '../../queries/tasks/rights.ts';
import { gathered } from '../../say/tasks/gathered.ts';
import * as say from '../../say/tasks/information.ts';
import { reportedTo, taskNoted } from '../../say/tasks/tasks.ts';
import { nextNumber } from '../number.ts';
import { reportHearers, reportTask } from './report.ts';
import { leadOf, tellAll } from './tasks.ts';

/** What is asked for, of whom, by when. */
interface Asked {
  readonly what: { readonly work: string };
  readonly whom: readonly Unit[];
  readonly due: Day;
}

/** A request for one of them; `batch` names those that are asked for the same. */
function planned(context: SeatContext, id: string, batch: string, unit: Unit, { what, due }: Asked) {
  const lead = unit.member === null ? null : memberById(context.seat.committee, unit.member);
  const by = hand(context, { act: 'give-task', lead, agency: unit.agency, purpose: 'information' });
  const task = acts.given(
    id,
    { work: what.work, lead: unit, with: [], due, dueText: '', doubts: [] },
    {
      committee: context.seat.committee.id,
      conclusion: null,
      givenBy: by.word.id,
      by: by.by,
      inStead: by.inStead,
      purpose: { kind: 'information', batch, article: by.article },
    },
    context.now,
  );
  return { by, task };
}

const letterOf = (context: SeatContext, task: Task): Message => {
  const { committee, regulation, member } = context.seat;
  return say.letter(task, regulation, memberById(committee, task.givenBy) ?? member);
};

export async function previewRequest(context: SeatContext, args: Asked) {
  const { committee } = context.seat;
  const all = args.whom.map((unit) => planned(context, '?', '?', unit, args));
  const tasks = all.map(({ task }) => task);
  const inside = tasks.find((task) => !isOutside(task));
  const outside = tasks.find(isOutside);
  const { choices: _, ...shown } = inside ? say.askedTold(inside, committee) : { text: '' };
  return {
    preview: [...(inside ? [shown] : []), ...(outside ? [letterOf(context, outside)] : [])],
    question: say.sendRequestQuestion(tasks, committee, all[0]?.by.for ?? null),
    yes: 'Gửi',
  };
}

export async function askForInformation(context: SeatContext, args: Asked): Promise<Reply> {
  const { committee } = context.seat;
  const tasks: Task[] = [];
  const told: string[] = [];
  const missed: string[] = [];
  let acting: Acting | null = null;
  for (const unit of args.whom) {
    const id = await nextNumber(context, 'tasks');
    const { by, task } = planned(context, id, tasks[0]?.id ?? id, unit, args);
    acting ??= by;
    await context.keep('tasks', task);
    tasks.push(task);
    const reached = await tellAll(context, leadOf(context, task), say.askedTold(task, committee));
    told.push(...reached.told);
    missed.push(...reached.missed);
  }
  await tellOthers(context, tasks, acting?.for ?? null);
  const outside = tasks
    .filter(isOutside)
    .flatMap((task) => [letterOf(context, task), say.passOn(task, committee)]);
  return { messages: [say.asked(tasks, told, missed), ...outside] };
}

/** Who is said to ask; who leads the body that asks; and, where something is to be passed on, the secretaries. */
async function tellOthers(context: SeatContext, tasks: readonly Task[], word: Member | null): Promise<void> {
  const { committee, member, regulation } = context.seat;
  const asking = namedBy(regulation.team.informationRequests);
  const leading = speakers(asking, context.law).filter((one) => one.id !== word?.id);
  if (word) await tellAll(context, [word], say.askedInYourBody(tasks, member, true, committee));
  await tellAll(context, leading, say.askedInYourBody(tasks, member, false, committee));
  for (const task of tasks.filter(isOutside))
    for (const one of secretaries(committee)) {
      await tellAll(context, [one], letterOf(context, task));
      await tellAll(context, [one], say.passOn(task, committee));
    }
}

/** The text was passed on, by whatever way, to who has no chat here. */
export async function passOnText(context: SeatContext): Promise<Reply> {
  const task = await asShown(context);
  const by = hand(context, { act: 'report-task', task });
  const then = acts.taskPassedOn(task, by, context.now);
  await context.keep('tasks', then);
  return reply(say.passedOnNoted(then, context.seat.committee));
}

/** All that was asked together: who answered what, who has not. For who asked it, and who may decide on it. */
export async function gatherAnswers(context: SeatContext): Promise<Reply> {
  const { task } = await taskNamed(context);
  if (!(await rightsOn(context, task)).gather) hand(context, { act: 'reassign-task', task });
  const [first = task, ...more] = askedTogether(task, await tasksOf(context));
  return reply(gathered([first, ...more], context.seat.committee, todayOf(context), context.zone));
}

/** A result; or what somebody outside answered, ticked in: by who asked it is received with that. */
export async function answerTask(
  context: SeatContext,
  content: Pick<TaskReport, 'text' | 'file'>,
): Promise<Reply> {
  const { task } = await taskNamed(context);
  if (!isOutside(task)) return reportTask(context, 'done', content);
  const by = hand(context, { act: 'report-task', task });
  const said = acts.reported(task, { kind: 'done', ...content }, by, context.now);
  const asker = givers(context, task).some(({ id }) => id === by.by);
  const then = asker ? acts.closed(said, by, context.now) : said;
  await context.keep('tasks', then);
  const report = then.reports.at(-1);
  if (!report) throw new Error(`${then.id} was answered and has no answer`);
  const { committee } = context.seat;
  const told = reportedTo(then, report, committee, context.zone, !asker);
  return reply(taskNoted(await tellAll(context, reportHearers(context, then, 'done'), told)));
}
