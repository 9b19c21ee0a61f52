import { describe, expect, test } from 'vitest';
import {
  daysOfSeries,
  nextOfSeries,
  seriesBegun,
  seriesEnded,
  seriesOf,
} from '../../src/domain/meetings/series.ts';
import { rhythmIn } from '../../src/hear/rhythm.ts';
import { Bench, NOW } from './people.ts';

const days = (text: string): string[] => {
  const found = rhythmIn(text);
  return found ? daysOfSeries(found.rhythm, '2026-11-20', '2027-02-05') : [];
};

test.each([
  ['họp giao ban, thứ Năm đầu tháng', ['2026-12-03', '2027-01-07', '2027-02-04']],
  ['hop giao ban thu 6 cuoi thang', ['2026-11-27', '2026-12-25', '2027-01-29']],
  ['Họp Tổ thứ Hai đầu tiên hằng tháng', ['2026-12-07', '2027-01-04', '2027-02-01']],
  ['họp thứ Năm đầu tháng 12', []],
  ['họp thứ Năm đầu tháng sau', []],
  ['họp thứ Năm tuần sau', []],
])('%s', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test('hằng tuần là ngày ấy của mọi tuần; ngày kế tiếp không là chính hôm nay', () => {
  const { rhythm } = rhythmIn('giao ban sáng thứ 2 hằng tuần') ?? expect.fail();
  expect(daysOfSeries(rhythm, '2026-11-20', '2026-12-08')).toEqual([
    '2026-11-23',
    '2026-11-30',
    '2026-12-07',
  ]);
  expect(nextOfSeries(rhythm, '2026-11-23')).toBe('2026-11-30');
});

describe('của một Ban', () => {
  const { committee } = new Bench('phu-quoc');
  const one = {
    ...({
      title: 'Họp giao ban',
      body: 'committee',
      kind: 'regular',
      hour: '08:00',
      by: 'thao',
      at: NOW,
    } as const),
    ...({ rhythm: { each: 'week', weekday: 1 }, first: 'phu-quoc/2026-1' } as const),
  };

  test('số đã cho thì không cho lại khi còn loạt khác; thôi hết thì không còn loạt nào', () => {
    const two = seriesBegun(seriesBegun(committee, one), one);
    expect(seriesOf(two).map(({ no }) => no)).toEqual([1, 2]);
    const left = seriesEnded(two, 1);
    expect(seriesOf(seriesBegun(left, one)).map(({ no }) => no)).toEqual([2, 3]);
    expect(seriesOf(seriesEnded(left, 2))).toEqual([]);
  });

  test('thôi loạt cuối rồi đặt loạt khác: số cũ không dùng lại, nút “Thôi lặp” cũ không chạm loạt mới', () => {
    const ended = seriesEnded(seriesBegun(committee, one), 1);
    expect(seriesOf(seriesBegun(ended, one)).map(({ no }) => no)).toEqual([2]);
  });

  test('quá hai mươi loạt thì thôi', () => {
    let then = committee;
    for (let count = 0; count < 20; count += 1) then = seriesBegun(then, one);
    expect(() => seriesBegun(then, one)).toThrow('too-many');
  });
});
