import { expect, test } from 'vitest';
import { DAY } from '../../src/domain/time/instant.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import type { Platform } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';
import { ZaloPerson } from './zalo-people.ts';

// Bình là 1504; Trâm là thư ký; điện thoại mới mang số 9001 trở lên.

const BINH = '6650000000000001504';
const NEW = '6650000000000009001';
const OTHER = '6650000000000009002';
const INVITED = 'Trân trọng kính mời';
let zalo: FakeZalo;
const onZalo = (id: string): Person => new ZaloPerson(talk, 1, id);

async function open(platform: Platform): Promise<void> {
  await opens('kien-giang', { platform });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  for (const id of [NEW, OTHER]) zalo.user({ id, name: `Máy ${id.slice(-4)}` });
}

/** Trâm invites Bình anew; the code. */
async function invites(again = true): Promise<string> {
  const tram = who('tram');
  tram.says('/thanhvien mời Trần Thanh Bình');
  if (again) await tram.taps('Mời lại', 'Vẫn mời?');
  return /\/start (\S+)/.exec((await tram.hears('Kính gửi')).text ?? '')?.[1] ?? '';
}

async function accounts(id = 'binh'): Promise<readonly string[]> {
  const committee = await house.store.transaction((tx) => tx.committees.get('kien-giang'));
  return committee?.members.find((one) => one.id === id)?.accounts ?? [];
}

/** Only the account on this platform is Bình's. */
async function onlyOn(platform: string): Promise<void> {
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) => {
      if (one.id !== 'binh') return one;
      for (const at of one.accounts) if (!at.startsWith(platform)) tx.accounts.delete(at);
      return { ...one, accounts: one.accounts.filter((at) => at.startsWith(platform)) };
    });
    tx.committees.put(committee.id, { ...committee, members });
  });
}

async function usesCode(person: Person, code: string): Promise<void> {
  await person.asks(`/start ${code}`, 'Kết nối với trợ lý', 'Không gửi tài liệu mật');
  await person.taps('Đồng ý', 'Đồng chí đồng ý kết nối?');
}

async function called(): Promise<void> {
  const thanh = who('thanh');
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
}

const heard = (user: string, part: string): number =>
  zalo.messages(user).filter(({ text }) => text.includes(part)).length;

test('mã mời trên Zalo, chưa có tài khoản nào: đồng ý bằng số là xong; mã dùng lại thì không', async () => {
  await open('zalo');
  await onlyOn('none');
  const code = await invites(false);
  await usesCode(onZalo(NEW), code);
  await onZalo(NEW).hears('Đã kết nối: đồng chí Trần Thanh Bình');
  expect(await accounts()).toEqual([`zalo:${NEW}`]);
  await who('tram').hears('Trần Thanh Bình đã kết nối với trợ lý trên Zalo.');
  await onZalo(OTHER).asks(`/start ${code}`, 'không đúng hoặc đã hết hạn');
});

test('từ chối đồng ý: không kết nối, mã còn dùng được; mã quá 14 ngày thì không', async () => {
  await open('zalo');
  await onlyOn('none');
  const code = await invites(false);
  const fresh = onZalo(NEW);
  await fresh.asks(`/start ${code}`, 'Kết nối với trợ lý');
  await fresh.taps('Thôi', 'Đồng chí đồng ý kết nối?');
  await fresh.hears('Đã thôi');
  expect(await accounts()).toEqual([]);
  await usesCode(onZalo(OTHER), code);
  await onZalo(OTHER).hears('Đã kết nối');
  house.forward(15 * DAY);
  const late = await invites();
  house.forward(15 * DAY);
  zalo.wasSilentFor(NEW, 0);
  await fresh.asks(`/start ${late}`, 'không đúng hoặc đã hết hạn');
});

test('Telegram trước, Zalo sau: Telegram phải xác nhận; rồi một người một câu trả lời, không tin nào đến hai lần', async () => {
  await open('mixed');
  await onlyOn('telegram');
  const [phone, first] = [onZalo(NEW), talk.person(1504)];
  const code = await invites();
  await usesCode(phone, code);
  await phone.hears('Đồng chí đã kết nối trên Telegram. Xin mở Telegram');
  await phone.asks('/hop', 'chưa được kết nối');
  expect(await accounts()).toEqual(['telegram:1504']);
  await first.taps('Đúng là tôi', 'Một tài khoản Zalo vừa dùng mã mời');
  await phone.hears('Đã kết nối');
  expect(new Set(await accounts())).toEqual(new Set(['telegram:1504', `zalo:${NEW}`]));

  await called();
  const placed = [talk.count(1504, INVITED), heard(NEW, INVITED)];
  expect(placed.sort()).toEqual([0, 1]);
  await phone.asks('/thamgia', 'Đồng chí đã báo: dự họp');
  await first.asks('/hop', 'Đồng chí đã báo: dự họp');
  await first.asks('/vang Bận việc nhà', 'đang chờ người chủ trì đồng ý');
  await phone.asks('/hop', 'Đồng chí đã xin vắng');
  expect(Object.keys((await talk.meeting()).answers)).toEqual(['binh']);
});

test('Zalo trước, Telegram sau: Zalo phải xác nhận bằng số', async () => {
  await open('mixed');
  await onlyOn('zalo');
  house.fake.user({ id: 7010, first_name: 'Máy khác' });
  const phone = talk.person(7010);
  house.fake.pressesStart(7010, await invites());
  await phone.taps('Đồng ý', 'Đồng chí đồng ý kết nối?');
  await phone.hears('Xin mở Zalo, trả lời “Đúng là tôi”');
  await who('binh').taps('Đúng là tôi', 'Một tài khoản Telegram vừa dùng mã mời');
  await phone.hears('Đã kết nối');
  expect(new Set(await accounts())).toEqual(new Set([`zalo:${BINH}`, 'telegram:7010']));
});

test('chủ mã từ chối: không kết nối, hai bên đều được báo, mã chết', async () => {
  await open('mixed');
  await onlyOn('zalo');
  const code = await invites();
  await usesCode(onZalo(NEW), code);
  await who('binh').taps('Không phải tôi', 'Đó có phải là đồng chí không?');
  await onZalo(NEW).hears('không xác nhận tài khoản này');
  await who('binh').hears('mã mời không còn dùng được');
  await onZalo(OTHER).asks(`/start ${code}`, 'không đúng hoặc đã hết hạn');
  expect(await accounts()).not.toContain(`zalo:${NEW}`);
});

test('người khác trả lời thay thì không được, và câu hỏi thật vẫn còn; quá hạn thì thôi', async () => {
  await open('mixed');
  await onlyOn('zalo');
  await usesCode(onZalo(NEW), await invites());
  const question = await who('binh').hears('Đó có phải là đồng chí không?');
  await talk.settled();
  for (const id of ['hoa', 'thanh', 'tram']) {
    const account = await house.store.transaction((tx) => tx.accounts.get(`zalo:${BINH}`));
    const command = account?.offers?.at(-1)?.choices[0]?.command ?? '';
    expect(command).toMatch(/^\/taikhoan dung /);
    await who(id).asks(command, 'Việc xác nhận này đã xong hoặc đã hết hạn');
  }
  // Tự người dùng mã cũng không tự xác nhận được.
  const account = await house.store.transaction((tx) => tx.accounts.get(`zalo:${BINH}`));
  onZalo(NEW).says(account?.offers?.at(-1)?.choices[0]?.command ?? '');
  await onZalo(NEW).hears('chưa được kết nối');
  expect(await accounts()).not.toContain(`zalo:${NEW}`);
  house.forward(15 * DAY);
  await who('binh').taps('Đúng là tôi', question);
  await who('binh').hears('Việc xác nhận này đã xong hoặc đã hết hạn');
  expect(await accounts()).not.toContain(`zalo:${NEW}`);
});

test('xác nhận hai lần, hai kênh cùng lúc: kết nối một lần', async () => {
  await open('mixed');
  await onlyOn('zalo');
  await usesCode(onZalo(NEW), await invites());
  await who('binh').hears('Đó có phải là đồng chí không?');
  await talk.settled();
  zalo.ordered = false;
  zalo.says(BINH, '1');
  zalo.says(BINH, '1');
  await onZalo(NEW).hears('Đã kết nối');
  await talk.settled();
  expect(heard(NEW, 'Đã kết nối')).toBe(1);
  expect((await accounts()).filter((at) => at.startsWith('zalo'))).toEqual([`zalo:${NEW}`]);
});

test('nhắc, gửi, hủy: người có hai tài khoản nhận mỗi thứ một lần, ở nơi dùng gần nhất', async () => {
  await open('mixed');
  await called();
  house.forward(2 * 3_600_000);
  await talk.person(1504).asks('/hop', 'Đồng chí chưa trả lời');
  const thanh = who('thanh');
  thanh.says('/nhac');
  await thanh.taps('Nhắc', 'Nhắc 5 đồng chí');
  await thanh.hears('Đã nhắc 5 đồng chí');
  await talk.settled();
  expect([talk.count(1504, 'Đề nghị trả lời giấy mời'), heard(BINH, 'Đề nghị trả lời giấy mời')]).toEqual([
    1, 0,
  ]);
  expect([
    talk.count(1506, 'Đề nghị trả lời giấy mời'),
    heard('6650000000000001506', 'Đề nghị trả lời'),
  ]).toEqual([0, 1]);
});

test('/taikhoan gỡ: còn một tài khoản, tin đến đó; gỡ nốt thì thư ký được báo', async () => {
  await open('mixed');
  const binh = who('binh');
  const list = await binh.asks('/taikhoan', 'Zalo (tài khoản này)');
  const no = /(\d)\. Zalo/.exec(list.text ?? '')?.[1] ?? '';
  await binh.asks('/taikhoan gỡ 7', 'Không có tài khoản mang số này');
  binh.says(`/taikhoan gỡ ${no}`);
  await binh.taps('Gỡ', 'Gỡ tài khoản Zalo?');
  await binh.hears('Đã gỡ tài khoản Zalo');
  await binh.asks('/hop', 'chưa được kết nối');
  expect(await accounts()).toEqual(['telegram:1504']);
  await called();
  await talk.person(1504).hears(INVITED);
  expect(heard(BINH, INVITED)).toBe(0);
  const first = talk.person(1504);
  first.says('/taikhoan gỡ 1');
  await first.taps('Gỡ', 'Đây là tài khoản cuối cùng');
  await who('tram').hears('Trần Thanh Bình đã ngắt kết nối');
  expect(await accounts()).toEqual([]);
});

test('/xoadulieu trên Zalo: chỉ tài khoản ấy mất; thư ký gỡ thì cả hai mất', async () => {
  await open('mixed');
  const binh = who('binh');
  binh.says('/xoadulieu');
  await binh.taps('Xóa', 'Xóa kết nối');
  await binh.hears('Đã xóa');
  expect(await accounts()).toEqual(['telegram:1504']);
  expect(await house.store.transaction((tx) => tx.accounts.get(`zalo:${BINH}`))).toBeNull();
  await talk.person(1504).asks('/hop', 'chưa có cuộc họp');
  expect(talk.count(1508, 'đã ngắt kết nối')).toBe(0);

  const tram = who('tram');
  tram.says('/thanhvien gỡ Danh Thị Hoa');
  await tram.taps('Gỡ', 'Gỡ tài khoản của đồng chí Danh Thị Hoa?');
  await tram.hears('Đã gỡ');
  expect(await accounts('hoa')).toEqual([]);
  await who('hoa').asks('/hop', 'chưa được kết nối');
  await talk.person(1506).asks('/hop', 'chưa được kết nối');
});
