// Faults that an attack found in notices at large and in what is posted to the group, each as it was done.
import { describe, expect, test } from 'vitest';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import type { Member } from '../../src/domain/committee/committee.ts';
import { postOf } from '../../src/say/people/people.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { house, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import type { Person } from './talk.ts';

/** Danh sách được nhập lại: ai đổi vai, ai rời Ban. */
async function changes(committee: CommitteeId, people: Record<string, Partial<Member>>): Promise<void> {
  await house.store.transaction(async (tx) => {
    const found = await tx.committees.get(committee);
    if (!found) return;
    const members = found.members.map((one) => ({ ...one, ...people[one.id] }));
    tx.committees.put(committee, { ...found, members });
  });
}
const LEFT = { left: '2026-11-19' };

/** Trưởng ban Kiên Giang đi vắng: Phó Trưởng ban Thường trực (Công) thay mặt. */
async function headIsAway(): Promise<void> {
  await house.store.transaction(async (tx) => {
    const found = await tx.committees.get('kien-giang');
    const times = { from: '2026-11-19T00:00:00.000Z', until: '2026-12-19T00:00:00.000Z' };
    const away = { kind: 'absent', body: 'committee', of: 'thanh', to: null, recordedBy: 'tram' } as const;
    if (found) tx.committees.put(found.id, { ...found, mandates: [{ ...away, ...times, at: times.from }] });
  });
}

const unlink = (one: Person): Promise<void> =>
  house.store.transaction(async (tx) => tx.accounts.delete(`telegram:${one.id}`));

const notice = async (): Promise<Announcement | undefined> =>
  house.store.transaction(async (tx) => (await tx.announcements.all())[0]?.[1]);

/** Gửi ngay cho cả Ban và Tổ, không cần xác nhận, tới câu hỏi cuối. */
async function drafts(who: Person, text: string, acknowledged = 'Không cần'): Promise<void> {
  who.says(`/thongbao ${text}`);
  await who.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await who.taps('Gửi ngay', 'Gửi khi nào?');
  await who.taps(acknowledged, 'xác nhận đã nhận không?');
}

/** Đặt thông báo cho cả Ban và Tổ, gửi thứ Hai 23/11. */
async function plans(who: Person, text: string): Promise<void> {
  who.says(`/thongbao ${text}`);
  await who.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await who.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
  who.says('không cần');
  await who.taps('Gửi', 'đồng chí lúc 09 giờ 00, thứ Hai');
}

describe('thông báo chưa gửi', () => {
  test('đã hủy trước giờ gửi: người giữ hồ sơ và người lẽ ra nhận không đọc được', async () => {
    await opens('ba-trang');
    const [toan, tho, nhi] = [who('toan'), who('tho'), who('nhi')];
    await plans(toan, 'CHUAGUI kỷ luật');
    await toan.taps('Hủy, không gửi', 'thông báo sẽ gửi lúc');
    await toan.taps('Rút', 'không gửi nữa?');
    await toan.hears('Đã hủy. Thông báo không được gửi.');
    tho.says('/hoso kỷ luật');
    tho.says('/hoso #ba-trang/2026-1.1 tb');
    nhi.says('/dulieucuatoi');
    await talk.settled();
    expect(talk.count(tho.id, 'CHUAGUI') + talk.count(nhi.id, 'CHUAGUI')).toBe(0);
    toan.says('/hoso kỷ luật');
    await toan.hears('CHUAGUI kỷ luật');
  });
});

/** Đăng lên nhóm, được phổ biến. */
async function postsInGroup(who: Person, text: string, when: string): Promise<void> {
  who.says(`/thongbao ${text}`);
  await who.taps('Đăng lên nhóm chung', 'Gửi tới ai?');
  await who.taps('Được phổ biến: đăng nhóm', 'Thông báo này thuộc loại nào?');
  await who.asks(when, 'Gửi thông báo trên lên 1 nhóm');
  who.says('gửi');
}
const inGroup = (committee: CommitteeId): string =>
  JSON.stringify(house.fake.messages(talk.groupOf(committee).id));

describe('người gửi không còn quyền gửi', () => {
  test('hết là thư ký thì không đính chính được thông báo cũ nếu chưa xin ý kiến', async () => {
    await opens('kien-giang');
    const tram = who('tram');
    await drafts(tram, 'Nộp số liệu');
    await tram.taps('Gửi', 'Gửi thông báo trên tới 8 đồng chí ngay?');
    await who('binh').hears('Nộp số liệu');
    await changes('kien-giang', { tram: { secretary: false } });
    await tram.asks(
      '/suathongbao #kien-giang/2026-1.1 TUYBIEN',
      'Nội dung mới cần ý kiến đồng ý của đồng chí Lâm Thế Tài',
    );
    expect((await notice())?.text).toBe('Nộp số liệu');
  });

  test('khoản 1 Điều 15: thôi làm Trưởng ban thì không thay được lời đã đăng trong nhóm', async () => {
    await opens('kien-giang');
    const tai = who('thanh');
    await postsInGroup(tai, 'Lịch tiếp dân', 'gửi ngay');
    await talk.groupOf('kien-giang').hears('Lịch tiếp dân');
    await talk.settled();
    await changes('kien-giang', { thanh: { role: 'member' }, cong: { role: 'head' } });
    await tai.asks(
      '/suathongbao #kien-giang/2026-1.1 CHUADUYET',
      'của đồng chí Nguyễn Trí Công (theo khoản 1 Điều 15 Quy chế)',
    );
    expect(inGroup('kien-giang')).not.toContain('CHUADUYET');
  });

  test('đặt giờ đăng nhóm rồi hết là thư ký: không đăng, người đặt và thư ký được báo lý do', async () => {
    await opens('phu-quoc');
    const [thao, vinh] = [who('thao'), who('vinh')];
    await postsInGroup(thao, 'HENGIO lịch họp', 'thứ 2 tuần sau 9h');
    await thao.hears('thông báo sẽ gửi lúc');
    await changes('phu-quoc', { thao: { secretary: false }, vinh: { secretary: true } });
    house.turnTo('2026-11-23T09:00');
    for (const one of [thao, vinh])
      await one.hears('HENGIO', 'không gửi, vì nay phải có ý kiến đồng ý của đồng chí Huỳnh Đức Hòa');
    await vinh.asks('/xemthongbao', 'HENGIO lịch họp: không gửi được khi đến giờ');
    expect(inGroup('phu-quoc')).not.toContain('HENGIO');
  });

  test('đặt giờ rồi rời Ban: không gửi bằng tên người ấy, thư ký được báo', async () => {
    await opens('kien-giang');
    await plans(who('tram'), 'HENGIO nộp số liệu');
    await who('tram').hears('thông báo sẽ gửi lúc');
    await changes('kien-giang', { tram: LEFT, luan: { secretary: true } });
    house.turnTo('2026-11-23T09:00');
    await who('luan').hears('HENGIO', 'không gửi, vì người gửi đã thôi tham gia');
    await who('binh').heardNothingOf('HENGIO');
  });
});

describe('không vào được nhóm', () => {
  const refused = (committee: CommitteeId): void => {
    const chat = talk.groupOf(committee).id;
    house.fake.fault({ method: 'sendMessage', chat, kind: 'status', status: 403, times: 10 });
  };
  /** Những gì không tới được thì gom một lát rồi báo một lần. */
  const gathered = async (): Promise<void> => {
    await talk.settled();
    house.forward(60_000);
  };

  test('nhóm không nhận thông báo: người gửi và thư ký được báo', async () => {
    await opens('phu-quoc');
    const [hoa, thao] = [who('hung'), who('thao')];
    refused('phu-quoc');
    await postsInGroup(hoa, 'Lịch họp', 'gửi ngay');
    await hoa.hears('Đang đăng thông báo lên nhóm');
    await gathered();
    for (const one of [hoa, thao]) await one.hears('Thông báo “Lịch họp” không vào được nhóm chung');
  });

  test('nhóm không nhận kết luận: người gửi và thư ký được báo', async () => {
    await opens('kien-giang');
    const [khoa, tram] = [who('khoa'), who('tram')];
    await held(house, 'kien-giang');
    refused('kien-giang');
    await sendsConclusion(khoa, who('thanh'), 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12');
    await gathered();
    for (const one of [khoa, tram])
      await one.hears('Thông báo kết luận “Họp thường kỳ” không vào được nhóm chung');
  });

  test('đến giờ đăng mà Ban không còn nhóm: người đặt được báo', async () => {
    await opens('phu-quoc');
    const thao = who('thao');
    await postsInGroup(thao, 'Lịch họp', 'thứ 2 tuần sau 9h');
    await thao.hears('thông báo sẽ gửi lúc');
    await house.store.transaction(async (tx) => {
      const found = await tx.committees.get('phu-quoc');
      if (found) tx.committees.put(found.id, { ...found, groups: [] });
    });
    house.turnTo('2026-11-23T09:00');
    await thao.hears('“Lịch họp”', 'không gửi, vì không còn nhóm nào được gắn');
    expect((await notice())?.state).toBe('unsent');
  });
});

describe('chờ ý kiến', () => {
  /** Bình, một thành viên, xin ý kiến Trưởng ban (Tài) để gửi thông báo. */
  async function asks(who: (id: string) => Person): Promise<void> {
    await drafts(who('binh'), 'XINPHEP họp nhóm');
    await who('binh').taps('Gửi', 'Xin ý kiến đồng chí Lâm Thế Tài');
    await who('binh').hears('Đã xin ý kiến');
  }

  test('Trưởng ban tìm lại được thông báo chờ mình: /duyet chỉ chỗ, /chothongbao cho xem rồi mới hỏi', async () => {
    await opens('kien-giang');
    const [tai, hai] = [who('thanh'), who('hai')];
    await tai.asks('/chothongbao', 'Không có thông báo nào đang chờ ý kiến của đồng chí');
    await asks(who);
    await tai.hears('Đồng chí có đồng ý không?');
    await tai.asks('/duyet', 'Đang chờ ý kiến của đồng chí', '1. Thông báo “XINPHEP họp nhóm”');
    await talk.settled();
    tai.says('1');
    await tai.hears('XINPHEP họp nhóm', 'Người gửi: đồng chí Trần Thanh Bình');
    const only = await tai.hears('Đồng chí có đồng ý không?');
    await drafts(who('trinh'), 'Thông báo thứ hai');
    await who('trinh').taps('Gửi', 'Xin ý kiến đồng chí Lâm Thế Tài');
    await who('trinh').hears('Đã xin ý kiến');
    const list = await tai.asks('/chothongbao đồng ý', 'Các thông báo đang chờ ý kiến của đồng chí');
    await tai.taps('Thông báo thứ hai', list);
    await tai.hears('Thông báo thứ hai', 'Người gửi: đồng chí Huỳnh Ngọc Trinh');
    await hai.asks('/chothongbao #kien-giang/2026-1.1', 'Không tìm thấy thông báo này');
    await tai.taps('Đồng ý', only);
    await who('trinh').hears('XINPHEP họp nhóm', 'được sự đồng ý của đồng chí Lâm Thế Tài');
  });

  test.each([
    ['rời Ban', () => changes('kien-giang', { thanh: LEFT, cong: { role: 'head' } })],
    ['đi vắng, không liên lạc được', headIsAway],
  ])('Trưởng ban %s: ý kiến là của người thay, thư ký không ghi hộ người cũ', async (_, goes) => {
    await opens('kien-giang');
    const [tram, cong] = [who('tram'), who('cong')];
    await asks(who);
    await goes();
    await unlink(who('thanh'));
    const list = await tram.asks('/xemthongbao', 'chờ ý kiến đồng chí Nguyễn Trí Công');
    await tram.taps('XINPHEP họp nhóm', list);
    await tram.taps('Ghi nhận: đồng ý', 'Tình trạng: chờ ý kiến đồng chí Nguyễn Trí Công');
    await tram.isShown('Việc này thuộc quyền của: đồng chí Nguyễn Trí Công');
    expect((await notice())?.state).toBe('asked');
    cong.says('/chothongbao #kien-giang/2026-1.1 co');
    await who('trinh').hears('XINPHEP', 'được sự đồng ý của đồng chí Nguyễn Trí Công');
  });
});

test('gõ đính chính, rút mà chưa chọn thông báo: đưa danh sách để chọn, không hỏi nội dung trước', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  await tram.asks('/suathongbao', 'Chưa có thông báo nào đồng chí xem được');
  await drafts(tram, 'Nộp số liệu', 'Cần xác nhận');
  await tram.taps('Gửi', 'Gửi thông báo trên tới 8 đồng chí ngay?');
  const got = await binh.hears('Nộp số liệu');
  for (const line of ['/suathongbao', '/suathongbao Nộp trước 30/11', '/rutthongbao'])
    await tram.asks(line, 'Chọn một thông báo để xem ai đã nhận, nhắc, đính chính hoặc rút:');
  tram.says('/rutthongbao #kien-giang/2026-1.1 gửi nhầm');
  await tram.taps('Rút', 'Rút thông báo');
  await binh.hears('Rút thông báo');
  await binh.taps('Đã nhận', got);
  await binh.isShown('Thông báo này đã được rút, đồng chí không cần xác nhận.');
});

describe('người đã rời Ban', () => {
  test('thông báo: không đếm vào số gửi đính chính, không ở danh sách chờ xác nhận', async () => {
    await opens('kien-giang');
    const tram = who('tram');
    await drafts(tram, 'Nộp số liệu', 'Cần xác nhận');
    await tram.taps('Gửi', 'Gửi thông báo trên tới 8 đồng chí ngay?');
    await tram.hears('Đang gửi thông báo tới 8 đồng chí');
    await talk.settled();
    await changes('kien-giang', { binh: LEFT });
    await unlink(who('hoa'));
    const asked = await tram.asks('/suathongbao #kien-giang/2026-1.1 Nộp trước 30/11', 'tới 6 đồng chí?');
    expect(asked.text).toContain('Chưa liên lạc được 1 đồng chí: Danh Thị Hoa');
    await tram.taps('Gửi đính chính', asked);
    const sent = await tram.hears('Đang gửi thông báo tới 6 đồng chí');
    await talk.settled();
    await tram.taps('Xem ai đã nhận', sent);
    const detail = await tram.hears('Đã đến 6/7 đồng chí, chưa liên lạc được 1.', 'Đã xác nhận: 0/7');
    expect(detail.text).not.toContain('Trần Thanh Bình');
  });

  test('kết luận: mọi người còn lại đã xác nhận là đủ', async () => {
    await opens('kien-giang');
    const tram = who('tram');
    await held(house, 'kien-giang');
    const sent = await sendsConclusion(tram, who('thanh'), 'Giao Sở Tư pháp rà soát, hoàn thành trước 01/12');
    await talk.settled();
    for (const id of ['thanh', 'cong', 'hai', 'trinh', 'hoa']) who(id).says('/danhan');
    await talk.settled();
    await changes('kien-giang', { binh: LEFT });
    await tram.taps('Ai chưa xác nhận', sent);
    await tram.hears('Mọi đồng chí đã xác nhận');
  });
});

test('người thay mặt Trưởng ban đi vắng gửi thông báo như Trưởng ban, không phải xin ý kiến', async () => {
  await opens('kien-giang');
  await headIsAway();
  await drafts(who('cong'), 'THAYMAT');
  await who('cong').taps('Gửi', 'Gửi thông báo trên tới 8 đồng chí ngay?');
  await who('binh').hears('THAYMAT');
});

test('chức vụ và đơn vị khác dấu thì không gộp làm một', () => {
  expect(postOf({ post: 'Hiệu trưởng', agency: 'Trường Tiểu học Ba Trang' })).toBe(
    'Hiệu trưởng, Trường Tiểu học Ba Trang',
  );
  expect(postOf({ post: 'Chánh Văn phòng', agency: 'văn phòng UBND tỉnh' })).toBe(
    'Chánh văn phòng UBND tỉnh',
  );
});
