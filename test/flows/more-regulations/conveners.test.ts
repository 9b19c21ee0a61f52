import { beforeEach, expect, test } from 'vitest';
import { opens, talk } from '../../stage.ts';
import { drafts, type Person } from '../talk.ts';

/**
 * Ủy ban An toàn giao thông Quốc gia: “các trường hợp họp đột xuất Chủ tịch Ủy ban hoặc các Phó Chủ tịch Ủy ban được Chủ
 * tịch Ủy ban ủy quyền triệu tập”.
 */

let chinh: Person;
let secretary: Person;
let pho: Person;
const SOON = 'Họp gấp | thứ 5 tuần sau 8h | A | B';

beforeEach(async () => {
  await opens('an-toan-giao-thong');
  [chinh, secretary, pho] = [
    talk.member('an-toan-giao-thong', 'chutich'),
    talk.member('an-toan-giao-thong', 'thuongtruc'),
    talk.member('an-toan-giao-thong', 'pho'),
  ];
});

const authorises = async (how: string) => {
  await chinh.taps(
    'Chủ tịch Ủy ban Trần Hữu Chính ủy quyền triệu tập họp',
    await chinh.asks('/thaymat', 'Ghi nhận việc gì?'),
  );
  await chinh.hears('Ủy quyền, giao cho ai?');
  await chinh.asks('Hồ Văn Phó', 'Từ lúc nào?');
  await chinh.taps(how, await chinh.asks('bây giờ', 'Ủy quyền cho một cuộc họp, hay đến hết ngày nào?'));
  await chinh.taps(
    'Ghi nhận',
    await chinh.hears('Ghi nhận đồng chí Trần Hữu Chính ủy quyền triệu tập họp', 'Điều 4 Quy chế'),
  );
  await pho.hears('theo ủy quyền của đồng chí Trần Hữu Chính (Điều 4 Quy chế)', '/taohop');
};

test('chưa được ủy quyền thì Phó Chủ tịch không triệu tập được; lời từ chối nêu ai triệu tập, theo điều nào', async () => {
  await pho.asks(
    `/taohop ${SOON}`,
    'Chủ tịch Ủy ban, Phó Chủ tịch thường trực khi được ủy quyền, Phó Chủ tịch Ủy ban khi được ủy quyền',
    'Điều 4',
  );
  await pho.asks('/quyche đột xuất', 'Phó Chủ tịch Ủy ban khi được ủy quyền');
});

test('được ủy quyền một cuộc: triệu tập họp đột xuất, không phải họp định kỳ; xong một cuộc thì thôi', async () => {
  await authorises('Một cuộc họp');
  const next = await drafts(pho, SOON, 'Họp đột xuất Ủy ban', 'Toàn thể Ủy ban');
  const meeting = await talk.meeting();
  expect(meeting).toMatchObject({ kind: 'ad-hoc', convenedBy: 'pho' });
  await pho.taps('Gửi thông báo', next);
  await pho.taps('Gửi', 'Gửi thông báo trên');
  await secretary.hears('Giấy mời', 'Họp gấp');
  await pho.asks(`/taohop ${SOON}`, 'Phó Chủ tịch Ủy ban khi được ủy quyền');
});

test('được ủy quyền đến khi rút: cuộc thứ hai vẫn triệu tập được; rút rồi thì không', async () => {
  await authorises('Đến khi rút');
  await drafts(pho, SOON, 'Họp đột xuất Ủy ban', 'Toàn thể Ủy ban');
  await drafts(pho, 'Họp gấp nữa | thứ 6 tuần sau 8h | A | B', 'Họp đột xuất Ủy ban', 'Toàn thể Ủy ban');
  await chinh.taps('Ghi nhận', await chinh.asks('/trolai', 'ủy quyền triệu tập họp'));
  await pho.hears('thôi ủy quyền triệu tập họp');
  await pho.asks(`/taohop ${SOON}`, 'Phó Chủ tịch Ủy ban khi được ủy quyền');
});
