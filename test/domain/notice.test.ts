import { expect, test } from 'vitest';
import { announced, hindrances, leadTimes } from '../../src/domain/meetings/notice.ts';
import { Bench, CALENDAR, NOW, refused, START, ZONE } from './people.ts';

const settled = { participants: { confirmedBy: 'x', recordedBy: 'x', at: NOW } };
const by = { member: 'tram', onBehalfOf: 'thanh', lateReason: null };

test('đã thông báo, đã hủy, mới đề nghị, đã qua giờ họp: không thông báo nữa', () => {
  const b = new Bench('kien-giang');
  const send = (change: object, now = NOW) =>
    announced(b.draft('thanh', 'committee', 'regular', { ...settled, ...change }), b.regulation, [], by, now);
  expect(refused(() => send({ state: 'called' })).code).toBe('meeting-already-called');
  expect(refused(() => send({ state: 'cancelled' })).code).toBe('meeting-not-called');
  expect(refused(() => send({ state: 'proposed' })).code).toBe('meeting-not-called');
  expect(refused(() => send({}, START)).code).toBe('start-in-past');
});

test('thông báo mang theo tài liệu, ghi lúc gửi; tài liệu đã gửi giữ lúc gửi cũ', () => {
  const b = new Bench('kien-giang');
  const paper = { title: 'A', file: null, by: 'tram', at: NOW };
  const papers = [
    { ...paper, sentAt: null },
    { ...paper, sentAt: '2026-11-19T00:00:00.000Z' },
  ];
  const sent = announced(
    b.draft('thanh', 'committee', 'regular', { ...settled, papers }),
    b.regulation,
    [],
    by,
    NOW,
  );
  expect(sent.papers.map((one) => one.sentAt)).toEqual([NOW, '2026-11-19T00:00:00.000Z']);
  expect(sent.log.at(-1)).toEqual({ at: NOW, by: 'tram', onBehalfOf: 'thanh', act: 'announced', note: null });
});

test('hạn tài liệu chỉ ràng buộc khi có tài liệu', () => {
  const b = new Bench('binh-dinh');
  const late = '2026-11-26T01:00:00.000Z';
  const send = (papers: { title: string; file: null; by: string; at: string; sentAt: null }[]) => {
    const draft = b.draft('dung', 'committee', 'regular', { ...settled, papers });
    return announced(
      draft,
      b.regulation,
      leadTimes(draft, { ...b, calendar: CALENDAR, zone: ZONE, now: late }),
      by,
      late,
    );
  };
  expect(send([]).state).toBe('called');
  expect(refused(() => send([{ title: 'A', file: null, by: 'quang', at: NOW, sentAt: null }])).code).toBe(
    'late-without-reason',
  );
});

test('các điều còn thiếu được kể hết, thành phần trước', () => {
  const b = new Bench('kien-giang');
  const empty = b.draft('thanh', 'committee', 'regular', { agenda: '', place: ' ' });
  expect(hindrances(empty, b.regulation).map((one) => one.what)).toEqual(['participants', 'items']);
});
