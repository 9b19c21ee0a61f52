import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { imports } from './reseated.ts';
import { callsMeeting, drafts, type Heard } from './talk.ts';

// Trưởng ban cũ còn giữ nút của việc nay thuộc người khác: nút nào cũng nói đúng việc ấy nay của ai, ý kiến ghi sai vẫn bỏ
// được, và việc đi tới người quyết định hôm nay.

const LINE = 'Họp quý | thứ 5 tuần sau 8h | A | B';
const AGREES = 'Ghi: chủ trì đồng ý qua điện thoại';
const NOT_MINE = 'Tôi không có ý kiến này';
const NOW_HIS = 'thuộc quyền của: đồng chí Bùi Thế Hải, Trưởng ban';

/** Đồng chí Hải làm Trưởng ban; đồng chí Tài làm thành viên, hoặc chỉ còn ở Tổ. */
const haiTakesOver = (then: 'member' | 'team-member'): Promise<void> =>
  imports(
    (one) =>
      one.id === 'thanh' ? { ...one, role: then } : one.id === 'hai' ? { ...one, role: 'head' } : one,
    'kien-giang',
  );

beforeEach(() => opens('kien-giang'));

describe.each(['member', 'team-member'] as const)('đồng chí Tài nay là %s', (then) => {
  /** Thành phần trình đồng chí Tài, rồi ghi lời đồng chí ấy qua điện thoại: tin xin ý kiến, tin báo lại. */
  async function settledByPhone(): Promise<readonly [Heard, Heard]> {
    const [tram, thanh] = [who('tram'), who('thanh')];
    const next = await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await tram.taps('Gửi thông báo', next);
    const asked = await tram.hears('Đã trình đồng chí Lâm Thế Tài');
    const request = await thanh.hears('Xin ý kiến về thành phần dự họp');
    await tram.taps(AGREES, asked);
    return [request, await thanh.hears('Ghi thay đồng chí, qua điện thoại')];
  }

  test('thành phần của bản nháp: nút cũ nói nay của ai, không nói là không tìm thấy; báo sai thì thư ký biết', async () => {
    const [tram, thanh, hai] = [who('tram'), who('thanh'), who('hai')];
    const [request, told] = await settledByPhone();
    await haiTakesOver(then);
    await hai.hears('Xin ý kiến về thành phần dự họp');
    await thanh.taps('Đồng ý', request);
    await thanh.isShown(NOW_HIS);
    await thanh.taps(NOT_MINE, told);
    await thanh.hears('Đã ghi nhận đồng chí không có ý kiến này', NOW_HIS);
    await tram.hears('Đồng chí Lâm Thế Tài báo không có ý kiến', 'nay chờ đồng chí Bùi Thế Hải trả lời');
    await talk.settled();
    expect(talk.count(hai.id, 'Xin ý kiến về thành phần dự họp')).toBe(1);
    expect((await talk.meeting()).participants).toBeNull();
    expect((await talk.meeting()).log.filter(({ act }) => act === 'word-contested')).toHaveLength(1);
  });

  test('đề nghị vắng: báo sai thì đề nghị tới đồng chí Hải, không đưa nút cho đồng chí Tài', async () => {
    const [tram, thanh, hai, hoa] = [who('tram'), who('thanh'), who('hai'), who('hoa')];
    await callsMeeting(thanh, LINE);
    await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
    await tram.taps(AGREES, await tram.asks('/ghiykien', 'Đồng chí ấy nói thế nào qua điện thoại?'));
    const told = await thanh.hears('Ghi thay đồng chí, qua điện thoại', 'Danh Thị Hoa');
    await haiTakesOver(then);
    await thanh.taps(NOT_MINE, told);
    await thanh.hears('Đã ghi nhận đồng chí không có ý kiến này', NOW_HIS);
    await tram.hears('Đồng chí Lâm Thế Tài báo không có ý kiến', 'nay chờ đồng chí Bùi Thế Hải trả lời');
    await hai.taps('Đồng ý', 'Danh Thị Hoa (Chánh Văn phòng UBND tỉnh) xin vắng');
    await hoa.hears('Người chủ trì là đồng chí Bùi Thế Hải đồng ý');
  });

  test('dự thảo kết luận: báo sai thì dự thảo tới đồng chí Hải', async () => {
    const [tram, thanh, hai] = [who('tram'), who('thanh'), who('hai')];
    await callsMeeting(thanh, LINE);
    house.turnTo('2026-11-27T09:00');
    const drafted = await tram.asks('/ketluan', 'Xin chọn:');
    await tram.taps('Soạn kết luận: Họp quý, 08:00 thứ Năm 26/11/2026', drafted);
    await tram.hears('Kết luận cuộc họp');
    await tram.asks('Thống nhất phương án.', 'Xin gửi các nhiệm vụ');
    const line = 'Giao đồng chí Danh Thị Hoa kiểm tra, trước 15/12';
    await tram.taps('Trình chủ trì', await tram.asks(line, 'Tình trạng: đang soạn'));
    await thanh.hears('Xin ý kiến về dự thảo kết luận');
    const asked = await tram.asks('/ghiykien', 'Đồng chí ấy nói thế nào qua điện thoại?');
    await tram.taps('Ghi: chủ trì cho gửi nội bộ qua điện thoại', asked);
    const told = await thanh.hears('Ghi thay đồng chí, qua điện thoại');
    await haiTakesOver(then);
    await thanh.taps(NOT_MINE, told);
    await thanh.hears('Đã ghi nhận đồng chí không có ý kiến này', NOW_HIS);
    await hai.taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
    await tram.hears('cho gửi kết luận');
  });
});

test('Trưởng ban đi vắng rồi mới báo sai: đề nghị tới người thay mặt, có nút bấm được', async () => {
  const [tram, thanh, cong, hoa] = [who('tram'), who('thanh'), who('cong'), who('hoa')];
  await callsMeeting(thanh, LINE);
  await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
  await tram.taps(AGREES, await tram.asks('/ghiykien', 'Đồng chí ấy nói thế nào qua điện thoại?'));
  const told = await thanh.hears('Ghi thay đồng chí, qua điện thoại', 'Danh Thị Hoa');
  await tram.taps('Trưởng ban Lâm Thế Tài đi vắng', await tram.asks('/thaymat', 'Ghi nhận việc gì?'));
  await tram.asks('bây giờ', 'Đến hết ngày nào?');
  await tram.taps('Ghi nhận', await tram.asks('30/11', 'Ghi nhận đồng chí'));
  await tram.hears('Đã ghi nhận');
  await thanh.taps(NOT_MINE, told);
  await thanh.hears('Đã ghi nhận đồng chí không có ý kiến này', 'đồng chí Nguyễn Trí Công');
  await cong.taps('Đồng ý', 'Danh Thị Hoa (Chánh Văn phòng UBND tỉnh) xin vắng');
  await hoa.hears('đồng chí Nguyễn Trí Công', 'đồng ý');
});
