import { describe, expect, test } from 'vitest';
import { permission } from '../../src/domain/committee/authority.ts';
import { alsoTold, deskOf, escalationsFor } from '../../src/domain/problems/desk.ts';
import { answered, isProblemOver, type Problem, passedOn, ruled } from '../../src/domain/problems/problem.ts';
import { headFor } from '../../src/domain/problems/right.ts';
import { Bench, later, NOW, refused } from './people.ts';

const raised = (by: string): Problem => ({
  id: 'ban/2026-1',
  committee: 'ban',
  by,
  at: NOW,
  text: 'Vướng mắc',
  file: null,
  state: 'at-desk',
  steps: [],
  log: [],
});

const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

describe('đầu mối tiếp nhận theo từng quy chế', () => {
  test.each([
    ['ba-trang', 'nhi', ['lam'], false, 'khoản 2 Điều 11'],
    ['lang-son', 'quy', ['khanh', 'linh', 'son'], false, 'khoản 6 Điều 7 và khoản 3 Điều 12'],
    ['phu-quoc', 'yen', ['phuc', 'thao'], false, 'khoản 2 Điều 13'],
    ['binh-dinh', 'nam', ['kiet', 'quang', 'anh'], false, 'Điều 7 và khoản 2 Điều 14'],
    ['kien-giang', 'binh', ['hai', 'khoa', 'tram'], false, 'khoản 3 Điều 19'],
  ] as const)('%s', (id, by, people, bySecretaries, article) => {
    const { committee, regulation } = new Bench(id);
    const desk = deskOf({ committee, regulation }, by);
    expect(ids(desk.people)).toEqual(people);
    expect(desk).toMatchObject({ bySecretaries, article });
  });

  test('cơ quan thường trực đã đổi tên thì đầu mối là người của cơ quan hiện nay', () => {
    const bench = new Bench('binh-dinh');
    bench.change('ha', { agency: 'Sở Khoa học và Công nghệ' });
    const committee = { ...bench.committee, standingAgency: 'Sở Khoa học và Công nghệ' };
    expect(ids(deskOf({ committee, regulation: bench.regulation }, 'nam').people)).toEqual(['ha']);
  });

  test('Kiên Giang: thành viên báo cáo lãnh đạo Ban, thành viên Tổ báo cáo Tổ trưởng; nơi khác Tổ không được nêu', () => {
    const bench = new Bench('kien-giang');
    const told = (id: string) => ids(alsoTold(bench.who(id), bench).people);
    expect(told('binh')).toEqual(['thanh', 'cong', 'hai']);
    expect(told('luan')).toEqual(['khoa']);
    const lang = new Bench('lang-son');
    expect(alsoTold(lang.who('son'), lang)).toEqual({ people: [], article: null });
  });

  test('Kiên Giang, khoản 4 Điều 6 và khoản 3 Điều 11: việc lớn, vượt thẩm quyền phải đưa lên', () => {
    const bench = new Bench('kien-giang');
    const of = (id: string) => escalationsFor(bench.who(id), bench.regulation).map(({ article }) => article);
    expect(of('hai')).toEqual(['khoản 4 Điều 6']);
    expect(of('tram')).toEqual(['khoản 3 Điều 11']);
    expect(of('khoa')).toEqual([]);
  });
});

test('ai được trả lời, ai được quyết định; không ai tự trả lời việc mình phản ánh', () => {
  const bench = new Bench('kien-giang');
  const may = (id: string, act: 'see-problem' | 'handle-problem' | 'decide-problem', by = 'binh') =>
    permission(bench.who(id), { act, problem: raised(by) }, { ...bench, now: NOW });
  expect(may('hai', 'handle-problem').allowed).toBe(true);
  expect(may('binh', 'handle-problem').allowed).toBe(false);
  expect(may('hai', 'handle-problem', 'hai').allowed).toBe(false);
  expect(may('trinh', 'see-problem').allowed).toBe(false);
  expect(may('thanh', 'decide-problem')).toMatchObject({ allowed: true, article: 'khoản 3 Điều 19' });
  expect(may('tram', 'decide-problem')).toMatchObject({ allowed: true, onBehalfOf: { id: 'thanh' } });
  // Trưởng ban vắng: người thay mặt quyết định.
  bench.mandate('absent', 'thanh');
  expect(headFor({ ...bench, now: NOW })?.member.id).toBe('cong');
  expect(may('cong', 'decide-problem').allowed).toBe(true);
  expect(may('thanh', 'decide-problem').allowed).toBe(false);
});

test('mỗi bước một lần: người đến sau được báo việc đã trình hay đã xong; 30 ngày sau thì lưu trữ', () => {
  const word = { text: 'Đã xử lý', by: 'hai', recordedBy: 'hai' };
  const one = raised('binh');
  expect(refused(() => ruled(one, word, NOW)).code).toBe('problem-at-desk');
  const laid = passedOn(one, word, NOW);
  expect(refused(() => passedOn(laid, word, NOW)).code).toBe('problem-passed');
  expect(refused(() => answered(laid, word, NOW)).code).toBe('problem-passed');
  const settled = ruled(laid, word, NOW);
  expect(refused(() => ruled(settled, word, NOW)).code).toBe('problem-settled');
  expect(settled.log.map(({ act }) => act)).toEqual(['problem-passed', 'problem-decided']);
  expect(isProblemOver(settled, later(30 * 24 * 60 - 1))).toBe(false);
  expect(isProblemOver(settled, later(30 * 24 * 60))).toBe(true);
  expect(isProblemOver(laid, later(90 * 24 * 60))).toBe(false);
});
