import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { type Day, instantAt } from '../../src/domain/time/day.ts';
import type { DayOff } from '../../src/domain/time/days-off.ts';
import { isLate, isTight, leadDeadline, withinWorkingDays } from '../../src/domain/time/deadline.ts';
import { after as later } from '../../src/domain/time/instant.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const calendar = makeCalendar([]);
const at = (day: Day, time: string) => instantAt(day, time, ZONE);

const swapRow = (date: Day, kind: DayOff['kind']): DayOff => ({
  date,
  kind,
  name: 'Hoán đổi ngày làm việc',
  legalBasis: 'Công văn thử nghiệm',
  status: 'official',
});
const swap = [swapRow('2026-11-23', 'swap-off'), swapRow('2026-11-28', 'swap-work')];
const swapped = makeCalendar(swap);
const proposed = makeCalendar(swap.map((row): DayOff => ({ ...row, status: 'proposed' })));

const workingDays = (amount: number, meeting: Day, of = calendar) =>
  leadDeadline({ amount, unit: 'working-days' }, at(meeting, '08:00'), of, ZONE);
const hours = (amount: number, meeting: Day, time: string, of = calendar) =>
  leadDeadline({ amount, unit: 'hours' }, at(meeting, time), of, ZONE);

describe('ít nhất N ngày làm việc trước cuộc họp', () => {
  test.each([
    ['2026-11-26', 2, '2026-11-23', '2026-11-20'],
    ['2026-11-26', 3, '2026-11-20', '2026-11-19'],
    ['2026-11-30', 2, '2026-11-26', '2026-11-25'],
    ['2026-11-30', 3, '2026-11-25', '2026-11-23'],
    ['2026-12-01', 2, '2026-11-27', '2026-11-26'],
    ['2026-12-01', 3, '2026-11-26', '2026-11-25'],
  ])(
    'họp %s, N = %i: chậm nhất hết giờ làm việc %s, chắc chắn thì %s',
    (meeting, amount, nominal, strict) => {
      const deadline = workingDays(amount, meeting);
      expect(deadline.latest).toBe(at(nominal, '17:00'));
      expect(deadline.strict).toBe(at(strict, '17:00'));
    },
  );

  test('giờ họp trong ngày không đổi hạn', () => {
    const rule = { amount: 2, unit: 'working-days' } as const;
    expect(leadDeadline(rule, at('2026-11-26', '00:00'), calendar, ZONE).latest).toBe(
      at('2026-11-23', '17:00'),
    );
    expect(leadDeadline(rule, at('2026-11-26', '23:59'), calendar, ZONE).latest).toBe(
      at('2026-11-23', '17:00'),
    );
  });

  test('giờ hết làm việc theo nơi đã đặt', () => {
    const deadline = leadDeadline(
      { amount: 2, unit: 'working-days' },
      at('2026-11-26', '08:00'),
      calendar,
      ZONE,
      { from: '07:00', to: '16:30' },
    );
    expect(deadline.latest).toBe(at('2026-11-23', '16:30'));
    expect(deadline.strict).toBe(at('2026-11-20', '16:30'));
  });

  test('hoán đổi được xác nhận thì hạn sớm hơn hoặc muộn hơn', () => {
    expect(workingDays(2, '2026-11-26', swapped).latest).toBe(at('2026-11-20', '17:00'));
    expect(workingDays(2, '2026-11-30', swapped).latest).toBe(at('2026-11-27', '17:00'));
    expect(workingDays(2, '2026-11-26', swapped).doubts).toEqual([]);
  });

  test('đề xuất nằm giữa hạn và ngày họp được nêu ra', () => {
    const days = (meeting: Day) => workingDays(2, meeting, proposed).doubts.map((doubt) => doubt.days);
    expect(days('2026-11-26')).toEqual([['2026-11-23']]);
    expect(days('2026-11-30')).toEqual([['2026-11-28']]);
    expect(days('2026-12-04')).toEqual([]);
    expect(workingDays(2, '2026-11-26').doubts).toEqual([]);
  });

  test('họp thứ Hai 06/9/2027, hai ngày làm việc: chậm nhất thứ Ba 31/8, và nêu ngày 03/9 chưa thấy văn bản', () => {
    const { latest, doubts } = workingDays(2, '2027-09-06');
    expect(latest).toBe(at('2027-08-31', '17:00'));
    expect(doubts).toMatchObject([{ reason: 'unconfirmed-days', days: ['2027-09-03'] }]);
    // Nghỉ Tết 4–10/2: họp thứ Sáu 12/02 thì hai ngày làm việc trước là thứ Tư 03/02.
    expect(workingDays(2, '2027-02-12').latest).toBe(at('2027-02-03', '17:00'));
    expect(workingDays(2, '2027-02-12').doubts).toMatchObject([{ reason: 'unconfirmed-days', year: 2027 }]);
    // Ngày chưa chắc nằm ngoài khoảng từ hạn đến ngày họp thì không nêu, dù sát hạn.
    for (const day of ['2027-02-15', '2027-06-30', '2027-09-08'])
      expect(workingDays(2, day).doubts, day).toEqual([]);
    expect(hours(48, '2027-09-06', '08:00').doubts).toEqual([]);
  });
});

describe('48 giờ trước cuộc họp', () => {
  test('họp 08:00 thứ Hai: hạn là 08:00 thứ Bảy, chuẩn bị xong trong giờ làm việc thứ Sáu', () => {
    const deadline = hours(48, '2026-11-30', '08:00');
    expect(deadline.latest).toBe(at('2026-11-28', '08:00'));
    expect(deadline.strict).toBe(at('2026-11-27', '17:00'));
  });

  test('thứ Bảy làm bù thì hạn thứ Bảy nằm trong giờ làm việc', () => {
    const deadline = hours(48, '2026-11-30', '08:00', swapped);
    expect(deadline.strict).toBe(deadline.latest);
  });

  test('hạn rơi vào giờ làm việc thì hai cách đọc là một', () => {
    const deadline = hours(48, '2026-11-27', '14:00');
    expect(deadline.latest).toBe(at('2026-11-25', '14:00'));
    expect(deadline.strict).toBe(deadline.latest);
  });

  test('hai đầu giờ làm việc còn là giờ làm việc', () => {
    for (const time of ['07:30', '17:00']) {
      const deadline = hours(48, '2026-11-27', time);
      expect(deadline.strict).toBe(deadline.latest);
    }
  });

  test('hạn sau giờ làm việc thì chuẩn bị xong cuối giờ hôm ấy; trước giờ làm việc thì cuối giờ hôm trước', () => {
    expect(hours(48, '2026-11-27', '19:00').strict).toBe(at('2026-11-25', '17:00'));
    expect(hours(48, '2026-11-27', '07:00').strict).toBe(at('2026-11-23', '17:00'));
  });

  test('hạn vào kỳ nghỉ Tết không được dời về phía cuộc họp', () => {
    const deadline = hours(48, '2026-02-23', '08:00');
    expect(deadline.latest).toBe(at('2026-02-21', '08:00'));
    expect(deadline.strict).toBe(at('2026-02-13', '17:00'));
  });
});

describe('muộn và sát hạn', () => {
  const deadline = workingDays(2, '2026-11-26');

  test('đúng hạn chặt thì chưa sát, qua một phần nghìn giây là sát', () => {
    expect(isTight(deadline, deadline.strict)).toBe(false);
    expect(isTight(deadline, later(deadline.strict, 1))).toBe(true);
    expect(isLate(deadline, later(deadline.strict, 1))).toBe(false);
  });

  test('đúng hạn danh nghĩa thì chưa muộn, qua một phần nghìn giây là muộn chứ không còn sát', () => {
    expect(isLate(deadline, deadline.latest)).toBe(false);
    expect(isTight(deadline, deadline.latest)).toBe(true);
    expect(isLate(deadline, later(deadline.latest, 1))).toBe(true);
    expect(isTight(deadline, later(deadline.latest, 1))).toBe(false);
  });
});

describe('trong N ngày làm việc sau', () => {
  test('họp 19/11/2026, N = 5: hết ngày 27/11/2026', () => {
    expect(withinWorkingDays(5, '2026-11-19', calendar)).toMatchObject({
      lastDay: '2026-11-27',
      lateFrom: '2026-11-28',
      doubts: [],
    });
    expect(withinWorkingDays(5, '2026-11-19', proposed).doubts).toMatchObject([{ days: ['2026-11-23'] }]);
  });

  test('hoán đổi được xác nhận thì hết ngày 28/11/2026', () => {
    expect(withinWorkingDays(5, '2026-11-19', swapped)).toMatchObject({ lastDay: '2026-11-28', doubts: [] });
  });
});
