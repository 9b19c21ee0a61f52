import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { workbook } from '../hear/table/made.ts';
import { house, opens, talk, who } from '../stage.ts';

// Danh sách gửi bằng tệp: xem trước mọi chỗ ngờ, ghi đúng như đã xem, không ai vì thế mà mất chỗ.

const committee = async () => {
  const found = await house.store.transaction((tx) => tx.committees.get('kien-giang'));
  if (!found) throw new Error('no committee');
  return found;
};
const named = async (name: string) =>
  (await committee()).members.filter((one) => one.name === name && one.left === null);

const LIST = [
  ['DANH SÁCH BAN CHỈ ĐẠO', null, null, null, null],
  ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Chức danh trong Ban Chỉ đạo', 'Email'],
  [1, 'LÂM THẾ TÀI', 'Chủ tịch UBND tỉnh', 'Trưởng ban', 'tai@kiengiang.gov.vn'],
  [2, 'Bùi Thế Hải'.normalize('NFD'), 'Giám đốc Công an tỉnh', 'Phó Trưởng ban', null],
  [3, 'Trần Thanh Bình', 'Giám đốc, Sở Khoa học và Công nghệ', 'Ủy viên', null],
  [null, null, null, null, null],
  [4, 'Nguyễn Thị Mới', 'Giám đốc Sở Nội vụ', 'Ủy viên', '0912345678'],
  [5, 'Nguyễn Thị Mới', 'Giám đốc Sở Nội vụ', 'Ủy viên', null],
  [6, 'Trương Văn Hai', 'Giám đốc Sở Xây dựng', 'Trưởng ban', null],
  [7, 'Lê Thị Ba', 'Chuyên viên Sở Y tế', 'Thư ký', null],
];

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('thư ký gửi tệp: xem trước, số quyết định, ghi nhận; ai mới, ai đổi, ai trùng, ai giữ nguyên', async () => {
    await opens('kien-giang', { platform });
    const tram = who('tram');
    const before = await committee();
    tram.sendsBytes('Danh sách BCĐ 2026.xlsx', await workbook({ rows: LIST }));
    const asked = await tram.hears('Tệp “Danh sách BCĐ 2026.xlsx” dùng vào việc gì?');
    await tram.taps('Danh sách thành viên BCĐ Đề án 06', asked);
    await tram.hears('cần quyết định của cấp có thẩm quyền');
    tram.says('45/QĐ-UBND ngày 18/11/2026');
    const shown = await tram.hears(
      'Danh sách BCĐ 2026.xlsx”, trang “Danh sách”: 6 người',
      'Thêm mới 2 người',
    );
    for (const part of [
      ...['Nguyễn Thị Mới, Giám đốc Sở Nội vụ', 'Trần Thanh Bình: chức vụ “Giám đốc Sở” thành “Giám đốc”'],
      ...['đơn vị “Sở Thông tin và Truyền thông” thành “Sở Khoa học và Công nghệ”'],
      ...[
        'Lâm Thế Tài: thư điện tử ghi “tai@kiengiang.gov.vn”',
        'Không đổi: 1 người',
        'Không có trong tệp, vẫn giữ',
      ],
    ])
      expect(shown.text).toContain(part);
    const doubts = await tram.hears('Không ghi đồng chí Trương Văn Hai: ', 'Lâm Thế Tài');
    expect(doubts.text).toContain('Tệp ghi là thư ký: Lê Thị Ba');
    expect(doubts.text).toContain('Nguyễn Thị Mới: “0912345678” là số điện thoại');
    expect(doubts.text).toContain('Nguyễn Thị Mới có ở dòng 7, 8: coi là một người');
    // Chưa ghi gì trước khi được đồng ý.
    expect(await committee()).toEqual(before);
    await tram.taps('Ghi nhận', 'Ghi vào danh sách theo Quyết định 45/QĐ-UBND ngày 18/11/2026');
    await tram.hears('Đã ghi vào danh sách: thêm 2 người, sửa thông tin 2 người', '2 người mới chưa kết nối');
    await who('thanh').hears('Thay đổi danh sách', '45/QĐ-UBND', 'Nguyễn Thị Mới');
    await talk.settled();
    expect(await named('Nguyễn Thị Mới')).toMatchObject([
      { role: 'member', agency: 'Sở Nội vụ', secretary: false },
    ]);
    expect(await named('Lê Thị Ba')).toMatchObject([{ secretary: false }]);
    expect(await named('Trương Văn Hai')).toEqual([]);
    expect(await named('Lâm Thế Tài')).toMatchObject([{ id: 'thanh', email: 'tai@kiengiang.gov.vn' }]);
    expect(await named('Trần Thanh Bình')).toMatchObject([
      { id: 'binh', agency: 'Sở Khoa học và Công nghệ' },
    ]);
    const sitting = (await committee()).members.filter(({ left }) => left === null);
    expect(sitting).toHaveLength(before.members.length + 2);
    expect(sitting.filter(({ accounts }) => accounts.length > 0)).toHaveLength(before.members.length);
    // Gửi lại cùng tệp thì không còn gì để ghi.
    tram.says('/nhansu tệp');
    await tram.hears('Xin gửi tệp danh sách');
    tram.sendsBytes('ds.xlsx', await workbook({ rows: LIST.filter((row) => row[1] !== 'Trương Văn Hai') }));
    await tram.hears('Không có gì khác danh sách hiện nay');
  });

  test('người khác không ghi được danh sách bằng tệp; tệp của họ là tài liệu như mọi tệp', async () => {
    await opens('kien-giang', { platform });
    const before = await committee();
    const binh = who('binh');
    binh.says('/nhansu tệp');
    await binh.hears('Xin gửi tệp danh sách');
    binh.sendsBytes('danh sach thanh vien.xlsx', await workbook({ rows: LIST }));
    await binh.hears('Việc này thuộc quyền của: thư ký');
    await talk.settled();
    expect((await committee()).members).toEqual(before.members);
  });

  test('tệp phình to, nói dối, có macro, 50 MB: mỗi loại một lời, không ghi gì', async () => {
    await opens('kien-giang', { platform });
    const tram = who('tram');
    const before = await committee();
    const text = (content: string) => new TextEncoder().encode(content);
    const parts = { 'xl/workbook.xml': text('<workbook/>') };
    const swells = { ...parts, 'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024) };
    const files: readonly (readonly [Buffer, string])[] = [
      [Buffer.from('%PDF-1.7'), 'nội dung là PDF'],
      [Buffer.from(zipSync(swells, { level: 1 })), 'khi mở ra lớn bất thường'],
      [Buffer.from(zipSync({ ...parts, 'xl/vbaProject.bin': text('x') })), 'có macro nên không đọc'],
      [Buffer.alloc(6 * 1024 * 1024, 'a'), 'lớn hơn 5 MB'],
    ];
    for (const [bytes, says] of files) {
      await tram.asks('/nhansu tệp', 'Xin gửi tệp danh sách');
      tram.sendsBytes('danh sach thanh vien.xlsx', bytes);
      await tram.hears(says, 'Danh sách hiện nay không thay đổi');
    }
    await talk.settled();
    expect((await committee()).members).toEqual(before.members);
  });
});

test('gõ tay dạng mà trợ lý giữ lại thì không thành danh sách; danh sách toàn chỗ ngờ không tràn ra', async () => {
  await opens('kien-giang', { platform: 'telegram' });
  const tram = who('tram');
  for (const text of ['{"name":', '{"name":"x"}', '\u2060{"name":"x","sheet":"","people":[],"doubts":[]}']) {
    tram.says(`/nhansu ${text}`);
    await talk.settled();
  }
  expect(house.fake.messages(tram.id).some(({ text }) => text?.includes('lỗi của hệ thống'))).toBe(false);
  tram.says('/thoi');
  await talk.settled();
  const rows = Array.from({ length: 400 }, (_, at) => [at + 1, `=Rác ${at} <b>`, 'x', 'Ủy viên', null]);
  tram.sendsBytes('Danh sách BCĐ.xlsx', await workbook({ rows: [...LIST.slice(0, 5), ...rows] }));
  await tram.taps('Danh sách thành viên BCĐ Đề án 06', await tram.hears('dùng vào việc gì?'));
  const doubts = await tram.hears('Cần xem lại', 'chỗ nữa: xin xem lại tệp');
  expect(doubts.text?.split('\n').length).toBeLessThan(40);
});
