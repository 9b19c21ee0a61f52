import { expect, test } from 'vitest';
import type { Act } from '../../src/domain/committee/act.ts';
import { chairOf, deciderOf, standIn } from '../../src/domain/committee/acting.ts';
import { permission } from '../../src/domain/committee/authority.ts';
import { askAbsence, decide } from '../../src/domain/meetings/attendance.ts';
import { chairHanded } from '../../src/domain/meetings/calling.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { Bench, later, NOW, refused, START } from './people.ts';

const chair = (bench: Bench, meeting: Meeting): string | null => chairOf(meeting, bench).member?.id ?? null;
const decider = (bench: Bench, meeting: Meeting, now = NOW, asker: string | null = null): string | null =>
  deciderOf(meeting, { ...bench, now }, asker).member?.id ?? null;

function absent(bench: Bench, meeting: Meeting, who: string): Meeting {
  const member = bench.who(who);
  return askAbsence(meeting, { member, by: member }, 'bận', { ...bench, now: later(1) });
}

/** Asked, and granted by the leader: only then is it an absence. */
function away(bench: Bench, meeting: Meeting, who: string, by: string): Meeting {
  const decider = { by: bench.who(by), recordedBy: bench.who(by) };
  return decide(absent(bench, meeting, who), bench.who(who), 'granted', decider, later(2));
}

function handed(bench: Bench, meeting: Meeting, to: string, by: string): Meeting {
  const giver = { of: bench.who(by), recordedBy: bench.who(by) };
  return chairHanded(meeting, bench.who(to), giver, { ...bench, now: NOW });
}

test('Trưởng ban báo vắng thì người thay mặt chủ trì; người ấy cũng vắng thì không ai', () => {
  const b = new Bench('ba-trang');
  const without = absent(b, b.called('thich'), 'thich');
  expect(chair(b, without)).toBe('lam');
  // Mới xin vắng thì chưa phải là vắng; đề nghị của người thay mặt do Trưởng ban trả lời.
  const asked = absent(b, without, 'lam');
  expect(chair(b, asked)).toBe('lam');
  expect(decider(b, asked, NOW, 'lam')).toBe('thich');
  const both = away(b, without, 'lam', 'thich');
  expect(chairOf(both, b)).toMatchObject({
    member: null,
    basis: 'nobody',
    of: { id: 'thich' },
    article: 'khoản 1 Điều 4',
    also: [{ id: 'lam' }],
  });
});

test('có nhiều Phó Trưởng ban thì người dự được thay mặt, theo thứ tự danh sách', () => {
  const b = new Bench('binh-dinh');
  b.change('kiet', { role: 'deputy-head' });
  const without = absent(b, b.called('dung'), 'dung');
  expect(chair(b, without)).toBe('long');
  const asked = absent(b, without, 'long');
  expect(chair(b, asked)).toBe('long');
  expect(decider(b, asked, NOW, 'long')).toBe('kiet');
  expect(chair(b, away(b, without, 'long', 'kiet'))).toBe('kiet');
});

test('Kiên Giang: người được giao chủ trì xin vắng thì Trưởng ban quyết định; không cho vắng thì người ấy lại chủ trì', () => {
  const b = new Bench('kien-giang');
  const given = handed(b, b.called('thanh'), 'binh', 'thanh');
  expect(chair(b, given)).toBe('binh');
  const asked = absent(b, given, 'binh');
  expect(decider(b, asked)).toBe('binh');
  expect(decider(b, asked, NOW, 'binh')).toBe('thanh');
  const by = { by: b.who('thanh'), recordedBy: b.who('thanh') };
  expect(chair(b, decide(asked, b.who('binh'), 'granted', by, later(2)))).toBe('thanh');
  expect(chair(b, decide(asked, b.who('binh'), 'refused', by, later(2)))).toBe('binh');
});

test('Kiên Giang: không giao chủ trì cho người đã xin vắng; người được giao mà chưa được mời thì được mời thêm', () => {
  const b = new Bench('kien-giang');
  expect(refused(() => handed(b, absent(b, b.called('thanh'), 'binh'), 'binh', 'thanh')).code).toBe(
    'chair-must-attend',
  );
  const few = b.called('thanh', 'committee', 'regular', { invitees: ['thanh', 'hoa'] });
  expect(handed(b, few, 'binh', 'thanh').invitees).toEqual(['thanh', 'hoa', 'binh']);
});

test('Kiên Giang: người được giao đã rời Ban thì Trưởng ban lại chủ trì', () => {
  const b = new Bench('kien-giang');
  const given = handed(b, b.called('thanh'), 'binh', 'thanh');
  b.change('binh', { left: '2026-11-21' });
  expect(chair(b, given)).toBe('thanh');
});

test('Trưởng ban đã rời Ban, chưa có người mới: người triệu tập chủ trì', () => {
  const b = new Bench('kien-giang');
  b.change('thanh', { left: '2026-11-21' });
  expect(chair(b, b.called('cong'))).toBe('cong');
});

test('thay mặt chỉ trong thời gian đã ghi: chủ trì tính theo ngày họp, quyết định tính theo hôm nay', () => {
  const b = new Bench('ba-trang');
  b.mandate('absent', 'thich', null, { until: later(24 * 60) });
  const meeting = b.called('thich');
  expect(chair(b, meeting)).toBe('thich');
  expect(decider(b, meeting)).toBe('lam');
  expect(decider(b, meeting, later(24 * 60))).toBe('thich');
  const c = new Bench('ba-trang');
  c.mandate('absent', 'thich', null, { from: START });
  expect(chair(c, c.called('thich'))).toBe('lam');
});

test('Phó Trưởng ban đã ghi là đi vắng thì không thay mặt ai: người kế tiếp, hoặc không ai', () => {
  const acts = (bench: Bench, leader: string): string | null =>
    standIn(bench, bench.who(leader), 'committee', NOW)?.member.id ?? null;
  const convene: Act = { act: 'convene', body: 'committee', kind: 'regular' };
  const may = (bench: Bench, who: string): boolean =>
    permission(bench.who(who), convene, { ...bench, now: NOW }).allowed;

  const b = new Bench('ba-trang');
  b.mandate('absent', 'thich');
  expect([acts(b, 'thich'), may(b, 'lam')]).toEqual(['lam', true]);
  b.mandate('absent', 'lam');
  expect([acts(b, 'thich'), may(b, 'lam')]).toEqual([null, false]);
  expect(chairOf(b.called('thich'), b)).toMatchObject({
    member: null,
    of: { id: 'thich' },
    also: [{ id: 'lam' }],
  });

  const two = new Bench('binh-dinh');
  two.change('kiet', { role: 'deputy-head' });
  two.mandate('absent', 'dung');
  two.mandate('absent', 'long');
  expect([acts(two, 'dung'), chair(two, two.called('dung'))]).toEqual(['kiet', 'kiet']);
});

test('Lạng Sơn: người được ủy quyền cũng đi vắng thì không ai thay mặt', () => {
  const b = new Bench('lang-son');
  b.mandate('authorised', 'thieu', 'hien');
  const acts = () => standIn(b, b.who('thieu'), 'committee', NOW)?.member.id ?? null;
  expect(acts()).toBe('hien');
  b.mandate('absent', 'hien');
  expect(acts()).toBeNull();
});

test('Phú Quốc: người được giao chủ trì các cuộc họp mà báo vắng thì Trưởng ban, nếu có mặt, chủ trì', () => {
  const b = new Bench('phu-quoc');
  b.mandate('assigned', 'hung', 'tien');
  const meeting = b.called('hung');
  expect(chair(b, meeting)).toBe('tien');
  expect(chair(b, away(b, meeting, 'tien', 'hung'))).toBe('hung');
  b.mandate('absent', 'hung');
  expect(chair(b, meeting)).toBe('tien');
  expect(chair(b, away(b, meeting, 'tien', 'hung'))).toBeNull();
});

test('Lạng Sơn: người được ủy quyền đã rời Ban thì việc ủy quyền không còn', () => {
  const b = new Bench('lang-son');
  b.mandate('authorised', 'thieu', 'hien');
  b.change('hien', { left: '2026-11-20' });
  const acts = standIn(b, b.who('thieu'), 'committee', NOW);
  expect(acts).toBeNull();
});

test('Lạng Sơn: người được ủy quyền không còn giữ chức vụ được ủy quyền thì không thay mặt nữa', () => {
  const b = new Bench('lang-son');
  b.mandate('authorised', 'thieu', 'hien');
  b.change('hien', { role: 'member' });
  expect(standIn(b, b.who('thieu'), 'committee', NOW)).toBeNull();
});

test('Phú Quốc: được giao chủ trì không phải là được thay mặt mọi việc', () => {
  const b = new Bench('phu-quoc');
  b.mandate('assigned', 'hung', 'tien');
  const head = b.who('hung');
  expect(standIn(b, head, 'committee', NOW)).toBeNull();
  expect(standIn(b, head, 'committee', NOW, { doing: 'chairing' })?.member.id).toBe('tien');
});

test('Tổ không có quy định chủ trì: người triệu tập', () => {
  const b = new Bench('ba-trang');
  expect(chair(b, b.called('toan', 'team'))).toBe('toan');
});
