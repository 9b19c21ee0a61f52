import { expect, test } from 'vitest';
import { holders, type Member } from '../../src/domain/committee/committee.ts';
import { givingRight } from '../../src/domain/tasks/giving.ts';
import type { MainBody, Role } from '../../src/regulations/schema.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { Bench, NOW } from './people.ts';

// Ai giao việc cho ai ngoài cuộc họp, theo điều nào của từng Quy chế.

function one(bench: Bench, body: MainBody, role: Role): Member {
  const [found] = holders(bench.committee, body, [role]).filter(({ secretary }) => !secretary);
  if (!found) throw new Error(`no ${role} in the ${body}`);
  return found;
}

const article = (
  id: CommitteeId,
  who: readonly [MainBody, Role],
  lead: readonly [MainBody, Role],
): string | null => {
  const bench = new Bench(id);
  const right = givingRight(one(bench, ...who), one(bench, ...lead), { ...bench, now: NOW });
  return right.allowed ? right.article : null;
};
const HEAD = ['committee', 'head'] as const;
const MEMBER = ['committee', 'member'] as const;
const IN_TEAM = ['team', 'team-member'] as const;

test.each<[CommitteeId, string, string]>([
  ['ba-trang', 'khoản 1 Điều 3', 'khoản 11 Điều 6'],
  ['lang-son', 'khoản 1 Điều 4', 'khoản 9 Điều 7'],
  ['phu-quoc', 'khoản 1 Điều 3', 'khoản 7 Điều 7'],
  ['binh-dinh', 'khoản 1 Điều 3', 'khoản 5 Điều 8'],
  ['kien-giang', 'khoản 5 Điều 4', 'khoản 9 Điều 9'],
])('%s: Trưởng ban giao thành viên theo %s, giao người của Tổ theo %s', (id, toMember, toTeam) => {
  expect(article(id, HEAD, MEMBER)).toBe(toMember);
  expect(article(id, HEAD, IN_TEAM)).toBe(toTeam);
});

test('Phó Trưởng ban giao thành viên theo điều riêng; thành viên không giao ai; không ai giao cấp trên', () => {
  expect(article('kien-giang', ['committee', 'deputy-head'], MEMBER)).toBe('khoản 8 Điều 7');
  expect(article('kien-giang', ['committee', 'deputy-head'], HEAD)).toBeNull();
  expect(article('kien-giang', MEMBER, IN_TEAM)).toBeNull();
  expect(article('kien-giang', HEAD, HEAD)).toBeNull();
});

test('Kiên Giang, khoản 2 Điều 10: Tổ trưởng giao người trong Tổ; Quy chế Phú Quốc không nêu thì không ai được suy ra', () => {
  expect(article('kien-giang', ['team', 'team-lead'], IN_TEAM)).toBe('khoản 2 Điều 10');
  const bench = new Bench('phu-quoc');
  bench.change('thao', { secretary: false });
  const lead = one(bench, 'team', 'team-lead');
  const right = givingRight(lead, one(bench, ...IN_TEAM), { ...bench, now: NOW });
  expect(right.allowed).toBe(false);
});

test('thư ký ghi lời: quyền là của người giao', () => {
  const bench = new Bench('kien-giang');
  const [secretary] = bench.committee.members.filter((member) => member.secretary);
  if (!secretary) throw new Error('no secretary');
  const right = givingRight(secretary, one(bench, ...MEMBER), { ...bench, now: NOW });
  expect(right).toMatchObject({ allowed: true, onBehalfOf: { id: one(bench, ...HEAD).id } });
});
