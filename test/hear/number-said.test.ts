import { describe, expect, test } from 'vitest';
import { isGesture } from '../../src/hear/agreement.ts';
import { readNumber } from '../../src/hear/number-said.ts';

describe('một số trong danh sách', () => {
  test.each([
    ...['1', '1.', '1)', '1 ạ', 'dạ 1 ạ', 'số 1', 'Số 1.', 'so 1', 'chọn 1', 'chon so 1 a', 'em chọn số 1 ạ'],
    ...['１', '①', '1️⃣', '#1', 'câu 1', 'mục số 1', 'phương án 1', 'phương án một', 'số một', ' 1 '],
  ])('“%s” là 1', (text) => {
    expect(readNumber(text)).toBe(1);
    expect(readNumber(text.normalize('NFD'))).toBe(1);
  });
  test.each([
    ['số năm', 5],
    ['so hai', 2],
    ['mười', null],
    ['số 12', 12],
    ['chọn phương án 2 nhé', 2],
  ])('“%s” là %s', (text, number) => expect(readNumber(text)).toBe(number));
  test.each([
    ...['1 người', '1/12', '15h', '1-2', '1, 2', '1 2', 'số 1 và 2', '+1', '-1', '1?', '#1?', '2026', '1,5'],
    ...['một', 'thứ 2', '1 tôi dự', 'chọn', 'số', '', '8h', '1 ngày nữa', 'số 1'.repeat(50)],
  ])('“%s” không phải', (text) => expect(readNumber(text)).toBeNull());
});

test('“phương án hai” trong danh sách các phương án là tên, không phải số thứ tự', () => {
  const labels = ['Thông qua phương án hai?', 'Thông qua phương án một?'];
  expect([readNumber('phương án hai', labels), readNumber('phuong an 2', labels)]).toEqual([null, null]);
  expect([readNumber('số 2', labels), readNumber('2', labels)]).toEqual([2, 2]);
  expect(readNumber('số 1', ['Rà soát chuyển đổi số', 'Khác'])).toBe(1);
  expect(readNumber('số 1', ['Báo cáo số 2', 'Khác'])).toBeNull();
  expect(readNumber('câu 2', ['Một câu hỏi dài…', 'Khác'])).toBeNull();
});

describe('cử chỉ', () => {
  test.each([
    '👍',
    '👍🏻',
    '👍🏿',
    '👍️',
    '👌',
    '✅',
    '✔️',
    '+1',
    '+1 ạ',
    '👍👍',
    '👍🙏',
    '👎',
    '(y)',
    '/-strong',
  ])('“%s” có thể là một câu trả lời', (text) => expect(isGesture(text)).toBe(true));
  test.each(['1', '😀', '🙏', '👍 tôi dự', 'ok', '+10', '1+1', '', '+', '👍'.repeat(100)])(
    '“%s” thì không',
    (text) => expect(isGesture(text)).toBe(false),
  );
});
