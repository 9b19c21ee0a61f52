import type { Owed } from '../../domain/reports/owed.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { addDays } from '../../domain/time/day.ts';
import type { Command } from '../../ports/message.ts';
import { dueName } from '../conclusions/names.ts';
import { dueText, type ReportNaming, reportTitle } from '../reports/names.ts';
import { handInChoices } from '../reports/reports.ts';
import { taskCommand } from '../tasks/names.ts';
import { reportChoices } from '../tasks/tasks.ts';
import { type Facts, factsOnTask, reportFacts } from './facts.ts';
import type { Pending } from './pending.ts';
import { cut } from './people.ts';

/** A task or a report that somebody owes, as it is offered to who was not understood. */
export interface OwedItem extends Pick<Pending, 'line' | 'open' | 'choices'> {
  readonly owes: 'task' | 'report';
  readonly facts: Facts;
  /** The day it is due, so many days later, as it is typed; `null` where there is none. */
  readonly later: ((days: number) => string) | null;
  /** A report for one meeting, not for a period. */
  readonly forMeeting: boolean;
  /** What a file could be for it; `null` where it takes none. */
  readonly file: Command | null;
}

export const owedTaskItem = (task: Task, naming: Pick<ReportNaming, 'committee'>): OwedItem => ({
  owes: 'task',
  facts: factsOnTask(task, naming),
  later: laterThan(task),
  forMeeting: false,
  line: `Nhiệm vụ “${cut(task.work, 100)}”, ${dueName(task)}`,
  open: { label: cut(`Nhiệm vụ: ${task.work}`, 50), command: taskCommand(task, '') },
  choices: reportChoices(task),
  file: { label: cut(`Kết quả: ${task.work}`, 120), command: taskCommand(task, 'x') },
});

/** Counted from the day that is written: a week behind “trước 15/12” is 22/12. */
function laterThan({ due, dueText: said }: Task): OwedItem['later'] {
  if (due === null) return null;
  const before = /^trước(?! hết)/iu.test(said.normalize('NFC').trim());
  return (days) =>
    addDays(due, days + (before ? 1 : 0))
      .split('-')
      .reverse()
      .join('/');
}

export function owedReportItem(owed: Owed, naming: ReportNaming): OwedItem {
  const choices = handInChoices([owed], naming);
  const command = choices.flat().flatMap((one) => ('command' in one ? [one.command] : []))[0] ?? '/baocao';
  return {
    owes: 'report',
    later: null,
    facts: reportFacts(owed, naming),
    forMeeting: owed.period.startsWith('meeting-'),
    line: `${cut(reportTitle(owed, naming), 120)}, ${dueText(owed, naming)}`,
    open: { label: cut(`Nộp: ${reportTitle(owed, naming)}`, 50), command },
    choices,
    file: command === '/baocao' ? null : { label: cut(reportTitle(owed, naming), 120), command },
  };
}
