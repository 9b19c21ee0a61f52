import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { turned } from '../../src/say/sandbox-turn.ts';
import { ZONE } from '../domain/people.ts';

const NOW = '2026-12-03T01:00:00.000Z';
const REMINDERS = fileURLToPath(new URL('../../src/reminders/', import.meta.url));
/** How the keys of all reminders begin, as they stand in the sources. */
const BEGINNINGS = [
  ...new Set(
    readdirSync(REMINDERS, { recursive: true, encoding: 'utf8' })
      // What waits in a secretary's morning has rows, whose keys are the morning's own matter.
      .filter((path) => path.endsWith('.ts') && !path.startsWith('waiting/'))
      .flatMap((path) => [...readFileSync(join(REMINDERS, path), 'utf8').matchAll(/`([a-z-]+)\/\$\{/g)])
      .map(([, begin]) => begin ?? ''),
  ),
];

test('nói tin gì đến, đến ai', () => {
  const came = {
    reminders: ['report', 'report', 'request'],
    group: true,
    people: ['Bùi Thế Hải', 'Danh Thị Hoa'],
  };
  expect(turned(NOW, ZONE, { what: 'reminder' }, came)).toBe(
    'Bây giờ là 08 giờ 00, thứ Năm, ngày 03/12/2026. Nhắc báo cáo đến hạn, đề nghị chờ trả lời: đến nhóm và đồng chí Bùi Thế Hải, Danh Thị Hoa.',
  );
});

test('không có tin thì nói không có; đông người thì nói thêm mấy người', () => {
  const none = { reminders: [], group: false, people: [] };
  expect(turned(NOW, ZONE, { what: 'start', meeting: 'Họp Ban' }, none)).toMatch(
    /2026\. Đến giờ “Họp Ban”\. Không có tin nào đến\.$/,
  );
  const many = { reminders: [], group: false, people: ['A', 'B', 'C', 'D', 'E', 'G', 'H'] };
  expect(turned(NOW, ZONE, { what: 'reminder' }, many)).toMatch(
    /Có tin mới: đến đồng chí A, B, C, D, E cùng 2 người khác\.$/,
  );
});

test('lời nhắc nào cũng có tên gọi ở đây', () => {
  expect(BEGINNINGS.length).toBeGreaterThan(12);
  for (const begin of BEGINNINGS)
    expect(
      turned(NOW, ZONE, { what: 'reminder' }, { reminders: [begin], group: true, people: [] }),
      begin,
    ).not.toContain('việc khác');
});
