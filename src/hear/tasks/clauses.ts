import { flat, upperFirst } from '../../domain/fold.ts';
import { namesAgency } from './request.ts';
import { GIVES, readTask, type TaskReader, VERB } from './task.ts';
import { ADDRESSED, type Person, unitAt } from './units.ts';

/** Where the next order may begin; a shortened word ends with a full stop as well ("TP. Phú Quốc", "ThS. Bình"). */
const BOUNDARY = /(?:;|(?<=\p{Ll}{3}|\d|\))\.)\s+(?=\p{L})/gu;
const BY_NAME = /^(?:giao|phan cong)\s+(?:cho\s+)?/;
/** What is said of somebody and is nothing to be done: "Sở Y tế đã báo cáo", "Sở Y tế là đầu mối". */
const NO_WORK =
  /^(?:da|chua|khong|dang|van|con|la|bi|duoc|thuoc|va|hoac|cung|nay|do|neu|thi|ma|o|tai|cua|co(?! (?:trach )?nhiem))(?![a-z])/;
const MANY =
  /^(?:các|từng|mỗi) (?:sở|ngành|phòng|ban|xã|phường|huyện|đơn vị|địa phương|cơ quan|thành viên)(?!\p{L})/iu;
/** Behind these one more is named for the same work: "phối hợp với Sở Y tế; Sở Tư pháp". */
const LISTS = /(?:^|[,;]|(?<=^|\s)(?:giao|cong|cau|nghi|cho|hop|va|voi|cung|do))\s+/g;

/**
 * The orders of a paragraph, each with its own assignee: "Giao Sở X …; Sở Y …; giao Sở Z …". Where it is not certain that
 * somebody else's work begins, what stands there stays with the order before it.
 */
export function ordersIn(line: string, reader: TaskReader): string[] {
  const clauses: string[] = [];
  let from = 0;
  let gives = GIVES.test(flat(line));
  if (flat(line).length !== line.length) return [line];
  for (const { index, 0: sign } of line.matchAll(BOUNDARY)) {
    const at = index + sign.length;
    const before = line.slice(from, index);
    if (opened(before) || !begins(sign, line.slice(at), () => gives && isWhole(before, reader), reader))
      continue;
    clauses.push(upperFirst(sign.startsWith(';') ? before : `${before}.`));
    from = at;
    gives = true;
  }
  const last = line.slice(from);
  return [...clauses, from > 0 ? upperFirst(last) : last];
}

/** Whether an order begins: one by name, else somebody's work where another's is said in full before it. */
function begins(sign: string, behind: string, goesOn: () => boolean, reader: TaskReader): boolean {
  const order = BY_NAME.exec(flat(behind))?.[0] ?? '';
  const named = behind.slice(order.length);
  const known = unitAt(named, reader.people);
  const theirs = known ? named.slice(known.length) : sign.startsWith(';') ? behindName(named) : null;
  if (theirs === null || !works(theirs)) return false;
  return order !== '' || goesOn();
}

/** Within brackets and quotation marks nothing begins. */
const opened = (before: string): boolean =>
  [/[()]/g, /[“”"]/g].some((signs) => (before.match(signs)?.length ?? 0) % 2 === 1);

const works = (theirs: string): boolean => {
  const said = flat(theirs).replace(/^[\s:(]+/, '');
  return /^[a-z]{2}/.test(said) && !NO_WORK.test(said);
};

/** Whether it is somebody's work, no list of whom it is for, and no list of what is theirs behind a colon. */
function isWhole(before: string, reader: TaskReader): boolean {
  const folded = flat(before);
  const colon = folded.indexOf(':');
  if (readTask(before, reader) === null || (colon > 0 && VERB.test(folded.slice(0, colon)))) return false;
  return ![...folded.matchAll(LISTS)].some(({ index, 0: sign }) =>
    isName(before.slice(index + sign.length), reader.people),
  );
}

const isName = (text: string, people: readonly Person[]): boolean =>
  (unitAt(text, people)?.length ?? -1) === text.length || behindName(text) === '';

/** What stands behind a name as agencies and people have it, of nobody in the committee; `null` where none is written. */
function behindName(text: string): string | null {
  const folded = flat(text);
  const skipped = ADDRESSED.exec(folded)?.[0].length ?? 0;
  const verb = folded.search(VERB);
  const end = verb > 0 ? verb : text.length;
  const name = text.slice(skipped, end);
  const person = skipped > 0 && /^\p{Lu}/u.test(name);
  const agency = /^(?:\p{Lu}{2}|\p{Lu}.*\s\p{Lu})/u.test(name) && namesAgency(name);
  return person || agency || MANY.test(name) ? text.slice(end) : null;
}
