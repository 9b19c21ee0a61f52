import { flat } from '../../domain/fold.ts';
import { openingOf } from '../openings.ts';
import { heard, spoken, wording } from '../wording.ts';
import { readTask, type TaskReader } from './task.ts';

const GIVES = /^(?:\d{1,2}[.)]|[-–•+*])?\s*(?:giao|phan cong|yeu cau|de nghi)\s+(?:cho\s+)?\S/;
/** Where one order ends and the next begins within a paragraph. */
const NEXT = /(?<=[.;])\s+(?=(?:Giao|Phân công|Yêu cầu|Đề nghị)\s)/u;

/**
 * The lines of a conclusion that give tasks: an order (“Giao Sở X …”), or a unit of the committee's with work and a time.
 * They are offered to who drafts; nothing is a task before they say so.
 */
export const tasksWithin = (text: string, reader: TaskReader): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => line.split(NEXT))
    .map((line) => line.trim())
    .filter((line) => givesTask(line, reader));

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
