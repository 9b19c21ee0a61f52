import { afterEach, describe, expect, test } from 'vitest';
import { DAY } from '../../src/domain/time/instant.ts';
import { keepForLater } from '../../src/outbox/kept.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { House } from '../doubles/house.ts';
import type { Platform } from '../doubles/on-zalo.ts';
import { drafts, type Person, Talk } from './talk.ts';

// Thành: Trưởng ban; Bình, Trinh, Hoa: thành viên; Trâm: thư ký (khi "mixed" thì chỉ dùng Telegram).

const BINH = '6650000000000001504';
const HOA = '6650000000000001506';

let house: House;
let talk: Talk;
let zalo: FakeZalo;
const who = (id: string): Person => talk.member('kien-giang', id);
afterEach(() => house.close());

async function open(platform: Platform): Promise<void> {
  house = await House.open({ committees: ['kien-giang'], platform });
  talk = new Talk(house);
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
}

/** The same program again, with approved templates for those who were silent. */
async function withTemplates(): Promise<void> {
  const params = { ban: 60, viec: 100, thoi_gian: 30 };
  zalo.approves({ id: '500001', params, text: '<ban>: <viec>, <thoi_gian>. Nhắn cho OA để xem đầy đủ.' });
  await house.begins({ zalo: { templates: { notice: '500001', reminder: null } } });
}

async function called(title = 'Họp thường kỳ'): Promise<void> {
  const thanh = who('thanh');
  const line = `${title} | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết`;
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
}

const told = (user: string, part: string) =>
  zalo.messages(user).filter(({ text, template }) => template === null && text.includes(part));
const INVITED = 'Trân trọng kính mời';

/** What the books say that they could answer by number. */
const offers = async () =>
  (await house.store.transaction((tx) => tx.accounts.get(`zalo:${BINH}`)))?.offers ?? [];

/** What the books say, until they say it. */
const delivery = async (member: string) => (await talk.meeting()).deliveries[member];

describe('quá 7 ngày không nhắn cho OA', () => {
  test('không có mẫu, không có kênh khác: vào danh sách kèm lý do, ở cả bốn nơi; nhắn lại thì nhận lại', async () => {
    await open('zalo');
    zalo.wasSilentFor(BINH, 7 * DAY + 60_000);
    await called();
    expect(told(BINH, INVITED)).toEqual([]);
    expect(told(HOA, INVITED)).toHaveLength(1);
    expect(await delivery('binh')).toMatchObject({
      state: 'failed',
      why: 'silent-too-long',
      channel: 'zalo',
    });
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    // Mười giây sau, một tin cho người gửi.
    house.forward(11_000);
    zalo.wasSilentFor(BINH, 8 * DAY);
    await thanh.hears('Chưa liên lạc được 1 đồng chí', 'Trần Thanh Bình: quá 7 ngày chưa nhắn cho Zalo OA');
    await tram.asks(
      '/thanhvien nhận',
      'Trần Thanh Bình: CHƯA LIÊN LẠC ĐƯỢC: quá 7 ngày chưa nhắn cho Zalo OA',
    );
    await tram.asks('/thanhvien Bình', 'CHƯA LIÊN LẠC ĐƯỢC: quá 7 ngày');
    await tram.asks('/hop', 'Thông báo đã đến 5/6', 'Chưa liên lạc được: Trần Thanh Bình');
    // Nhắn lại một chữ là lại nhận được: xem cuộc họp, và nhận tin nhắc.
    await binh.asks('/hop', 'Phòng họp A', '1. Dự họp');
    thanh.says('/nhac');
    await thanh.taps('Nhắc', 'Trần Thanh Bình');
    await binh.hears('Đề nghị trả lời giấy mời họp');
  });

  test('vừa đúng trong 7 ngày thì vẫn nhận đầy đủ', async () => {
    await open('zalo');
    zalo.wasSilentFor(BINH, 7 * DAY - 60_000);
    await called();
    expect(told(BINH, INVITED)).toHaveLength(1);
  });

  test('có mẫu đã duyệt: tin mẫu đi thay, ghi rõ là tin mẫu; hủy cũng đi bằng mẫu', async () => {
    await open('zalo');
    await withTemplates();
    zalo.wasSilentFor(BINH, 30 * DAY);
    await called();
    const [brief, ...more] = zalo.messages(BINH).filter(({ template }) => template !== null);
    expect(more).toEqual([]);
    expect(brief?.template?.data).toMatchObject({ ban: 'BCĐ Đề án 06', thoi_gian: '08:00 26/11/2026' });
    expect(told(BINH, INVITED)).toEqual([]);
    expect(await delivery('binh')).toMatchObject({ state: 'sent', byTemplate: true });
    await who('tram').asks('/thanhvien nhận', 'Trần Thanh Bình: Zalo, tin mẫu rút gọn');
    const thanh = who('thanh');
    thanh.says('/huyhop Trùng lịch');
    await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp');
    await zalo.until(() => zalo.messages(BINH).filter(({ template }) => template !== null).length === 2);
    expect(zalo.last(BINH)?.template?.data.viec).toMatch(/^Hủy/);
  });

  test('mẫu bị từ chối: vẫn vào danh sách, không mất dấu', async () => {
    await open('zalo');
    await withTemplates();
    zalo.wasSilentFor(BINH, 30 * DAY);
    zalo.fault({ kind: 'error', code: -1121, path: '/message/template', times: 9 });
    await called();
    expect(await delivery('binh')).toMatchObject({ state: 'failed', why: 'silent-too-long' });
  });

  test('có Telegram: thông báo đến Telegram, một lần; nhắn Zalo lại thì lần sau lại đến Zalo', async () => {
    await open('mixed');
    zalo.wasSilentFor(BINH, 8 * DAY);
    await called();
    const onTelegram = talk.person(1504);
    await onTelegram.hears('Trân trọng kính mời');
    expect(talk.count(1504, INVITED)).toBe(1);
    expect(told(BINH, INVITED)).toEqual([]);
    expect(await delivery('binh')).toMatchObject({ state: 'sent', channel: 'telegram' });
    await who('tram').asks('/thanhvien nhận', 'Trần Thanh Bình: Telegram');
    await who('binh').asks('/thamgia', 'Đồng chí đã báo: dự họp');
    const thanh = who('thanh');
    thanh.says('/huyhop Trùng lịch');
    await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp');
    await who('binh').hears('Hủy: ');
    await talk.settled();
    expect(talk.count(1504, 'Hủy: ')).toBe(0);
  });
});

describe('tin mẫu đi thay: nhắn lại thì nhận đủ', () => {
  const briefs = () => zalo.messages(BINH).filter(({ template }) => template !== null);

  test('nhận tin mẫu rồi nhắn OA: toàn văn giấy mời đến ngay, chọn số trả lời được', async () => {
    await open('zalo');
    await withTemplates();
    zalo.wasSilentFor(BINH, 30 * DAY);
    await called();
    expect(briefs()).toHaveLength(1);
    const binh = who('binh');
    // Số trên tin mẫu không hiện, nên không có nghĩa gì.
    expect(await offers()).toEqual([]);
    binh.says('xin chào');
    await binh.hears('Đồng chí đã lâu không nhắn', 'gửi lại dưới đây');
    await binh.hears(INVITED, 'Họp thường kỳ', '1. Dự họp');
    await talk.settled();
    expect(told(BINH, INVITED)).toHaveLength(1);
    binh.says('xin chào');
    await talk.settled();
    expect(told(BINH, INVITED)).toHaveLength(1);
  });

  test('cửa đã đóng vì im lặng: lần sau có mẫu thì đi bằng mẫu; tin giữa chừng không mất, đến khi nhắn lại', async () => {
    await open('zalo');
    zalo.wasSilentFor(BINH, 30 * DAY);
    await called();
    expect(await delivery('binh')).toMatchObject({ state: 'failed', why: 'silent-too-long' });
    await withTemplates();
    zalo.wasSilentFor(BINH, 30 * DAY);
    const thanh = who('thanh');
    const [tram, binh] = [who('tram'), who('binh')];
    thanh.says('/huyhop Trùng lịch');
    await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp');
    await zalo.until(() => briefs().length === 1);
    expect(briefs()[0]?.template?.data.viec).toMatch(/^Hủy/);
    await talk.settled();
    expect(await delivery('binh')).toMatchObject({ state: 'sent', byTemplate: true });
    await tram.asks('/thanhvien Bình', 'Zalo (đã kết nối, quá 7 ngày chưa nhắn)');
    binh.says('xin chào');
    await binh.hears(INVITED, 'Họp thường kỳ');
    await binh.hears('Hủy: ', 'Trùng lịch');
  });

  test('quá nhiều tin: giữ mười tin mới nhất, nói còn bao nhiêu tin cũ hơn và xem ở đâu', async () => {
    await open('zalo');
    await house.store.transaction(async (tx) => {
      const account = await tx.accounts.get(`zalo:${BINH}`);
      if (account) tx.accounts.put(account.address, { ...account, reachableSince: null, silent: true });
      for (let at = 1; at <= 13; at += 1)
        await keepForLater(tx, `zalo:${BINH}`, {
          message: { text: `Tin thứ ${at}.` },
          about: { what: 'reply' },
          person: { committee: 'kien-giang', member: 'binh' },
        });
    });
    const binh = who('binh');
    binh.says('xin chào');
    await binh.hears('Còn 3 tin cũ hơn không gửi lại', '/hop', '/ketluan');
    await binh.hears('Tin thứ 13.');
    await binh.heardNothingOf('Tin thứ 3.');
    await talk.settled();
    expect(told(BINH, 'Tin thứ 4.')).toHaveLength(1);
  });
});

test('câu trả lời nêu tin được trả lời; Zalo không nhận thì vẫn gửi, không kèm', async () => {
  await open('zalo');
  const binh = who('binh');
  const answers = (text: string) => zalo.messages(BINH).filter((one) => one.text.includes(text));
  await binh.asks('/trogiup', 'Trợ lý số');
  const said = zalo.transcript(BINH).filter((one) => one.text === '/trogiup');
  expect(answers('Trợ lý số').at(0)?.quote).toBe(said.at(-1)?.id);
  zalo.fault({ kind: 'error', code: -201, path: '/message/cs', times: 1 });
  await binh.asks('/trogiup', 'Trợ lý số');
  expect(answers('Trợ lý số').at(-1)?.quote).toBeNull();
});

describe.each([-217, -227, 'bỏ quan tâm'] as const)('Zalo không cho gửi (%s)', (how) => {
  const shuts = () => (how === 'bỏ quan tâm' ? zalo.unfollows(BINH) : zalo.blocks(BINH, how));
  const opens = () => {
    zalo.unblocks(BINH);
    zalo.follows(BINH);
  };

  test('có Telegram thì đến Telegram; mở lại thì lại đến Zalo', async () => {
    await open('mixed');
    shuts();
    await zalo.idle();
    await called();
    await talk.person(1504).hears('Trân trọng kính mời');
    expect(talk.count(1504, INVITED)).toBe(1);
    expect(await delivery('binh')).toMatchObject({ state: 'sent', channel: 'telegram' });
    opens();
    await zalo.idle();
    const binh = who('binh');
    await binh.asks('/hop', 'Phòng họp A');
    const thanh = who('thanh');
    thanh.says('/huyhop Trùng lịch');
    await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp');
    await binh.hears('Hủy: ');
    await talk.settled();
    expect(talk.count(1504, 'Hủy: ')).toBe(0);
  });

  test('không có kênh khác thì đứng trong danh sách', async () => {
    await open('zalo');
    shuts();
    await zalo.idle();
    await called();
    const tram = who('tram');
    await tram.asks('/hop', 'Thông báo đã đến 5/6', 'Chưa liên lạc được: Trần Thanh Bình');
    await tram.asks('/thanhvien nhận', 'Trần Thanh Bình: CHƯA LIÊN LẠC ĐƯỢC');
    await tram.asks('/thanhvien Bình', 'Zalo (đã kết nối, hiện không nhắn được); nhắn gần nhất');
  });
});
