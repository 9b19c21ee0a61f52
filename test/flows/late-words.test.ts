import { describe, expect, test } from 'vitest';
import type { House } from '../doubles/house.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, opensSheet } from './talk.ts';

/** The program is down; what people write meanwhile waits with the platform. */
async function away(minutes: number, meanwhile: () => void): Promise<void> {
  await talk.settled();
  await house.stop();
  meanwhile();
  house.forwardStopped(minutes * 60_000);
  await house.start();
}

/** In time for the sheet that `opensSheet` sent, and brought after its end. */
async function saysLate(words: Parameters<House['fake']['later']>[0]): Promise<void> {
  await talk.settled();
  house.turnTo('2026-11-25T15:50');
  const late = house.fake.later(words);
  house.turnTo('2026-11-25T16:30');
  await talk.settled();
  late();
}

const answerOf = async (id: string) => (await talk.meeting()).answers[id];

describe('tin đến muộn tính theo lúc gửi', () => {
  test('báo dự lúc 07:50, trợ lý trở lại lúc 08:20 khi cuộc họp đã bắt đầu: được ghi nhận, thư ký và chủ trì được báo', async () => {
    await opens('kien-giang');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T07:50');
    await away(30, () => binh.says('tôi dự'));
    await binh.hears('dự');
    await tram.hears('Trần Thanh Bình báo dự', 'tin đến sau khi cuộc họp bắt đầu', '07 giờ 50');
    await thanh.hears('Trần Thanh Bình báo dự');
    expect((await answerOf('binh'))?.kind).toBe('attend');
  });

  test('viết sau giờ họp thì không', async () => {
    await opens('kien-giang');
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T08:05');
    await away(30, () => binh.says('tôi dự'));
    await binh.hears('không có cuộc họp nào chờ');
    expect(await answerOf('binh')).toBeUndefined();
  });

  test('viết trước khi dời họp thì không phải là trả lời cho lịch mới', async () => {
    await opens('kien-giang');
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    await talk.settled();
    const late = house.fake.later(() => binh.says('tôi dự'));
    house.forward(10 * 60_000);
    thanh.says('/doihop thứ 6 tuần sau 8h | A | Bận');
    await thanh.taps('Gửi', 'Gửi thông báo dời lịch');
    await binh.hears('Thay đổi lịch họp');
    house.forward(10 * 60_000);
    late();
    await binh.hears('không có cuộc họp nào chờ');
    expect(await answerOf('binh')).toBeUndefined();
  });

  test('phiếu gửi trong hạn, đến sau khi đã tổng hợp: nói rõ không tính, báo thư ký', async () => {
    await opens('kien-giang');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await opensSheet(thanh);
    await saysLate(() => binh.says('/ykien đồng ý'));
    await binh.hears('nhưng đến sau khi phiếu', 'chưa được tính');
    await tram.hears('Trần Thanh Bình trả lời phiếu', 'không được tính');
  });
});

describe('tin đến muộn còn phải hỏi thêm: tính theo lúc gửi tin đầu', () => {
  test('“/vang” trống lúc 07:50, trợ lý trở lại lúc 08:20: lý do trả lời sau đó vẫn được ghi, thư ký và chủ trì được báo', async () => {
    await opens('kien-giang');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T07:50');
    await away(30, () => binh.says('/vang'));
    await binh.hears('lý do vắng');
    house.forward(5 * 60_000);
    await binh.records('bị ốm phải vào viện');
    await binh.hears('chờ');
    await tram.hears('Trần Thanh Bình xin vắng', '07 giờ 50', 'tin đến sau khi cuộc họp bắt đầu');
    await thanh.hears('Trần Thanh Bình xin vắng', '07 giờ 50');
    expect(await answerOf('binh')).toMatchObject({ kind: 'absent', reason: 'bị ốm phải vào viện' });
  });

  test('“/uyquyen Thay” qua nhiều câu hỏi: vẫn là của 07:50', async () => {
    await opens('kien-giang');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T07:50');
    await away(30, () => binh.says('/uyquyen Nguyễn Văn Thay'));
    await binh.asks('Phó Giám đốc', 'ý kiến');
    house.forward(10 * 60_000);
    await binh.records('Cơ quan tôi thống nhất với dự thảo, đề nghị bổ sung kinh phí.');
    await tram.hears('Trần Thanh Bình cử người dự thay', '07 giờ 50');
    expect(await answerOf('binh')).toMatchObject({ kind: 'proxy', delegate: { name: 'Nguyễn Văn Thay' } });
  });

  test('câu hỏi được trả lời bằng nút: cũng tính theo lúc gửi tin đầu', async () => {
    await opens('kien-giang');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await callsMeeting(thanh);
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T07:50');
    await away(30, () => binh.says('em xin vắng vì ốm'));
    const asked = await binh.hears('cuộc họp nào');
    const [[first] = []] = asked.reply_markup?.inline_keyboard ?? [];
    house.forward(5 * 60_000);
    await binh.taps(first?.text ?? '', asked);
    await tram.hears('Trần Thanh Bình xin vắng', '07 giờ 50', 'tin đến sau khi cuộc họp bắt đầu');
    expect(await answerOf('binh')).toMatchObject({ kind: 'absent' });
  });

  test('trả lời câu hỏi sau hơn một giờ: không tính, người hỏi và thư ký đều được báo', async () => {
    await opens('kien-giang');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T07:50');
    await away(30, () => binh.says('/vang'));
    await binh.hears('lý do vắng');
    house.forward(61 * 60_000);
    binh.says('bị ốm phải vào viện');
    await binh.hears('đã bắt đầu', '07 giờ 50', 'Tôi đã báo thư ký');
    await tram.hears('Trần Thanh Bình nhắn xin vắng', '07 giờ 50', 'không ghi nhận');
    expect(await answerOf('binh')).toBeUndefined();
  });

  test('câu hỏi đặt ra đúng lúc mà trả lời sau giờ họp thì không', async () => {
    await opens('kien-giang');
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T07:50');
    await binh.asks('/vang', 'lý do vắng');
    house.forward(20 * 60_000);
    binh.says('bị ốm phải vào viện');
    await binh.hears('đã bắt đầu');
    expect(await answerOf('binh')).toBeUndefined();
  });

  test('ý kiến khác gửi trong hạn, hỏi tiếp sau khi đã tổng hợp: nói rõ không tính, báo thư ký', async () => {
    await opens('kien-giang');
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await opensSheet(thanh);
    await saysLate(() => binh.says('/ykien ý kiến khác'));
    await talk.settled();
    await binh.records('Đề nghị chọn phương án hai vì rẻ hơn.');
    await binh.hears('chưa được tính', '15 giờ 50');
    await tram.hears('Trần Thanh Bình trả lời phiếu', 'không được tính');
  });
});

describe('lời sau cùng là lời viết sau cùng', () => {
  test('“xin vắng” viết trước, đến sau “tôi dự”: vẫn là dự', async () => {
    await opens('kien-giang');
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    await talk.settled();
    const late = house.fake.later(() => binh.says('em xin vắng vì ốm'));
    house.forward(5 * 60_000);
    binh.says('tôi dự');
    await binh.hears('dự');
    await talk.settled();
    late();
    await binh.hears('gửi trước câu trả lời');
    expect((await answerOf('binh'))?.kind).toBe('attend');
  });
});
