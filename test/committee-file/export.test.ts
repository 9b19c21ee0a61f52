import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Desk } from '../fixtures/desk.ts';

const COMMITTEES = ['ba-trang', 'lang-son', 'phu-quoc', 'binh-dinh', 'kien-giang'];
const fixture = (id: string): string =>
  readFileSync(new URL(`../fixtures/committees/${id}.yaml`, import.meta.url), 'utf8');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

const live = (): string => readFileSync(`${desk.data}/live.json`, 'utf8');

async function exported(id: string): Promise<string> {
  const { code, printed, complained } = await desk.run('export', id);
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  return printed;
}

/** Everything that a committee file can say. */
const FULL = `
id: day-du
name: 'Ban Chỉ đạo "Đầy đủ": <b>số</b> & chữ'
shortName: "BCĐ: #1"
regulation: binh-dinh-2019
parentAgency: 'UBND tỉnh & thành phố'
place: Bình Định
standingAgency: Sở Khoa học và Công nghệ
daysOff:
  - { date: 2027-02-05, kind: statutory, name: Tết, legalBasis: "Thông báo 1/TB", status: official }
members:
  - id: an
    name: <b>Nguyễn</b> & An
    role: head
    post: "yes"
    agency: "0123"
    email: an@example.gov.vn
    agencyEmail: ubnd@example.gov.vn
    telegram: 1001
    zalo: "6650000000000000001"
  - id: "007"
    name: "null"
    role: member
    teamRole: team-lead
    secretary: true
groups:
  - chat: telegram:-1001000000009
    topics: { notices: 5 }
  - chat: zalo:f4a0c8f76fa586fbdfb4
`;

test.each([...COMMITTEES, 'day-du'])('xuất rồi nạp lại %s: như cũ', async (id) => {
  const source = id === 'day-du' ? FULL : fixture(id);
  expect((await desk.run('import', desk.write('ban.yaml', source))).code).toBe(0);
  const text = await exported(id);
  expect((await desk.run('check', desk.write('xuat.yaml', text))).code).toBe(0);

  // Into the same store, and into an empty one.
  const before = JSON.parse(live()).shelves;
  await desk.run('import', desk.write('xuat.yaml', text));
  const after = JSON.parse(live()).shelves;
  expect({ ...after, invitations: null }).toEqual({ ...before, invitations: null });
  const other = new Desk();
  expect((await other.run('import', other.write('ban.yaml', text))).code).toBe(0);
  expect((await other.run('export', id)).printed).toBe(text);
  other.close();
});

test('xuất ra đúng những gì tệp đã ghi', async () => {
  await desk.run('import', desk.write('ban.yaml', FULL));
  const text = await exported('day-du');
  const source = parse(FULL);
  const [an, second] = source.members;
  expect(parse(text)).toEqual({
    ...source,
    members: [{ ...an, secretary: false, telegram: '1001' }, second],
    groups: [
      { ...source.groups[0], topics: { notices: '5' } },
      { ...source.groups[1], topics: {} },
    ],
  });
  expect(text).toContain('name: <b>Nguyễn</b> & An\n');
});

test('tên gõ bằng dấu tổ hợp (NFD) được lưu thành dạng dựng sẵn (NFC)', async () => {
  const { code } = await desk.run('import', desk.write('ban.yaml', fixture('kien-giang').normalize('NFD')));
  expect(code).toBe(0);
  const text = await exported('kien-giang');
  expect(text).toBe(text.normalize('NFC'));
  expect(text).toContain('name: Lâm Thế Tài\n');
  expect(live()).toBe(live().normalize('NFC'));
});

test('dòng dài vẫn là một dòng', async () => {
  const name = Array.from({ length: 40 }, (_, at) => `phường ${at}`)
    .join(', ')
    .slice(0, 299)
    .trim();
  await desk.run(
    'import',
    desk.write('ban.yaml', fixture('kien-giang').replace(/^name: .*$/m, `name: ${name}`)),
  );
  expect(await exported('kien-giang')).toContain(`\nname: ${name}\n`);
});

test('người đã rời không có trong tệp', async () => {
  const source = fixture('kien-giang');
  await desk.run('import', desk.write('ban.yaml', source));
  await desk.run('import', desk.write('ban.yaml', source.replace(/ {2}- id: trinh\n(?: {4}.*\n)+/, '')));
  expect(await exported('kien-giang')).not.toContain('Huỳnh Ngọc Trinh');
});

test('không có Ban ấy: nói ra lỗi chuẩn, nêu các Ban đã nạp', async () => {
  expect(await desk.run('export', 'la')).toEqual({
    code: 1,
    printed: '',
    complained:
      'Chưa nạp tệp cấu hình nào mang mã "la". Chưa nạp tệp cấu hình nào: npm run committee -- import TỆP.yaml.',
  });
  await desk.run('import', desk.write('ban.yaml', fixture('kien-giang')));
  expect((await desk.run('export', 'la')).complained).toBe(
    'Chưa nạp tệp cấu hình nào mang mã "la". Đã nạp: kien-giang.',
  );
});
