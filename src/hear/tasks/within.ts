import { flat } from '../../domain/fold.ts';
import { ordersIn } from './clauses.ts';
import { paragraphItems } from './items.ts';
import { GIVES, readTask, type TaskReader } from './task.ts';

/**
 * The lines of a conclusion that give tasks: an order (“Giao Sở X …”), or a unit of the committee's with work and a time.
 * They are offered to who drafts; nothing is a task before they say so.
 */
export const tasksWithin = (text: string, reader: TaskReader): string[] =>
  paragraphItems(text, reader).flatMap((item) => {
    const orders = ordersIn(item, reader);
    // What is said to others behind an order is one as well.
    const first = orders.findIndex((order) => givesTask(order, reader));
    return first < 0 ? [] : orders.slice(first);
  });

function givesTask(line: string, reader: TaskReader): boolean {
  const task = line === '' ? null : readTask(line, reader);
  if (!task || line.endsWith(':')) return false;
  return GIVES.test(flat(line)) || (task.lead.members.length === 1 && task.dueText !== '');
}
