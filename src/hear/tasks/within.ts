import { flat } from '../../domain/fold.ts';
import { openingOf } from '../openings.ts';
import { heard, spoken, wording } from '../wording.ts';
import { GIVES, splitItems } from './items.ts';
import { readTask, type TaskReader } from './task.ts';

/**
 * The lines of a conclusion that give tasks: an order (“Giao Sở X …”), or a unit of the committee's with work and a time.
 * They are offered to who drafts; nothing is a task before they say so.
 */
export const tasksWithin = (text: string, reader: TaskReader): string[] =>
  splitItems(text, reader.people).filter((line) => givesTask(line, reader));

function givesTask(line: string, reader: TaskReader): boolean {
  const task = line === '' ? null : readTask(line, reader);
  if (!task || line.endsWith(':')) return false;
  return GIVES.test(flat(line)) || (task.lead.members.length === 1 && task.dueText !== '');
}

// Without marks “dùng” (use) is “đừng” (don't).
const THOSE =
  '(?: luôn| cả| hết)*(?: các| những)?(?: nhiệm vụ| việc)?(?: này| đó| ấy| trên)?(?: ạ| nhé| nha| đi)*[.! ]*$';
const USES = wording(
  `^(?:dùng|lấy|ghi nhận|đúng rồi|đồng ý|ok|oke)${THOSE}`,
  `^(?:dung|lay) (?:luon|cac|nhung)${THOSE}|^(?:ok|oke|dong y)${THOSE}`,
);

/** Whether those that were read out of the text are to be used as they stand. */
export function usesThose(text: string): boolean {
  const said = spoken(text);
  return heard(said, USES, openingOf(said)) !== null;
}
