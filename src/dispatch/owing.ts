import { addDays, type Day } from '../domain/time/day.ts';
import type { SentenceAct, Slots } from '../hear/sentence/reading.ts';
import type { Choice, Message } from '../ports/message.ts';
import { moreTime } from '../say/people/facts.ts';
import type { OwedItem } from '../say/people/owed.ts';
import type { There } from './situation.ts';

/** The command of a button, and what is said besides for its further arguments. */
export interface Pressed {
  readonly command: string;
  readonly said: Readonly<Record<string, string | undefined>>;
}

export const commandsIn = (choices: readonly (readonly Choice[])[]): string[] =>
  choices.flat().flatMap((one) => ('command' in one ? [one.command] : []));

const DEEDS: Partial<Record<SentenceAct, number>> = { progress: 0, done: 1, extension: 2, 'hand-back': 3 };

/** What is told of the only task, or handed in of what is owed. */
export function owes(act: SentenceAct, slots: Slots, owed: readonly OwedItem[]): Pressed | null {
  const [task, ...tasks] = owed.filter((one) => one.owes === 'task');
  const reports = owed.filter((one) => one.owes === 'report');
  const at = DEEDS[act];
  if (at !== undefined && task && tasks.length === 0) {
    const command = commandsIn(task.choices)[at];
    const until = lastTyped(slots) ?? (slots.later ? task.later?.(slots.later) : undefined);
    const detail = act === 'extension' ? until : (slots.text ?? slots.reason);
    const reason = act === 'extension' ? slots.reason : undefined;
    return command ? { command, said: { detail, reason } } : null;
  }
  const [report, ...more] = reports;
  if (act !== 'hand-in' || !report) return null;
  const command = more.length === 0 ? report.open.command : '/nopbaocao';
  return { command, said: { content: slots.text } };
}

/** A report's day is nobody's to put off here: what is owed is shown, and to whom. */
export function putOff(slots: Slots, { owed, seats }: There): Message | null {
  const { reason, which } = slots;
  const day = lastDay(slots);
  const tasks = owed.filter((one) => one.owes === 'task');
  const reports = owed.filter((one) => one.owes === 'report');
  const meant = reports.filter(
    ({ forMeeting }) => !which || which === 'both' || forMeeting === (which === 'meeting'),
  );
  const [context] = seats;
  if (!context || reports.length === 0 || (tasks.length > 0 && !which)) return null;
  const said = { ...(day ? { day } : {}), ...(reason ? { reason } : {}) };
  return moreTime(meant.length > 0 ? meant : reports, said, context.seat.committee);
}

/** The last day on time that a sentence says. */
const lastDay = ({ day, before }: Slots): Day | undefined => (day && before ? addDays(day, -1) : day);

/** The same, as it is typed to who asks for one. */
export const lastTyped = (slots: Slots): string | undefined => lastDay(slots)?.split('-').reverse().join('/');
