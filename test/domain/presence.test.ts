import { expect, test } from 'vitest';
import { askAbsence, attend, decide, sendDelegate } from '../../src/domain/meetings/attendance.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { marked, roll } from '../../src/domain/meetings/roll.ts';
import { Bench, NOW, START } from './people.ts';

const b = new Bench('kien-giang');
const mark = (meeting: Meeting, how: Parameters<typeof marked>[1]): Meeting =>
  marked(meeting, how, 'tram', { ...b, now: START });
const states = (meeting: Meeting) => meeting.invitees.map((id) => meeting.attendance[id]?.state ?? '-');

test('điểm danh theo số thứ tự, sửa lại được; số ngoài danh sách bị bỏ qua', () => {
  const once = mark(b.called('thanh'), { state: 'present', places: [1, 2, 9] });
  expect(states(once)).toEqual(['present', 'present', '-', '-', '-', '-']);
  const again = mark(once, { state: 'absent', places: [2] });
  expect(states(again)).toEqual(['present', 'absent', '-', '-', '-', '-']);
  expect(roll(again)).toEqual({ present: 1, delegates: 0, absent: 1, unmarked: 4 });
  expect(again.log.filter((entry) => entry.act === 'roll')).toHaveLength(2);
});

test('ai dự thay cho ai', () => {
  const delegate = { name: 'Lê Văn Tám', post: null };
  const then = mark(mark(b.called('thanh'), { state: 'present', places: 'everybody' }), {
    state: 'delegate',
    place: 3,
    delegate,
  });
  expect(then.attendance.hai).toMatchObject({ state: 'delegate', delegate, by: 'tram' });
  expect(roll(then)).toEqual({ present: 5, delegates: 1, absent: 0, unmarked: 0 });
});

test('theo trả lời: dự, chủ trì là có mặt, dự thay khi đã hợp lệ, vắng khi đã được đồng ý; còn lại chưa điểm danh', () => {
  const { committee, regulation } = b;
  const giver = (id: string) => ({ member: b.who(id), by: b.who(id) });
  const tam = { name: 'Tám', post: null };
  let meeting = attend(b.called('thanh'), giver('cong'), NOW);
  expect(states(mark(meeting, { state: 'as-answered' })).slice(0, 3)).toEqual(['present', 'present', '-']);
  meeting = askAbsence(meeting, giver('binh'), 'ốm', { committee, regulation, now: NOW });
  meeting = askAbsence(meeting, giver('hai'), 'họp Bộ', { committee, regulation, now: NOW });
  meeting = decide(meeting, b.who('hai'), 'granted', { by: b.who('thanh'), recordedBy: b.who('thanh') }, NOW);
  meeting = sendDelegate(meeting, giver('hoa'), tam, null, null, { committee, regulation, now: NOW });
  // Trưởng ban cử người, có ý kiến bằng văn bản: không phải xin ai nên đã hợp lệ.
  const filed = { text: 'nhất trí', file: null };
  meeting = sendDelegate(meeting, giver('thanh'), tam, filed, null, { committee, regulation, now: NOW });
  expect(states(mark(meeting, { state: 'as-answered' }))).toEqual([
    'delegate',
    'present',
    'absent',
    '-',
    '-',
    '-',
  ]);
});
