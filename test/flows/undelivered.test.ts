import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../src/domain/time/instant.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import type { Person } from './talk.ts';

// Thông báo chung, kết luận, phiếu không tới ai thì người gửi và mọi thư ký đều biết. Mọi người dùng Zalo.
// Tài (thanh): Trưởng ban; Công: Phó Trưởng ban thường trực; Bình: thành viên; Trâm, Luân: thư ký.

const BINH = '6650000000000001504';
const HOA = '6650000000000001506';
const TRAM = '6650000000000001508';
let zalo: FakeZalo;
const wordsTo = (user: string): string =>
  zalo
    .messages(user)
    .map(({ text }) => text)
    .join('\n');

beforeEach(async () => {
  await opens('kien-giang', { platform: 'zalo' });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
});

const isSilent = (...users: string[]): void => {
  for (const user of users) zalo.wasSilentFor(user, 8 * DAY);
};

async function alsoSecretary(member: string): Promise<void> {
  await house.store.transaction(async (tx) => {
    const found = await tx.committees.get('kien-giang');
    if (!found) return;
    const members = found.members.map((one) => (one.id === member ? { ...one, secretary: true } : one));
    tx.committees.put(found.id, { ...found, members });
  });
}

/** Danh sách ai chưa nhận được gửi sau mười giây, một tin cho tất cả. */
async function aMinuteLater(...silent: string[]): Promise<void> {
  await talk.settled();
  house.forward(MINUTE);
  isSilent(...silent);
  await talk.settled();
}

async function writes(author: Person, text: string, audience = 'Cả Ban và Tổ'): Promise<void> {
  author.says(`/thongbao ${text}`);
  await author.taps(audience, 'Gửi tới ai?');
}

/** Phiếu kín của Trưởng ban. */
async function opensSheet(asked: string): Promise<void> {
  const thanh = who('thanh');
  await thanh.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  await thanh.asks('Đồng ý với dự thảo báo cáo?', 'Thành phần được lấy ý kiến?');
  thanh.says(asked);
  await thanh.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await thanh.taps('Phiếu kín', 'Lấy ý kiến theo hình thức nào?');
  await thanh.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  thanh.says('xong');
  await thanh.taps('Gửi', 'Gửi phiếu trên tới');
  await thanh.hears('Đã gửi phiếu');
}
const SHEET_LOST = 'Chưa liên lạc được 1 đồng chí để gửi phiếu lấy ý kiến “Đồng ý với dự thảo báo cáo?”';

describe('quá 7 ngày không nhắn, không có kênh khác', () => {
  test('Trưởng ban gửi thông báo chung: Trưởng ban và thư ký biết ai chưa nhận, các thành viên thì không', async () => {
    isSilent(BINH);
    const thanh = who('thanh');
    await writes(thanh, 'Nộp số liệu tháng 11');
    await thanh.taps('Gửi ngay', 'Gửi khi nào?');
    await thanh.taps('Không cần', 'xác nhận đã nhận không?');
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Đang gửi thông báo');
    await aMinuteLater();
    const lost = 'Chưa liên lạc được 1 đồng chí để gửi thông báo “Nộp số liệu tháng 11”';
    for (const one of [thanh, who('tram')]) await one.hears(lost, 'Trần Thanh Bình: quá 7 ngày chưa nhắn');
    for (const one of [who('cong'), who('luan')]) await one.heardNothingOf('Chưa liên lạc được');
  });

  test('kết luận: thư ký không gửi cũng biết ai chưa nhận', async () => {
    await alsoSecretary('luan');
    await held(house, 'kien-giang');
    isSilent(BINH);
    await sendsConclusion(who('tram'), who('thanh'), 'không có');
    await aMinuteLater();
    const lost = 'Chưa liên lạc được 1 đồng chí để gửi thông báo kết luận “Họp thường kỳ”';
    for (const one of ['tram', 'luan']) await who(one).hears(lost, 'Trần Thanh Bình');
  });

  test('phiếu kín của Trưởng ban: thư ký biết phiếu chưa tới ai', async () => {
    isSilent(BINH);
    await opensSheet('Bình, Trinh, Hoa');
    await aMinuteLater();
    for (const one of ['thanh', 'tram']) await who(one).hears(SHEET_LOST, 'Trần Thanh Bình');
  });

  test('thông báo chung và phiếu cùng số, cùng lúc: hai danh sách, không cái nào thay cái nào', async () => {
    isSilent(BINH, HOA);
    const thanh = who('thanh');
    await writes(thanh, 'Nộp số liệu', 'Chọn từng đồng chí');
    await thanh.asks('Bình', 'Gửi khi nào?');
    thanh.says('gửi ngay');
    await thanh.taps('Không cần', 'xác nhận đã nhận không?');
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Đang gửi thông báo');
    await opensSheet('Trinh, Hoa, Hải');
    await aMinuteLater();
    expect(wordsTo(TRAM)).toContain('để gửi thông báo “Nộp số liệu”:\n- Trần Thanh Bình');
    expect(wordsTo(TRAM)).toContain(`${SHEET_LOST}:\n- Danh Thị Hoa`);
  });
});

describe('thông báo đặt giờ', () => {
  const plans = async (): Promise<void> => {
    const tram = who('tram');
    await writes(tram, 'Họp giao ban lúc 10 giờ');
    await tram.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
    tram.says('không cần');
    await tram.taps('Gửi', 'tới 8 đồng chí lúc 09 giờ 00, thứ Hai');
    await tram.hears('thông báo sẽ gửi lúc');
    await talk.settled();
  };
  const sentAt = async (time: string, ...silent: string[]): Promise<void> => {
    house.turnTo(time);
    isSilent(...silent);
    await aMinuteLater(...silent);
    await aMinuteLater(...silent);
  };
  const LOST = 'Chưa liên lạc được 1 đồng chí để gửi thông báo “Họp giao ban lúc 10 giờ”';

  test('người gửi là thư ký duy nhất cũng im lặng: nhắn lại là biết ai chưa nhận, và xem được từng người', async () => {
    await plans();
    await sentAt('2026-11-23T09:00', BINH, TRAM);
    expect(wordsTo(TRAM)).not.toContain('Chưa liên lạc được');
    zalo.says(TRAM, '/xemthongbao');
    const tram = who('tram');
    await tram.hears(LOST, 'Trần Thanh Bình: quá 7 ngày chưa nhắn');
    await tram.taps('Họp giao ban lúc 10 giờ', await talk.zalo.said(TRAM, 'Chọn một thông báo'));
    await tram.hears('chưa liên lạc được 1', 'Trần Thanh Bình: CHƯA LIÊN LẠC ĐƯỢC: quá 7 ngày');
  });

  test('cả hai đã không nhắn được từ trước: cũng vậy', async () => {
    await plans();
    await house.store.transaction(async (tx) => {
      for (const user of [BINH, TRAM]) {
        const account = await tx.accounts.get(`zalo:${user}`);
        if (account) tx.accounts.put(account.address, { ...account, reachableSince: null });
      }
    });
    await sentAt('2026-11-23T09:00', BINH, TRAM);
    zalo.says(TRAM, 'xin chào');
    await who('tram').hears(LOST, 'Trần Thanh Bình: đã kết nối, lúc gửi trợ lý không nhắn được');
  });
});
