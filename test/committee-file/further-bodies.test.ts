import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../fixtures/desk.ts';

const fixture = (path: string): string =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
const COMMITTEE = fixture('committees/uy-ban-to.yaml').replace('../regulations/', '');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.write('uy-ban-to-2026.yaml', fixture('regulations/uy-ban-to-2026.yaml'));
});
afterEach(() => desk.close());

const check = (from = '', to = '') => {
  expect(COMMITTEE).toContain(from);
  return desk.run('check', desk.write('ban.yaml', COMMITTEE.replace(from, to)));
};

test('lượt kiểm đếm người của từng nơi', async () => {
  const { code, printed } = await check();
  expect(code).toBe(0);
  expect(printed).toContain('Thành viên: 5; thành viên Tổ: 2; thư ký: 1; nhóm: 2.');
  expect(printed).toContain('Thường trực Ủy ban: 3 người.');
  expect(printed).toContain('Tổ công tác số 2: 3 người.');
});

test.each([
  [
    'bodies: { to-2: deputy-team-lead }',
    'bodies: { to-9: deputy-team-lead }',
    'không lập nơi nào mang mã "to-9"',
  ],
  [
    'bodies: { to-2: team-member }',
    'bodies: { thuong-truc: team-member }',
    'là theo chức danh trong Quy chế',
  ],
  ['bodies: { to-2: team-member }', 'bodies: { to-2: team-lead }', '"to-2" có hơn một người đứng đầu'],
  ['whose: to-2', 'whose: to-9', 'không lập nơi nào mang mã "to-9"'],
])('%s thành %s: một dòng, kèm cách ghi', async (from, to, said) => {
  const { code, printed } = await check(from, to);
  expect(code).toBe(1);
  expect(printed).toContain(said);
});
