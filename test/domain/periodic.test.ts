import { describe, expect, test } from 'vitest';
import type { Duty } from '../../src/domain/reports/duty.ts';
import { aboutOf, turnIn } from '../../src/domain/reports/periodic.ts';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { periodAt } from '../../src/domain/time/period.ts';

const calendar = makeCalendar([]);
const ANY = { months: null, month: null, day: null, weekday: null, week: null, time: null } as const;

const duty = (change: Partial<Duty>): Duty =>
  ({ due: 'periodic', every: 'P1M', within: null, before: null, timing: 'before', ...change }) as Duty;
const turn = (of: Duty, day: string) =>
  of.every && turnIn(of, periodAt(of.every, day), calendar, 'Asia/Ho_Chi_Minh');
const yearly = (day: string, timing: Duty['timing'] = 'before') =>
  duty({ every: 'P1Y', before: [day], timing });

describe('ngày trong năm', () => {
  test('trước ngày 30/6: ngày cuối là 29/6, chỉ muộn từ 00:00 ngày 30/6', () => {
    expect(turn(yearly('06-30'), '2026-06-01')).toMatchObject({
      due: {
        named: '2026-06-30',
        lastDay: '2026-06-29',
        target: '2026-06-29',
        lateFrom: '2026-06-30',
        doubts: [],
      },
      opens: '2026-01-01',
    });
  });

  test('trước ngày 15/6/2026: ngày cuối là Chủ nhật 14/6, nhắm tới thứ Sáu 12/6, không muộn trước 15/6', () => {
    expect(turn(yearly('06-15'), '2026-06-01')?.due).toMatchObject({
      lastDay: '2026-06-14',
      target: '2026-06-12',
      lateFrom: '2026-06-15',
    });
  });

  test('chậm nhất ngày 30/6 thì ngày cuối là chính ngày ấy', () => {
    expect(turn(yearly('06-30', 'latest'), '2026-06-01')?.due).toMatchObject({
      named: '2026-06-30',
      lastDay: '2026-06-30',
      lateFrom: '2026-07-01',
    });
  });

  test('tháng không có ngày ấy thì là ngày cuối tháng', () => {
    expect(turn(yearly('02-29', 'latest'), '2027-06-01')?.due.lastDay).toBe('2027-02-28');
    expect(turn(yearly('06-31', 'latest'), '2027-06-01')?.due.lastDay).toBe('2027-06-30');
  });

  test('ngày nghỉ chưa thấy văn bản mà dời ngày cần nhắm tới thì nêu ra', () => {
    expect(turn(yearly('06-30'), '2027-06-01')?.due.doubts).toEqual([]);
    expect(turn(yearly('09-05'), '2027-06-01')?.due).toMatchObject({
      target: '2027-09-01',
      doubts: [{ reason: 'unconfirmed-days', days: ['2027-09-03'] }],
    });
  });
});

describe('hạn rơi vào lúc kỳ vừa bắt đầu: là báo cáo của kỳ trước, mở từ đầu kỳ trước', () => {
  test.each([
    [
      'trước ngày 01 hằng tháng',
      duty({ within: { ...ANY, day: 1 } }),
      '2026-12',
      '2026-11',
      '2026-11-01',
      '2026-11-30',
    ],
    [
      'trước ngày 02 hằng tháng',
      duty({ within: { ...ANY, day: 2 } }),
      '2026-12',
      '2026-11',
      '2026-11-01',
      '2026-12-01',
    ],
    [
      'vào ngày 01 hằng tháng',
      duty({ within: { ...ANY, day: 1 }, timing: 'on' }),
      '2026-12',
      '2026-11',
      '2026-11-01',
      '2026-12-01',
    ],
    [
      'trước 8 giờ thứ Hai',
      duty({ every: 'P1W', within: { ...ANY, weekday: 'mon', time: '08:00' } }),
      '2026-W49',
      '2026-W48',
      '2026-11-23',
      '2026-11-30',
    ],
    [
      'trước thứ Hai',
      duty({ every: 'P1W', within: { ...ANY, weekday: 'mon' } }),
      '2026-W49',
      '2026-W48',
      '2026-11-23',
      '2026-11-29',
    ],
    ['trước ngày 01/01', yearly('01-01'), '2027', '2026', '2026-01-01', '2026-12-31'],
    [
      'trước ngày 01/01, 01/7',
      duty({ every: 'P6M', before: ['01-01', '07-01'] }),
      '2027-H1',
      '2026-H2',
      '2026-07-01',
      '2026-12-31',
    ],
  ])('%s', (_, of, kept, about, opens, lastDay) => {
    const day = kept === '2026-W49' ? '2026-12-01' : kept === '2026-12' ? '2026-12-15' : '2027-03-01';
    expect(aboutOf(of, kept)).toBe(about);
    expect(turn(of, day)).toMatchObject({ opens, due: { lastDay } });
  });

  test('trước ngày 05 là báo cáo của tháng ấy, như Quy chế gọi', () => {
    const of = duty({ within: { ...ANY, day: 5 } });
    expect(aboutOf(of, '2026-12')).toBe('2026-12');
    expect(turn(of, '2026-12-15')).toMatchObject({ opens: '2026-12-01', due: { lastDay: '2026-12-04' } });
  });

  test('ngày cuối hạn và những ngày trước nó là ngày nghỉ: mở từ ngày nên nộp', () => {
    const of = duty({ within: { ...ANY, day: 3 }, timing: 'latest' });
    // Từ thứ Năm 01/01 (Tết Dương lịch) đến Chủ nhật 04/01/2026.
    expect(turn(of, '2026-01-15')).toMatchObject({ opens: '2025-12-31', due: { lastDay: '2026-01-03' } });
  });
});
