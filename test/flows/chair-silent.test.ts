import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

// Kiên Giang: Tài (thanh) là Trưởng ban, Trâm (tram) là thư ký. Thứ Sáu 20/11/2026, 9 giờ.

const LINE = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';
const WAITS = 'chờ đồng chí Lâm Thế Tài duyệt';

beforeEach(() => {
  expect.hasAssertions();
});

async function at(local: string): Promise<void> {
  house.turnTo(local);
  await talk.settled();
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('kien-giang', { platform, reminders: true });
  });

  test('chủ trì im lặng về thành phần: nhắc một lần sau hai giờ làm việc; đã trả lời thì không nhắc', async () => {
    const [head, tram] = [who('thanh'), who('tram')];
    const next = await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await tram.taps('Gửi thông báo', next);
    await tram.hears('Đã trình đồng chí Lâm Thế Tài');
    await at('2026-11-20T10:55');
    await head.heardNothingOf(WAITS);
    await at('2026-11-20T11:05');
    await head.hears('Thành phần dự “Họp thường kỳ”', WAITS);
    await at('2026-11-20T16:30');
    await tram.heardNothingOf(WAITS);
    await tram.taps('Ghi: chủ trì đồng ý qua điện thoại', await tram.asks('/ghiykien', 'Thành phần dự'));
    await tram.hears('Đã ghi đồng chí Lâm Thế Tài');
    expect((await talk.meeting()).participants).toMatchObject({ way: 'phone' });
  });

  test('thêm người sau giấy mời mà chủ trì im lặng: nhắc sau hai giờ làm việc, trả lời ngay dưới lời nhắc', async () => {
    const [head, tram, luan] = [who('thanh'), who('tram'), who('luan')];
    await callsMeeting(head, LINE);
    await tram.asks('/suahop thêm đồng chí Luân', 'Xin ý kiến về thay đổi thành phần');
    await tram.taps('Trình', 'Trình đồng chí Lâm Thế Tài duyệt thay đổi này?');
    await head.hears('Xin ý kiến về thay đổi thành phần dự họp');
    await at('2026-11-20T10:55');
    await head.heardNothingOf(WAITS);
    await at('2026-11-20T11:05');
    const reminded = await head.hears('Thay đổi thành phần dự “Họp thường kỳ”', WAITS);
    await luan.heardNothingOf('Giấy mời');
    await head.taps('Đồng ý: thành phần', reminded);
    await luan.hears('Giấy mời: Họp định kỳ Ban Chỉ đạo');
    expect((await talk.meeting()).listChange).toBeNull();
  });

  test('xin vắng chờ chủ trì: nhắc sau hai giờ làm việc, rồi như thường lệ', async () => {
    const [head, hoa] = [who('thanh'), who('hoa')];
    await callsMeeting(head, LINE);
    await hoa.asks('/vang đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
    await at('2026-11-20T10:55');
    await head.heardNothingOf('Gõ /duyet để trả lời');
    await at('2026-11-20T11:05');
    await head.hears('Đồng chí Danh Thị Hoa xin vắng', 'đang chờ người chủ trì quyết định');
    await at('2026-11-23T08:05');
    await head.hears('Đồng chí Danh Thị Hoa xin vắng', 'đang chờ người chủ trì quyết định');
    expect((await talk.meeting()).answers.hoa).toMatchObject({ consent: { state: 'asked' } });
  });
});
