import { describe, expect, test } from 'vitest';
import {
  answerBy,
  daysOf,
  isHours,
  opening,
  remindingOf,
  type Urgency,
} from '../../src/domain/committee/reminding.ts';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { at } from '../reminders/year.ts';
import { Bench, CALENDAR, ZONE } from './people.ts';

const { committee } = new Bench('kien-giang');
const opens = (local: string, urgency: Urgency = 'working', of = committee): string =>
  opening(at(local), urgency, of, CALENDAR, ZONE);

describe('giờ yên tĩnh và ngày nghỉ', () => {
  test('trong giờ làm việc thì gửi ngay; trước giờ thì đợi mở cửa; sau giờ thì sang ngày làm việc kế tiếp', () => {
    expect(opens('2026-12-07 09:15')).toBe(at('2026-12-07 09:15'));
    expect(opens('2026-12-07 06:00')).toBe(at('2026-12-07 07:30'));
    expect(opens('2026-12-07 17:00')).toBe(at('2026-12-08 07:30'));
  });

  test('thứ Bảy, ngày lễ, cả đợt Tết đều bỏ qua; ngày làm bù thì không', () => {
    expect(opens('2026-11-21 09:00')).toBe(at('2026-11-23 07:30'));
    expect(opens('2026-11-24 09:00')).toBe(at('2026-11-25 07:30'));
    expect(opens('2026-02-13 17:30')).toBe(at('2026-02-23 07:30'));
    expect(opens('2026-08-22 09:00')).toBe(at('2026-08-22 09:00'));
  });

  test('nhắc trước họp một giờ gửi cả ngày nghỉ, nhưng không trước 06 giờ và không sau 21 giờ', () => {
    expect(opens('2026-11-22 07:00', 'waking')).toBe(at('2026-11-22 07:00'));
    expect(opens('2026-11-22 04:30', 'waking')).toBe(at('2026-11-22 06:00'));
    expect(opens('2026-11-22 22:00', 'waking')).toBe(at('2026-11-23 06:00'));
  });

  test('giờ do Ban đặt được giữ, và lời nhắc buổi sáng theo giờ đó', () => {
    const own = { ...committee, reminding: { hours: { from: '09:00', to: '11:30' } } };
    expect(opens('2026-12-07 08:00', 'working', own)).toBe(at('2026-12-07 09:00'));
    expect(opens('2026-12-07 11:30', 'working', own)).toBe(at('2026-12-08 09:00'));
    expect(remindingOf(own).morning).toBe('09:30');
    expect(remindingOf(committee).morning).toBe('08:00');
  });
});

test('số ngày nhắc: mỗi số một lần, xa trước gần sau; ngoài khoảng cho phép thì không nhận', () => {
  expect(daysOf([1, 14, 1, 0])).toEqual([14, 1, 0]);
  for (const wrong of [[], [31], [-1], [1.5], [1, 2, 3, 4, 5, 6, 7, 8, 9]]) expect(daysOf(wrong)).toBeNull();
});

test('giờ nhắc phải dài ít nhất một giờ và nằm trong khoảng cho phép', () => {
  expect(isHours({ from: '07:30', to: '08:30' })).toBe(true);
  for (const [from, to] of [
    ['07:30', '08:00'],
    ['04:00', '12:00'],
    ['08:00', '23:00'],
    ['17:00', '07:30'],
  ] as const)
    expect(isHours({ from, to })).toBe(false);
});

test('hạn trả lời giấy mời: hết giờ làm việc của ngày làm việc liền trước cuộc họp', () => {
  const by = (start: string): string => answerBy(at(start), committee, makeCalendar([]), ZONE);
  expect(by('2026-11-26 14:30')).toBe(at('2026-11-25 17:00'));
  expect(by('2026-11-25 08:00')).toBe(at('2026-11-23 17:00'));
  expect(by('2026-11-30 08:00')).toBe(at('2026-11-27 17:00'));
});
