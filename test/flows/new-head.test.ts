import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, kept, opens, talk, who } from '../stage.ts';
import { imports } from './reseated.ts';
import { callsMeeting, drafts } from './talk.ts';

// Đổi Trưởng ban khi giấy mời đã gửi, hay còn đang soạn: ai cũng biết nay ai chủ trì; lời của người trước không thành lời
// của người sau.

/** Trưởng ban mới theo tệp vừa nạp; Trưởng ban cũ ở lại làm thành viên. */
const headIs = (id: string): Promise<void> =>
  imports(
    (one) =>
      one.id === 'thanh' ? { ...one, role: 'member' } : one.id === id ? { ...one, role: 'head' } : one,
    'kien-giang',
  );

const LINE = 'Họp quý | thứ 5 tuần sau 8h | A | B';

/** Thư ký ghi việc của lãnh đạo, đến hết 30/11. */
async function records(what: string): Promise<void> {
  const tram = who('tram');
  await tram.taps(what, await tram.asks('/thaymat', 'Ghi nhận việc gì?'));
  await tram.asks('bây giờ', 'Đến hết ngày nào?');
  await tram.taps('Ghi nhận', await tram.asks('30/11', 'Ghi nhận đồng chí'));
  await tram.hears('Đã ghi nhận');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('/nhansu thay Trưởng ban sau giấy mời: người mới được mời chủ trì, mọi người biết, thẻ và việc chờ theo người mới', async () => {
    await opens('kien-giang', { platform });
    const [thanh, tram, binh, hoa] = [who('thanh'), who('tram'), who('binh'), who('hoa')];
    await callsMeeting(thanh, LINE);
    await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
    tram.says('/nhansu Ban: thay Lâm Thế Tài bằng Đỗ Văn Mới, Chủ tịch UBND tỉnh');
    await tram.hears('Số, ngày của quyết định?');
    tram.says('88/QĐ-UBND ngày 18/11/2026');
    await tram.taps('Ghi nhận', 'Ghi vào danh sách và báo');
    await tram.hears(
      'Cuộc họp sắp tới, sau khi danh sách thay đổi',
      'không còn mời Lâm Thế Tài',
      'chủ trì: đồng chí Đỗ Văn Mới (được mời thêm)',
      'Chưa nhắn riêng được cho: Đỗ Văn Mới',
    );
    await tram.hears('Danh Thị Hoa xin vắng', 'không nhắn được cho người chủ trì là đồng chí Đỗ Văn Mới');
    await binh.hears('“Họp quý”', 'đồng chí Đỗ Văn Mới chủ trì');
    expect((await talk.meeting()).invitees).toEqual(['moi', 'cong', 'hai', 'binh', 'trinh', 'hoa']);
    await thanh.heardNothingOf('Đỗ Văn Mới');
  });
});

describe('tệp nạp lại có Trưởng ban khác', () => {
  beforeEach(() => opens('kien-giang'));

  test('đã gửi giấy mời: mọi người biết ai chủ trì, thẻ trong nhóm đổi tên, đề nghị chờ tới người mới một lần', async () => {
    const [thanh, hai, hoa] = [who('thanh'), who('hai'), who('hoa')];
    await callsMeeting(thanh, LINE);
    await group.hears('Chủ trì: đồng chí Lâm Thế Tài');
    await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
    await headIs('hai');
    const asked = await hai.hears('Danh Thị Hoa (Chánh Văn phòng UBND tỉnh) xin vắng');
    for (const one of [thanh, who('binh'), hai]) await one.hears('“Họp quý”', 'đồng chí Bùi Thế Hải chủ trì');
    await who('tram').hears('sau khi danh sách thay đổi', 'chủ trì: đồng chí Bùi Thế Hải');
    await hai.taps('Đồng ý', asked);
    await hoa.hears('Người chủ trì là đồng chí Bùi Thế Hải đồng ý');
    expect(talk.count(hai.id, 'xin vắng cuộc họp')).toBe(1);
    house.turnTo('2026-11-20T09:05');
    await group.hears('Chủ trì: đồng chí Bùi Thế Hải');
  });

  test('ủy quyền điều hành của Trưởng ban cũ kết thúc: người được ủy quyền, người ủy quyền, thư ký được báo', async () => {
    await records('Trưởng ban Lâm Thế Tài ủy quyền điều hành');
    await who('cong').hears('đồng chí thay mặt đồng chí Lâm Thế Tài');
    await headIs('hai');
    const told = [
      'Đồng chí Lâm Thế Tài thôi giữ chức vụ Trưởng ban',
      'ủy quyền điều hành (đến hết thứ Hai, ngày 30/11/2026) kết thúc từ bây giờ',
      'đồng chí Nguyễn Trí Công không còn làm thay',
    ];
    for (const id of ['cong', 'thanh', 'tram']) await who(id).hears(...told);
    await who('tram').asks('/trolai', 'Hiện không ghi nhận lãnh đạo nào');
    expect((await kept('acts')).at(-1)).toMatchObject({ by: 'committee-file', act: 'mandate-ended' });
  });

  test('đi vắng của Trưởng ban cũ kết thúc: nạp lại như trước thì người ấy không còn được coi là vắng', async () => {
    await records('Trưởng ban Lâm Thế Tài đi vắng');
    await callsMeeting(who('cong'), LINE);
    await headIs('hai');
    await who('cong').hears('đi vắng', 'kết thúc từ bây giờ', 'không còn làm thay');
    await who('binh').hears('đồng chí Bùi Thế Hải chủ trì');
    await imports((one) => one, 'kien-giang');
    await who('binh').hears('đồng chí Lâm Thế Tài chủ trì');
  });

  test('thành phần do Trưởng ban cũ đồng ý, giấy mời chưa gửi: Trưởng ban mới được hỏi lại, chưa trả lời thì chưa gửi được', async () => {
    const [thanh, tram, hai] = [who('thanh'), who('tram'), who('hai')];
    const next = await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await tram.taps('Gửi thông báo', next);
    await thanh.taps('Đồng ý', 'Xin ý kiến về thành phần dự họp');
    await tram.hears('Đồng chí Lâm Thế Tài đồng ý thành phần dự');
    await headIs('hai');
    await tram.hears('thành phần dự chờ người chủ trì mới đồng ý');
    const asked = await hai.hears('Xin ý kiến về thành phần dự họp', 'Bùi Thế Hải');
    expect(await talk.meeting()).toMatchObject({ participants: null, participantsAsked: true });
    await tram.asks('/moihop', 'đồng chí Bùi Thế Hải');
    expect(talk.count(hai.id, 'Xin ý kiến về thành phần dự họp')).toBe(1);
    await hai.taps('Đồng ý', asked);
    await tram.hears('Đồng chí Bùi Thế Hải đồng ý thành phần dự');
    expect((await talk.meeting()).participants).toMatchObject({ confirmedBy: 'hai' });
  });

  test('Trưởng ban cũ giao người khác chủ trì: việc giao ấy không còn, Trưởng ban mới chủ trì', async () => {
    const [thanh, tram] = [who('thanh'), who('tram')];
    await callsMeeting(thanh, LINE);
    await thanh.asks('/chutri', 'Giao ai chủ trì?');
    await thanh.taps(
      'Ghi nhận',
      await thanh.asks('Nguyễn Trí Công', 'giao đồng chí Nguyễn Trí Công chủ trì'),
    );
    await thanh.hears('Đã ghi nhận đồng chí Nguyễn Trí Công chủ trì');
    await headIs('hai');
    await tram.hears('việc giao chủ trì trước đây hết hiệu lực', 'chủ trì: đồng chí Bùi Thế Hải');
    await who('cong').hears('đồng chí Bùi Thế Hải chủ trì');
  });
});
