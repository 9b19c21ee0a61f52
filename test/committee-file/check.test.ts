import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';

const fixture = (path: string): string =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
const shipped = (id: string): string =>
  readFileSync(new URL(`../../src/regulations/${id}.yaml`, import.meta.url), 'utf8');
const KIEN_GIANG = fixture('committees/kien-giang.yaml');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

test('tệp đúng: tóm tắt, mã thoát 0, không tạo thư mục dữ liệu', async () => {
  const path = desk.write('ban.yaml', KIEN_GIANG);
  expect(await desk.run('check', path)).toEqual({
    code: 0,
    complained: '',
    printed: [
      'Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang (kien-giang)',
      'Quy chế: Quy chế hoạt động của Ban Chỉ đạo, Tổ giúp việc Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang (61/QĐ-BCĐ, hiệu lực từ 31/03/2022).',
      'Thành viên: 6; thành viên Tổ: 3; thư ký: 1; nhóm: 1.',
    ].join('\n'),
  });
  await expect(desk.run('export', 'kien-giang')).resolves.toMatchObject({ code: 1 });
});

test('người kiêm nhiệm được tính ở cả Ban và Tổ; không có thư ký thì nhắc', async () => {
  const path = desk.write(
    'ban.yaml',
    KIEN_GIANG.replace('    secretary: true\n', '').replace(
      '    role: member\n',
      '    role: member\n    teamRole: team-member\n',
    ),
  );
  const { code, printed } = await desk.run('check', path);
  expect(code).toBe(0);
  expect(printed).toContain('Thành viên: 6; thành viên Tổ: 4; thư ký: 0; nhóm: 1.');
  expect(printed).toContain('Lưu ý: chưa ai được ghi là thư ký (secretary: true)');
});

test('mười lỗi khác nhau: mỗi lỗi một dòng, có số dòng và cách sửa', async () => {
  const path = desk.write('ban.yaml', fixture('ten-faults.yaml'));
  const { code, printed } = await desk.run('check', path);
  expect(code).toBe(1);
  expect(printed.split('\n')).toEqual([
    'Có 10 lỗi, chưa có gì thay đổi:',
    'ban.yaml:1: id: giá trị "BCĐ Đề án 06" không dùng được. Sửa: ghi bằng chữ thường không dấu, chữ số và gạch ngang, tối đa 32 ký tự, ví dụ: an.',
    'ban.yaml:3: shortName: thiếu mục "shortName". Sửa: thêm mục "shortName", phải là một dòng chữ.',
    'ban.yaml:3: regulation: không có quy chế "kien-giang-2032" đi kèm. Sửa: ghi một trong: ba-trang-2023, binh-dinh-2019, kien-giang-2022, lang-son-2022, phu-quoc-2022; hoặc đường dẫn tới tệp .yaml của quy chế riêng.',
    'ban.yaml:4: tinh: mục lạ "tinh". Sửa: bỏ mục này; chỉ được có: id, name, shortName, regulation, parentAgency, place, documentProfile, standingAgency, daysOff, members, groups.',
    'ban.yaml:8: members[1].role: giá trị "truong-ban" không dùng được. Sửa: phải là một trong: head, standing-deputy-head, deputy-head, standing-member, member, team-lead, standing-deputy-team-lead, deputy-team-lead, team-member.',
    'ban.yaml:12: members[2].telegram: giá trị "@cong" không dùng được. Sửa: ghi dãy số của tài khoản Telegram, ví dụ: 1001.',
    'ban.yaml:13: members[3].id: mã thành viên "cong" đã ghi ở phần tử thứ 2. Sửa: ghi giá trị khác, hoặc bỏ phần tử này.',
    'ban.yaml:15: members[3].role: có hơn một người đứng đầu. Sửa: chỉ ghi "head" cho một người.',
    'ban.yaml:16: members[3].email: giá trị "hai@" không dùng được. Sửa: phải là địa chỉ thư điện tử.',
    'ban.yaml:18: groups[1].chat: giá trị "-1001000000005" không dùng được. Sửa: ghi kênh và mã nhóm, ví dụ: telegram:-1001000000001.',
  ]);
});

const edited = (from: string | RegExp, to: string): string => {
  const text = KIEN_GIANG.replace(from, to);
  expect(text).not.toBe(KIEN_GIANG);
  return text;
};

test.each([
  [
    'dùng chung tài khoản',
    /telegram: 1502/,
    'telegram: 1501',
    ':19: members[2].telegram: tài khoản Telegram',
  ],
  [
    'dùng chung nhóm',
    /$/,
    '  - chat: telegram:-1001000000005\n',
    ':66: groups[2].chat: nhóm "telegram:-1001000000005" đã ghi ở phần tử thứ 1',
  ],
  [
    'hai Tổ trưởng, một người kiêm nhiệm',
    /role: member/,
    'role: member\n    teamRole: team-lead',
    ':47: members[7].role: có hơn một Tổ trưởng',
  ],
  [
    'teamRole cạnh chức danh của Tổ',
    /role: team-member/,
    'role: team-member\n    teamRole: deputy-team-lead',
    ':60: members[9].teamRole: teamRole chỉ dùng cho người có chức danh (role)',
  ],
  [
    'số Zalo không trong dấu nháy',
    /telegram: 1501/,
    'zalo: 6650000000000000001',
    'Sửa: ghi dãy số của tài khoản Zalo trong dấu nháy, ví dụ: "6650000000000000001".',
  ],
  ['số tài khoản bằng 0', /telegram: 1501/, 'telegram: "0"', ':13: members[1].telegram: giá trị "0"'],
  [
    'tên viết trên hai dòng',
    /name: Lâm Thế Tài/,
    'name: "Lâm Minh\\nThành"',
    'Sửa: viết trên một dòng, không có dấu xuống dòng hay phím Tab.',
  ],
  [
    'thành viên để trống',
    /members:/,
    'members:\n  -',
    'ban.yaml:8: members[1]: giá trị trống (null) không dùng được',
  ],
])('%s', async (_what, from, to, told) => {
  const { code, printed } = await desk.run('check', desk.write('ban.yaml', edited(from, to)));
  expect(printed).toContain(told);
  expect(code).toBe(1);
});

test('YAML viết sai: chỉ nói chỗ không đọc được', async () => {
  const path = desk.write('ban.yaml', edited('name: Lâm Thế Tài', 'name: "Lâm Thế Tài'));
  const { code, printed } = await desk.run('check', path);
  expect(code).toBe(1);
  expect(printed).toMatch(/ban\.yaml:\d+: .*dấu nháy.* Sửa: /);
  const tabs = await desk.run('check', desk.write('tab.yaml', 'id: a\nmembers:\n\t- id: b\n'));
  expect(tabs.printed).toContain('tab.yaml:3: thụt đầu dòng bằng phím Tab. Sửa: thay bằng dấu cách.');
  const list = await desk.run('check', desk.write('ds.yaml', '- id: a\n'));
  expect(list.printed).toMatch(/ds\.yaml:1: /);
  const empty = await desk.run('check', desk.write('trong.yaml', '# chưa ghi gì\n'));
  expect(empty.printed).toContain('trong.yaml:1: tệp trống.');
});

test('quy chế riêng có lỗi: nêu tên tệp quy chế, cùng với lỗi của tệp Ban', async () => {
  desk.write(
    'quy-che-rieng.yaml',
    shipped('kien-giang-2022')
      .replace('id: kien-giang-2022', 'id: quy-che-rieng')
      .replace('effectiveFrom: 2022-03-31', 'effectiveFrom: 31/3/2022'),
  );
  const path = desk.write(
    'ban.yaml',
    edited('regulation: kien-giang-2022', 'regulation: quy-che-rieng.yaml').replace('role: head', 'role: x'),
  );
  const { code, printed } = await desk.run('check', path);
  expect(code).toBe(1);
  expect(printed).toContain('Có 2 lỗi');
  expect(printed).toContain('\nban.yaml:10: members[1].role: ');
  expect(printed).toContain('\nquy-che-rieng.yaml:9: effectiveFrom: ');
});

test('không có tệp quy chế, hoặc quy chế riêng mang mã của quy chế đi kèm', async () => {
  const path = desk.write(
    'ban.yaml',
    edited('regulation: kien-giang-2022', 'regulation: ./kien-giang-2022.yaml'),
  );
  const missing = await desk.run('check', path);
  expect(missing.code).toBe(1);
  expect(missing.printed).toContain(
    'ban.yaml:4: regulation: Không đọc được tệp kien-giang-2022.yaml. Sửa: ghi đường dẫn tính từ thư mục chứa tệp này.',
  );
  desk.write('kien-giang-2022.yaml', shipped('kien-giang-2022'));
  const same = await desk.run('check', path);
  expect(same.code).toBe(1);
  expect(same.printed).toContain('quy chế riêng mang mã "kien-giang-2022" của một quy chế đi kèm');
});

test('tệp không có, là thư mục, quá lớn hay không phải UTF-8: một câu', async () => {
  expect(await desk.run('check', `${desk.folder}/khong-co.yaml`)).toEqual({
    code: 1,
    printed: '',
    complained: 'Không đọc được tệp khong-co.yaml. Xin kiểm tra đường dẫn và quyền đọc.',
  });
  expect((await desk.run('check', desk.folder)).complained).toMatch(/^Không đọc được tệp/);
  const huge = await desk.run('check', desk.write('to.yaml', `# ${'x'.repeat(1_048_576)}\n`));
  expect(huge).toEqual({
    code: 1,
    printed: '',
    complained: 'Tệp to.yaml lớn hơn 512 KB. Xin kiểm tra lại có đúng tệp không.',
  });
  const utf16 = desk.write('utf16.yaml', Buffer.from(`\uFEFF${KIEN_GIANG}`, 'utf16le'));
  expect((await desk.run('check', utf16)).complained).toBe(
    'Tệp utf16.yaml không viết bằng bảng mã UTF-8. Xin lưu lại tệp với bảng mã UTF-8.',
  );
});

test('Notepad thêm BOM và CRLF: vẫn đọc được', async () => {
  const path = desk.write('ban.yaml', `\uFEFF${KIEN_GIANG.replaceAll('\n', '\r\n')}`);
  expect((await desk.run('check', path)).code).toBe(0);
});

test('gõ sai lệnh: cách dùng', async () => {
  for (const args of [[], ['check'], ['nap', 'ban.yaml'], ['check', 'a.yaml', 'b.yaml']]) {
    const { code, complained } = await desk.run(...args);
    expect(code).toBe(1);
    expect(complained).toContain('npm run committee -- check TỆP.yaml');
  }
});

test('tiến trình thật: check, import, export và mã thoát', { timeout: 60_000 }, async () => {
  const right = desk.write('ban.yaml', KIEN_GIANG);
  const wrong = desk.write('sai.yaml', fixture('ten-faults.yaml'));
  const run = async (...args: string[]) => {
    const program = new Program(desk.folder, ['committee', ...args], { DATA_DIR: desk.data });
    return { code: await program.ended, out: program.stdout, err: program.stderr };
  };
  const refused = await run('check', wrong);
  expect(refused).toMatchObject({ code: 1, err: '' });
  expect(refused.out).toContain('sai.yaml:8: members[1].role: ');
  const imported = await run('import', right);
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out).toContain('Đã nạp BCĐ Đề án 06: 9 thành viên.');
  const exported = await run('export', 'kien-giang');
  expect(exported).toMatchObject({ code: 0, err: '' });
  expect(exported.out).toMatch(/^id: kien-giang\nname: Ban Chỉ đạo Đề án 06/);
});

test('người đọc thôi đọc giữa chừng (| head): việc vẫn xong, không báo lỗi', {
  timeout: 60_000,
}, async () => {
  const path = desk.write('ban.yaml', KIEN_GIANG);
  const program = new Program(desk.folder, ['committee', 'import', path], { DATA_DIR: desk.data });
  program.closesOutput();
  expect(await program.ended).toBe(0);
  expect(program.stderr).toBe('');
  expect((await desk.run('export', 'kien-giang')).code).toBe(0);
});

test('chức danh mà quy chế của Ban không có thì báo lỗi, kèm các chức danh quy chế có', async () => {
  const text = fixture('committees/binh-dinh.yaml').replace(
    'role: deputy-head',
    'role: standing-deputy-head',
  );
  const { code, printed } = await desk.run('check', desk.write('bd.yaml', text));
  expect(code).toBe(1);
  expect(printed).toContain('quy chế binh-dinh-2019 không có chức danh "standing-deputy-head"');
  expect(printed).toContain('deputy-head (Phó Trưởng Ban Chỉ đạo)');
});

test('đưa tệp quy chế thay cho tệp của Ban: một câu; mã mà JavaScript đã dùng thì đặt mã khác', async () => {
  const profile = fixture('regulations/xa-moc-2025.yaml');
  expect((await desk.run('check', desk.write('xa-moc-2025.yaml', profile))).printed).toBe(
    'Có 1 lỗi, chưa có gì thay đổi:\nxa-moc-2025.yaml:1: đây là tệp quy chế, chưa phải tệp của Ban. Sửa: kiểm tra nó bằng npm run regulation -- check; tệp của Ban nêu đường dẫn tới nó ở mục "regulation".',
  );
  const [, first = ''] = /- id: (\S+)/.exec(KIEN_GIANG) ?? [];
  const named = KIEN_GIANG.replace(`- id: ${first}`, '- id: constructor');
  expect((await desk.run('check', desk.write('ban.yaml', named))).printed).toContain(
    'members[1].id: mã này không dùng được. Sửa: đặt mã khác, ví dụ: an.',
  );
});
