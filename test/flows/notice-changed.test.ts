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

  test('thêm, bớt thành phần: chủ trì đồng ý trước, người mới nhận giấy mời kèm tài liệu, người thôi dự được báo', async () => {
    const [thanh, tram, luan, hoa, cong] = [who('thanh'), who('tram'), who('luan'), who('hoa'), who('cong')];
    await announced();
    tram.sends('du-thao.pdf', 'Dự thảo báo cáo');
    await tram.taps('Gửi', 'Gửi tài liệu này tới');
    await tram.hears('Đã thêm và gửi tài liệu');
    await tram.asks(
      '/suahop thêm đồng chí Luân; bớt Hoa',
      'Xin ý kiến về thay đổi thành phần',
      'khoản 1 Điều 14',
    );
    await tram.taps('Trình', 'Trình đồng chí Lâm Thế Tài duyệt thay đổi này?');
    await tram.hears('Đã trình đồng chí Lâm Thế Tài duyệt thay đổi thành phần');
    // Chưa ai được mời, chưa ai bị bớt.
    await luan.heardNothingOf('Giấy mời');
    expect((await talk.meeting()).invitees).toContain('hoa');
    const asked = await thanh.hears(
      'Thêm thành phần: Võ Thành Luân',
      'Bớt thành phần: Danh Thị Hoa',
      'Thông báo: gửi trước ít nhất 02 ngày làm việc',
      'Người trình: đồng chí Lê Thị Trâm',
    );
    await thanh.taps('Đồng ý', asked);
    await tram.hears('đồng ý thay đổi thành phần', 'Thêm thành phần: Võ Thành Luân');
    await hoa.hears('đồng chí không còn trong thành phần dự họp “Họp quý”');
    await cong.heardNothingOf('Luân');
    await group().cardSays('6 người được mời');
    expect(await talk.meeting()).toMatchObject({ listChange: null, answers: { binh: {}, trinh: {} } });
    const invitees = (await talk.meeting()).invitees;
    expect(invitees).toContain('luan');
    expect(invitees).not.toContain('hoa');
    const notice = await luan.hears('Giấy mời: Họp định kỳ Ban Chỉ đạo');
    await luan.taps('Dự họp', notice);
    await luan.isShown('dự họp');
    await luan.asks('/tailieu', 'Dự thảo báo cáo');
    // Nút cũ không quyết định lần nữa.
    await thanh.takes('Đồng ý', asked);
    await thanh.isShown('đã được đồng ý trước đó');
  });

  test('dời giờ: mỗi người thấy câu trả lời trước, một lần chọn là xác nhận; không ai được coi là dự khi chưa chọn', async () => {
    await announced();
    const [thanh, tram, hoa, binh, cong] = [who('thanh'), who('tram'), who('hoa'), who('binh'), who('cong')];
    tram.says('/doihop thứ 6 tuần sau 8h | - | Trùng lịch tỉnh');
    await tram.taps('Gửi', 'từng đồng chí thấy câu trả lời trước đây và được hỏi lại');
    await tram.hears('Đã dời lịch');
    expect((await talk.meeting()).answers).toEqual({});
    const still = await hoa.hears(
      'Trước đó đồng chí đã báo dự. Giờ mới: 08 giờ 00, thứ Sáu',
      'Đồng chí vẫn dự?',
    );
    await hoa.taps('Vẫn dự', still);
    await hoa.isShown('ghi nhận');
    const again = await binh.hears('xin vắng (lý do: đi công tác), đã được đồng ý cho giờ cũ');
    await binh.taps('Vẫn xin vắng', again);
    await binh.hears('đang chờ người chủ trì đồng ý');
    await thanh.taps('Đồng ý', 'Lý do: đi công tác');
    await binh.hears('đồng ý với đề nghị của đồng chí');
    await cong.heardNothingOf('Trước đó đồng chí');
    expect((await talk.meeting()).answers).toMatchObject({
      hoa: { kind: 'attend' },
      binh: { kind: 'absent', reason: 'đi công tác', consent: { state: 'granted' } },
    });
    expect(Object.keys((await talk.meeting()).answers).sort()).toEqual(['binh', 'hoa']);
  });

  test('nội dung, tài liệu: thêm vào, thay, rút; chỉ nghe điều đã đổi', async () => {
    await announced();
    const [tram, hoa, cong] = [who('tram'), who('hoa'), who('cong')];
    await tram.asks(
      'bổ sung nội dung tình hình số hóa vào chương trình họp',
      'Thêm vào nội dung: tình hình số hóa',
    );
    await tram.taps('Gửi', 'Gửi thay đổi này');
    await hoa.hears('Thêm vào nội dung: tình hình số hóa', 'Nội dung: Sơ kết Đề án 06; tình hình số hóa');
    await group().cardSays('Nội dung: Sơ kết Đề án 06; tình hình số hóa');
    const parts = await tram.asks('/suahop', 'Sửa mục nào?');
    await tram.taps('Tài liệu', parts);
    await tram.hears('Cuộc họp chưa có tài liệu');
    tram.sends('dt1.pdf', 'Dự thảo');
    await tram.taps('Gửi', 'Gửi thay đổi này');
    await hoa.hears('Dự thảo');
    await tram.taps('Dự thảo', await tram.asks('/suahop tài liệu', 'Thay hoặc rút tài liệu nào?'));
    await tram.hears('gửi tệp mới để thay, hoặc gõ “rút”');
    tram.sends('dt2.pdf', 'Dự thảo lần hai');
    await tram.taps('Gửi', 'Gửi thay đổi này');
    await hoa.hears('Tài liệu “Dự thảo” của cuộc họp “Họp quý” được thay bằng');
    await tram.asks('/suahop rút tài liệu 1', 'đã được rút');
    await tram.taps('Gửi', 'Gửi thay đổi này');
    await cong.hears('Tài liệu “Dự thảo', 'đã được rút');
    expect(await talk.meeting()).toMatchObject({ papers: [], answers: { hoa: { kind: 'attend' } } });
    await tram.asks('/suahop Địa điểm | Phòng 2', 'không có gì thay đổi');
  });
});
