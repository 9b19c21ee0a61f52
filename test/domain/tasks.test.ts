import { expect, test } from 'vitest';
import { permission } from '../../src/domain/committee/authority.ts';
import {
  closed,
  dayDecided,
  dayWanted,
  given,
  kept,
  reassigned,
  reopened,
  reported,
} from '../../src/domain/tasks/acts.ts';
import { resultsTo, toldOfOverdue } from '../../src/domain/tasks/people.ts';
import { isOverdue, openTasks, type Task } from '../../src/domain/tasks/task.ts';
import type { SeatedId } from '../doubles/seated.ts';
import { otherwise } from './otherwise.ts';
import { Bench, NOW, refused, ZONE } from './people.ts';

const code = (act: () => unknown): unknown => refused(act).code;
const task = (lead: string, givenBy: string, change: Partial<Task> = {}): Task =>
  otherwise<Task>(
    given(
      'x/2026-1',
      {
        work: 'Rà soát',
        lead: { member: lead, agency: 'Sở Tư pháp' },
        with: [],
        dueText: 'trước 15/12',
        due: '2026-12-14',
        doubts: [],
      },
      { committee: 'x', conclusion: 'x/2026-1', givenBy, by: 'tram' },
      NOW,
    ),
    change,
  );
const hand = (by: string) => ({ by, onBehalfOf: null });
const said = (kind: 'progress' | 'done' | 'handed-back') => ({ kind, text: 'Đã làm', file: null });

const receivers = (id: SeatedId, lead: string, givenBy: string): unknown => {
  const bench = new Bench(id);
  const { people, article } = resultsTo(task(lead, givenBy), { ...bench, now: NOW });
  return [people.map((one) => one.id), article];
};

test.each([
  ['ba-trang', 'hung', 'lam', ['thich'], 'khoản 3 Điều 8'],
  ['lang-son', 'quy', 'hien', ['thieu'], 'khoản 3 Điều 9'],
  ['phu-quoc', 'yen', 'tien', ['tien'], 'khoản 3 Điều 10'],
  ['binh-dinh', 'nam', 'dung', ['kiet'], 'điểm a khoản 1 Điều 5'],
  ['kien-giang', 'trinh', 'cong', ['cong'], 'khoản 3 Điều 16'],
  // Who was handed the chair is no leader: the head receives it.
  ['kien-giang', 'trinh', 'binh', ['thanh'], 'khoản 3 Điều 16'],
  // Who sits in the team alone reports to who gave it, by the rule under which work is given to the team.
  ['kien-giang', 'luan', 'khoa', ['khoa'], 'khoản 2 Điều 10'],
  ['kien-giang', 'luan', 'thanh', ['thanh'], 'khoản 9 Điều 9'],
  ['phu-quoc', 'vinh', 'tien', ['tien'], 'khoản 7 Điều 7'],
  ['lang-son', 'linh', 'hien', ['hien'], 'khoản 9 Điều 7'],
  // Nobody receives their own.
  ['kien-giang', 'thanh', 'thanh', ['cong'], 'khoản 3 Điều 16'],
  ['binh-dinh', 'kiet', 'dung', ['dung'], 'điểm a khoản 1 Điều 5'],
  // To the standing agency where the text says so, of tasks or of conclusions; not to the other members.
  ['tan-phu', 'cuong', 'an', ['hoa', 'kien'], 'khoản 1 Điều 10'],
  ['hoa-lam', 'ha', 'minh', ['thuy', 'phuc', 'linh'], 'khoản 2 Điều 10'],
] as const)(
  '%s: kết quả nhiệm vụ của %s do %s giao được báo cáo đúng người',
  (id, lead, by, people, article) => {
    expect(receivers(id, lead, by)).toEqual([people, article]);
  },
);

test.each([
  ['phu-quoc', 'yen', 'tien', ['hung', 'nga']],
  ['kien-giang', 'trinh', 'thanh', ['cong', 'hai']],
  ['ba-trang', 'hung', 'lam', []],
  ['kien-giang', 'luan', 'khoa', []],
] as const)('%s: kết quả của %s do %s giao còn đến các lãnh đạo mà Quy chế nêu', (id, lead, by, also) => {
  const bench = new Bench(id);
  const found = resultsTo(task(lead, by), { ...bench, now: NOW }).also;
  expect(found.map((one) => one.id)).toEqual(also);
});

test('Trưởng ban vắng thì người thay mặt nhận kết quả, quyết định hạn (Kiên Giang, khoản 2 Điều 5)', () => {
  const bench = new Bench('kien-giang');
  bench.mandate('absent', 'thanh');
  const one = task('trinh', 'thanh', { state: 'done' });
  const may = (who: string, act: 'receive-task' | 'decide-task'): boolean =>
    permission(bench.who(who), { act, task: one, reachable: true }, { ...bench, now: NOW }).allowed;
  expect([may('cong', 'receive-task'), may('cong', 'decide-task'), may('hai', 'receive-task')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(may('tram', 'receive-task')).toBe(false);
});

test.each([
  ['ba-trang', 'hung', ['lam', 'du', 'toan']],
  ['lang-son', 'quy', ['khanh', 'linh']],
  ['phu-quoc', 'yen', ['nga', 'thao', 'phuc']],
  ['binh-dinh', 'nam', ['kiet', 'quang']],
  ['kien-giang', 'trinh', ['thanh', 'hai', 'khoa', 'tram']],
] as const)('%s: quá hạn thì báo những người Quy chế giao đôn đốc', (id, lead, people) => {
  const bench = new Bench(id);
  const told = toldOfOverdue(task(lead, 'x'), { ...bench, now: NOW }).map((one) => one.id);
  expect(new Set(told)).toEqual(new Set(people));
});

test('báo kết quả rồi mới đóng được; không ai tự đóng việc của mình; đóng rồi thì không báo thêm', () => {
  const one = task('trinh', 'thanh');
  expect(code(() => closed(one, hand('thanh'), NOW))).toBe('task-not-done');
  const done = reported(one, said('done'), hand('trinh'), NOW);
  expect(code(() => closed(done, hand('trinh'), NOW))).toBe('own-task');
  const again = reopened(done, 'Thiếu', hand('thanh'), NOW);
  expect(again.state).toBe('open');
  const over = closed(reported(again, said('done'), hand('trinh'), NOW), hand('thanh'), NOW);
  expect(over).toMatchObject({ state: 'closed', closedAt: NOW });
  expect(code(() => reported(over, said('progress'), hand('trinh'), NOW))).toBe('task-closed');
});

test('xin đổi hạn: ngày đã qua không nhận, người xin không tự quyết, không đồng ý thì hạn cũ giữ nguyên', () => {
  const one = task('trinh', 'thanh');
  const wish = (day: string) => dayWanted(one, { day, reason: 'Chờ số liệu' }, hand('trinh'), NOW, ZONE);
  expect(code(() => wish('2026-11-01'))).toBe('day-in-past');
  const asked = wish('2026-12-20');
  expect(asked.due).toBe('2026-12-14');
  expect(code(() => dayDecided(asked, true, hand('trinh'), NOW))).toBe('own-task');
  expect(dayDecided(asked, true, hand('thanh'), NOW)).toMatchObject({ due: '2026-12-20', wanted: null });
  expect(dayDecided(asked, false, hand('thanh'), NOW)).toMatchObject({ due: '2026-12-14', wanted: null });
});

test('trả lại: người giao giữ nguyên hoặc giao người khác', () => {
  const back = reported(task('trinh', 'thanh'), said('handed-back'), hand('trinh'), NOW);
  expect(back.handedBack).toBe(true);
  expect(kept(back, hand('thanh'), NOW).handedBack).toBe(false);
  const other = reassigned(back, { member: 'binh', agency: 'Sở TTTT' }, hand('thanh'), NOW);
  expect(other).toMatchObject({ lead: { member: 'binh' }, handedBack: false, state: 'open' });
  expect(code(() => kept(other, hand('thanh'), NOW))).toBe('task-changed');
});

test('việc còn mở xếp theo hạn, việc chưa có hạn ở cuối; quá hạn chỉ tính từ ngày sau hạn', () => {
  const none = task('a', 'b', { due: null });
  const late = task('a', 'b', { due: '2026-12-01' });
  const gone = task('a', 'b', { state: 'closed' });
  expect(openTasks([none, gone, late])).toEqual([late, none]);
  expect([
    isOverdue(late, '2026-12-01'),
    isOverdue(late, '2026-12-02'),
    isOverdue(none, '2030-01-01'),
  ]).toEqual([false, true, false]);
});

test('dòng nhật ký chỉ ghi ai làm và thay cho ai, không mang theo cả người', () => {
  const more = { ...hand('tram'), for: { name: 'Trinh', phone: '0900000000' }, article: 'khoản 1' };
  const { log } = reported(task('trinh', 'thanh'), said('progress'), more, NOW);
  expect(Object.keys(log.at(-1) ?? {}).sort()).toEqual(['act', 'at', 'by', 'note', 'onBehalfOf']);
});
