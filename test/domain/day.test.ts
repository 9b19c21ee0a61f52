import { describe, expect, test } from 'vitest';
import { addDays, dayAt, dayNumber, dayOf, instantAt, isDay, weekday } from '../../src/domain/time/day.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('ngày theo lịch', () => {
  test('số ngày đếm từ 01/01/1970, và đổi lại được', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2026-11-24')).toBe(20_781);
    for (const number of [-400_000, -1, 0, 59, 11_016, 20_781, 40_000])
      expect(dayNumber(dayOf(number))).toBe(number);
  });

  test('thứ Hai là 1, Chủ nhật là 7', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-24')).toBe(2);
    expect(weekday('2026-11-28')).toBe(6);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1970-01-01')).toBe(4);
    expect(weekday('1969-12-28')).toBe(7);
    expect(weekday('1969-12-29')).toBe(1);
  });

  test('cộng ngày đi qua cuối tháng, cuối năm và năm nhuận', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-11-24', 0)).toBe('2026-11-24');
  });

  test.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '24/11/2026',
    '',
    '2026-11-24T00:00',
  ])('"%s" không phải một ngày', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  test('29/02 có trong năm nhuận', () => {
    expect(isDay('2028-02-29')).toBe(true);
  });
});

describe('ngày và thời điểm', () => {
  test('ngày là ngày của người ở múi giờ ấy', () => {
    expect(dayAt('2026-11-23T16:59:59.999Z', ZONE)).toBe('2026-11-23');
    expect(dayAt('2026-11-23T17:00:00.000Z', ZONE)).toBe('2026-11-24');
    expect(dayAt('2026-11-23T17:00:00.000Z', 'UTC')).toBe('2026-11-23');
  });

  test('giờ đồng hồ ở múi giờ ấy thành thời điểm UTC', () => {
    expect(instantAt('2026-11-24', '00:00', ZONE)).toBe('2026-11-23T17:00:00.000Z');
    expect(instantAt('2026-11-24', '17:00', ZONE)).toBe('2026-11-24T10:00:00.000Z');
    expect(instantAt('2026-07-01', '08:00', 'Europe/Paris')).toBe('2026-07-01T06:00:00.000Z');
  });

  test('giờ, ngày hoặc múi giờ viết sai thì báo lỗi', () => {
    expect(() => instantAt('2026-11-24', '24:00', ZONE)).toThrow(RangeError);
    expect(() => instantAt('2026-11-24', '7:30', ZONE)).toThrow(RangeError);
    expect(() => instantAt('2026-02-30', '07:30', ZONE)).toThrow(RangeError);
    expect(() => instantAt('2026-11-24', '07:30', 'Asia/Nowhere')).toThrow(RangeError);
    expect(() => dayAt('hôm nay', ZONE)).toThrow(RangeError);
  });
});
