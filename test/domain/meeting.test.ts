import { expect, test } from 'vitest';
import { attend } from '../../src/domain/meetings/attendance.ts';
import {
  isClosed,
  isOver,
  type Meeting,
  meetingYear,
  referTo,
  upcoming,
} from '../../src/domain/meetings/meeting.ts';
import { cancelled, moved } from '../../src/domain/meetings/move.ts';
import { Bench, later, NOW, refused, START } from './people.ts';

const bench = new Bench('kien-giang');
const called = (): Meeting => {
  const member = bench.who('hoa');
  return attend(bench.called('thanh'), { member, by: member }, NOW);
};
const to = {
  start: later(60, START),
  place: 'Phòng họp B',
  reason: 'trùng lịch',
  by: 'tram',
  onBehalfOf: 'thanh',
};

const why = { reason: 'bão', by: 'tram', onBehalfOf: null };

test('dời: số lần tăng, câu trả lời xóa, nhật ký và tài liệu còn nguyên', () => {
  const before = called();
  const then = moved(before, to, NOW);
  expect(then).toMatchObject({
    revision: 2,
    answers: {},
    start: to.start,
    place: 'Phòng họp B',
    state: 'called',
  });
  expect(then.log.slice(0, -1)).toEqual(before.log);
  expect(then.log.at(-1)).toEqual({
    at: NOW,
    by: 'tram',
    onBehalfOf: 'thanh',
    act: 'moved',
    note: 'trùng lịch',
  });
  expect(then.papers).toBe(before.papers);
  expect(referTo(then)).toBe('#kien-giang/2026-1.2');
});

test('dời về quá khứ, dời mà không đổi gì, dời khi đã hủy hay đã bắt đầu: không được', () => {
  expect(refused(() => moved(called(), { ...to, start: NOW }, NOW)).code).toBe('start-in-past');
  expect(refused(() => moved(called(), { ...to, start: START, place: 'Phòng họp A' }, NOW)).code).toBe(
    'nothing-changed',
  );
  // Chỉ đổi phòng không phải là dời: xem change.test.ts.
  expect(refused(() => moved(called(), { ...to, start: START }, NOW)).code).toBe('nothing-changed');
  expect(refused(() => moved(cancelled(called(), why, NOW), to, NOW)).code).toBe('meeting-cancelled');
  expect(refused(() => moved(called(), to, START)).code).toBe('meeting-started');
  expect(refused(() => moved(bench.draft('thanh'), to, NOW)).code).toBe('meeting-not-called');
});

test('hủy một lần, trước khi bắt đầu; hủy được cả bản nháp', () => {
  const then = cancelled(called(), why, NOW);
  expect(then).toMatchObject({ state: 'cancelled', cancelled: { by: 'tram', at: NOW, reason: 'bão' } });
  expect(then.log.at(-1)).toMatchObject({ act: 'cancelled', note: 'bão' });
  expect(refused(() => cancelled(then, why, NOW)).code).toBe('meeting-cancelled');
  expect(refused(() => cancelled(called(), why, START)).code).toBe('meeting-started');
  expect(cancelled(bench.draft('thanh'), why, NOW).state).toBe('cancelled');
});

test('còn mở bảy ngày sau khi họp; còn "sắp tới" bốn giờ; bản nháp và đã hủy không phải sắp tới', () => {
  const meeting = called();
  expect(isOver(meeting, later(4 * 60 - 1, START))).toBe(false);
  expect(isOver(meeting, later(4 * 60, START))).toBe(true);
  expect(isClosed(meeting, later(7 * 24 * 60 - 1, START))).toBe(false);
  expect(isClosed(meeting, later(7 * 24 * 60, START))).toBe(true);
  const sooner = { ...meeting, id: 'kien-giang/2026-2', start: later(-60, START) } as const;
  const others = [bench.draft('thanh'), cancelled(meeting, why, NOW)];
  expect(upcoming([meeting, ...others, sooner], NOW).map((one) => one.id)).toEqual([
    'kien-giang/2026-2',
    'kien-giang/2026-1',
  ]);
  expect(meetingYear('kien-giang/2026-12')).toBe('2026');
});
