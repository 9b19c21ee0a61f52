import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { after, HOUR, toInstant } from '../../src/domain/time/instant.ts';
import { parseDay, parseWhen, type When, type WhenReading } from '../../src/hear/when/parse.ts';
import { sayDay, sayShort, sayWhen } from '../../src/say/when.ts';
import { cost } from '../fixtures/cost.ts';

const zone = 'Asia/Ho_Chi_Minh';
const local = (iso: string): string => toInstant(DateTime.fromISO(iso, { zone }).toMillis());
/** Friday. */
const now = local('2026-11-20T09:00');
const parse = (text: string): When => parseWhen(text, { now, zone });

/** "2026-11-26T14:30" for an instant, "2026-11-26" for a day, "14:30" for an hour. */
const shown = (reading: WhenReading): string => {
  if (reading.kind === 'instant')
    return DateTime.fromISO(reading.at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
  if (reading.kind === 'day') return reading.part ? `${reading.date} ${reading.part}` : reading.date;
  return `${String(reading.hour).padStart(2, '0')}:${String(reading.minute).padStart(2, '0')}`;
};
const result = (when: When): string => {
  if (when.kind === 'ambiguous') return `${when.why.join()}? ${when.readings.map(shown).join(' | ')}`;
  return when.kind === 'unreadable' || when.kind === 'impossible' ? when.kind : shown(when);
};

const same = (rows: [string, string][]): void => {
  test.each(rows)('"%s" → %s', (text, expected) => expect(result(parse(text))).toBe(expected));
};
/** With the marks, in the decomposed form, and in capitals. */
const however = (rows: [string, string][]): void => {
  same(rows);
  test.each(rows)('"%s" tách dấu và viết hoa cũng vậy', (text, expected) => {
    expect(result(parse(text.normalize('NFD')))).toBe(expected);
    expect(result(parse(text.toLocaleUpperCase('vi')))).toBe(expected);
  });
};
/** And without any marks as well. */
const anyhow = (rows: [string, string][]): void => {
  however(rows);
  test.each(rows)('"%s" không dấu cũng vậy', (text, expected) => {
    expect(result(parse(fold(text)))).toBe(expected);
  });
};

describe('giờ', () => {
  anyhow([
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ["8h30'", '08:30'],
    ['8h30’', '08:30'],
    ['8h30p', '08:30'],
    ['8h30 phút', '08:30'],
    ['8h 30', '08:30'],
    ['8:30', '08:30'],
    ['08:30', '08:30'],
    ['14:30:00', '14:30'],
    ['8g', '08:00'],
    ['8g30', '08:30'],
    ['8 giờ', '08:00'],
    ['8 giờ rưỡi', '08:30'],
    ['8h rưỡi', '08:30'],
    ['8 rưỡi', '08:30'],
    ['8h kém 15', '07:45'],
    ['8 giờ kém 10 phút', '07:50'],
    ['2 giờ kém mười lăm chiều', '13:45'],
    ['14 giờ 00', '14:00'],
    ['8 giờ 5 phút', '08:05'],
    ['8h5', '08:05'],
    ['tám giờ', '08:00'],
    ['tám giờ ba mươi', '08:30'],
    ['mười giờ', '10:00'],
    ['mười một giờ rưỡi', '11:30'],
    ['mười hai giờ', '12:00'],
    ['hai giờ chiều', '14:00'],
    ['bốn giờ chiều', '16:00'],
    ['sáu giờ tối', '18:00'],
    ['một giờ chiều', '13:00'],
    ['2h chiều', '14:00'],
    ['chiều 2h', '14:00'],
    ['2h30 chiều', '14:30'],
    ['14h chiều', '14:00'],
    ['14h30 (2h30 chiều)', '14:30'],
    ['7h chiều', '19:00'],
    ['tối 7h', '19:00'],
    ['7h tối', '19:00'],
    ['10h đêm', '22:00'],
    ['1h đêm', '01:00'],
    ['6h sáng', '06:00'],
    ['11h trưa', '11:00'],
    ['12h trưa', '12:00'],
    ['1h trưa', '13:00'],
    ['12h', '12:00'],
    ['7h', '07:00'],
    ['0h', '00:00'],
    ['24h', '24:00'],
    ['05:00', '05:00'],
    ['05 giờ 00', '05:00'],
    ['05h chiều', '17:00'],
    ['5h', 'hour? 05:00 | 17:00'],
    ['1h30', 'hour? 01:30 | 13:30'],
    ['năm giờ', 'hour? 05:00 | 17:00'],
    ['8h chiều', 'hour? 08:00 | 20:00'],
    ['12h đêm', 'midnight? 00:00 | 24:00'],
    ['12h tối', 'midnight? 00:00 | 24:00'],
    ['12h30 đêm', '00:30'],
    ['12h sáng', 'hour? 00:00 | 12:00'],
    ['đầu giờ sáng', 'opening-hour? 07:30 | 08:00'],
    ['đầu giờ buổi chiều', 'opening-hour? 13:30 | 14:00'],
    ['đầu giờ chiều 13h45', '13:45'],
  ]);
});

describe('ngày gọi bằng lời', () => {
  anyhow([
    ['hôm nay', '2026-11-20'],
    ['bữa nay', '2026-11-20'],
    ['mai', '2026-11-21'],
    ['ngày mai', '2026-11-21'],
    ['mốt', '2026-11-22'],
    ['ngày mốt', '2026-11-22'],
    ['hôm qua', '2026-11-19'],
    ['ngày kia', 'day-word? 2026-11-22 | 2026-11-23'],
    ['sáng mai', '2026-11-21 sáng'],
    ['chiều nay', '2026-11-20 chiều'],
    ['tối mốt', '2026-11-22 tối'],
    ['trưa mai', '2026-11-21 trưa'],
    ['3 ngày nữa', '2026-11-23'],
    ['ba ngày nữa', '2026-11-23'],
    ['sau 3 ngày', '2026-11-23'],
    ['3 ngày sau', '2026-11-23'],
    ['mười ngày nữa', '2026-11-30'],
    ['2 tuần nữa', '2026-12-04'],
    ['1 tháng nữa', '2026-12-20'],
    ['cuối tháng', '2026-11-30'],
    ['cuối tháng này', '2026-11-30'],
    ['cuối tháng 2', '2027-02-28'],
    ['cuối tháng 2/2028', '2028-02-29'],
    ['cuối tháng 12 năm 2026', '2026-12-31'],
    ['cuối năm', '2026-12-31'],
    ['cuối năm nay', '2026-12-31'],
    ['cuối tuần này', 'which-day? 2026-11-20 | 2026-11-21 | 2026-11-22'],
    ['thứ 7 cuối tuần này', '2026-11-21'],
  ]);
  however([
    ['ngày kìa', 'day-word? 2026-11-23 | 2026-11-24'],
    ['cuối tháng sau', '2026-12-31'],
    ['cuối tháng tới', '2026-12-31'],
    ['cuối tháng sáu', '2027-06-30'],
    ['ngày kia, thứ hai', '2026-11-23'],
    ['ngày kia 22/11', '2026-11-22'],
  ]);
});

describe('thứ trong tuần', () => {
  anyhow([
    ['thứ 5', '2026-11-26'],
    ['thứ5', '2026-11-26'],
    ['thứ năm', '2026-11-26'],
    ['Thứ Năm', '2026-11-26'],
    ['t5', '2026-11-26'],
    ['T5', '2026-11-26'],
    ['thứ hai', '2026-11-23'],
    ['thứ 2', '2026-11-23'],
    ['thứ ba', '2026-11-24'],
    ['thứ tư', '2026-11-25'],
    ['thứ bảy', '2026-11-21'],
    ['chủ nhật', '2026-11-22'],
    ['chúa nhật', '2026-11-22'],
    ['cn', '2026-11-22'],
    ['thứ 5 này', '2026-11-26'],
    ['thứ 5 tuần này', '2026-11-19'],
    ['thứ 5 tuần sau', '2026-11-26'],
    ['thứ năm tuần sau', '2026-11-26'],
    ['thứ sáu tuần sau', '2026-11-27'],
    ['thứ hai tuần tới', '2026-11-23'],
    ['thứ 5 tuần tới', '2026-11-26'],
    ['thứ 5 tuần kế tiếp', '2026-11-26'],
    ['thứ 5 tuần sau nữa', '2026-12-03'],
    ['thứ 5 tuần trước', '2026-11-12'],
    ['tuần sau thứ 5', '2026-11-26'],
    ['thứ 7 tuần này', '2026-11-21'],
    ['cn tuần này', '2026-11-22'],
    ['cn tuần sau', '2026-11-29'],
    ['chiều thứ 5', '2026-11-26 chiều'],
    ['thứ 5 sau', '2026-11-26'],
    ['thứ 7 sau', 'this-or-next-week? 2026-11-21 | 2026-11-28'],
    ['thứ 6', 'today-or-next? 2026-11-20 | 2026-11-27'],
    ['thứ 6 tuần này', '2026-11-20'],
    ['thứ sáu này 14h', '2026-11-20T14:00'],
    ['thứ 6 14h', '2026-11-20T14:00'],
    ['thứ 6 8h', '2026-11-27T08:00'],
    ['thứ 6 9h', '2026-11-27T09:00'],
    ['thứ 6 5h', 'hour? 2026-11-20T17:00 | 2026-11-27T05:00'],
    [
      'tuần sau',
      'which-day? 2026-11-23 | 2026-11-24 | 2026-11-25 | 2026-11-26 | 2026-11-27 | 2026-11-28 | 2026-11-29',
    ],
  ]);
  however([
    ['thứ 5 tới', '2026-11-26'],
    ['thứ 7 tới', 'this-or-next-week? 2026-11-21 | 2026-11-28'],
    ['thứ năm tới 7h', '2026-11-26T07:00'],
    ['thứ năm tối 7h', '2026-11-26T19:00'],
    ['thứ năm sau 14h', 'unreadable'],
  ]);
});

describe('ngày tháng', () => {
  anyhow([
    ['26/11', '2026-11-26'],
    ['26/11/2026', '2026-11-26'],
    ['26/11/26', '2026-11-26'],
    ['26-11', '2026-11-26'],
    ['26-11-2026', '2026-11-26'],
    ['26.11', '2026-11-26'],
    ['26.11.2026', '2026-11-26'],
    ['26 / 11 / 2026', '2026-11-26'],
    ['05/3', '2027-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['19/11', '2027-11-19'],
    ['20/11', '2026-11-20'],
    ['29/2', '2028-02-29'],
    ['26/11 năm 2027', '2027-11-26'],
    ['26/3 năm sau', '2027-03-26'],
    ['26/3 năm nay', '2026-03-26'],
    ['ngày 26 tháng 11', '2026-11-26'],
    ['ngày 26 tháng 11 năm 2026', '2026-11-26'],
    ['ngày 26 tháng 11/2026', '2026-11-26'],
    ['26 tháng 11', '2026-11-26'],
    ['ngày 26 tháng mười một', '2026-11-26'],
    ['ngày 5 tháng mười năm 2027', '2027-10-05'],
    ['ngày 26 tháng năm', '2027-05-26'],
    ['ngày năm tháng năm năm 2027', '2027-05-05'],
    ['ngày một tháng mười hai', '2026-12-01'],
    ['ngày 26 tháng này', '2026-11-26'],
    ['ngày 6 tháng này', '2026-11-06'],
    ['ngày 30 tháng 6', '2027-06-30'],
    ['mùng 2 tháng 9', '2027-09-02'],
    ['ngày 26', '2026-11-26'],
    ['ngày 19', '2026-12-19'],
    ['ngày 31', '2026-12-31'],
    ['thứ Năm, 26/11', '2026-11-26'],
    ['thứ năm ngày 26 tháng 11', '2026-11-26'],
    ['mai 21/11', '2026-11-21'],
    ['mai thứ 7', '2026-11-21'],
    ['thứ 5 tuần sau 26/11', '2026-11-26'],
  ]);
  however([
    ['ngày 26 tháng tới', '2026-12-26'],
    ['ngày 26 tháng sau', '2026-12-26'],
    ['26 tháng sau', '2026-12-26'],
    ['ngày 26 tháng sáu', '2027-06-26'],
  ]);
});

describe('ngày và giờ, thứ tự nào cũng được', () => {
  anyhow([
    ['thứ 5 tuần sau 14h30', '2026-11-26T14:30'],
    ['14h30 thứ 5 tuần sau', '2026-11-26T14:30'],
    ['sáng mai 8h', '2026-11-21T08:00'],
    ['8h sáng mai', '2026-11-21T08:00'],
    ['mai 8h', '2026-11-21T08:00'],
    ['ngày mai lúc 8 giờ', '2026-11-21T08:00'],
    ['ngày mai 10h', '2026-11-21T10:00'],
    ['8h mốt', '2026-11-22T08:00'],
    ['8 giờ mốt', '2026-11-22T08:00'],
    ['14:30 ngày 26/11/2026', '2026-11-26T14:30'],
    ['26/11/2026 14:30', '2026-11-26T14:30'],
    ['14h30 ngày 26/11', '2026-11-26T14:30'],
    ['23h59 ngày 30/11', '2026-11-30T23:59'],
    ['14 giờ 00 ngày 26/11/2026', '2026-11-26T14:00'],
    ['14 giờ 30 ngày mai', '2026-11-21T14:30'],
    ['8h30 tuần sau thứ 5', '2026-11-26T08:30'],
    ['8 giờ 30 hôm nay', '2026-11-20T08:30'],
    ['8h30 ngày 26 tháng 11', '2026-11-26T08:30'],
    ['8h30 ngày 26', '2026-11-26T08:30'],
    ['8h30 3 ngày nữa', '2026-11-23T08:30'],
    ['8h 10 ngày sau', '2026-11-30T08:00'],
    ['Thứ Hai ngày 23/11, 8g', '2026-11-23T08:00'],
    ['8h00 sáng thứ Hai (23/11)', '2026-11-23T08:00'],
    ['11h30 trưa mốt', '2026-11-22T11:30'],
    ['hai giờ rưỡi chiều mai', '2026-11-21T14:30'],
    ['14h30 26/11', '2026-11-26T14:30'],
    ['14h 26/11', '2026-11-26T14:00'],
    ['14h 26-11', '2026-11-26T14:00'],
    ['14h30-26/11', '2026-11-26T14:30'],
    ['14h30 - 26/11', '2026-11-26T14:30'],
    ['8h 26 tháng 11', '2026-11-26T08:00'],
    ['26/11-14h', '2026-11-26T14:00'],
    ['thứ 6 15h', '2026-11-20T15:00'],
    ['20/12 9h', '2026-12-20T09:00'],
    ['tối nay 7h', '2026-11-20T19:00'],
    ['7h tối nay', '2026-11-20T19:00'],
    ['tối mai 7 giờ rưỡi', '2026-11-21T19:30'],
    ['chiều thứ 5 2h', '2026-11-26T14:00'],
    ['2h chiều thứ năm tuần sau', '2026-11-26T14:00'],
    ['thứ năm, năm giờ chiều', '2026-11-26T17:00'],
    ['8h 3 ngày nữa', '2026-11-23T08:00'],
    ['8h 10 ngày nữa', '2026-11-30T08:00'],
    ['3 ngày nữa lúc 8h15', '2026-11-23T08:15'],
    ['8h ngày 26', '2026-11-26T08:00'],
    ['ngày 26, 8h', '2026-11-26T08:00'],
    ['ngày 26 lúc 8h', '2026-11-26T08:00'],
    ['8h cuối tháng', '2026-11-30T08:00'],
    ['24h ngày 26/11', '2026-11-27T00:00'],
    ['0h ngày 26/11', '2026-11-26T00:00'],
    ['8h hôm nay', '2026-11-20T08:00'],
    ['8h 20/11', '2026-11-20T08:00'],
    ['8h 5/3/2026', '2026-03-05T08:00'],
    ['5h mai', 'hour? 2026-11-21T05:00 | 2026-11-21T17:00'],
    ['mai 5h chiều', '2026-11-21T17:00'],
    ['8h ngày kia', 'day-word? 2026-11-22T08:00 | 2026-11-23T08:00'],
    [
      '5h ngày kia',
      'day-word,hour? 2026-11-22T05:00 | 2026-11-22T17:00 | 2026-11-23T05:00 | 2026-11-23T17:00',
    ],
    ['12h đêm mai', 'midnight? 2026-11-21T00:00 | 2026-11-22T00:00'],
    ['12h30 đêm mai', 'midnight? 2026-11-21T00:30 | 2026-11-22T00:30'],
    ['1h đêm mai', 'midnight? 2026-11-21T01:00 | 2026-11-22T01:00'],
    ['0h30 mai', '2026-11-21T00:30'],
    ['đầu giờ sáng thứ 5', 'opening-hour? 2026-11-26T07:30 | 2026-11-26T08:00'],
    ['đầu giờ chiều mai', 'opening-hour? 2026-11-21T13:30 | 2026-11-21T14:00'],
    ['2 giờ nữa', '2026-11-20T11:00'],
    ['30 phút nữa', '2026-11-20T09:30'],
  ]);
  test('mọi cách viết giờ đi với mọi cách viết ngày', () => {
    const hours = [
      '14h30',
      "14h30'",
      '14:30',
      '14g30',
      '14 giờ 30',
      '2h30 chiều',
      'chiều 2 giờ rưỡi',
      '15h kém 30',
    ];
    const days = [
      ...['thứ 5', 'thứ năm tuần sau', 'T5', '26/11', '26/11/2026', '26-11', '26.11.2026', '6 ngày nữa'],
      ...[
        'ngày 26',
        'ngày 26/11',
        'ngày 26 tháng 11',
        '26 tháng 11 năm 2026',
        'ngày 26 tháng này',
        '2026-11-26',
      ],
      ...['thứ Năm, ngày 26/11/2026', 'ngày 26-11-2026', 'thứ năm 26/11'],
    ];
    for (const hour of hours) {
      for (const day of days) {
        for (const text of [
          `${hour} ${day}`,
          `${day} ${hour}`,
          `${hour}, ${day}`,
          `lúc ${hour} - ${day} ạ`,
        ]) {
          expect(result(parse(text)), text).toBe('2026-11-26T14:30');
          expect(result(parse(fold(text))), fold(text)).toBe('2026-11-26T14:30');
        }
      }
    }
  });
  test('giờ làm việc của Ban được dùng nếu đã biết', () => {
    const opening = { morning: '07:00', afternoon: '13:00' };
    expect(result(parseWhen('đầu giờ sáng mai', { now, zone, opening }))).toBe('2026-11-21T07:00');
    expect(result(parseWhen('đầu giờ chiều mai', { now, zone, opening }))).toBe('2026-11-21T13:00');
  });
});

describe('từ giờ này đến giờ kia: tính giờ bắt đầu', () => {
  anyhow([
    ['8h-11h', '08:00'],
    ['8h-11h30', '08:00'],
    ['8h - 11h30', '08:00'],
    ['8h–11h30', '08:00'],
    ['từ 8h đến 11h', '08:00'],
    ['8h đến 11h30', '08:00'],
    ['8-11h', '08:00'],
    ['từ 8 đến 11 giờ', '08:00'],
    ['8:30-11:30', '08:30'],
    ['14g30-16g', '14:30'],
    ['2h-4h chiều', '14:00'],
    ['2h chiều - 4h chiều', '14:00'],
    ['8h-2h chiều', '08:00'],
    ['8h - 10h ngày 5/12', '2026-12-05T08:00'],
    ['từ 8h30 sáng đến 11h ngày mai', '2026-11-21T08:30'],
    ['14h30 đến 16h30 thứ Năm, 26/11', '2026-11-26T14:30'],
    ['7h-9h tối mai', '2026-11-21T19:00'],
    ['2h-4h', 'hour? 02:00 | 14:00'],
    ['11h-8h', 'unreadable'],
    ['8h-11h 14h-16h', 'unreadable'],
    ['8h 5/12 đến 11h 6/12', 'unreadable'],
  ]);
});

describe('giờ viết với dấu chấm', () => {
  anyhow([
    ['14.30', '14:30'],
    ['8.00 5/12', '2026-12-05T08:00'],
    ['05.12.2026 14.30', '2026-12-05T14:30'],
    ['14.30 05.12.2026', '2026-12-05T14:30'],
    ['05.12.2026 08.10', '2026-12-05T08:10'],
    ['5/12, 8.10', '2026-12-05T08:10'],
    ['8.00-11.30 5/12', '2026-12-05T08:00'],
    ['8.10', '2027-10-08'],
    ['05.12 08.10', 'days-disagree? 2026-12-05 | 2027-10-08'],
  ]);
});

describe('nhiều ngày thì hỏi ngày đầu', () => {
  const fifth = 'several-days? 2026-12-05 | 2026-12-06';
  anyhow([
    ['5-6/12', fifth],
    ['5–6/12', fifth],
    ['5,6/12', fifth],
    ['5 và 6/12', fifth],
    ['5/12-6/12', fifth],
    ['5/12/2026 - 6/12/2026', fifth],
    ['5-6/12/2026', fifth],
    ['5-6/12/26', fifth],
    ['từ ngày 5 đến ngày 6/12', fifth],
    ['5 đến 6 tháng 12', fifth],
    ['ngày 5-6 tháng 12', fifth],
    ['ngày 5 và 6', fifth],
    ['8h 5-6/12', 'several-days? 2026-12-05T08:00 | 2026-12-06T08:00'],
    ['5-6/12 8h', 'several-days? 2026-12-05T08:00 | 2026-12-06T08:00'],
    ['8h-11h 5-6/12', 'several-days? 2026-12-05T08:00 | 2026-12-06T08:00'],
    ['8h 26 và 27/12', 'several-days? 2026-12-26T08:00 | 2026-12-27T08:00'],
    ['26-27/12', 'several-days? 2026-12-26 | 2026-12-27'],
    ['sáng 5 và 6/12', 'several-days? 2026-12-05 sáng | 2026-12-06 sáng'],
    ['5-6-7/12', 'several-days? 2026-12-05 | 2026-12-06 | 2026-12-07'],
    ['30/12-2/1', 'several-days? 2026-12-30 | 2027-01-02'],
    ['29/12-3/1/2027', 'several-days? 2026-12-29 | 2027-01-03'],
    ['thứ 5-6', 'several-days? 2026-11-20 | 2026-11-26 | 2026-11-27'],
    ['thứ 5 và thứ 6 tuần sau', 'several-days? 2026-11-26 | 2026-11-27'],
    ['thứ 7, CN', 'several-days? 2026-11-21 | 2026-11-22'],
    ['5-6', 'several-days? 2026-12-05 | 2026-12-06 | 2027-06-05'],
    ['thứ bảy 5-6/12', '2026-12-05'],
    ['8 giờ 10, 26/11', '2026-11-26T08:10'],
    ['30-31/11', 'impossible'],
    ['5-6/13', 'unreadable'],
    ['28-2/12', 'unreadable'],
  ]);
});

describe('năm hai chữ số chỉ sau hai dấu giống nhau', () => {
  anyhow([
    ['5/6/26', '2026-06-05'],
    ['5-6-26', '2026-06-05'],
    ['5.6.26', '2026-06-05'],
    ['5-6/26', 'unreadable'],
    ['5/6-26', 'unreadable'],
    ['5.6/26', 'unreadable'],
    ['5-6/2026', 'unreadable'],
    ['ngày 26 tháng 11/26', 'unreadable'],
  ]);
});

describe('thứ không khớp ngày thì hỏi lại', () => {
  anyhow([
    ['thứ Tư 26/11/2026', 'weekday-mismatch? 2026-11-25 | 2026-11-26'],
    ['14h thứ tư 26/11', 'weekday-mismatch? 2026-11-25T14:00 | 2026-11-26T14:00'],
    ['chủ nhật 30/11/2026', 'weekday-mismatch? 2026-11-29 | 2026-11-30'],
    ['thứ hai 22/11/2026', 'weekday-mismatch? 2026-11-22 | 2026-11-23'],
    ['mai thứ 6', 'weekday-mismatch? 2026-11-20 | 2026-11-21'],
    ['mai 26/11', 'days-disagree? 2026-11-21 | 2026-11-26'],
    ['thứ 5 tuần sau 27/11', 'days-disagree? 2026-11-26 | 2026-11-27'],
  ]);
});

describe('không dấu mà hiểu được hai cách thì hỏi lại', () => {
  same([
    ['thu 5 toi 7h', 'no-marks? 2026-11-26T07:00 | 2026-11-26T19:00'],
    ['thu 5 toi', '2026-11-26'],
    ['thu 5 tuan toi 7h', '2026-11-26T07:00'],
    ['toi thu 5 7h', '2026-11-26T19:00'],
    ['ngay 26 thang sau', 'no-marks? 2026-12-26 | 2027-06-26'],
    ['thu sau tuan sau 14h', '2026-11-27T14:00'],
    ['sau ngay nua', '2026-11-26'],
    ['ngay kia', 'day-word? 2026-11-22 | 2026-11-23'],
    ['5h sang mai', '2026-11-21T05:00'],
    ['sang thứ 5 14h', '2026-11-26T14:00'],
  ]);
});

describe('lời thưa gửi được bỏ qua', () => {
  anyhow([
    ['dạ lúc 8h sáng mai ạ', '2026-11-21T08:00'],
    ['dạ thưa anh, vào hồi 14 giờ ngày 26/11 nhé', '2026-11-26T14:00'],
    ['khoảng 8h thứ 5 nha em', '2026-11-26T08:00'],
    ['họp lúc 8h30 buổi sáng ngày 26/11', '2026-11-26T08:30'],
    ['Thời gian: 14 giờ 00, thứ Năm, ngày 26/11/2026.', '2026-11-26T14:00'],
    ['đúng 8h, bắt đầu từ thứ 5', '2026-11-26T08:00'],
  ]);
});

describe('ISO', () => {
  same([
    ['2026-11-26', '2026-11-26'],
    ['2026-11-26T08:00', '2026-11-26T08:00'],
    ['2026-11-26 03:00', '2026-11-26T03:00'],
    ['2026-11-26T08:00:30', '2026-11-26T08:00'],
    ['2026-11-26T01:00:00.000Z', '2026-11-26T08:00'],
    ['2026-11-26T08:00:00+07:00', '2026-11-26T08:00'],
    [' 2026-11-26T01:00Z ', '2026-11-26T08:00'],
    ['8h 2026-11-26', '2026-11-26T08:00'],
    ['2026-02-30', 'impossible'],
    ['2026-11-26T25:00', 'impossible'],
  ]);
  test('đọc thành thời điểm UTC đủ độ rộng', () => {
    expect(parse('2026-11-26T08:00')).toEqual({ kind: 'instant', at: '2026-11-26T01:00:00.000Z' });
    expect(parse('26/11 8h')).toEqual({ kind: 'instant', at: '2026-11-26T01:00:00.000Z' });
  });
});

describe('không có trên lịch hay trên đồng hồ', () => {
  anyhow([
    ['30/2', 'impossible'],
    ['30/2/2028', 'impossible'],
    ['29/2/2027', 'impossible'],
    ['31/11', 'impossible'],
    ['32/1', 'impossible'],
    ['0/11', 'impossible'],
    ['11/26', 'impossible'],
    ['ngày 26 tháng 13', 'impossible'],
    ['ngày 32', 'impossible'],
    ['ngày 31 tháng này', 'impossible'],
    ['25h', 'impossible'],
    ['8h60', 'impossible'],
    ['24h30', 'impossible'],
    ['25:00 26/11', 'impossible'],
    ['thứ 8', 'impossible'],
    ['thứ 1', 'impossible'],
    ['14h sáng', 'impossible'],
    ['3h trưa', 'impossible'],
    ['cuối tháng 13', 'impossible'],
    ['9999 ngày nữa', 'impossible'],
  ]);
});

describe('không đọc được thì không đoán', () => {
  same([
    ['', 'unreadable'],
    ['   ', 'unreadable'],
    ['dạ', 'unreadable'],
    ['8', 'unreadable'],
    ['26', 'unreadable'],
    ['sáng', 'unreadable'],
    ['năm 2026', 'unreadable'],
    ['11/2026', 'unreadable'],
    ['tuần', 'unreadable'],
    ['thứ', 'unreadable'],
    ['khi nào rảnh', 'unreadable'],
    ['không họp thứ 5', 'unreadable'],
    ['đừng họp thứ 5', 'unreadable'],
    ['trước 26/11', 'unreadable'],
    ['thứ 5 hoặc thứ 6', 'unreadable'],
    ['thứ 5 thứ 6', 'unreadable'],
    ['8h 9h', 'unreadable'],
    ['sáng chiều mai', 'unreadable'],
    ['hôm kia', 'unreadable'],
    ['3 ngày làm việc nữa', 'unreadable'],
    ['mùng 1 Tết', 'unreadable'],
    ['2 giờ nữa mai', 'unreadable'],
    ['99999h', 'unreadable'],
    ['😀', 'unreadable'],
    ['toi toi toi toi toi toi', 'unreadable'],
  ]);
  test.each(['8h '.repeat(4000), 'a'.repeat(10_000), '1'.repeat(10_000), 'sau mot toi '.repeat(900)])(
    'mười nghìn ký tự được trả lời ngay',
    async (text) => {
      expect(parse(text)).toEqual({ kind: 'unreadable' });
      expect(await cost(() => parse(text))).toBeLessThan(100);
    },
  );
  test('ký tự bất kỳ không làm hỏng bộ đọc', () => {
    const words =
      'thứ năm 5 8 h : / - . 26 11 2026 ngày tháng tuần sau tới mốt sáu mươi kém nữa cuối đầu giờ 0 99'.split(
        ' ',
      );
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let run = 0; run < 2000; run += 1) {
      const text = Array.from({ length: 1 + random(9) }, () => words[random(words.length)]).join(
        ' '.repeat(random(2)),
      );
      const when = parse(text);
      if (when.kind === 'ambiguous') expect(when.readings.length, text).toBeGreaterThan(1);
      const readings = when.kind === 'ambiguous' ? when.readings : [when];
      for (const reading of readings) {
        if (reading.kind === 'instant') expect(reading.at, text).toBe(new Date(reading.at).toISOString());
        if (reading.kind === 'day') expect(reading.date, text).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });
});

describe('câu bot viết ra thì bot đọc lại được', () => {
  test('mọi giờ của hơn một năm', () => {
    for (let step = 0; step < 500; step += 1) {
      const at = after(local('2026-01-01T00:00'), step * 19 * HOUR + step * 60_000);
      expect(parse(sayWhen(at, zone))).toEqual({ kind: 'instant', at });
      expect(parse(sayShort(at, zone))).toEqual({ kind: 'instant', at });
      expect(parse(at)).toEqual({ kind: 'instant', at });
      const date = DateTime.fromISO(at, { zone }).toFormat('yyyy-MM-dd');
      expect(parse(sayDay(date))).toEqual({ kind: 'day', date });
    }
  });
  test('câu mẫu của văn bản', () => {
    expect(result(parse('14 giờ 00, thứ Năm, ngày 05/3/2026'))).toBe('2026-03-05T14:00');
    expect(result(parse('14 giờ 00, ngày 05 tháng 3 năm 2026'))).toBe('2026-03-05T14:00');
  });
});

describe('ranh giới ngày theo múi giờ của Ban', () => {
  test('nửa đêm ở Việt Nam vẫn còn là hôm trước ở UTC', () => {
    const late = local('2026-11-21T00:30');
    expect(result(parseWhen('hôm nay', { now: late, zone }))).toBe('2026-11-21');
    expect(result(parseWhen('thứ 2 tuần sau', { now: local('2026-11-22T23:59'), zone }))).toBe('2026-11-23');
    expect(result(parseWhen('thứ 2 tuần sau', { now: local('2026-11-23T00:00'), zone }))).toBe('2026-11-30');
  });
  test('cuối tháng, cuối năm và ngày 31', () => {
    expect(result(parseWhen('mai', { now: local('2026-12-31T22:00'), zone }))).toBe('2027-01-01');
    expect(result(parseWhen('ngày 30', { now: local('2027-01-31T09:00'), zone }))).toBe('2027-03-30');
    expect(result(parseWhen('29/2', { now: local('2028-02-29T09:00'), zone }))).toBe('2028-02-29');
    expect(result(parseWhen('ngày 15 tháng sau', { now: local('2026-12-31T09:00'), zone }))).toBe(
      '2027-01-15',
    );
  });
});

describe('parseDay', () => {
  const day = (text: string): string => result(parseDay(text, { now, zone }));
  test.each([
    ['26/11', '2026-11-26'],
    ['17h ngày 26/11', '2026-11-26'],
    ['5h mai', '2026-11-21'],
    ['chiều mai', '2026-11-21 chiều'],
    ['ngày kia 5h', 'day-word,hour? 2026-11-22 | 2026-11-23'],
    ['8h', 'unreadable'],
    ['5h', 'unreadable'],
    ['30/2', 'impossible'],
    ['bao giờ cũng được', 'unreadable'],
  ])('"%s" → %s', (text, expected) => expect(day(text)).toBe(expected));
});
