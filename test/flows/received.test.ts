import { beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../src/domain/time/instant.ts';
import { house, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import type { Heard, Person } from './talk.ts';

// Ai đã nhận kết luận, phiếu, thông báo chung: bằng kênh nào, lúc nào. Thư ký dùng Telegram, những người khác dùng cả hai.
// Bình im 8 ngày trên Zalo nên nhận ở Telegram; Hoa chỉ có Zalo và cũng im 8 ngày.

const BINH = '6650000000000001504';
const HOA = '6650000000000001506';

beforeEach(async () => {
  await opens('kien-giang', { platform: 'mixed' });
  await house.store.transaction(async (tx) => {
    const found = await tx.committees.get('kien-giang');
    if (!found) return;
    const members = found.members.map((one) =>
      one.id === 'hoa' ? { ...one, accounts: [`zalo:${HOA}` as const] } : one,
    );
    tx.committees.put(found.id, { ...found, members });
  });
  for (const user of [BINH, HOA]) house.zalo?.wasSilentFor(user, 8 * DAY);
});

async function sendsNotice(tram: Person): Promise<void> {
  tram.says('/thongbao Nộp số liệu');
  await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await tram.taps('Gửi ngay', 'Gửi khi nào?');
  await tram.taps('Không cần', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'Gửi thông báo trên');
  await tram.hears('Đang gửi thông báo');
  await talk.settled();
}

async function sendsSheet(tram: Person): Promise<void> {
  await tram.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  await tram.asks('Đồng ý dự thảo?', 'Thành phần được lấy ý kiến?');
  tram.says('Bình, Trinh, Hoa');
  await tram.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await tram.taps('Phiếu kín', 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  tram.says('xong');
  await tram.taps('Gửi', 'Gửi phiếu trên tới');
  await tram.hears('Đã gửi phiếu');
  await talk.settled();
}

async function concludes(tram: Person): Promise<Heard> {
  await held(house, 'kien-giang');
  const sent = await sendsConclusion(tram, who('thanh'), 'không có');
  await talk.settled();
  return sent;
}

const ON_TELEGRAM = /Trần Thanh Bình: Telegram, 09:\d\d thứ Sáu 20\/11\/2026/;
const ON_ZALO = /Huỳnh Ngọc Trinh: Zalo, 09:\d\d thứ Sáu 20\/11\/2026/;
const NOWHERE = /Danh Thị Hoa: CHƯA LIÊN LẠC ĐƯỢC: quá 7 ngày chưa nhắn cho Zalo OA[^\n]*\(Zalo, 09:/;

describe('kết luận', () => {
  test('người gửi xem từng người: kênh, giờ, đã xác nhận chưa; thành viên thì không xem được', async () => {
    const [tram, trinh] = [who('tram'), who('trinh')];
    const sent = await concludes(tram);
    await trinh.taps('Đã nhận', 'Thông báo kết luận');
    await trinh.hears('Đã ghi nhận');
    await tram.taps('Xem ai đã nhận', sent);
    const list = await tram.hears('Ai đã nhận: Thông báo kết luận “Họp thường kỳ”', 'Đã xác nhận: 2/6');
    expect(list.text).toMatch(/Đã đến 5\/6 đồng chí, chưa liên lạc được 1\./);
    expect(list.text).toMatch(new RegExp(`${ON_TELEGRAM.source}; chưa xác nhận`));
    expect(list.text).toMatch(new RegExp(`${ON_ZALO.source}; đã xác nhận 09:`));
    expect(list.text).toMatch(NOWHERE);
    trinh.says('/kl #kien-giang/2026-1.3 q');
    await trinh.heardNothingOf('Ai đã nhận');
  });
});

describe('phiếu kín', () => {
  test('người xin ý kiến xem phiếu đã đến ai; danh sách không đổi khi có người trả lời, nên không lộ ai đã trả lời', async () => {
    const [tram, trinh] = [who('tram'), who('trinh')];
    await sendsSheet(tram);
    const reached = async (): Promise<string> => {
      await tram.taps('Xem ai đã nhận', await tram.asks('/ykien', 'đồng chí; ý kiến chỉ hiện khi'));
      return (await tram.hears('Ai đã nhận: phiếu lấy ý kiến “Đồng ý dự thảo?”')).text ?? '';
    };
    const before = await reached();
    for (const line of [ON_TELEGRAM, ON_ZALO, NOWHERE]) expect(before).toMatch(line);
    expect(before).not.toContain('xác nhận');
    await trinh.taps('Đồng ý', 'Phiếu lấy ý kiến (kín)');
    await trinh.hears('Đã ghi nhận');
    expect(await reached()).toBe(before);
    trinh.says('/ykien #kien-giang/2026-1.1 nn');
    await trinh.heardNothingOf('Ai đã nhận');
  });
});

describe('/thanhvien', () => {
  test('chưa gửi gì thì nói chưa gửi gì', async () => {
    await who('tram').asks('/thanhvien nhận', 'Chưa có thông báo họp, thông báo chung, kết luận hay phiếu');
  });

  test('nhận: thông báo chung, kết luận, phiếu gần nhất, mỗi loại một dòng và một nút; họ tên: người ấy nhận gì', async () => {
    const tram = who('tram');
    await concludes(tram);
    await sendsNotice(tram);
    await sendsSheet(tram);
    const all = await tram.asks('/thanhvien nhận', 'Thông báo chung, kết luận, phiếu gần nhất');
    expect(all.text?.split('\n').slice(1)).toEqual([
      '- Thông báo “Nộp số liệu”: đã đến 7/8 đồng chí (Zalo 6, Telegram 1); chưa liên lạc được: Danh Thị Hoa.',
      '- Thông báo kết luận “Họp thường kỳ”: đã đến 5/6 đồng chí (Zalo 4, Telegram 1); chưa liên lạc được: Danh Thị Hoa.',
      '- Phiếu lấy ý kiến “Đồng ý dự thảo?”: đã đến 2/3 đồng chí (Telegram 1, Zalo 1); chưa liên lạc được: Danh Thị Hoa.',
    ]);
    await tram.taps('Ai đã nhận: Phiếu lấy ý kiến “Đồng ý dự thảo?”', all);
    await tram.hears('Ai đã nhận: phiếu lấy ý kiến');
    await tram.taps('Ai đã nhận: Thông báo “Nộp số liệu”', all);
    await tram.hears('Người gửi: đồng chí Lê Thị Trâm', 'Không cần xác nhận.', 'Đã đến 7/8');

    const trinh = await tram.asks('/thanhvien Trinh', 'Đồng chí Huỳnh Ngọc Trinh');
    const received = /: Zalo, 09:\d\d thứ Sáu 20\/11\/2026/.source;
    for (const what of [
      'Thông báo “Nộp số liệu”',
      'Thông báo kết luận “Họp thường kỳ”',
      'Phiếu lấy ý kiến “',
    ])
      expect(trinh.text).toMatch(new RegExp(`- ${what}[^\n]*${received}`));
    const luan = await tram.asks('/thanhvien Luân', 'Đồng chí Võ Thành Luân');
    expect(luan.text).toContain('Thông báo “Nộp số liệu”');
    expect(luan.text).not.toMatch(/kết luận|Phiếu/);
  });
});
