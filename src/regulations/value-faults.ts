import { unseenIn } from '../domain/tidy.ts';
import { singleValues, type Unchecked } from './unchecked.ts';
import type { Contradiction, WordingFinding } from './yaml-wording.ts';

/** Letters of what is copied out of the text, and of anything else: names, titles, fields. */
const LONGEST = { words: 4_000, line: 300 };
const WORDS: readonly unknown[] = ['quote', 'note'];

/** What documents are kept under, by name. */
const IDS: readonly unknown[] = ['id', 'key'];

/** What stands at a single place and could be said to nobody, or kept under no name. */
export const valueFaults = (regulation: Unchecked): WordingFinding[] =>
  singleValues(regulation).flatMap(([path, value]) => {
    const fault = typeof value === 'string' ? faultOf(value, path.at(-1)) : null;
    return fault
      ? [{ path, problem: fault[0], instead: fault[1], ...(fault[2] ? { kind: fault[2] } : {}) }]
      : [];
  });

type ValueFault = readonly [problem: string, instead: string, kind?: Contradiction];

function faultOf(value: string, key: unknown): ValueFault | null {
  const isWords = WORDS.includes(key);
  const most = isWords ? LONGEST.words : LONGEST.line;
  if (value.length > most)
    return [
      `dài ${value.length} ký tự, quá ${most}`,
      isWords ? 'chỉ chép câu chữ của quy định này, chỗ bỏ bớt ghi "…"' : 'viết gọn lại',
      'too-long',
    ];
  if (value !== '' && value.trim() === '') return ['chỉ có khoảng trắng', 'ghi nội dung'];
  if ((isWords ? /[^\P{Cc}\n\t]|\p{Cs}/u : /[\p{Cc}\p{Cs}]/u).test(value))
    return ['có dấu xuống dòng, phím Tab hoặc ký tự điều khiển', 'viết trên một dòng, gõ lại bằng tay'];
  const [unseen] = unseenIn(value);
  if (unseen) return [`có ký tự không nhìn thấy (${unseen.code})`, 'gõ lại bằng tay, không dán từ nơi khác'];
  return IDS.includes(key) && Object.hasOwn(Object.prototype, value)
    ? [`không dùng được mã "${value}"`, 'đặt mã khác']
    : null;
}
