import { expect, test } from 'vitest';
import { circulate, delivered } from '../../src/domain/circulation.ts';
import { reachedLines, turns } from '../../src/say/circulated.ts';
import { Bench, ZONE } from '../domain/people.ts';

const ids = Array.from({ length: 300 }, (_, at) => `tv-${at}`);
const bench = new Bench('kien-giang');
const members = ids.map((id, at) => ({ ...bench.who('binh'), id, name: `Nguyễn Thị Thành Viên Thứ ${at}` }));
const committee = { ...bench.committee, members };
const lost = {
  state: 'failed',
  why: 'silent-too-long',
  at: '2026-11-20T02:00:00.000Z',
  channel: 'zalo',
} as const;
const sent = ids.reduce(
  (circulation, id) => delivered(circulation, id, lost),
  circulate({ title: 'Nộp số liệu', by: 'tv-0', to: ids, wantsAcknowledgement: true }),
);

test('300 người không nhận được: mỗi người đứng ở đúng một trang, trang nào cũng vừa một tin', () => {
  const { pages } = reachedLines(sent, 1, committee, ZONE);
  const texts = Array.from({ length: pages }, (_, at) =>
    reachedLines(sent, at + 1, committee, ZONE).lines.join('\n'),
  );
  for (const text of texts) expect(text.length).toBeLessThan(3_500);
  for (let no = 1; no <= ids.length; no += 1)
    expect(texts.filter((text) => new RegExp(`^${no}\\. `, 'm').test(text))).toHaveLength(1);
});

test('trang không có thì thành trang gần nhất; trang đầu và trang cuối chỉ có một nút', () => {
  expect(reachedLines(sent, 99, committee, ZONE).page).toBe(15);
  expect(reachedLines(sent, 0, committee, ZONE).page).toBe(1);
  const labels = (page: number) =>
    turns({ page, pages: 15 }, (to) => `/x ${to}`)
      .flat()
      .map(({ label }) => label);
  expect([labels(1), labels(2), labels(15)]).toEqual([
    ['Trang sau'],
    ['Trang sau', 'Trang trước'],
    ['Trang trước'],
  ]);
});
