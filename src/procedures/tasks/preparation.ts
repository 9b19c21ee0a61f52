import type { Member } from '../../domain/committee/committee.ts';
import { ownMatterOf } from '../../domain/committee/own-matters.ts';
import type { TaskLine } from '../../domain/conclusions/conclusion.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import * as acts from '../../domain/tasks/acts.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { hand } from '../../queries/rights.ts';
import { papersBy, preparationBy } from '../../queries/tasks/preparing.ts';
import { givenInYourName } from '../../say/tasks/giving.ts';
import * as say from '../../say/tasks/preparation.ts';
import { taskNoted } from '../../say/tasks/tasks.ts';
import { nextNumber } from '../number.ts';
import { leadOf, tellAll } from './tasks.ts';

/** Which part of which meeting, who prepares it, by when. */
interface Preparation {
  readonly meeting: Meeting;
  readonly part: TaskLine;
  readonly preparer: Member;
  readonly readyBy: Day;
}

function planned(context: SeatContext, id: string, { meeting, part, preparer, readyBy }: Preparation) {
  const by = hand(context, preparationBy(preparer, meeting));
  const agency = part.lead.member === preparer.id ? part.lead.agency : (preparer.agency ?? '');
  const task = acts.given(
    id,
    {
      ...part,
      lead: { member: preparer.id, agency },
      due: readyBy,
      dueText: readyBy === part.due ? part.dueText : '',
    },
    {
      committee: context.seat.committee.id,
      conclusion: null,
      givenBy: by.word.id,
      by: by.by,
      inStead: by.inStead,
      purpose: { kind: 'preparation', meeting: meeting.id, article: by.article },
      ...ownMatterOf(meeting.body),
    },
    context.now,
  );
  return { by, task };
}

export async function previewPreparation(context: SeatContext, args: Preparation) {
  const { by, task } = planned(context, '?', args);
  const { choices: _, ...shown } = say.preparationTold(
    task,
    args.meeting,
    context.seat.committee,
    context.zone,
  );
  const { day, article } = await papersBy(context, args.meeting);
  const late = article !== null && args.readyBy > day ? { day, article } : null;
  return { preview: [shown], question: say.preparationQuestion(args.preparer, by.for, late), yes: 'Giao' };
}

export async function givePreparation(context: SeatContext, args: Preparation): Promise<Reply> {
  const { by, task } = planned(context, await nextNumber(context, 'tasks'), args);
  await context.keep('tasks', task);
  const { committee, member } = context.seat;
  const told = say.preparationTold(task, args.meeting, committee, context.zone);
  const lead = await tellAll(context, leadOf(context, task), told);
  if (by.for) await tellAll(context, [by.for], givenInYourName(task, member, committee));
  return reply(taskNoted(lead));
}
