import { beforeEach, expect, test } from 'vitest';
import { house, kept, opens, talk, who } from '../../stage.ts';
import type { Person } from '../talk.ts';

/**
 * Tân Lĩnh: “Phó Trưởng ban chủ trì các cuộc họp thuộc lĩnh vực được phân công khi Trưởng ban đi vắng hoặc ủy quyền”; “Khi
 * Trưởng ban đi vắng, Phó Trưởng ban Thường trực triệu tập các cuộc họp”.
 */

let truong: Person;
let thuc: Person;
let yen: Person;
let giap: Person;
let tam: Person;
let khoa: Person;

const FIELDS = 'Cuộc họp thuộc lĩnh vực nào?';

async function hands(to: string, field: string): Promise<void> {
  await truong.taps('Giao', await truong.asks(`/linhvuc giao ${to}: ${field}`, 'Giao và báo'));
}

beforeEach(async () => {
  await opens('tan-linh');
  [truong, thuc, yen, giap, tam, khoa] = ['truong', 'thuc', 'yen', 'giap', 'tam', 'khoa'].map(who) as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  await hands('Ngô Hải Yến', 'y tế số');
  await hands('Đỗ Văn Giáp', 'giáo dục số');
});

/** The head calls a meeting of a field, and its notice goes out. */
async function calls(line: string, field: string): Promise<void> {
  await truong.taps('Họp định kỳ Ban Chỉ đạo', await truong.asks(`/taohop ${line}`, 'loại cuộc họp nào'));
  await truong.taps(field, FIELDS);
  await truong.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
  await truong.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await truong.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
  await truong.taps('Gửi', 'Gửi thông báo trên');
  await truong.hears('Đã gửi thông báo');
}

async function isAway(): Promise<string> {
  await truong.taps('Trưởng ban Phạm Văn Trường đi vắng', await truong.asks('/thaymat', 'Ghi nhận việc gì?'));
  await truong.asks('bây giờ', 'Đến hết ngày nào?');
  const asked = await truong.asks('15/12', 'Ghi nhận đồng chí Phạm Văn Trường đi vắng');
  await truong.taps('Ghi nhận', asked);
  return asked.text ?? '';
}

test('Trưởng ban đi vắng: họp y tế do người phụ trách y tế chủ trì, họp giáo dục do người phụ trách giáo dục; họp khác không ai', async () => {
  await calls('Họp y tế | 8h ngày 10/12 | A | B', 'y tế số');
  await calls('Họp giáo dục | 8h ngày 11/12 | A | B', 'giáo dục số');
  await calls('Họp chung | 8h ngày 12/12 | A | B', 'Không riêng lĩnh vực nào');
  await khoa.hears('Họp y tế', 'Lĩnh vực: y tế số', 'Chủ trì: đồng chí Phạm Văn Trường');

  const asked = await isAway();
  expect(asked).toContain(
    'Đồng chí Ngô Hải Yến chủ trì các cuộc họp thuộc lĩnh vực được giao (y tế số) (khoản 2 Điều 4 Quy chế).',
  );
  expect(asked).toContain(
    'Đồng chí Đỗ Văn Giáp chủ trì các cuộc họp thuộc lĩnh vực được giao (giáo dục số) (khoản 2 Điều 4 Quy chế).',
  );
  const told = await yen.hears(
    'chủ trì các cuộc họp thuộc lĩnh vực được giao (y tế số) thay đồng chí Phạm Văn Trường',
  );
  expect(told.text).toContain('“Họp y tế”');
  expect(told.text).not.toContain('Họp giáo dục');
  await giap.hears('Trong thời gian đó đồng chí chủ trì', '“Họp giáo dục”');
  await khoa.hears('“Họp y tế”', 'đồng chí Ngô Hải Yến chủ trì (khoản 2 Điều 4 Quy chế)');
  await khoa.asks(
    '/hop',
    'Lĩnh vực: y tế số',
    'Chủ trì: đồng chí Ngô Hải Yến (Phó Trưởng ban, chủ trì thay Trưởng ban theo khoản 2 Điều 4 Quy chế)',
  );

  // Xin vắng thì người chủ trì của chính cuộc họp ấy quyết định, người phụ trách lĩnh vực khác thì không.
  const meetings = await house.meetings();
  const [health, school, common] = meetings;
  await khoa.asks(`/vang #${health?.id}.${health?.revision} đi tập huấn`, 'khoản 4 Điều 5');
  await yen.hears('Đề nghị chờ đồng chí quyết định', 'Hà Minh Khoa');
  await khoa.asks(`/vang #${school?.id}.${school?.revision} đi tập huấn`, 'khoản 4 Điều 5');
  await giap.hears('Đề nghị chờ đồng chí quyết định', 'Hà Minh Khoa');
  expect(talk.count(2604, 'Đề nghị chờ đồng chí quyết định')).toBe(1);
  await khoa.asks(`/hop #${common?.id}.${common?.revision}`, 'Họp chung', 'Chủ trì: chưa có người được giao');
});

test('lĩnh vực giao cho người khác thì cuộc họp đã mời cũng đổi người chủ trì', async () => {
  await calls('Họp y tế | 8h ngày 10/12 | A | B', 'y tế số');
  await isAway();
  await yen.hears('“Họp y tế”');
  await tam.asks('/linhvuc thôi 1', 'Đã ghi nhận');
  await khoa.asks('/hop', 'Lĩnh vực: y tế số', 'Chủ trì: chưa có người được giao');
  await hands('Đỗ Văn Giáp', 'y tế số');
  await khoa.hears('“Họp y tế”', 'đồng chí Đỗ Văn Giáp chủ trì (khoản 2 Điều 4 Quy chế)');
});

test('ủy quyền một Phó Trưởng ban: chỉ chủ trì họp thuộc lĩnh vực của mình', async () => {
  await calls('Họp y tế | 8h ngày 10/12 | A | B', 'y tế số');
  await calls('Họp giáo dục | 8h ngày 11/12 | A | B', 'giáo dục số');
  await truong.taps(
    'Trưởng ban Phạm Văn Trường ủy quyền điều hành',
    await truong.asks('/thaymat', 'Ghi nhận việc gì?'),
  );
  await truong.hears('Ủy quyền, giao cho ai?');
  await truong.asks('Ngô Hải Yến', 'Từ lúc nào?');
  await truong.asks('bây giờ', 'Đến hết ngày nào?');
  await truong.taps('Ghi nhận', await truong.asks('15/12', 'thuộc lĩnh vực được giao (y tế số)'));
  const told = await yen.hears('do đồng chí Phạm Văn Trường giao (khoản 2 Điều 4 Quy chế)', '“Họp y tế”');
  expect(told.text).not.toContain('Họp giáo dục');
});

test('Trưởng ban đi vắng: Phó Trưởng ban Thường trực triệu tập được, đứng tên mình, không chủ trì thay', async () => {
  await thuc.asks('/taohop Họp gấp | 8h ngày 10/12 | A | B', 'thuộc quyền của: Trưởng ban');
  await isAway();
  await thuc.hears('triệu tập các cuộc họp thay đồng chí Phạm Văn Trường', 'khoản 3 Điều 4', '/taohop');
  await thuc.taps(
    'Họp đột xuất Ban Chỉ đạo',
    await thuc.asks('/taohop Họp gấp | 8h ngày 10/12 | A | B', 'loại cuộc họp nào'),
  );
  await thuc.taps('y tế số', FIELDS);
  await thuc.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
  const shown = await thuc.hears('Triệu tập: đồng chí Lê Đình Thức', 'khoản 3 Điều 4');
  expect(shown.text).toContain('Chủ trì: đồng chí Ngô Hải Yến');
  await thuc.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await thuc.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
  await thuc.taps('Gửi', 'Gửi thông báo trên');
  await khoa.hears('Giấy mời', 'Họp gấp');
  expect(await kept('meetings')).toMatchObject([{ convenedBy: 'thuc', field: 'y tế số' }]);
  // Người phụ trách lĩnh vực chỉ chủ trì, không triệu tập; việc khác của Trưởng ban cũng không ai làm thay.
  await yen.asks('/taohop Họp nữa | 8h ngày 11/12 | A | B', 'thuộc quyền của: Trưởng ban');
  await thuc.asks('/linhvuc giao Đỗ Văn Giáp: đất đai số', 'thuộc quyền của: đồng chí Phạm Văn Trường');
});

test('thư ký soạn khi Trưởng ban đi vắng thì đứng tên người triệu tập thay', async () => {
  await isAway();
  tam.says('/taohop Họp gấp | 8h ngày 10/12 | A | B');
  await tam.taps('Họp đột xuất Ban Chỉ đạo', 'loại cuộc họp nào');
  await tam.taps('Không riêng lĩnh vực nào', FIELDS);
  await tam.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
  await tam.hears('Triệu tập: đồng chí Lê Đình Thức', 'Chủ trì: chưa có người được giao');
});

test('/quyche nói lĩnh vực, nói ai chỉ triệu tập', async () => {
  await khoa.asks(
    '/quyche thay mặt',
    'Phó Trưởng ban chủ trì thay Trưởng ban khi đi vắng hoặc khi được ủy quyền, ở các cuộc họp thuộc lĩnh vực được giao (khoản 2 Điều 4)',
    'Phó Trưởng ban Thường trực triệu tập họp thay Trưởng ban khi đi vắng (khoản 3 Điều 4)',
  );
});

test('lĩnh vực của cuộc họp chưa thông báo sửa được: người chủ trì đổi theo; người triệu tập thay chỉ chọn lĩnh vực của mình', async () => {
  await truong.taps(
    'Họp định kỳ Ban Chỉ đạo',
    await truong.asks('/taohop Họp chung | 8h ngày 10/12 | A | B', 'loại cuộc họp nào'),
  );
  await truong.taps('Không riêng lĩnh vực nào', FIELDS);
  await truong.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
  await truong.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await truong.hears('Đã ghi nhận cuộc họp');
  await truong.taps('Lĩnh vực', await truong.asks('/suahop', 'Sửa mục nào?'));
  await truong.taps('y tế số', FIELDS);
  await truong.hears('Họp chung', 'Lĩnh vực: y tế số');
  expect((await kept('meetings'))[0]).toMatchObject({ field: 'y tế số', state: 'draft' });
  await truong.taps('Lĩnh vực', await truong.asks('/suahop', 'Sửa mục nào?'));
  await truong.taps('Không riêng lĩnh vực nào', FIELDS);
  const then = await truong.hears('Đã sửa lĩnh vực.');
  expect((await kept('meetings'))[0]?.field).toBeUndefined();
  await truong.taps('Gửi thông báo', then);
  await truong.taps('Gửi', 'Gửi thông báo trên');
  await truong.hears('Đã gửi thông báo');
  const asked = await truong.asks('/suahop', 'Sửa mục nào?');
  expect(JSON.stringify(asked.reply_markup)).not.toContain('Lĩnh vực');
});
