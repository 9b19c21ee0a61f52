// Faults that an attack found in notices at large and in what is posted to the group, each as it was done.
import { expect, test } from 'vitest';
import { postOf } from '../../src/text/people.ts';

test('chức vụ và đơn vị khác dấu thì không gộp làm một', () => {
  expect(postOf({ post: 'Hiệu trưởng', agency: 'Trường Tiểu học Ba Trang' })).toBe(
    'Hiệu trưởng, Trường Tiểu học Ba Trang',
  );
  expect(postOf({ post: 'Chánh Văn phòng', agency: 'văn phòng UBND tỉnh' })).toBe(
    'Chánh văn phòng UBND tỉnh',
  );
});
