import type { Committee, Member } from '../../domain/committee/committee.ts';
import { concerns, isOverdue, isPlain, type Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import { dueName, taskLine } from '../conclusions/names.ts';
import { cut } from '../people/people.ts';
import { taskState } from './names.ts';

/**
 * Lines under a meeting's card: how many in a group, where `who` is nobody; in private one's own, and for who watches
 * over tasks how many there are, and the nearest of the others'.
 */
export function openTaskLines(
  all: readonly Task[],
  who: { readonly member: Member; readonly watches: boolean } | null,
  committee: Committee,
  today: Day,
): string[] {
  // Who was asked for what, called or told to prepare is nobody's business in a group.
  const tasks = who === null ? all.filter(isPlain) : all;
  if (tasks.length === 0) return [];
  const late = tasks.filter((task) => isOverdue(task, today)).length;
  const count = `Nhiệm vụ đang thực hiện: ${tasks.length}${late > 0 ? ` (quá hạn: ${late})` : ''}`;
  if (who === null) return ['', `${count}.`];
  const own = tasks.filter((task) => concerns(task, who.member.id));
  const mine = ownTaskLines(own, today);
  if (!who.watches) return mine;
  const others = tasks.filter((task) => !own.includes(task));
  const lines = others.map((task) => `${taskLine(task, committee, 100)}; ${taskState(task, today)}`);
  const whose = own.length > 0 ? ', của các đồng chí khác' : '';
  const head = `${count}, gõ /nhiemvu`;
  return [...mine, '', others.length > 0 ? `${head}${whose}:` : `${head}.`, ...upTo8(lines)];
}

/** One's own tasks, a line each. */
export const ownTaskLines = (mine: readonly Task[], today: Day): string[] => {
  if (mine.length === 0) return [];
  const lines = mine.map((task) => `${task.work}; ${dueName(task)}; ${taskState(task, today)}`);
  return ['', 'Nhiệm vụ của đồng chí (gõ /nhiemvu):', ...upTo8(lines)];
};

const upTo8 = (lines: readonly string[]): string[] => [
  ...lines.slice(0, 8).map((line) => `- ${cut(line, 220)}`),
  ...(lines.length > 8 ? [`… và ${lines.length - 8} nhiệm vụ nữa.`] : []),
];

/** A card with lines under it. */
export const withLines = (card: Message, lines: readonly string[]): Message =>
  lines.length === 0 ? card : { ...card, text: [card.text, ...lines].join('\n') };
