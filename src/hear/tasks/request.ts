import { flat, fold, upperFirst } from '../../domain/fold.ts';
import { pointsBack } from './back.ts';
import { type ReadDue, readDue, splitDue } from './due.ts';
import { readTask, type TaskReader } from './task.ts';
import { type Person, unitAt } from './units.ts';

/** "số liệu dân cư đến 30/11, Công an xã, trước 05/12": what is asked for, of whom as it was written, by when. */
export interface ReadRequest extends ReadDue {
  readonly work: string;
  readonly whom: readonly string[];
}

const ORDER = /^(?:xin |cho )?(?:de nghi|yeu cau)\s+(?!cung cap)/;
const ASKS = /^(?:xin |de nghi |yeu cau |cho xin |hoi )*(?:cung cap )?(?:thong tin (?:ve )?)?/;
/** How the name of an agency begins that nobody in the list sits for. */
const KINDS =
  'công an|sở|phòng|ban|ubnd|hđnd|ủy ban|uỷ ban|chi cục|cục|văn phòng|trường|trạm|hội|đoàn|mặt trận|trung tâm|bảo hiểm|bưu điện|điện lực|ngân hàng|công ty|huyện|thành phố|thị xã|xã|phường|bộ|viện|đội|quỹ|thuế|kho bạc|tòa án|cơ quan|liên minh|hợp tác xã|chi nhánh|tổ dân phố|thôn|ấp|khu phố|bệnh viện|hải quan|bch';
const AGENCY = new RegExp(`^(?:${KINDS})\\s+\\S`);
/** Without marks “bạn” (a friend) is “ban” (a board): only what is written without any is read so. */
const AGENCY_TONELESS = new RegExp(`^(?:${fold(KINDS)})\\s+\\S`);
const LONGEST_NAME = 12;

/** Whether words may be the name of an agency that the committee has nobody of. */
export function namesAgency(said: string): boolean {
  const text = said.normalize('NFC').trim().toLocaleLowerCase('vi');
  const form = fold(text) === text ? AGENCY_TONELESS : AGENCY;
  return form.test(text) && text.split(/\s+/).length <= LONGEST_NAME;
}

/** Whether words are somebody's name, or their agency's, and nothing besides. */
const isKnown = (said: string, people: readonly Person[]): boolean => {
  const text = said.trim();
  return unitAt(text, people)?.length === text.length;
};

/** A list of agencies and people, by the signs between them; "Phòng Văn hóa và Thông tin" is one. */
export function unitsWritten(text: string, people: readonly Person[]): string[] {
  return text
    .normalize('NFC')
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one) => {
      const halves = isKnown(one, people) ? [] : one.split(/\s(?:và|va|cùng)\s/);
      const parted = halves.length > 1 && halves.every((half) => isKnown(half, people) || namesAgency(half));
      return parted ? halves.map((half) => half.trim()) : [one];
    });
}

/** What is not surely read is left open: nobody named, a time that is no day. `null` where nothing is asked for. */
export function readRequest(line: string, reader: TaskReader): ReadRequest | null {
  const written = line.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (ORDER.test(flat(written))) {
    const task = readTask(written, reader);
    const whom = task
      ? [task.lead, ...task.with].map(({ agency }) => agency).filter((one) => one !== '')
      : [];
    if (task && whom.length > 0) return { ...task, whom, work: bare(task.work) };
  }
  const { rest, dueText, sure } = splitDue(`, ${written}`);
  const parts = rest.split(/\s*[,;]\s*/);
  const isUnit = (part: string): boolean =>
    unitsWritten(part, reader.people).every((one) => isKnown(one, reader.people) || namesAgency(one));
  const named = /^([^:]+):\s*(.+)$/.exec(rest);
  if (named?.[1] && named[2] && named[1].split(/\s*[,;]\s*/).every(isUnit))
    return request(named[2], named[1], dueText, sure, reader);
  let from = parts.length;
  while (from > 1 && isUnit(parts[from - 1] ?? '')) from -= 1;
  let to = 0;
  if (from === parts.length) while (to < parts.length - 1 && isUnit(parts[to] ?? '')) to += 1;
  const whom = [...parts.slice(0, to), ...parts.slice(from)].join(', ');
  return request(parts.slice(to, from).join(', '), whom, dueText, sure, reader);
}

function request(
  said: string,
  whom: string,
  dueText: string,
  sure: boolean,
  reader: TaskReader,
): ReadRequest | null {
  const work = bare(said);
  if (!/\p{L}{2}/u.test(work) || pointsBack(work) || isKnown(work, reader.people)) return null;
  const read = dueText === '' ? { dueText, days: [], sure: true } : readDue(dueText, reader);
  return { work, whom: unitsWritten(whom, reader.people), ...read, sure: read.sure && sure };
}

const bare = (said: string): string =>
  upperFirst(said.slice(ASKS.exec(flat(said))?.[0].length ?? 0).replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, ''));
