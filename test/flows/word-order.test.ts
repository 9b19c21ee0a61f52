import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, opensSheet } from './talk.ts';

const ballots = () =>
  house.store.transaction(async (tx) => (await tx.sheets.all()).map(([, one]) => Object.keys(one.ballots)));
const consents = async () =>
  Object.entries((await talk.meeting()).answers).map(([id, answer]) =>
    answer.kind === 'attend' ? `${id} dự` : `${id} ${answer.consent.state}`,
  );

test('bản xem trước đang chờ: “đồng ý ạ” là của bản ấy, “không đồng ý” bỏ bản ấy; không thành phiếu', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  await opensSheet(tram);
  const asks = async () => {
    await binh.taps('Cả Ban và Tổ', await binh.asks('/thongbao Lịch tập huấn', 'Gửi tới ai?'));
    await binh.taps('Gửi ngay', 'Gửi khi nào?');
    await binh.taps('Không cần', 'xác nhận đã nhận không?');
    return binh.hears('Xin ý kiến đồng chí Lâm Thế Tài');
  };
  await asks();
  await binh.asks('đồng ý với ý kiến anh Công', 'Tin vừa rồi chưa được ghi nhận');
  await binh.asks('không đồng ý', 'Đã thôi');
  await asks();
  await binh.asks('đồng ý ạ', 'Đã xin ý kiến đồng chí Lâm Thế Tài');
  expect(await ballots()).toEqual([[]]);
});

test('trích dẫn phiếu khi bản xem trước đang chờ: lời ấy là của phiếu', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  await opensSheet(tram);
  const card = await binh.hears('Phiếu lấy ý kiến', 'phương án một');
  await binh.asks('/phatsinh Thiếu máy quét', 'Gửi riêng phản ánh này tới');
  house.fake.says(binh.id, 'nhất trí', { replyTo: card });
  await binh.hears('Đã ghi nhận: Đồng ý, về “Thông qua phương án một?”');
  expect(await ballots()).toEqual([['binh']]);
});

test('/duyet: lời xã giao không quyết định; lời không kèm mã chỉ dùng khi một việc chờ', async () => {
  await opens('kien-giang');
  const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
  await callsMeeting(thanh);
  hoa.says('/vang đi công tác');
  await thanh.hears('Danh Thị Hoa', 'xin vắng');
  await thanh.asks('/duyet', '- Danh Thị Hoa xin vắng');
  await thanh.asks('ok', 'Tôi chưa ghi nhận gì', 'Danh Thị Hoa xin vắng');
  await opensSheet(tram);
  await thanh.hears('phương án một');
  await thanh.asks('/hop', 'Họp quý');
  await thanh.asks('đồng ý', 'Tôi chưa ghi nhận gì', 'Danh Thị Hoa xin vắng');
  expect(await consents()).toEqual(['hoa asked']);
  await thanh.asks('v6 đồng ý', 'Đã ghi nhận: đồng ý để đồng chí Danh Thị Hoa vắng');
});

test('/duyet: “v6 hoàn toàn ko nhất trí ạ” là không đồng ý, “v6 đông y” thì chưa là gì', async () => {
  await opens('kien-giang');
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(thanh);
  hoa.says('/vang đi công tác');
  await thanh.hears('Danh Thị Hoa', 'xin vắng');
  await thanh.asks('/duyet', '- Danh Thị Hoa xin vắng');
  await thanh.asks('v6 đông y', 'Tôi chưa ghi nhận gì');
  await thanh.asks('v6 hoàn toàn ko nhất trí ạ', 'không đồng ý để đồng chí Danh Thị Hoa vắng');
});

test('Zalo: số gõ một mình là số thứ tự của lựa chọn, không trùng với mã của đề nghị', async () => {
  await opens('kien-giang', { platform: 'zalo' });
  const thanh = who('thanh');
  await callsMeeting(thanh);
  for (const id of ['binh', 'trinh', 'hoa']) {
    who(id).says('/vang đi công tác');
    await thanh.hears(
      id === 'binh' ? 'Trần Thanh Bình' : id === 'trinh' ? 'Huỳnh Ngọc Trinh' : 'Danh Thị Hoa',
    );
  }
  const list = await thanh.asks('/duyet', '- Danh Thị Hoa xin vắng', '1. Đồng ý');
  expect(list.text).not.toMatch(/Mã \d/);
  await thanh.asks('mã v6 không', 'không đồng ý để đồng chí Danh Thị Hoa vắng');
  expect(await consents()).toEqual(expect.arrayContaining(['hoa refused', 'binh asked', 'trinh asked']));
});

test('“xin vắng” trích dẫn một tin khác không phải giấy mời: hỏi lại, không ghi vắng', async () => {
  await opens('kien-giang');
  const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
  await callsMeeting(thanh);
  const invitation = await binh.hears('Giấy mời: ');
  await opensSheet(tram);
  const card = await binh.hears('Phiếu lấy ý kiến', 'phương án một');
  await binh.quotes(card, 'em xin vắng vì ốm');
  await binh.hears('Tôi chưa ghi nhận gì', 'phương án một');
  house.fake.says(binh.id, 'đã nhận ạ', { replyTo: card });
  await talk.settled();
  expect(await consents()).toEqual([]);
  house.fake.says(binh.id, 'em xin vắng vì ốm', { replyTo: invitation });
  await thanh.hears('Trần Thanh Bình', 'xin vắng');
});
