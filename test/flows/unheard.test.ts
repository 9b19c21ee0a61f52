import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, type Heard } from './talk.ts';

// Lời chưa hiểu: không ghi gì, đưa nút của việc đang chờ, hoặc vài việc gần nhất của người ấy.

const labels = (message: Heard): string[] =>
  (message.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

test('đang chờ giấy mời: mọi câu chưa hiểu đều có nút của giấy mời, không có gì được ghi', async () => {
  await opens('kien-giang');
  const [thanh, binh] = [who('thanh'), who('binh')];
  await callsMeeting(thanh);
  await binh.hears('Họp quý');
  for (const text of ['😂😂', 'trời hôm nay nóng quá', 'đồ vô dụng']) {
    const back = await binh.asks(text, 'Tôi chưa ghi nhận gì; đang chờ đồng chí: Giấy mời họp “Họp quý”');
    expect(labels(back)).toEqual(['Dự họp', 'Xin vắng', 'Cử người dự thay']);
    await talk.settled();
  }
  expect((await talk.meeting()).answers).toEqual({});
});

test('hai đề nghị đang chờ: mỗi người hai nút, có tên', async () => {
  await opens('kien-giang');
  const [thanh, hoa, trinh] = [who('thanh'), who('hoa'), who('trinh')];
  await callsMeeting(thanh);
  hoa.says('/vang ốm');
  await thanh.hears('Danh Thị Hoa');
  trinh.says('/vang đi công tác');
  await thanh.hears('Huỳnh Ngọc Trinh');
  const back = await thanh.asks('mưa to quá', 'Tôi chưa ghi nhận gì; đang chờ đồng chí:');
  expect(labels(back).toSorted()).toEqual([
    'Không đồng ý: đ/c Danh Thị Hoa',
    'Không đồng ý: đ/c Huỳnh Ngọc Trinh',
    'Đồng ý: đ/c Danh Thị Hoa',
    'Đồng ý: đ/c Huỳnh Ngọc Trinh',
  ]);
  await thanh.taps('Đồng ý: đ/c Danh Thị Hoa', back);
  await hoa.hears('đồng ý');
});

test('không có gì chờ: ba việc gần nhất của người ấy; nhãn nút gõ không dấu cũng là nút ấy', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  const back = await tram.asks('chắc phải ngồi lại bàn vụ này một bữa quá', 'Có phải đồng chí cần:');
  expect(labels(back)).toContain('Tạo cuộc họp');
  expect(labels(back).length).toBeLessThanOrEqual(4);
  await talk.settled();
  await tram.asks('tao cuoc hop', 'Tên cuộc họp là gì?');
});

test('nhãn có số trong ngoặc: gõ không có số vẫn là lựa chọn ấy', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  const asked = await tram.asks('/xinykien Thông qua phương án một?', 'Thành phần');
  expect(labels(asked)).toContain('Toàn thể Ban Chỉ đạo (6)');
  await tram.asks('toan the ban chi dao', 'Vấn đề này thuộc loại nào?');
});

test('chào, cảm ơn: một câu ngắn; người lạ vẫn chỉ nghe câu của người lạ', async () => {
  await opens('kien-giang');
  const binh = who('binh');
  await binh.asks('Chào thư ký', 'Chào đồng chí');
  await binh.asks('cảm ơn em nhiều nhé', 'Cảm ơn đồng chí. Cần việc gì');
  house.fake.user({ id: 99, first_name: 'Người lạ' });
  await talk.person(99).asks('chào bot', 'Tài khoản này chưa được kết nối');
});

test('trong nhóm, dưới thẻ: câu như trả lời mà chưa rõ thì hỏi riêng; chưa mở riêng thì nói một câu trong nhóm', async () => {
  await opens('kien-giang');
  const [thanh, binh, hoa] = [who('thanh'), who('binh'), who('hoa')];
  await callsMeeting(thanh);
  const group = talk.groupOf('kien-giang');
  const card = await group.hears('Họp quý');
  await talk.settled();
  binh.saysIn(group, 'ok', card);
  await binh.hears('Tôi chưa ghi nhận gì; đang chờ đồng chí: Giấy mời họp “Họp quý”');
  await house.store.transaction(async (tx) => {
    const account = await tx.accounts.get(`telegram:${hoa.id}`);
    if (account) tx.accounts.put(account.address, { ...account, reachableSince: null });
  });
  hoa.saysIn(group, 'ok', card);
  await group.hears('Việc này trao đổi riêng');
  expect((await talk.meeting()).answers).toEqual({});
});

test('một câu mở việc với những gì nó nói; phần còn lại mới hỏi, xem trước như thường', async () => {
  await opens('kien-giang');
  const thanh = who('thanh');
  const asked = await thanh.asks(
    'Họp BCĐ 8h sáng thứ Tư tuần sau tại phòng họp số 1, nội dung rà soát Đề án 06',
    'Đây là loại cuộc họp nào?',
  );
  await thanh.taps('Họp định kỳ Ban Chỉ đạo', asked);
  await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
  await thanh.hears('08 giờ 00, thứ Tư, ngày 25/11/2026', 'phòng họp số 1', 'rà soát Đề án 06');
  const preview = await thanh.hears('Ghi nhận cuộc họp này?');
  expect(await house.meetings()).toEqual([]);
  await thanh.taps('Ghi nhận', preview);
  await thanh.hears('Đã ghi nhận cuộc họp');
});

test('câu của thư ký ghi thay người khác: xem lại rồi mới ghi', async () => {
  await opens('kien-giang');
  const [thanh, tram] = [who('thanh'), who('tram')];
  await callsMeeting(thanh);
  const shown = await tram.asks(
    'Chị Hoa báo vắng, đi công tác Hà Nội',
    'Ghi nhận thay đồng chí Danh Thị Hoa cho “Họp quý”: xin vắng, lý do: đi công tác Hà Nội?',
  );
  expect((await talk.meeting()).answers).toEqual({});
  await tram.taps('Ghi nhận', shown);
  await tram.hears('Đã ghi nhận thay đồng chí Danh Thị Hoa');
  expect((await talk.meeting()).answers).toMatchObject({
    hoa: { kind: 'absent', reason: 'đi công tác Hà Nội' },
  });
});
