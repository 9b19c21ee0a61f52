import type { ParsedMail } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/domain/time/instant.ts';
import { until } from '../contracts/channel.ts';
import { type CommitteeId, House } from '../doubles/house.ts';
import { PostOffice } from '../doubles/post-office.ts';
import { held, sendsConclusion } from './held.ts';
import { drafts, type Person, Talk } from './talk.ts';

// Bình Định, điểm b khoản 2 Điều 11: văn bản, tài liệu gửi tới thư công vụ của thành viên và của cơ quan.
// Dũng: Trưởng ban; Nam: Giám đốc Sở Tài chính; Hà: Giám đốc Sở Nội vụ; Quang: Tổ trưởng Tổ thư ký, thư ký.

const NAM = 'lehoainam@binhdinh.example.gov.vn';
const STC = 'stc@binhdinh.example.gov.vn';
const HA = 'trinhthuha@binhdinh.example.gov.vn';

let office: PostOffice;
let house: House;
let talk: Talk;

const opens = async (committee: CommitteeId, mailboxes: Record<string, object>): Promise<void> => {
  house = await House.open({ committees: [committee], post: office, mailboxes });
  talk = new Talk(house);
};
const who = (id: string): Person => talk.member('binh-dinh', id);

beforeEach(async () => {
  office = await PostOffice.open();
});
afterEach(async () => {
  await house.close();
  await office.close();
});

/** The only letter that this mailbox gets until nothing is under way. */
async function letterTo(mailbox: string): Promise<ParsedMail> {
  await until(() => office.of(mailbox).length > 0);
  await talk.settled();
  const [letter, ...more] = office.of(mailbox);
  if (!letter || more.length > 0) throw new Error(`${more.length + 1} letters to ${mailbox}`);
  return letter;
}

/** What came of it is written down: a clock that is turned sooner would hold it for longer. */
const noted = (key: string): Promise<void> =>
  until(async () => (await house.meetings())[0]?.letters?.[key] !== undefined);
const deferred = (mailbox: string, times: number): Promise<void> =>
  until(() =>
    house.store.transaction(async (tx) =>
      (await tx.outbox.all()).some(([, { to, attempts }]) => to === `mail:${mailbox}` && attempts === times),
    ),
  );

/** Nothing reaches them in a chat: they blocked the bot. */
const isCutOff = (address: string): Promise<void> =>
  house.store.transaction(async (tx) => {
    const account = await tx.accounts.get(address);
    if (account) tx.accounts.put(address, { ...account, reachableSince: null });
  });

describe('Bình Định: thư công vụ là bản chính thức', () => {
  beforeEach(() =>
    opens('binh-dinh', {
      nam: { email: NAM, agencyEmail: STC },
      ha: { email: HA },
      quang: { email: 'quang@binhdinh.example.gov.vn' },
    }),
  );

  test('phiếu lấy ý kiến là văn bản của Ban: tới thư công vụ của người được hỏi, không tới cơ quan', async () => {
    const dung = who('dung');
    const asked = await dung.asks('/xinykien Thông qua phương án một?', 'Thành phần');
    await dung.taps('Toàn thể Ban Chỉ đạo (6)', asked);
    await dung.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
    await dung.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
    dung.sendsBytes('phuong-an.pdf', Buffer.from('%PDF-1.7 phương án'));
    await dung.hears('phuong-an.pdf');
    dung.says('xong');
    await dung.taps('Gửi', 'Bản chính thức gửi qua thư điện tử công vụ');
    await dung.hears('Đã gửi phiếu');
    const letter = await letterTo(NAM);
    expect(letter.text).toContain('Thông qua phương án một?');
    expect(letter.text).toContain('Để trả lời, xin nhắn cho trợ lý');
    expect(letter.attachments.map(({ filename }) => filename)).toEqual(['phuong-an.pdf']);
    expect(office.of(STC)).toEqual([]);
    const [[, sheet] = []] = await house.store.transaction((tx) => tx.sheets.all());
    expect(sheet?.circulation.letters).toMatchObject({ nam: { state: 'sent' }, ha: { state: 'sent' } });
  });

  async function prepares(dung: Person): Promise<void> {
    const next = await drafts(
      dung,
      'Họp Ban Chỉ đạo | 8h 30/11/2026 | Phòng họp A | Chính quyền điện tử',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    dung.sends('so-lieu-thang-11.pdf', 'Báo cáo số liệu');
    await dung.hears('Đã thêm tài liệu “Báo cáo số liệu”');
    await dung.taps('Gửi thông báo', next);
  }

  test('giấy mời cùng tài liệu tới thành viên và cơ quan; tin trong chat nói thư mới là bản chính thức', async () => {
    const [dung, nam] = [who('dung'), who('nam')];
    await prepares(dung);
    const preview = await dung.hears('Gửi thông báo trên');
    expect(preview.text).toContain(
      'Bản chính thức gửi qua thư điện tử công vụ (điểm b khoản 2 Điều 11 Quy chế): 2 đồng chí, 1 cơ quan.',
    );
    expect(preview.text).toContain('Chưa có địa chỉ thư công vụ của Hồ Gia Định');
    await dung.taps('Gửi', preview);
    await nam.hears('Giấy mời', 'Đây là bản thông báo nhanh; bản chính thức gửi qua thư điện tử công vụ');

    const own = await letterTo(NAM);
    expect(own.subject).toBe('Giấy mời: Họp định kỳ Ban Chỉ đạo – BCĐ CQĐT Bình Định');
    expect(own.text).toContain('BAN CHỈ ĐẠO XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ TỈNH BÌNH ĐỊNH');
    expect(own.text).toContain('Kính gửi: Đồng chí Lê Hoài Nam, Giám đốc Sở Tài chính');
    expect(own.text).toContain('08 giờ 00, thứ Hai, ngày 30/11/2026');
    expect(own.text).toContain('Để trả lời, xin nhắn cho trợ lý trên Telegram hoặc Zalo, hoặc báo thư ký');
    expect(own.text).toContain('(điểm b khoản 2 Điều 11 Quy chế)');
    expect(own.text).not.toContain('bản thông báo nhanh');
    expect(own.attachments.map(({ filename }) => filename)).toEqual(['Báo cáo số liệu.pdf']);

    const agency = await letterTo(STC);
    expect(agency.text).toContain('Kính gửi: Sở Tài chính');
    expect(agency.text).toContain('Trân trọng kính mời đồng chí Lê Hoài Nam');
    expect(agency.text).not.toContain('Để trả lời');
    expect(agency.attachments.map(({ filename }) => filename)).toEqual(['Báo cáo số liệu.pdf']);

    for (const key of ['nam', 'nam agency', 'ha']) await noted(key);
    const [meeting] = await house.meetings();
    expect(meeting?.letters).toMatchObject({
      nam: { state: 'sent', channel: 'mail' },
      'nam agency': { state: 'sent', channel: 'mail' },
      ha: { state: 'sent' },
    });
    expect(meeting?.deliveries.nam).toMatchObject({ state: 'sent', channel: 'telegram' });
    await who('quang').asks('/thanhvien nhận', 'thư công vụ');
  });

  test('không nhắn được trong chat thì chính lá thư ấy là đủ, không gửi lá thứ hai', async () => {
    await isCutOff('telegram:1405');
    const dung = who('dung');
    await prepares(dung);
    await dung.taps('Gửi', 'Gửi thông báo trên');
    expect((await letterTo(NAM)).text).toContain('Kính gửi: Đồng chí Lê Hoài Nam');
    await noted('nam');
    const [meeting] = await house.meetings();
    expect(meeting?.deliveries.nam).toMatchObject({ state: 'sent', channel: 'mail' });
  });

  test('hộp thư không nhận: người mời và thư ký biết; hộp thư bảo chờ thì gửi lại, cùng Message-ID', async () => {
    office.meets(STC, { code: 550, at: 'mailbox' });
    office.meets(HA, { code: 451, at: 'mailbox' }, { code: 451, at: 'mailbox' });
    const [dung, quang] = [who('dung'), who('quang')];
    await prepares(dung);
    await dung.taps('Gửi', 'Gửi thông báo trên');
    await letterTo(NAM);
    await noted('nam agency');
    await deferred(HA, 1);
    await talk.settled();
    house.forward(MINUTE);
    for (const one of [dung, quang]) {
      const told = await one.hears('Thư công vụ chưa tới đủ: giấy mời, tài liệu họp “Họp Ban Chỉ đạo”');
      expect(told.text).toContain('cơ quan của đồng chí Lê Hoài Nam: máy chủ thư không nhận thư');
      expect(told.text).not.toContain('Trịnh Thu Hà');
    }
    expect(office.of(HA)).toEqual([]);
    await deferred(HA, 2);
    house.forward(2 * MINUTE);
    expect((await letterTo(HA)).messageId).toMatch(/@binhdinh\.example\.gov\.vn>$/);
    expect([office.tries.get(HA), office.tries.get(STC)]).toEqual([3, 1]);
  });

  test('tài liệu quá lớn: thư vẫn tới, nói rõ; người mời và thư ký biết thư nào thiếu tệp nào', async () => {
    const dung = who('dung');
    await prepares(dung);
    await house.store.transaction(async (tx) => {
      const [[id, meeting] = []] = await tx.meetings.all();
      const [paper] = meeting?.papers ?? [];
      if (!id || !meeting || !paper?.file) throw new Error('no paper');
      const large = { ...paper, file: { ...paper.file, size: 50 * 1024 * 1024 } };
      tx.meetings.put(id, { ...meeting, papers: [large] });
    });
    await dung.taps('Gửi', 'Gửi thông báo trên');
    const letter = await letterTo(STC);
    expect(letter.attachments).toEqual([]);
    expect(letter.text).toContain('“Báo cáo số liệu.pdf”. Xin nhận tại thư ký.');
    await noted('nam agency');
    house.forward(MINUTE);
    const told = await who('quang').hears('Thư công vụ chưa tới đủ');
    expect(told.text).toContain(
      'cơ quan của đồng chí Lê Hoài Nam: thư đã tới, không kèm được Báo cáo số liệu.pdf.',
    );
  });

  test('hủy họp thì cũng báo qua thư; thêm tài liệu thì thư mang tài liệu', async () => {
    const dung = who('dung');
    await prepares(dung);
    await dung.taps('Gửi', 'Gửi thông báo trên');
    await letterTo(STC);
    dung.sends('phu-luc.pdf', 'Phụ lục');
    await dung.taps('Gửi', 'Gửi tài liệu này tới');
    await until(() => office.of(STC).length === 2);
    expect(office.of(STC)[1]?.attachments.map(({ filename }) => filename)).toEqual(['Phụ lục.pdf']);
    dung.says('/huyhop bão');
    await dung.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo');
    await until(() => office.of(STC).length === 3);
    expect(office.of(STC)[2]?.text).toContain('đã hủy');
  });

  test.each([
    ['Cho gửi, được phổ biến', 1],
    ['Cho gửi, lưu hành nội bộ', 0],
  ])('kết luận: “%s” thì hộp thư của cơ quan nhận %d thư', async (word, count) => {
    await held(house, 'binh-dinh');
    await sendsConclusion(who('quang'), who('dung'), 'không có', word);
    const own = await letterTo(NAM);
    expect(own.text).toContain('Ban Chỉ đạo thống nhất các nội dung sau.');
    await talk.settled();
    expect(office.of(STC)).toHaveLength(count);
    for (const letter of office.of(STC)) expect(letter.text).toContain('Kính gửi: Sở Tài chính');
  });
});

test('cơ quan có hai người được mời thì nhận giấy mời của từng người, văn bản chung thì một bản', async () => {
  const UBND = 'ubnd@binhdinh.example.gov.vn';
  await opens('binh-dinh', { dung: { agencyEmail: UBND }, long: { agencyEmail: UBND } });
  const dung = who('dung');
  const next = await drafts(
    dung,
    'Họp Ban Chỉ đạo | 8h 30/11/2026 | Phòng họp A | Chính quyền điện tử',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await dung.taps('Gửi thông báo', next);
  await dung.taps('Gửi', 'Gửi thông báo trên');
  await until(() => office.of(UBND).length === 2);
  await talk.settled();
  const invited = office.of(UBND).map(({ text }) => /kính mời (.*):/.exec(text ?? '')?.[1]);
  expect(invited.sort()).toEqual(['đồng chí Hồ Gia Định chủ trì', 'đồng chí Nguyễn Việt Lâm dự']);
  dung.says('/huyhop bão');
  await dung.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo');
  await until(() => office.of(UBND).length === 3);
  await talk.settled();
  expect(office.of(UBND)).toHaveLength(3);
});

describe('Kiên Giang: Quy chế không nêu thư công vụ', () => {
  const BINH = 'binh@kiengiang.example.gov.vn';

  test('chỉ ai không nhắn được mới nhận thư, và thư nói trả lời ở đâu', async () => {
    await opens('kien-giang', {
      binh: { email: BINH, agencyEmail: 'stttt@kiengiang.example.gov.vn' },
      hoa: { email: 'hoa@kiengiang.example.gov.vn' },
      tram: { email: 'tram@kiengiang.example.gov.vn' },
    });
    await isCutOff('telegram:1504');
    const [thanh, hoa] = ['thanh', 'hoa'].map((id) => talk.member('kien-giang', id));
    if (!thanh || !hoa) throw new Error('two people');
    const next = await drafts(
      thanh,
      'Họp cuối năm | thứ 5 tuần sau 8h | Phòng A | Tổng kết',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', next);
    const preview = await thanh.hears('Gửi thông báo trên');
    expect(preview.text).not.toContain('Trần Thanh Bình');
    expect(preview.text).not.toContain('thư điện tử công vụ');
    await thanh.taps('Gửi', preview);
    await hoa.hears('Trân trọng kính mời đồng chí Danh Thị Hoa');
    const letter = await letterTo(BINH);
    expect(letter.text).toContain('Trân trọng kính mời đồng chí Trần Thanh Bình dự');
    expect(letter.text).toMatch(
      /hoặc báo thư ký: .*đồng chí Lê Thị Trâm \(tram@kiengiang\.example\.gov\.vn\)/,
    );
    expect(office.arrived.flatMap(({ to }) => to)).toEqual([BINH]);
    await until(async () => (await house.meetings())[0]?.deliveries.binh !== undefined);
    const [meeting] = await house.meetings();
    expect(meeting?.deliveries.binh).toMatchObject({ state: 'sent', channel: 'mail' });
    expect(meeting?.letters).toBeUndefined();
  });

  test('tệp mà Zalo không nhận thì tới thư công vụ, và tin trên Zalo nói như vậy', async () => {
    house = await House.open({
      committees: ['kien-giang'],
      platform: 'mixed',
      post: office,
      mailboxes: { binh: { email: BINH } },
    });
    talk = new Talk(house);
    await isCutOff('telegram:1504');
    await held(house, 'kien-giang', { start: '2026-11-30T01:00:00.000Z' });
    const tram = talk.member('kien-giang', 'tram');
    tram.sends('so-lieu.xlsx', 'Số liệu quý IV');
    await tram.taps('Gửi', 'Gửi tài liệu này tới');
    const letter = await letterTo(BINH);
    expect(letter.attachments.map(({ filename }) => filename)).toEqual(['so-lieu.xlsx']);
    const binh = talk.member('kien-giang', 'binh');
    await binh.hears('Tài liệu “Số liệu quý IV”', 'Tệp được gửi tới thư công vụ của đồng chí.');
  });
});
