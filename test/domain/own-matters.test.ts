import { expect, test } from 'vitest';
import { bodyAsked } from '../../src/asks/sheets/opening.ts';
import { permission } from '../../src/domain/committee/authority.ts';
import { fixture } from '../doubles/fixture.ts';
import { aMeeting } from '../storage/a-meeting.ts';
import { Bench, CALENDAR, NOW, ZONE } from './people.ts';

const bench = new Bench('uy-ban-to');
// Như điểm e khoản 6 Điều 15 Kiên Giang: cấp trưởng, cấp phó quyết định việc phổ biến.
const { information } = fixture('kien-giang').regulation;

const disclose = (body: string, from: Pick<typeof bench.regulation, 'information'>): string[] => {
  const regulation = { ...bench.regulation, ...from };
  const meeting = { ...aMeeting('uy-ban-to/2026-1'), body, convenedBy: 'hai' };
  const wish = { act: 'class-conclusion', meeting, reachable: true } as const;
  const law = { committee: bench.committee, regulation, calendar: CALENDAR, zone: ZONE, now: NOW };
  return bench.committee.members.filter((one) => permission(one, wish, law).allowed).map(({ id }) => id);
};

test('kết luận của Tổ 2: cấp phó không ở Tổ 2 không được quyết định phổ biến, vì không được xem', () => {
  expect(disclose('committee', { information })).toContain('thuong');
  expect(disclose('to-2', { information })).toEqual(['chinh']);
});

test('người Quy chế nêu đều không được xem thì người chủ trì cuộc họp của Tổ 2 quyết định', () => {
  const rule = information.disclosure;
  if (!rule) throw new Error('no rule on disclosure');
  const deputies = { ...information, disclosure: { ...rule, by: ['deputy-head' as const] } };
  expect(disclose('to-2', { information: deputies })).toEqual(['hai']);
});

test('phiếu hỏi riêng người của Tổ 2 là phiếu của Tổ 2; hỏi chung với người của Ủy ban là phiếu của Ủy ban', () => {
  const asked = (...ids: string[]) =>
    bodyAsked(
      ids.map((id) => bench.who(id)),
      bench,
    );
  expect(asked('hai', 'lien')).toBe('to-2');
  expect(asked('thu', 'giup')).toBe('team');
  expect(asked('hai', 'kiem')).toBe('committee');
});
