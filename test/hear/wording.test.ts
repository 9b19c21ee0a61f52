import { expect, test } from 'vitest';
import { heard, resembles, sameWords, spoken, wording } from '../../src/hear/wording.ts';

const RIGHT = wording('^đúng$', null);
const ATTENDS = wording('^dự họp$');

test('có dấu thì so cả dấu; không dấu thì chỉ so chữ nào không thể là chữ khác', () => {
  expect(heard(spoken('ĐÚNG'), RIGHT)).not.toBeNull();
  for (const other of ['đừng', 'dừng', 'dung', 'đụng']) {
    expect(heard(spoken(other), RIGHT)).toBeNull();
    expect(resembles(spoken(other), RIGHT)).toBe(true);
  }
  expect(heard(spoken('du  hop'), ATTENDS)).not.toBeNull();
  expect(heard(spoken('đủ họp'), ATTENDS)).toBeNull();
  // Đã viết dấu một chữ thì chữ kia cũng là như đã viết.
  expect(heard(spoken('dự hop'), ATTENDS)).toBeNull();
});

test('dấu đặt ở chữ nào trong “ủy”, “hòa” cũng là một; chỗ của từng chữ không đổi', () => {
  const entrusts = wording('^ủy quyền');
  for (const text of ['uỷ quyền', 'Ủy quyền', 'ỦY QUYỀN'.normalize('NFD')])
    expect(heard(spoken(text), entrusts)?.[0]).toHaveLength('uỷ quyền'.length);
  for (const text of ['Hoà  Bình', 'hòa bình', 'İstanbul hòa bình', 'ﬁ thuở của'])
    expect(spoken(text).words).toHaveLength(spoken(text).text.length);
});

test('nhãn của một nút: gõ có dấu thì đúng dấu, gõ không dấu thì đúng chữ', () => {
  for (const text of ['Hủy họp', 'huỷ họp', 'HUY HOP', ' hủy  họp '])
    expect(sameWords(text, 'Hủy họp')).toBe(true);
  for (const text of ['hụy họp', 'hủy hợp', 'hủy', '']) expect(sameWords(text, 'Hủy họp')).toBe(false);
});
