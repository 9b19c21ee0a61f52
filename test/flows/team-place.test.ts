import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Toàn: Tổ trưởng, thư ký; Thơ: thành viên Tổ; Thịnh: Trưởng ban. */
let toan: Person;
let tho: Person;
let thich: Person;

async function teamMeeting(question: string): Promise<void> {
  const next = await drafts(
    toan,
    'Họp Tổ | thứ 6 tuần sau 8h | A | B',
    'Họp định kỳ Tổ công tác',
    'Toàn thể Tổ',
  );
  await toan.taps('Gửi thông báo', next);
  await toan.taps('Gửi', question);
  await toan.hears('Đã gửi thông báo');
  await tho.hears('Giấy mời: Họp định kỳ Tổ công tác');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('ba-trang', { platform, reminders: true });
    [toan, tho, thich] = [who('toan'), who('tho'), who('thich')];
  });

  test('Ba Trang, đoạn 3 Điều 7: họp Tổ không đăng ở nhóm của Ban, cả khi nhắc, khi hủy', async () => {
    await teamMeeting('Không đăng nhóm: Tổ công tác chưa có nhóm, chủ đề nhận thông báo');
    house.turnTo('2026-11-26T09:00');
    await tho.hears('Họp Tổ');
    toan.says('/huyhop Bận');
    const asked = await toan.hears('Hủy cuộc họp và thông báo như trên');
    expect(asked.text).not.toContain('vào nhóm');
    await toan.taps('Hủy cuộc họp', asked);
    await tho.hears('Hủy: Họp định kỳ Tổ công tác');
    await group.isSilent();
    await thich.heardNothingOf('Họp Tổ');
  });
});

describe('nhóm Telegram', () => {
  const NOTICES = 5;
  const TEAM = 7;
  beforeEach(async () => {
    await opens('ba-trang');
    [toan, tho, thich] = [who('toan'), who('tho'), who('thich')];
  });

  test('thư ký chọn chủ đề của Tổ trong nhóm: họp Tổ đăng ở chủ đề ấy, họp Ban vẫn ở chủ đề thông báo', async () => {
    house.fake.says(1108, '/ketnoi tổ', { chat: group.id, thread: TEAM });
    await talk.settled();
    expect(house.fake.messages(group.id, TEAM).some(({ text }) => text?.includes('Đã gắn'))).toBe(false);
    house.fake.says(1107, '/ketnoi tổ', { chat: group.id, thread: TEAM });
    await talk.hears(group.id, ['Đã gắn chủ đề này', 'để nhận thông báo của Tổ'], TEAM);
    await teamMeeting('Gửi thông báo trên vào 1 nhóm của Tổ công tác');
    await talk.hears(group.id, ['Họp định kỳ Tổ công tác'], TEAM);
    expect(house.fake.messages(group.id, NOTICES)).toEqual([]);
  });

  test('thư ký chọn cả nhóm của Ban: họp Tổ đăng tại đó', async () => {
    house.fake.says(1107, '/ketnoi tổ', { chat: group.id, thread: NOTICES });
    await toan.hears('là nơi đăng thông báo chung, nên tôi chưa gắn cho Tổ', '/ketnoi tổ chung');
    house.fake.says(1107, '/ketnoi tổ chung', { chat: group.id, thread: NOTICES });
    await talk.hears(group.id, ['để nhận thông báo của Tổ'], NOTICES);
    await teamMeeting('Gửi thông báo trên vào 1 nhóm của Tổ công tác');
    await group.hears('Họp định kỳ Tổ công tác');
  });
});
