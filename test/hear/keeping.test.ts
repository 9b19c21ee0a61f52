import { expect, test } from 'vitest';
import { keepsAsItIs } from '../../src/hear/keeping.ts';

test.each([
  '-',
  '–',
  'như cũ',
  'Giữ nguyên',
  'không đổi',
  'vẫn như cũ ạ',
  'để nguyên nhé',
  'nhu cu',
  'giu nguyen a',
])('“%s” là giữ nguyên', (said) => expect(keepsAsItIs(said)).toBe(true));
test.each([
  'dạ như cũ ạ',
  'địa điểm giữ nguyên',
  'không thay đổi',
  'vẫn giữ nguyên địa điểm ạ',
  'KHÔNG ĐỔI.',
])('“%s” cũng vậy', (said) => expect(keepsAsItIs(said)).toBe(true));
test.each([
  'Phòng họp cũ, UBND tỉnh',
  'Nguyên phòng A',
  'như cũ nhưng phòng B',
  'không',
  'Hội trường Giữ Nguyên',
])('“%s” thì không', (said) => expect(keepsAsItIs(said)).toBe(false));
