import type { Committee, Member } from '../domain/committee.ts';
import type { Day } from '../domain/day.ts';
import { concerns, isOverdue, type Task } from '../domain/task.ts';
import { dueName, taskLine } from './conclusions-names.ts';
import type { Message } from './message.ts';
import { cut } from './people.ts';
import { stateText } from './tasks.ts';

/** Lines under a meeting's card: how many in a group; one's own, or all for a secretary, in private. */
export function openTaskLines(
  tasks: readonly Task[],
  who: Member | null,
  committee: Committee,
  today: Day,
): string[] {
  if (tasks.length === 0) return [];
  const late = tasks.filter((task) => isOverdue(task, today)).length;
  const count = `Nhiệm vụ đang thực hiện: ${tasks.length}${late > 0 ? ` (quá hạn: ${late})` : ''}`;
  if (who === null) return ['', `${count}.`];
  const mine = who.secretary ? tasks : tasks.filter((task) => concerns(task, who.id));
  if (mine.length === 0) return [];
  const lines = mine
    .slice(0, 8)
    .map(
      (task) =>
        `- ${cut(who.secretary ? taskLine(task, committee, 100) : `${task.work}; ${dueName(task)}`, 220)}; ${stateText(task, today)}`,
    );
  const rest = mine.length > 8 ? [`… và ${mine.length - 8} nhiệm vụ nữa.`] : [];
  return [
    '',
    who.secretary ? `${count} (gõ /nhiemvu):` : 'Nhiệm vụ của đồng chí (gõ /nhiemvu):',
    ...lines,
    ...rest,
  ];
}

/** A card with lines under it. */
export const withLines = (card: Message, lines: readonly string[]): Message =>
  lines.length === 0 ? card : { ...card, text: [card.text, ...lines].join('\n') };
