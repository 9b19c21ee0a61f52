import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held } from './held.ts';
import { drafts, type Person, readable } from './talk.ts';

// Điều mắt không thấy và điều ai cũng gõ: đọc cho đúng, không chắc thì hỏi.

async function called(who: (id: string) => Person, title = 'Họp định kỳ'): Promise<void> {
  const thanh = who('thanh');
  const line = `${title} | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết`;
  await thanh.taps('Gửi thông báo', await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo'));
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
}

const answers = async () => (await talk.meeting()).answers;

test('ký tự ẩn, dấu tách rời và khoảng trắng không ngắt: lời, tên tệp và tên người đều sạch', async () => {
  await opens('kien-giang');
  await called(who);
  await who('hoa').asks('\u200b\u202a/hop\u200b', 'Đồng chí chưa trả lời');
  await who('hoa').asks('t\u200bôi\u00a0dự\u2060'.normalize('NFD'), 'đã báo: dự họp');
  who('tram').sends('\u202ekế hoạch\u200b.pdf'.normalize('NFD'));
  await who('tram').taps('Gửi', 'Gửi tài liệu này tới');
  await talk.settled();
  const { papers, answers: given } = await talk.meeting();
  expect(given.hoa).toMatchObject({ kind: 'attend' });
  expect(papers.map(({ file }) => file?.name)).toEqual(['kế hoạch.pdf']);
});

test('trong nhóm, lệnh có ký tự ẩn đứng trước vẫn là lệnh', async () => {
  await opens('kien-giang');
  await called(who);
  const group = talk.groupOf('kien-giang');
  const before = talk.count(group.id, 'Họp định kỳ');
  who('hoa').saysIn(group, '\u200b/hop');
  await talk.settled();
  expect(talk.count(group.id, 'Họp định kỳ')).toBe(before + 1);
});

test('tên trước dấu gạch không bị cắt; “đ/c”, “đồng chí” không thành tên', async () => {
  await opens('kien-giang');
  await called(who);
  await who('hoa').asks(
    '/uyquyen Nguyễn Văn Thay | Phó Giám đốc | Đồng ý với dự thảo kế hoạch',
    'Nguyễn Văn Thay',
  );
  await talk.settled();
  expect(await answers()).toMatchObject({
    hoa: { delegate: { name: 'Nguyễn Văn Thay', post: 'Phó Giám đốc' } },
  });
  await who('tram').asks(
    '/traloithay đ/c Trần Thanh Bình | dự thay | đồng chí đ/c Nguyễn Văn Nam | Phó Giám đốc',
    'Nguyễn Văn Nam',
  );
  await talk.settled();
  expect(await answers()).toMatchObject({
    binh: { delegate: { name: 'Nguyễn Văn Nam', post: 'Phó Giám đốc' } },
  });
});

test('👍, +1, ✅ dưới giấy mời đang chờ: hỏi lại kèm nút, không ghi gì', async () => {
  await opens('kien-giang');
  await called(who);
  for (const gesture of ['👍', '👍🏽', '+1', '✅', '👌'])
    expect(
      (await who('hoa').asks(gesture, 'Giấy mời họp')).reply_markup?.inline_keyboard.flat().length,
    ).toBeGreaterThan(1);
  expect(await answers()).toEqual({});
});

test('số nói bằng lời trên Zalo: đúng số ấy; số không có thì nêu lại các lựa chọn', async () => {
  await opens('kien-giang', { platform: 'zalo' });
  await called(who);
  const hoa = who('hoa');
  await hoa.asks('số 9', 'Không có lựa chọn số 9', '1. Dự họp');
  await talk.settled();
  await hoa.asks('9 người', 'Tôi chưa ghi nhận gì');
  await talk.settled();
  expect(await answers()).toEqual({});
  await hoa.asks('em chọn số １ ạ', 'dự họp');
  await talk.settled();
  expect(await answers()).toMatchObject({ hoa: { kind: 'attend' } });
});

test('hai ngày: hỏi ngày đầu bằng nút; gõ ngày ấy cũng được', async () => {
  await opens('kien-giang');
  const thanh = who('thanh');
  await thanh.asks('/taohop Tập huấn', 'Họp lúc nào?');
  const asked = await thanh.asks('8h-11h30 5-6/12', 'Ngày đầu là ngày nào');
  expect(readable(asked)).toContain('08:00 thứ Bảy 05/12/2026\n08:00 Chủ nhật 06/12/2026');
  expect(readable(await thanh.asks('7', 'có thể hiểu nhiều cách'))).toContain('08:00 Chủ nhật 06/12/2026');
  await thanh.asks('5/12', 'Họp ở đâu?');
  await thanh.asks('A', 'Nội dung cuộc họp?');
  thanh.says('B');
  await thanh.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp nào');
  await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
  await thanh.hears('Thời gian: 08 giờ 00, thứ Bảy, ngày 05/12/2026');
});

test('dưới nút “Cho ngày cụ thể”, ngày gõ ra là câu trả lời', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  await held(house, 'kien-giang');
  await draftsConclusion(
    tram,
    'Thống nhất kế hoạch.',
    'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trong quý I',
  );
  await tram.hears('chưa phải một ngày cụ thể');
  await talk.settled();
  await tram.asks('15/12', 'Tình trạng: đang soạn');
  await talk.settled();
  const lines = await house.store.transaction(async (tx) =>
    (await tx.conclusions.all()).flatMap(([, one]) => one.lines),
  );
  expect(lines).toMatchObject([{ due: '2026-12-15', doubts: [] }]);
});
