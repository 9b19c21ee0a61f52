import { describe, expect, test } from 'vitest';
import { openTable } from '../../../src/hear/table/open.ts';
import { readList } from '../../../src/hear/table/people.ts';
import { asTcvn3, asVni, workbook } from './made.ts';

// Danh sách như thư ký vẫn giữ: tiêu đề, ô gộp, dòng trống, tên trùng, chữ dựng sẵn và tổ hợp, bảng mã cũ.

async function read(bytes: Buffer) {
  const table = await openTable(bytes);
  if (!table.ok) throw new Error(table.why);
  const list = readList(table.grids);
  if (!list) throw new Error('no list');
  return list;
}
const csv = (text: string) => read(Buffer.from(text));

describe('một trăm dòng', () => {
  const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
  const givens = ['An', 'Bình', 'Cúc', 'Dũng', 'Đức', 'Giang', 'Hạnh', 'Khánh', 'Lộc', 'Mỹ'];
  const rows: (string | number | null)[][] = [
    ['ỦY BAN NHÂN DÂN TỈNH', null, null, null, null, null],
    ['DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO VÀ TỔ GIÚP VIỆC', null, null, null, null, null],
    ['(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026)', null, null, null, null, null],
    [null, null, null, null, null, null],
    ['TT', 'Họ và tên', 'Chức vụ', 'Cơ quan, đơn vị', 'Chức danh trong Ban Chỉ đạo', 'Thư điện tử'],
  ];
  const merges = [0, 1, 2].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 5 }));
  const section = (text: string) => {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: 5 });
    rows.push([text, null, null, null, null, null]);
  };
  section('I. BAN CHỈ ĐẠO');
  for (let nth = 0; nth < 100; nth += 1) {
    if (nth === 60) section('II. TỔ GIÚP VIỆC');
    if (nth % 12 === 7) rows.push([null, null, null, null, null, null]);
    const written = `${surnames[nth % 10]} ${nth < 60 ? 'Văn' : 'Thị'} ${givens[Math.floor(nth / 10)]}`;
    const name =
      nth % 3 === 0 ? written.normalize('NFD') : nth % 7 === 0 ? written.toLocaleUpperCase('vi') : written;
    const title = nth === 0 ? 'Trưởng ban' : nth === 1 ? 'Phó Trưởng ban TT' : nth < 60 ? 'Ủy viên' : null;
    rows.push([
      nth + 1,
      nth === 5 ? 'đ/c Đặng Văn An' : name,
      'Phó Giám đốc',
      `Sở số ${Math.floor(nth / 2)}`,
      title,
      null,
    ]);
    // Hai người một sở: ô đơn vị gộp.
    if (nth % 2 === 1 && nth % 12 !== 7 && rows.at(-2)?.[0] === nth) {
      const at = rows.length - 1;
      (rows[at] ?? [])[3] = null;
      merges.push({ startRow: at - 1, startCol: 3, endRow: at, endCol: 3 });
    }
  }
  // Trùng tên: một người chép hai lần, và một người khác đơn vị.
  rows.push([101, 'Nguyễn  Văn An', 'Phó Giám đốc', 'Sở số 0', null, 'an@tinh.gov.vn']);
  rows.push([102, 'Trần Văn An', 'Chuyên viên', 'Văn phòng UBND tỉnh', null, null]);
  rows.push([null, 'Tổng cộng: 102 người', null, null, null, null]);

  test('đọc như người đọc', async () => {
    const list = await read(await workbook({ rows, merges }));
    expect(list.people).toHaveLength(101);
    expect(list.people.every(({ name }) => name === name.normalize('NFC'))).toBe(true);
    const [an, tran] = list.people;
    expect(an).toMatchObject({
      name: 'Nguyễn Văn An',
      role: 'head',
      agency: 'Sở số 0',
      email: 'an@tinh.gov.vn',
    });
    expect(tran).toMatchObject({ name: 'Trần Văn An', role: 'standing-deputy-head', agency: 'Sở số 0' });
    expect(list.people[5]).toMatchObject({ name: 'Đặng Văn An', role: 'member' });
    expect(list.people[7]).toMatchObject({ name: 'Đỗ Văn An', agency: 'Sở số 3' });
    expect(list.people[99]).toMatchObject({
      name: 'Ngô Thị Mỹ',
      role: null,
      teamRole: 'team-member',
      inTeam: true,
    });
    expect(list.doubts).toContainEqual({ what: 'twice', name: 'Nguyễn Văn An', lines: [7, 116] });
    expect(list.doubts).toContainEqual({ what: 'namesakes', name: 'Trần Văn An', lines: [8, 117] });
    expect(list.doubts).toContainEqual({ what: 'no-name', line: 118, text: 'Tổng cộng: 102 người' });
    expect(list.doubts).toHaveLength(3);
  });
});

describe('cột', () => {
  test('tiêu đề không dấu, thứ tự bất kỳ, dấu chấm phẩy, có BOM', async () => {
    const list = await csv(
      '\ufeffDon vi;Email;STT;Ho va ten;Chuc vu\r\nSở Tài chính;An@STC.gov.vn;1;Nguyễn Văn An;Giám đốc\r\n',
    );
    expect(list.people).toMatchObject([
      {
        line: 2,
        name: 'Nguyễn Văn An',
        post: 'Giám đốc',
        agency: 'Sở Tài chính',
        email: 'an@stc.gov.vn',
        role: null,
      },
    ]);
    expect(list.doubts).toEqual([]);
  });

  test('họ đệm và tên tách cột; chức vụ và đơn vị chung cột; dấu phẩy trong ô', async () => {
    const list = await csv(
      'TT,Họ đệm,Tên,"Chức vụ, đơn vị công tác",Ghi chú\n1,Lê Thị,Hoa,"Phó Giám đốc, Sở Nội vụ",\n2,Vũ,Nam,Chánh Văn phòng UBND tỉnh,x\n',
    );
    expect(list.people).toMatchObject([
      { name: 'Lê Thị Hoa', post: 'Phó Giám đốc', agency: 'Sở Nội vụ' },
      { name: 'Vũ Nam', post: 'Chánh Văn phòng UBND tỉnh', agency: 'Văn phòng UBND tỉnh' },
    ]);
    expect(list.doubts).toEqual([{ what: 'columns-left', names: ['Ghi chú'] }]);
  });

  test('chức danh ghi ở cột chức vụ; kiêm nhiệm; thư ký', async () => {
    const list = await csv(
      'Họ và tên,Chức vụ,Đơn vị\nLê Hoa,Trưởng ban,UBND tỉnh\nVũ Nam,"Ủy viên kiêm Tổ trưởng",Sở A\nHà My,"Tổ phó TT, Thư ký",Sở B\nĐỗ Lý,Giám sát viên,Sở C\n',
    );
    expect(list.people).toMatchObject([
      { role: 'head', post: null },
      { role: 'member', teamRole: 'team-lead' },
      { role: null, teamRole: 'standing-deputy-team-lead', secretary: true },
      { name: 'Đỗ Lý', role: null, teamRole: null },
    ]);
  });

  test('thư điện tử lạ thì nêu, không ghi', async () => {
    const list = await csv(
      'Họ tên,Email\nLê Hoa,0912345678\nVũ Nam,nam@@x\nHà My,my@gmail.com\nĐỗ Lý,my@gmail.com\n',
    );
    expect(list.people.map(({ email }) => email)).toEqual([null, null, 'my@gmail.com', 'my@gmail.com']);
    expect(list.doubts.map((doubt) => ('why' in doubt ? doubt.why : doubt.what))).toEqual([
      ...['phone', 'form', 'private', 'private', 'shared'],
    ]);
  });

  test('không có cột họ tên thì không phải danh sách', async () => {
    const table = await openTable(Buffer.from('Ngày,Số\n1,2\n'));
    expect(table.ok && readList(table.grids)).toBeNull();
  });
});

describe('bảng mã', () => {
  const text =
    'Họ và tên,Chức vụ,Đơn vị\nNguyễn Thị Phượng,Phó Trưởng phòng,Sở Kế hoạch\nĐặng Hữu Nghĩa,Giám đốc,Sở Y tế\n';
  const people = [
    { name: 'Nguyễn Thị Phượng', post: 'Phó Trưởng phòng', agency: 'Sở Kế hoạch' },
    { name: 'Đặng Hữu Nghĩa', post: 'Giám đốc', agency: 'Sở Y tế' },
  ];

  test.each([
    ['TCVN3', asTcvn3, 'tcvn3'],
    ['VNI', asVni, 'vni'],
  ] as const)('%s đọc được và nêu rõ', async (_, write, as) => {
    const list = await read(Buffer.from(write(text), 'latin1'));
    expect(list.people).toMatchObject(people);
    expect(list.doubts).toContainEqual({ what: 'letters', as });
    // Trong tệp Excel, chữ cũ nằm trong ô Unicode.
    const rows = write(text)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect((await read(await workbook({ rows }))).people).toMatchObject(people);
  });

  test('UTF-16 và Windows-1258', async () => {
    expect((await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).people).toMatchObject(people);
    const list = await read(
      Buffer.from(
        'Họ tên,Đơn vị\nLê Hoa,Sở A\n'.replace(
          /ọ|ị|ơ|ở|Đ|ê/gu,
          (l) => ({ ọ: 'o\xf2', ị: 'i\xf2', ơ: '\xf5', ở: '\xf5\xd2', Đ: '\xd0', ê: 'ê' })[l] ?? l,
        ),
        'latin1',
      ),
    );
    expect(list.people).toMatchObject([{ name: 'Lê Hoa', agency: 'Sở A' }]);
  });

  test('chữ không đọc nổi thì nêu tên dòng', async () => {
    const list = await csv('Họ tên,Đơn vị\nNguy?n V?n An,Sở A\nLê Hoa,Sở B\n');
    expect(list.people).toMatchObject([{ name: 'Lê Hoa' }]);
    expect(list.doubts).toEqual([{ what: 'broken', line: 2, text: 'Nguy?n V?n An' }]);
  });
});
