import { describe, expect, test } from 'vitest';
import { sayDay, sayShort, sayWhen } from '../../src/say/when.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('sayWhen', () => {
  test.each([
    ['2026-03-05T07:00:00.000Z', '14 giờ 00, thứ Năm, ngày 05/3/2026'],
    ['2026-11-26T07:30:00.000Z', '14 giờ 30, thứ Năm, ngày 26/11/2026'],
    ['2026-01-09T01:05:00.000Z', '08 giờ 05, thứ Sáu, ngày 09/01/2026'],
    ['2026-02-10T01:00:00.000Z', '08 giờ 00, thứ Ba, ngày 10/02/2026'],
    ['2026-11-21T17:00:00.000Z', '00 giờ 00, Chủ nhật, ngày 22/11/2026'],
    ['2026-09-30T16:59:00.000Z', '23 giờ 59, thứ Tư, ngày 30/9/2026'],
  ])('%s nói là "%s"', (instant, said) => expect(sayWhen(instant, ZONE)).toBe(said));

  test('cùng một thời điểm, múi giờ khác', () => {
    expect(sayWhen('2026-11-21T18:00:00.000Z', 'UTC')).toBe('18 giờ 00, thứ Bảy, ngày 21/11/2026');
  });

  test('giá trị hỏng không bao giờ thành "NaN"', () => {
    expect(() => sayWhen('hôm nào đó', ZONE)).toThrow(RangeError);
    expect(() => sayWhen('2026-03-05T07:00:00.000Z', 'Nowhere/Land')).toThrow(RangeError);
    expect(() => sayDay('2026-02-30')).toThrow(RangeError);
  });
});

describe('sayDay', () => {
  test.each([
    ['2026-03-05', 'thứ Năm, ngày 05/3/2026'],
    ['2026-11-23', 'thứ Hai, ngày 23/11/2026'],
    ['2026-12-31', 'thứ Năm, ngày 31/12/2026'],
    ['2027-01-01', 'thứ Sáu, ngày 01/01/2027'],
    ['2026-11-22', 'Chủ nhật, ngày 22/11/2026'],
  ])('%s nói là "%s"', (date, said) => expect(sayDay(date)).toBe(said));
});

describe('sayShort', () => {
  test.each([
    ['2026-03-05T07:00:00.000Z', '14:00 thứ Năm 05/3/2026'],
    ['2026-11-28T01:30:00.000Z', '08:30 thứ Bảy 28/11/2026'],
    ['2026-11-22T02:00:00.000Z', '09:00 Chủ nhật 22/11/2026'],
  ])('%s viết là "%s"', (instant, said) => expect(sayShort(instant, ZONE)).toBe(said));
});
