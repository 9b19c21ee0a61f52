import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedRegulations } from '../../src/regulations/load.ts';
import { versions } from '../../src/versions/versions.ts';
import { Desk } from '../fixtures/desk.ts';

const fixture = (path: string): string =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
const COMMITTEE = fixture('committees/phuong-mau.yaml').replace('../regulations/', '');
const REGULATION = fixture('regulations/phuong-mau-2025.yaml');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

const check = (regulation: string) => {
  desk.write('phuong-mau-2025.yaml', regulation);
  return desk.run('check', desk.write('ban.yaml', COMMITTEE));
};

test('một quy chế dựa trên quy chế đi kèm: số, ngày, tên là của phường', async () => {
  const { code, printed } = await check(REGULATION);
  expect(code).toBe(0);
  expect(printed).toContain(
    'Quy chế hoạt động của Ban Chỉ đạo chuyển đổi số phường Mẫu (15/QĐ-BCĐ, hiệu lực từ 01/09/2025)',
  );
  expect(printed).not.toContain('để trống');
});

test('số, ngày, tên Ban không lấy theo quy chế gốc', async () => {
  const { code, printed } = await check(
    REGULATION.replace(/decision:\n( {2}.*\n)+/, '').replace(/bodies:\n( {2}.*\n)+/, ''),
  );
  expect(code).toBe(1);
  expect(printed).toContain('thiếu mục "decision"');
  expect(printed).toContain('thiếu mục "committee"');
});

test('quy chế gốc là một tệp để bên cạnh; mục nào cả hai để trống thì lượt kiểm nêu tên', async () => {
  desk.write(
    'mau.yaml',
    [
      'bodies: { team: { name: Tổ công tác, article: Điều 1, quote: Tổ công tác } }',
      'titles: { head: Trưởng ban, member: Ủy viên, team-lead: Tổ trưởng }',
      'meetings: { committee: { proxy: null } }',
      'records: { seals: null }',
    ].join('\n'),
  );
  const { code, printed } = await check(REGULATION.replace('base: ba-trang-2023', 'base: mau.yaml'));
  expect(code).toBe(0);
  expect(printed).toMatch(/Tệp quy chế để trống \d+ mục, trợ lý coi là Quy chế không quy định: /);
  expect(printed).toContain('meetings.committee.regular, ');
  expect(printed).not.toContain('meetings.committee.proxy');
  expect(printed).not.toContain('records.seals');
});

test('quy chế gốc không có, hỏng, hoặc lại dựa trên quy chế khác: một dòng, kèm cách ghi', async () => {
  const base = async (name: string) => (await check(REGULATION.replace('ba-trang-2023', name))).printed;
  expect(await base('ba-trang-2032')).toContain('base: không có quy chế gốc "ba-trang-2032"');
  desk.write('hong.yaml', 'a: 1\n b: 2\n');
  expect(await base('hong.yaml')).toContain('base: quy chế gốc có lỗi ở dòng 1');
  desk.write('hai-tang.yaml', 'base: ba-trang-2023\n');
  expect(await base('hai-tang.yaml')).toContain('quy chế gốc lại dựa trên một quy chế khác');
});

test('quy chế do chương trình trước lưu, đọc lại thì như quy chế đi kèm hôm nay', () => {
  const live = fixture('data-folder/of-november/live.json');
  const stored = Object.values((JSON.parse(live) as Kept).shelves.regulations);
  expect(stored.length).toBeGreaterThan(0);
  for (const before of stored) {
    const today = shippedRegulations().get(before.id);
    expect(versions.upgraded('regulations', 0, before)).toEqual(today);
  }
});

interface Kept {
  readonly shelves: { readonly regulations: Readonly<Record<string, { readonly id: string }>> };
}
