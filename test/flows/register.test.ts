import { describe, expect, test } from 'vitest';
import type { RegisterEntry } from '../../src/domain/register/entry.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import type { Heard } from './talk.ts';

const entries = (): Promise<RegisterEntry[]> => kept('register');
const acts = (): Promise<string[]> =>
  house.store.transaction(async (tx) =>
    (await tx.acts.all()).flatMap(([, { act }]) => (act.startsWith('register-') ? [act] : [])),
  );

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Bình Định, khoản 1 Điều 7: kết luận đã gửi tự vào sổ, thư ký nhắn “số 12/TB-BCĐ”, cơ quan thường trực ghi văn bản đến', async () => {
    await opens('binh-dinh', { platform });
    await held(house, 'binh-dinh');
    const [dung, kiet, quang, nam] = [who('dung'), who('kiet'), who('quang'), who('nam')];
    await sendsConclusion(quang, dung, 'Giao Sở Tài chính rà soát thủ tục, hoàn thành trước 15/12');
    expect(await entries()).toMatchObject([
      { id: 'binh-dinh/2026-1', way: 'out', number: null, official: { kind: 'conclusion' }, by: 'quang' },
    ]);
    await quang.asks(
      '/vanban',
      'Đi: chưa ghi số, ngày 20/11/2026: Thông báo kết luận “Họp thường kỳ”',
      'khoản 1 Điều 7 Quy chế',
    );
    const which = await quang.asks('số 12/TB-BCĐ', 'Ghi số 12/TB-BCĐ cho văn bản nào?');
    await quang.taps('Thông báo kết luận “Họp thường kỳ”, 20/11/2026', which);
    await quang.taps('Ghi', 'Ghi số 12/TB-BCĐ cho văn bản trên?');
    await quang.hears('Đã ghi vào sổ. Đi: số 12/TB-BCĐ, ngày 20/11/2026: ');
    expect(await entries()).toMatchObject([{ number: '12/TB-BCĐ' }]);
    // Đọc lại kết luận thì thấy số đã ban hành.
    await nam.taps(
      'Họp thường kỳ, 08:00 thứ Năm 19/11/2026 – chưa xác nhận',
      await nam.asks('/ketluan', 'Xin chọn:'),
    );
    await nam.hears('Thông báo kết luận số 12/TB-BCĐ.');

    // Ủy viên thường trực là Giám đốc cơ quan thường trực.
    kiet.says('/vanban đến số 15/UBND-VX ngày 18/11/2026 của UBND tỉnh: về việc báo cáo chuyển đổi số');
    await kiet.taps('Ghi', 'Ghi vào sổ như trên?');
    await kiet.hears(
      'Đã ghi vào sổ. Đến: số 15/UBND-VX, ngày 18/11/2026: về việc báo cáo chuyển đổi số; từ UBND tỉnh',
    );
    const found = await quang.asks('/vanban báo cáo chuyển đổi', '1 văn bản.', '15/UBND-VX');
    expect(found.text).not.toContain('12/TB-BCĐ');
    await quang.asks('/vanban 2025', 'Sổ văn bản năm 2025', 'Chưa có văn bản nào.');
    // Người khác không ghi, không xem.
    nam.says('/vanban');
    await nam.hears('Việc này thuộc quyền của:', 'khoản 1 Điều 7');
    expect((await entries()).map(({ id }) => id)).toEqual(['binh-dinh/2026-1', 'binh-dinh/2026-2']);
    expect(await acts()).toEqual(['register-numbered', 'register-entered']);
  });
});

test('số 0, ngày chưa tới: nói rõ, không vào sổ', async () => {
  await opens('binh-dinh');
  const kiet = who('kiet');
  await kiet.asks('/vanban đến số 0/UBND-VX của UBND tỉnh: về việc một', 'Không có văn bản số 0/UBND-VX');
  await kiet.asks(
    '/vanban đến số 15/UBND-VX ngày 18/11/2062 của UBND tỉnh: về việc một',
    'Ngày 18/11/2062 không thể là ngày của văn bản',
  );
  await kiet.asks('/vanban số 000/GM-BCĐ', 'Không có văn bản số 000/GM-BCĐ');
  expect(await entries()).toEqual([]);
});

test('sửa thì ghi lại bản trước; số trùng không nhận; bỏ khỏi sổ rồi ghi lại được', async () => {
  await opens('binh-dinh');
  const quang = who('quang');
  const enters = async (line: string): Promise<void> => {
    quang.says(line);
    await quang.taps('Ghi', 'Ghi vào sổ như trên?');
    await quang.hears('Đã ghi vào sổ.');
  };
  await enters('/vanban đi số 01/BC-BCĐ ngày 10/11/2026 gửi UBND tỉnh: báo cáo tháng 10');
  quang.says('/vanban đi số 01/BC-BCĐ gửi Tỉnh ủy: báo cáo khác');
  await quang.hears('Số 01/BC-BCĐ đã ghi cho văn bản khác trong năm: “báo cáo tháng 10”');
  quang.says('/vanban đi gửi Tỉnh ủy không có dấu');
  await quang.hears('Tôi chưa đọc được.');
  quang.says('/vanban đến ngày 31/02/2026 của Tỉnh ủy: giấy mời');
  await quang.hears('ngày phải có thật');

  const shown = await quang.asks('/vanban 01/BC-BCĐ', 'Người ghi:');
  await quang.taps('Sửa nội dung', shown);
  await quang.hears('Xin ghi lại cả dòng');
  await quang.asks(
    'gửi UBND tỉnh, Tỉnh ủy: báo cáo tháng 10 (lần 2)',
    'Đã ghi vào sổ.',
    'gửi UBND tỉnh, Tỉnh ủy',
  );
  expect((await entries())[0]).toMatchObject({ number: '01/BC-BCĐ', day: '2026-11-10' });
  const again = await quang.asks(
    '/vanban 01/BC-BCĐ',
    'sửa nội dung (trước đó: 01/BC-BCĐ; 2026-11-10; UBND tỉnh; báo cáo tháng 10)',
  );
  await quang.taps('Bỏ khỏi sổ', again);
  await quang.hears('(đã bỏ khỏi sổ)');
  await quang.taps('Ghi lại vào sổ', await quang.asks('/vanban 01/BC-BCĐ', 'bỏ khỏi sổ'));
  await quang.hears('Đã ghi vào sổ. Đi: số 01/BC-BCĐ');
  expect((await entries())[0]?.struck).toBe(false);
});

test('bỏ khỏi sổ hai lần liền vẫn là bỏ, ghi lại hai lần vẫn là ghi lại', async () => {
  await opens('binh-dinh');
  const quang = who('quang');
  quang.says('/vanban đi số 01/BC-BCĐ ngày 10/11/2026 gửi UBND tỉnh: báo cáo tháng 10');
  await quang.taps('Ghi', 'Ghi vào sổ như trên?');
  await quang.hears('Đã ghi vào sổ.');
  const twice = async (label: string, shown: Heard): Promise<void> => {
    await quang.takes(label, shown);
    await quang.takes(label, shown);
    await talk.settled();
  };
  await twice('Bỏ khỏi sổ', await quang.asks('/vanban 01/BC-BCĐ', 'Người ghi:'));
  expect(await entries()).toMatchObject([{ struck: true }]);
  await twice('Ghi lại vào sổ', await quang.asks('/vanban 01/BC-BCĐ', 'Người ghi:', 'bỏ khỏi sổ'));
  expect(await entries()).toMatchObject([{ struck: false }]);
  expect(await acts()).toEqual(['register-entered', 'register-struck', 'register-restored']);
});

test('gửi ra ngoài Ban vào sổ với nơi nhận; bỏ ghi hết thì không còn trong sổ', async () => {
  await opens('phu-quoc');
  await held(house, 'phu-quoc');
  const [hung, thao] = [who('hung'), who('thao')];
  const sent = await sendsConclusion(thao, hung, 'Giao Phòng Nội vụ rà soát thủ tục, hoàn thành trước 15/12');
  await thao.taps('Gửi ra bên ngoài', sent);
  await thao.taps('Đã gửi: Phòng Nội vụ', 'Đã gửi 0/');
  const one = await thao.hears('Đã gửi 1/');
  expect((await entries()).map(({ official, party }) => [official?.kind, party])).toEqual([
    ['conclusion', ''],
    ['passed-on', 'Phòng Nội vụ'],
  ]);
  await thao.asks(
    '/vanban',
    'gửi ra bên ngoài; gửi Phòng Nội vụ',
    'Quy chế không quy định ai giữ sổ văn bản',
  );
  await thao.taps('Bỏ ghi: Phòng Nội vụ', one);
  await thao.hears('Đã gửi 0/');
  expect((await entries()).map(({ official }) => official?.kind)).toEqual(['conclusion']);
});

test('thông báo gửi một số người tự vào sổ, nội dung chỉ thư ký và người nhận đọc', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  tram.says('/thongbao Nộp báo cáo quý IV');
  await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await tram.asks('Trinh', 'Gửi khi nào?');
  tram.says('gửi ngay');
  await tram.taps('Không cần', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'đồng chí ngay?');
  await tram.hears('Đang gửi thông báo tới');
  // Gửi một đồng chí: lãnh đạo đọc sổ thấy có văn bản, không thấy nội dung.
  await tram.asks('/vanban', 'Thông báo “Nộp báo cáo quý IV”');
  const thanh = who('thanh');
  await thanh.asks('/vanban', 'Văn bản không gửi tới đồng chí');
  await thanh.asks('/vanban nộp báo cáo', 'Không tìm thấy văn bản nào.');
  expect(await entries()).toMatchObject([{ official: { kind: 'announcement' }, number: null, by: 'tram' }]);
});

test('hai người cùng ghi số một văn bản: người sau thấy số đã ghi, không ghi đè', async () => {
  await opens('binh-dinh');
  await held(house, 'binh-dinh');
  const [dung, kiet, quang] = [who('dung'), who('kiet'), who('quang')];
  await sendsConclusion(quang, dung, 'Giao Sở Tài chính rà soát thủ tục, hoàn thành trước 15/12');
  const [first, second] = [
    await quang.asks('số 12/TB-BCĐ', 'cho văn bản nào?'),
    await kiet.asks('số 13/TB-BCĐ', 'cho văn bản nào?'),
  ];
  await quang.taps('Thông báo kết luận “Họp thường kỳ”, 20/11/2026', first);
  const mine = await quang.hears('Ghi số 12/TB-BCĐ cho văn bản trên?');
  await kiet.taps('Thông báo kết luận “Họp thường kỳ”, 20/11/2026', second);
  const theirs = await kiet.hears('Ghi số 13/TB-BCĐ cho văn bản trên?');
  await quang.taps('Ghi', mine);
  await quang.hears('Đã ghi vào sổ. Đi: số 12/TB-BCĐ');
  await kiet.taps('Ghi', theirs);
  await kiet.hears('Đi: số 12/TB-BCĐ', 'Trợ lý ghi khi đồng chí Đỗ Minh Quang gửi');
  expect(await entries()).toMatchObject([{ number: '12/TB-BCĐ' }]);
});
