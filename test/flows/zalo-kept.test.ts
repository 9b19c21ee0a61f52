import { expect, test } from 'vitest';
import { storeCommittee } from '../../src/committee-file/store.ts';
import { DAY, toInstant } from '../../src/domain/time/instant.ts';
import { post } from '../../src/outbox/post.ts';
import type { Transaction } from '../../src/ports/store.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { fixture, type House, type HouseOptions, ZONE } from '../doubles/house.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts } from './talk.ts';

// Bình lâu không nhắn cho OA: tin được giữ cho đến khi đồng chí ấy nhắn lại. Giữ hộ ai thì chỉ đưa cho người ấy.

const BINH = '6650000000000001504';
const ON_TELEGRAM = 1504;
const INVITED = 'Trân trọng kính mời';
const MISSED = 'Đồng chí đã lâu không nhắn';
let zalo: FakeZalo;

async function open(options: HouseOptions = {}, templates = true): Promise<void> {
  await opens('kien-giang', { platform: 'zalo', ...options });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  zalo.approves({ id: '500001', params: { ban: 60, viec: 100, thoi_gian: 30 } });
  if (templates) await house.begins({ zalo: { templates: { notice: '500001', reminder: '500001' } } });
  falls();
}
/** Eight days pass in which everybody else chats with the OA. */
function falls(): void {
  house.forward(8 * DAY);
  zalo.wasSilentFor(BINH, 8 * DAY);
}

/** Who is on both has not opened the chat on Telegram. */
const shutOnTelegram = () =>
  house.store.transaction(async (tx) => {
    const account = await tx.accounts.get(`telegram:${ON_TELEGRAM}`);
    if (account) tx.accounts.put(account.address, { ...account, reachableSince: null });
  });

async function called(title = 'Họp thường kỳ', files = 0): Promise<void> {
  const thanh = who('thanh');
  const line = `${title} | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết`;
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  for (let at = 1; at <= files; at += 1) {
    thanh.sends(`phu-luc-${at}.pdf`, `/tailieu Phụ lục ${at}`);
    await thanh.hears('tài liệu');
  }
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
}
async function cancels(): Promise<void> {
  const thanh = who('thanh');
  thanh.says('/huyhop Trùng lịch');
  await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp');
  await talk.settled();
}
async function notifies(text: string): Promise<void> {
  const tram = who('tram');
  tram.says(`/thongbao ${text}`);
  await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await tram.asks('Bình', 'Gửi khi nào?');
  tram.says('gửi ngay');
  await tram.taps('Không cần', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'Gửi thông báo trên');
  await tram.hears('Đang gửi thông báo');
  await talk.settled();
}
const briefs = () => zalo.messages(BINH).filter(({ template }) => template !== null);
const told = (part: string) =>
  zalo.messages(BINH).filter(({ text, template }) => template === null && text.includes(part));
const order = (...parts: string[]) =>
  zalo.messages(BINH).flatMap(({ text }) => parts.filter((part) => text.includes(part)));
const delivery = async () => (await talk.meeting()).deliveries.binh;

/** The committee file once more, with its people as they are now. */
const reads = (
  id: 'kien-giang' | 'ba-trang',
  change: (members: FileMembers) => FileMembers,
  before?: (tx: Transaction, now: string) => Promise<void>,
) =>
  house.store.transaction(async (tx) => {
    await before?.(tx, toInstant(house.now()));
    const file = house.committee(id);
    const members = change(file.members);
    await storeCommittee(tx, { ...file, members }, fixture(id).regulation, toInstant(house.now()), ZONE);
  });
type FileMembers = ReturnType<House['committee']>['members'];

test('rời một Ban khi đang vắng, còn ngồi Ban khác: không nhận tin giữ của Ban cũ', async () => {
  await open({ committees: ['kien-giang', 'ba-trang'] });
  await reads('ba-trang', (members) =>
    members.map((one) => (one.id === 'nhi' ? { ...one, zalo: BINH } : one)),
  );
  await called();
  expect(briefs()).toHaveLength(1);
  await reads('kien-giang', (members) => members.filter(({ id }) => id !== 'binh'));
  const binh = who('binh');
  await binh.asks('/hop', 'BCĐ CĐS Ba Trang');
  await talk.settled();
  expect(told(INVITED)).toEqual([]);
  expect(told(MISSED)).toEqual([]);
});

test('rời Ban, hoặc được thay tài khoản, khi tin còn trên đường: tài khoản cũ không nhận nữa', async () => {
  await open();
  const [HOA, NEW] = ['6650000000000001506', '6650000000000007006'];
  zalo.user({ id: NEW, name: 'Danh Thị Hoa' });
  zalo.wasSilentFor(BINH, 0);
  await reads(
    'kien-giang',
    (members) =>
      members.flatMap((one) => (one.id === 'binh' ? [] : one.id === 'hoa' ? [{ ...one, zalo: NEW }] : [one])),
    async (tx, now) => {
      const hoa = await tx.accounts.get(`zalo:${HOA}`);
      if (hoa) tx.accounts.put(`zalo:${NEW}`, { ...hoa, address: `zalo:${NEW}`, seats: [] });
      for (const [member, to] of Object.entries({ binh: BINH, hoa: HOA })) {
        const person = { committee: 'kien-giang', member };
        post(tx, `${now}-${member}`, { to: `zalo:${to}`, message: { text: 'Tin của Ban' }, person }, now);
      }
    },
  );
  house.running.wake();
  await zalo.until(() => zalo.messages(NEW).some(({ text }) => text === 'Tin của Ban'));
  await talk.settled();
  for (const chat of [BINH, HOA])
    expect(zalo.messages(chat).map(({ text }) => text)).not.toContain('Tin của Ban');
});

test('còn vắng trên Zalo mà mở được Telegram: tin đang giữ đến đó, một lần', async () => {
  await open({ platform: 'mixed' });
  await shutOnTelegram();
  await called();
  expect(briefs()).toHaveLength(1);
  const binh = talk.person(ON_TELEGRAM);
  binh.says('xin chào');
  await binh.hears(MISSED);
  await binh.hears(INVITED);
  await talk.settled();
  who('binh').says('xin chào');
  await talk.settled();
  expect(told(INVITED)).toEqual([]);
  expect(talk.count(ON_TELEGRAM, INVITED)).toBe(1);
});

test('thư ký gỡ tài khoản khi đang vắng: tài khoản ấy không nhận gì; và không giữ lời văn nào', async () => {
  await open();
  await called();
  const tram = who('tram');
  tram.says('/thanhvien gỡ Trần Thanh Bình');
  await tram.taps('Gỡ', 'Gỡ tài khoản của');
  await tram.hears('Đã gỡ');
  const binh = who('binh');
  await binh.asks('xin chào', 'chưa được kết nối');
  await talk.settled();
  expect(told(INVITED)).toEqual([]);
  const account = await house.store.transaction((tx) => tx.accounts.get(`zalo:${BINH}`));
  expect(account).toMatchObject({ missed: [], missedLeft: 0 });
});

test('thông báo đã rút khi đang giữ: không gửi lại lời văn đã rút, chỉ tin rút', async () => {
  await open();
  await notifies('Danh sách có số liệu mật khẩu nội bộ');
  expect(briefs()).toHaveLength(1);
  const tram = who('tram');
  const list = await tram.asks('/xemthongbao', 'Chọn một thông báo');
  const detail = await tram.taps('Danh sách', list).then(() => tram.hears('Đã đến 1/1'));
  await tram.taps('Rút thông báo', detail);
  await tram.asks('Gửi nhầm', 'và báo cho mọi người đã nhận?');
  tram.says('Rút');
  await tram.hears('Đã rút thông báo');
  await talk.settled();
  const binh = who('binh');
  binh.says('xin chào');
  await binh.hears('Rút thông báo', 'Gửi nhầm');
  await talk.settled();
  expect(order('nội bộ')).toHaveLength(2 + 1);
  expect(told('nội bộ')).toHaveLength(1);
});

test.each([true, false])('có mẫu %s: nhắn lại nhận đủ thì sổ ghi là đã nhận', async (templates) => {
  await open({}, templates);
  await called();
  expect(await delivery()).toMatchObject(templates ? { byTemplate: true } : { state: 'failed' });
  const [binh, tram] = [who('binh'), who('tram')];
  binh.says('xin chào');
  await binh.hears(INVITED);
  await talk.settled();
  expect(await delivery()).toEqual({ state: 'sent', channel: 'zalo', at: expect.any(String) });
  const list = await tram.asks('/thanhvien nhận', 'Trần Thanh Bình: Zalo, ');
  expect(list.text).not.toMatch(/tin mẫu|CHƯA LIÊN LẠC/);
  await tram.asks('/hop', 'Thông báo đã đến 6/6');
});

test('tin nhắc không gửi được thì không giữ: nhắn lại khi họp đã bắt đầu, không ai được nhắc “còn 60 phút”', async () => {
  await open({}, false);
  const person = { committee: 'kien-giang', member: 'binh' };
  const to = `zalo:${BINH}` as const;
  await house.store.transaction(async (tx) => {
    const now = toInstant(house.now());
    const late = {
      to,
      person,
      message: { text: 'Còn khoảng 60 phút' },
      about: { what: 'reminder' },
    } as const;
    post(tx, `${now}-1`, late, now);
    post(tx, `${now}-2`, { to, person, message: { text: 'Tin của Ban' } }, now);
  });
  house.running.wake();
  await talk.settled();
  await who('binh').asks('/hop', 'BCĐ Đề án 06');
  await talk.settled();
  expect(told('Tin của Ban')).toHaveLength(1);
  expect(told('Còn khoảng 60 phút')).toEqual([]);
});

test('giấy mời và tài liệu giữ theo thứ tự đã gửi', async () => {
  await open();
  zalo.fault({ kind: 'error', code: -133, path: '/message/template' });
  await notifies('Lưu ý chung');
  await called('Họp thường kỳ', 2);
  const binh = who('binh');
  binh.says('xin chào');
  await binh.hears(INVITED);
  await talk.settled();
  const sent = zalo
    .messages(BINH)
    .flatMap(({ text, attachments }) => [
      ...(text.includes(INVITED) ? ['giấy mời'] : []),
      ...attachments.map(({ name }) => name),
    ]);
  expect(sent).toEqual(['giấy mời', '/tailieu Phụ lục 1.pdf', '/tailieu Phụ lục 2.pdf']);
});

test('trả lời đúng lúc tin mẫu vừa hiện, khi Zalo chưa báo là đã gửi: toàn văn đến ngay, một lần', async () => {
  await open();
  zalo.fault({ kind: 'late', path: '/message/template', ms: 150 });
  const calling = called();
  await zalo.until(() => briefs().length === 1);
  const binh = who('binh');
  binh.says('xin chào');
  await calling;
  await binh.hears(INVITED, '1. Dự họp');
  await talk.settled();
  expect(told(INVITED)).toHaveLength(1);
  expect(await delivery()).not.toHaveProperty('byTemplate');
});

test('không có mẫu, nhắn đúng lúc Zalo đang từ chối: không thành “quá 7 ngày”', async () => {
  await open({}, false);
  zalo.fault({ kind: 'late', path: '/message/cs', ms: 60, times: 40 });
  const calling = called();
  await zalo.until(() => zalo.calls.some(({ error }) => error === -230));
  const binh = who('binh');
  binh.says('xin chào');
  await calling;
  await binh.hears(INVITED);
  await talk.settled();
  expect(await delivery()).toMatchObject({ state: 'sent' });
});

test('máy khởi động lại giữa tin mẫu và câu trả lời, nhắn hai lần liền: toàn văn một lần', async () => {
  await open();
  await called();
  await house.stop();
  zalo.says(BINH, 'xin chào');
  zalo.says(BINH, 'tôi đây');
  await house.start();
  const binh = who('binh');
  await binh.hears(INVITED);
  await talk.settled();
  expect(told(INVITED)).toHaveLength(1);
  expect(told(MISSED)).toHaveLength(1);
});

test('gõ số ngay sau tin mẫu: không ghi cho cuộc họp nào; xem toàn văn rồi gõ lại thì ghi đúng', async () => {
  await open();
  const binh = who('binh');
  binh.says('xin chào');
  await called('Họp tháng');
  await binh.hears('Họp tháng', '1. Dự họp');
  await talk.settled();
  falls();
  await called('Họp bất thường');
  expect(briefs()).toHaveLength(1);
  const answers = async () =>
    (await house.meetings()).map(({ title, answers }) => [title, answers.binh?.kind ?? null]);
  binh.says('1');
  await binh.hears('tôi chưa rõ số ấy là của tin nào');
  await talk.settled();
  expect(told('Họp bất thường')).toHaveLength(1);
  expect((await answers()).map(([, kind]) => kind)).toEqual([null, null]);
  await binh.asks('1', 'Đồng chí đã báo: dự họp');
  expect((await answers()).find(([, kind]) => kind)?.[0]).toBe('Họp bất thường');
});

test('họp bị hủy khi đang giữ: giấy mời đến trước tin hủy, trả lời vào đó không được ghi', async () => {
  await open();
  await called();
  await cancels();
  const binh = who('binh');
  binh.says('xin chào');
  await binh.hears('Hủy: ');
  await talk.settled();
  expect(order(INVITED, 'Hủy: ')).toEqual(['Hủy: ', INVITED, 'Hủy: ']);
  await binh.quotes({ zalo: { id: told(INVITED)[0]?.id ?? '', chat: BINH } } as never, '1');
  await talk.settled();
  expect((await talk.meeting()).answers.binh).toBeUndefined();
});

test.each([
  ['người nhận không nhận được tin mẫu', -114, []],
  ['người nhận chặn OA', -217, []],
  ['đêm, chưa gửi tin mẫu', -133, []],
  ['mẫu chưa duyệt', -131, ['Zalo không nhận mẫu tin']],
  ['tham số quá dài', -1121, ['Zalo không nhận mẫu tin']],
  ['hết tiền', -115, ['Zalo Cloud']],
  ['chưa có ví', -320, ['Zalo Cloud']],
  ['hết hạn mức ngày', -144, ['hết hạn mức']],
  ['hết hạn mức', -211, ['hết hạn mức']],
] as const)(
  'tin mẫu bị từ chối (%s): giữ lại, không giữ chân người khác, báo quản trị đúng việc',
  async (_, code, said) => {
    await open();
    const ADMIN = '6650000000000009999';
    zalo.user({ id: ADMIN, name: 'Quản trị' });
    zalo.says(ADMIN, '/start ma-thiet-lap-1');
    await zalo.until(() => zalo.messages(ADMIN).length > 0);
    zalo.fault({ kind: 'error', code, path: '/message/template', times: 99 });
    await called();
    expect(await delivery()).toMatchObject({ state: 'failed', why: 'silent-too-long' });
    const alarms = zalo.messages(ADMIN).filter(({ text }) => text.includes('Zalo OA cần được xử lý'));
    expect(alarms.map(({ text }) => said.some((part) => text.includes(part)))).toEqual(said.map(() => true));
    const binh = who('binh');
    binh.says('xin chào');
    await binh.hears(INVITED);
  },
);
