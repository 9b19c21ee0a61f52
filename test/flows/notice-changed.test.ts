import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { callsMeeting, type Group, type Person, Talk } from './talk.ts';

// Thành: Trưởng ban; Công: Phó TB Thường trực; Bình, Trinh, Hoa: thành viên; Trâm: thư ký; Khoa, Luân: Tổ giúp việc.

let house: House;
let talk: Talk;
const who = (id: string): Person => talk.member('kien-giang', id);
const group = (): Group => talk.groupOf('kien-giang');

afterEach(() => house.close());

/** Hoa comes; Bình’s absence was granted; Trinh’s request waits; Công has said nothing. */
async function announced(): Promise<void> {
  const [thanh, hoa, binh, trinh] = [who('thanh'), who('hoa'), who('binh'), who('trinh')];
  await callsMeeting(thanh, 'Họp quý | thứ 5 tuần sau 8h | Phòng 2 | Sơ kết Đề án 06');
  await hoa.asks('/thamgia', 'Đồng chí đã báo: dự họp');
  await binh.asks('/vang đi công tác', 'đang chờ người chủ trì đồng ý');
  await thanh.taps('Đồng ý', 'xin vắng cuộc họp');
  await binh.hears('đồng ý với đề nghị của đồng chí');
  await trinh.asks('/vang bận đón đoàn', 'đang chờ người chủ trì đồng ý');
  await thanh.hears('bận đón đoàn');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    house = await House.open({ committees: ['kien-giang'], platform });
    talk = new Talk(house);
  });

  test('đổi phòng: nói trước đổi gì, ai cần mới nghe, thẻ sửa tại chỗ, câu trả lời giữ nguyên', async () => {
    await announced();
    const [tram, hoa, binh, trinh, cong] = [who('tram'), who('hoa'), who('binh'), who('trinh'), who('cong')];
    const invitation = await cong.hears('Giấy mời: Họp định kỳ Ban Chỉ đạo');
    await tram.asks('/suahop phòng 3', 'Thay đổi: Họp định kỳ', 'Đổi phòng: Phòng 2 → Phòng 3');
    await tram.taps('Gửi', 'Các câu trả lời đã có giữ nguyên');
    await tram.hears('Đã sửa và báo 5 đồng chí');
    await hoa.hears('Đổi phòng: Phòng 2 → Phòng 3', 'Đồng chí đã báo: dự họp. Câu trả lời này giữ nguyên.');
    await trinh.hears('Đổi phòng: Phòng 2 → Phòng 3', 'đang chờ người chủ trì đồng ý');
    await cong.hears('Đổi phòng: Phòng 2 → Phòng 3', 'Đồng chí chưa trả lời.');
    await binh.heardNothingOf('Đổi phòng');
    await group().hears('có thay đổi', 'Đổi phòng: Phòng 2 → Phòng 3');
    await group().cardSays('Địa điểm: Phòng 3', '1 dự', '1 vắng');
    expect(await talk.meeting()).toMatchObject({
      place: 'Phòng 3',
      revision: 1,
      answers: { hoa: { kind: 'attend' }, binh: { consent: { state: 'granted' } } },
    });
    // Nút dưới giấy mời gửi trước khi đổi phòng vẫn dùng được; đề nghị đang chờ vẫn trả lời được.
    await cong.taps('Dự họp', invitation);
    await cong.isShown('dự họp');
    await who('thanh').asks('/duyet', 'Huỳnh Ngọc Trinh xin vắng');
    expect((await talk.meeting()).log.map(({ act }) => act)).toContain('changed');
  });
});
