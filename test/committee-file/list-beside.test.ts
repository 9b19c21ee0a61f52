import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../fixtures/desk.ts';
import { workbook } from '../hear/table/made.ts';

// Mọi mục của Ban ở tệp .yaml, danh sách ở tệp Excel hay CSV cùng tên mà thư ký vẫn giữ.

const ROOT = new URL('../../', import.meta.url);
const KIEN_GIANG = readFileSync(new URL('test/fixtures/committees/kien-giang.yaml', ROOT), 'utf8');
const HEAD = KIEN_GIANG.replace(/^members:\n(?:[ -].*\n)+/m, '');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const path = join(desk.folder, 'ban');
  mkdirSync(path, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}
const members = async () =>
  (await desk.inStore((tx) => tx.committees.get('kien-giang')))?.members.filter(
    ({ left }) => left === null,
  ) ?? [];

const LIST =
  '\ufeffHọ tên;Chức vụ;Đơn vị;Chức danh trong Ban;Chức danh trong Tổ;Thư ký\n' +
  'Lâm Thế Tài;Chủ tịch UBND tỉnh;UBND tỉnh;Trưởng ban;;\n' +
  'Trần Thanh Bình;Giám đốc Sở;Sở Khoa học và Công nghệ;Ủy viên;Tổ phó;\n' +
  'Lê Thị Trâm;Phó Trưởng phòng;Công an tỉnh;;Tổ phó Thường trực;x\n' +
  'Nguyễn Văn Bình;Giám đốc Sở;Sở Y tế;Ủy viên;;\n';

test('nạp mới từ CSV; nạp lại thì ai đã có giữ mã và tài khoản', async () => {
  const path = folder({ 'ban.yaml': HEAD, 'ban.csv': LIST });
  expect(await desk.run('check', path)).toMatchObject({
    code: 0,
    printed: expect.stringContaining('thư ký: 1'),
  });
  expect(await desk.run('import', path)).toMatchObject({ code: 0 });
  expect(await members()).toMatchObject([
    { id: 'tai', role: 'head' },
    { id: 'binh', role: 'member', teamRole: 'deputy-team-lead', agency: 'Sở Khoa học và Công nghệ' },
    { id: 'tram', role: 'standing-deputy-team-lead', secretary: true },
    { id: 'binh-2', role: 'member', agency: 'Sở Y tế' },
  ]);
  // Hai người tên Bình, thứ tự đổi: mỗi người vẫn là mình.
  const [head = '', ...rest] = LIST.trim().split('\n');
  folder({ 'ban.csv': [head, ...rest.reverse()].join('\n') });
  expect(await desk.run('import', path)).toMatchObject({ code: 0 });
  expect((await members()).map(({ id, agency }) => [id, agency])).toEqual([
    ['binh-2', 'Sở Y tế'],
    ['tram', 'Công an tỉnh'],
    ['binh', 'Sở Khoa học và Công nghệ'],
    ['tai', 'UBND tỉnh'],
  ]);
});

test('nạp từ Excel vào Ban đã có: giữ mã, tài khoản, quyền thư ký', async () => {
  expect(await desk.run('import', desk.write('ban.yaml', KIEN_GIANG))).toMatchObject({ code: 0 });
  const rows = [
    ['Họ và tên', 'Chức danh'],
    ['Lâm Thế Tài', 'Trưởng ban'],
    ['Lê Thị Trâm', 'Tổ phó Thường trực'],
  ];
  const path = folder({ 'ban.yaml': HEAD, 'ban.xlsx': await workbook({ rows }) });
  expect(await desk.run('import', path)).toMatchObject({ code: 0 });
  expect(await members()).toMatchObject([
    { id: 'thanh', agency: 'UBND tỉnh', accounts: ['telegram:1501'] },
    { id: 'tram', secretary: true, accounts: ['telegram:1508'] },
  ]);
});

test('lỗi nêu dòng trong danh sách; chỗ ngờ nêu trước; tệp không phải danh sách thì nói', async () => {
  const two = `${LIST}Đỗ Văn Ba;Giám đốc;Sở A;Trưởng ban;;\nĐỗ Văn Ba;Giám đốc;Sở A;Trưởng ban;;\n`;
  const path = folder({ 'ban.yaml': HEAD, 'ban.csv': two });
  const { code, printed } = await desk.run('import', path);
  expect(code).toBe(1);
  expect(printed).toContain('ban.csv:6: members[5].role: có hơn một người đứng đầu');
  expect(printed).toContain('Đỗ Văn Ba có ở dòng 6, 7: coi là một người');
  folder({ 'ban.yaml': HEAD, 'ban.csv': '%PDF-1.7' });
  expect((await desk.run('check', path)).complained).toContain('nội dung là PDF');
});
