import { expect, test } from 'vitest';
import { tidy, tidyFileName, unseenIn } from '../../src/domain/tidy.ts';

const of = (...codes: number[]): string => String.fromCodePoint(...codes);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const UNSEEN = [
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2064),
  ...range(0x2066, 0x2069),
  ...[0xad, 0x34f, 0x61c, 0x180e, 0xfeff, 0xe0041],
];

test.each(UNSEEN)('ký tự không nhìn thấy được bỏ, mã %s', (code) => {
  expect(tidy(`tôi${of(code)} d${of(code)}ự`)).toBe('tôi dự');
  expect(unseenIn(`ab${of(code)}`)).toMatchObject([{ at: 2 }]);
});

test.each([0xa0, 0x202f, 0x2009, 0x3000])('khoảng trắng khác là khoảng trắng, mã %s', (code) => {
  expect(tidy(`tôi${of(code)}dự`)).toBe('tôi dự');
});

test.each([
  ['👩‍👧', '👩‍👧'],
  ['👍🏽', '👍🏽'],
  ['✔️ xong', '✔️ xong'],
  ['1️⃣', '1️⃣'],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a‍b', 'ab'],
  ['👍‍', '👍'],
])('biểu tượng giữ nguyên: %s', (typed, read) => expect(tidy(typed)).toBe(read));

test('dấu tách rời được ghép lại, cả khi có ký tự ẩn chen vào', () => {
  expect(tidy('Nguyễn Văn Ấn'.normalize('NFD'))).toBe('Nguyễn Văn Ấn');
  expect(tidy(`Nguye${of(0x200b)}${of(0x302, 0x303)}n`)).toBe('Nguyễn');
});

test('xuống dòng kiểu nào cũng là xuống dòng; tên tệp luôn là một dòng và không trống', () => {
  expect(tidy(`a\r\nb${of(0x2028)}c`)).toBe('a\nb\nc');
  expect(tidyFileName(`báo cáo${of(0x202e)}fdp.doc`)).toBe('báo cáofdp.doc');
  expect(tidyFileName(of(0x200b))).toBe('tệp đính kèm');
});
