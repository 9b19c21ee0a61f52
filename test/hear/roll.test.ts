import { expect, test } from 'vitest';
import { readMarks, readPlaces } from '../../src/hear/roll.ts';

const OPEN = [1, 2, 3, 4, 5, 6];
const read = (text: string) => readMarks(text, 6, OPEN);

test.each([
  ['có mặt 1-3, vắng 4, 5', [present(1, 2, 3), absent(4, 5)]],
  ['Có mặt 1–3; vắng 4,5', [present(1, 2, 3), absent(4, 5)]],
  ['co mat 1-3 vang 4 va 5', [present(1, 2, 3), absent(4, 5)]],
  ['có mặt từ 1 đến 3 và 6, vắng số 4', [present(1, 2, 3, 6), absent(4)]],
  ['dự 1 - 5.', [present(1, 2, 3, 4, 5)]],
  ['vắng 4, 5, còn lại có mặt', [absent(4, 5), present(1, 2, 3, 6)]],
  ['vắng 4; có mặt còn lại', [absent(4), present(1, 2, 3, 5, 6)]],
  ['có mặt tất cả', [{ state: 'present', places: 'everybody' }]],
  ['theo trả lời', [{ state: 'as-answered' }]],
])('%s', (text, marks) => {
  expect(read(text)).toEqual(marks);
});

test('người dự thay nêu tên, chức vụ, rồi kể tiếp', () => {
  expect(read('có mặt 1-3, thay 4 Nguyễn Văn B, Phó Giám đốc Sở, vắng 5')).toEqual([
    present(1, 2, 3),
    { state: 'delegate', place: 4, delegate: { name: 'Nguyễn Văn B', post: 'Phó Giám đốc Sở' } },
    absent(5),
  ]);
});

test('“còn lại” chỉ là những số chưa điểm danh', () => {
  expect(readMarks('vắng 4, còn lại có mặt', 6, [4, 5, 6])).toEqual([absent(4), present(5, 6)]);
});

test.each([
  'có mặt 1-3, vắng 3',
  'có mặt 1-9',
  'có mặt 3-1',
  'vắng',
  'có mặt tất cả, vắng 4',
  'anh Bình vắng 2 buổi',
  'có mặt 1-3 nhé mọi người',
])('không chắc thì không ghi: %s', (text) => {
  expect(read(text)).toBeNull();
});

test('số trong danh sách khách mời đọc cùng một cách', () => {
  expect(readPlaces('1 đến 3, 5', 6)).toEqual([1, 2, 3, 5]);
  expect(readPlaces('7', 6)).toBeNull();
});

function present(...places: number[]) {
  return { state: 'present', places };
}
function absent(...places: number[]) {
  return { state: 'absent', places };
}
