import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DAY, MINUTE } from '../../src/domain/time/instant.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import type { Platform } from '../doubles/on-zalo.ts';
import { AN, openBench } from '../doubles/zalo/bench.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';
import { ZaloPerson } from './zalo-people.ts';

// Những lỗi đã có và đã sửa: mỗi bài nói điều phải đúng.

const THANH = '6650000000000001501';
const BINH = '6650000000000001504';
const TRAM = '6650000000000001508';
const NEW = '6650000000000009001';
const OTHER = '6650000000000009002';
const GROUP = 'f4a0c8f76f1000000005';
const INVITED = 'Trân trọng kính mời';
let zalo: FakeZalo;
const onZalo = (id: string): Person => new ZaloPerson(talk, 1, id);

async function open(platform: Platform): Promise<void> {
  await opens('kien-giang', { platform });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  for (const id of [NEW, OTHER]) zalo.user({ id, name: `Máy ${id.slice(-4)}` });
}

async function preview(thanh: Person): Promise<void> {
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
}

async function called(thanh = who('thanh')): Promise<void> {
  await preview(thanh);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
}

async function laterSettled(): Promise<void> {
  await talk.settled();
  house.forward(MINUTE);
  await talk.settled();
}

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    house.forward(MINUTE + 1_000);
    await pause(60);
  }
}

async function invites(): Promise<string> {
  const tram = who('tram');
  tram.says('/thanhvien mời Trần Thanh Bình');
  await tram.taps('Mời lại', 'Vẫn mời?');
  return /\/start (\S+)/.exec((await tram.hears('Kính gửi')).text ?? '')?.[1] ?? '';
}

async function usesCode(person: Person, code: string): Promise<void> {
  await person.asks(`/start ${code}`, 'Kết nối với trợ lý');
  await person.taps('Đồng ý', 'Đồng chí đồng ý kết nối?');
  await person.hears('trả lời “Đúng là tôi”');
  await talk.settled();
}

const wordsTo = (user: string): string =>
  zalo
    .messages(user)
    .map(({ text }) => text)
    .join('\n');

test('tin nhắc (/nhac) không tới người đã im 7 ngày: người nhắc biết tên', async () => {
  await open('zalo');
  await called();
  await talk.settled();
  zalo.wasSilentFor(BINH, 8 * DAY);
  const tram = who('tram');
  tram.says('/nhac');
  await tram.taps('Nhắc', 'Nhắc 5 đồng chí');
  await tram.hears('Đã nhắc');
  await laterSettled();
  expect(wordsTo(BINH)).not.toContain('Đề nghị trả lời giấy mời');
  expect(wordsTo(TRAM)).toMatch(/Chưa liên lạc được[\s\S]*Trần Thanh Bình/);
});

test('tin nhắc đi bằng mẫu ZALO_ZBS_TEMPLATE_REMINDER khi đã khai', async () => {
  await open('zalo');
  zalo.approves({ id: '500002', params: { ban: 60, viec: 100, thoi_gian: 30 } });
  await house.begins({ zalo: { templates: { notice: null, reminder: '500002' } } });
  await called();
  await talk.settled();
  zalo.wasSilentFor(BINH, 8 * DAY);
  const tram = who('tram');
  tram.says('/nhac');
  await tram.taps('Nhắc', 'Nhắc 5 đồng chí');
  await tram.hears('Đã nhắc');
  await talk.settled();
  expect(zalo.messages(BINH).map(({ template }) => template?.id)).toContain('500002');
});

test('đề nghị vắng không tới được người chủ trì đã im 7 ngày: thư ký được báo, đề nghị không mất', async () => {
  await open('zalo');
  await called();
  await talk.settled();
  zalo.wasSilentFor(THANH, 8 * DAY);
  await who('hoa').asks('/vang Ốm nặng', 'đang chờ người chủ trì đồng ý');
  await laterSettled();
  expect(wordsTo(THANH)).not.toContain('Lý do: Ốm nặng');
  expect(wordsTo(TRAM)).toContain('Danh Thị Hoa');
});

test('tài liệu không tới người chỉ nhận được tin mẫu: thư ký được báo', async () => {
  await open('zalo');
  zalo.approves({ id: '500001', params: { ban: 60, viec: 100, thoi_gian: 30 } });
  await house.begins({ zalo: { templates: { notice: '500001', reminder: null } } });
  const thanh = who('thanh');
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  zalo.sendsFile(THANH, { name: 'De an.pdf' });
  await thanh.hears('De an');
  zalo.wasSilentFor(BINH, 8 * DAY);
  thanh.says('/moihop');
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await laterSettled();
  expect(zalo.messages(BINH).some(({ template }) => template !== null)).toBe(true);
  expect(zalo.messages(BINH).flatMap(({ attachments }) => attachments)).toEqual([]);
  expect(`${wordsTo(THANH)}${wordsTo(TRAM)}`).toMatch(
    /(tài liệu|De an)[\s\S]*Trần Thanh Bình|Trần Thanh Bình[^\n]*(tài liệu|Bao cao)/,
  );
});

test('OA hết hạn mức (-211): người có Telegram nhận ở Telegram trong vài giờ', async () => {
  await open('mixed');
  const thanh = talk.person(1501);
  await preview(thanh);
  zalo.fault({ kind: 'error', code: -211, path: '/message/cs', times: 100_000 });
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  for (let step = 0; step < 24; step += 1) {
    house.forward(15 * MINUTE);
    await pause(30);
  }
  expect(talk.count(1504, INVITED)).toBe(1);
  const answer = await fetch(`http://127.0.0.1:${house.running.port}/healthz`);
  expect(await answer.json()).toMatchObject({
    channels: { zalo: { state: 'failing', problem: expect.stringContaining('out of quota') } },
  });
});

test('OA hết hạn mức hay bị từ chối token quá hai ngày: thư ký biết ai chưa nhận', async () => {
  await open('zalo');
  await preview(who('thanh'));
  await talk.settled();
  zalo.fault({ kind: 'error', code: -211, path: '/message/cs', times: 100_000 });
  zalo.says(THANH, '1');
  await zalo.idle();
  for (let step = 0; step < 3 * 24; step += 1) {
    house.forward(60 * MINUTE);
    await pause(10);
  }
  const [meeting] = await house.meetings();
  expect(meeting?.deliveries.binh).toMatchObject({ state: 'failed' });
});

test('tài khoản đã gỡ không nhận tin còn chờ của Ban', async () => {
  await open('mixed');
  const thanh = talk.person(1501);
  await preview(thanh);
  zalo.tokens.revoke();
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  const tram = who('tram');
  tram.says('/thanhvien gỡ Trần Thanh Bình');
  await tram.taps('Gỡ', 'Gỡ tài khoản của đồng chí Trần Thanh Bình?');
  await tram.hears('Đã gỡ');
  await house.begins({ zalo: { refreshToken: zalo.tokens.grant().refresh_token } });
  await minutes(3);
  expect(wordsTo(BINH)).not.toContain(INVITED);
});

test('Zalo bị từ chối token, 40 người có cả hai kênh: ai cũng nhận ở Telegram trong 15 phút', async () => {
  await open('mixed');
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    const model = committee?.members.find((one) => one.id === 'hoa');
    const account = await tx.accounts.get('zalo:6650000000000001506');
    if (!committee || !model || !account) throw new Error('no Hoa');
    const more = Array.from({ length: 40 }, (_, at) => ({
      ...model,
      id: `dong-${at}`,
      no: 100 + at,
      name: `Đông Thứ ${at}`,
      accounts: [
        `telegram:${5_000 + at}`,
        `zalo:665000000000${String(5_000 + at).padStart(7, '0')}`,
      ] as const,
    }));
    for (const [at, { id, accounts }] of more.entries()) {
      house.fake.user({ id: 5_000 + at, first_name: id });
      zalo.user({ id: accounts[1]?.slice(5) ?? '', name: id });
      for (const address of accounts)
        tx.accounts.put(address, {
          ...account,
          address,
          heardAt: address.startsWith('zalo') ? (account.heardAt ?? null) : null,
          seats: [{ committee: committee.id, member: id }],
        });
    }
    tx.committees.put(committee.id, { ...committee, members: [...committee.members, ...more] });
  });
  const thanh = talk.person(1501);
  await preview(thanh);
  zalo.tokens.revoke();
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  const reached = (): number =>
    Array.from({ length: 40 }, (_, at) => 5_000 + at).filter((id) => talk.count(id, INVITED) > 0).length;
  let minute = 0;
  while (reached() < 40 && minute < 90) {
    await minutes(1);
    minute += 1;
  }
  expect(minute).toBeLessThanOrEqual(15);
}, 40_000);

test('tài khoản đầu im quá 7 ngày: câu hỏi “có phải đồng chí không” không mất, nhắn lại là được hỏi', async () => {
  await open('zalo');
  const code = await invites();
  zalo.wasSilentFor(BINH, 8 * DAY);
  await usesCode(onZalo(NEW), code);
  expect(wordsTo(BINH)).not.toContain('Đó có phải là đồng chí không?');
  zalo.says(BINH, 'xin chào');
  await zalo.until(() => zalo.last(BINH));
  await laterSettled();
  expect(wordsTo(BINH)).toContain('Đó có phải là đồng chí không?');
});

test('người có hai tài khoản được hỏi ở nơi dùng gần nhất', async () => {
  await open('mixed');
  await usesCode(onZalo(NEW), await invites());
  expect(wordsTo(BINH)).toContain('Đó có phải là đồng chí không?');
});

test('hai tài khoản dùng cùng mã: “Đúng là tôi” cho tài khoản trước không kết nối tài khoản sau', async () => {
  await open('zalo');
  const code = await invites();
  await usesCode(onZalo(NEW), code);
  await onZalo(OTHER).asks(`/start ${code}`, 'không đúng hoặc đã hết hạn');
  const asked = zalo.messages(BINH).find(({ text }) => text.includes('Đó có phải là đồng chí không?'));
  zalo.says(BINH, '1', { quote: asked?.id ?? '' });
  await zalo.idle();
  await talk.settled();
  expect(wordsTo(OTHER)).not.toContain('Đã kết nối');
});

test('nhóm Zalo hết hạn (-237): quản trị viên chỉ có Zalo cũng được báo, vì nhắn riêng vẫn được', async () => {
  await open('zalo');
  zalo.says(NEW, '/start ma-thiet-lap-1');
  await zalo.until(() => wordsTo(NEW).includes('quản trị viên'));
  zalo.closes(GROUP, 'expired');
  await called();
  await laterSettled();
  expect(wordsTo(NEW)).toContain('Zalo không nhận tin gửi vào nhóm');
});

test('thẻ họp không vào được nhóm: người gửi hoặc thư ký biết', async () => {
  await open('zalo');
  zalo.closes(GROUP, 'expired');
  await called();
  await laterSettled();
  expect(`${wordsTo(THANH)}\n${wordsTo(TRAM)}`).toMatch(/(không|chưa)[^\n]*(vào|gửi)[^\n]*nhóm/i);
});

test('Trưởng ban tự gửi thông báo: thư ký cũng được báo ai chưa liên lạc được', async () => {
  await open('zalo');
  zalo.wasSilentFor(BINH, 8 * DAY);
  await called();
  await laterSettled();
  expect(wordsTo(THANH)).toContain('Chưa liên lạc được 1 đồng chí');
  expect(wordsTo(TRAM)).toContain('Chưa liên lạc được 1 đồng chí');
});

test('tệp Zalo không nhận, mà Telegram của người ấy không gửi được: lời vẫn đến Zalo', async () => {
  await open('mixed');
  await called();
  await talk.settled();
  // Người ấy chưa bấm Bắt đầu ở Telegram, mà sổ thì ghi là đã.
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    const account = await tx.accounts.get('telegram:1506');
    if (!committee || !account) throw new Error('no Hoa');
    tx.accounts.put('telegram:424242', { ...account, address: 'telegram:424242' });
    const members = committee.members.map((one) =>
      one.id === 'hoa' ? { ...one, accounts: ['telegram:424242', 'zalo:6650000000000001506'] as const } : one,
    );
    tx.committees.put(committee.id, { ...committee, members });
  });
  zalo.sendsFile(THANH, { name: 'So lieu.xlsx' });
  await who('thanh').taps('Gửi', 'Gửi tài liệu này tới');
  await zalo.idle();
  await laterSettled();
  expect(wordsTo('6650000000000001506')).toContain('So lieu');
});

test('tệp đã mất ở Zalo: không gửi đường dẫn chết, mà báo là không gửi được tệp', async () => {
  await open('zalo');
  const bench = await openBench();
  try {
    await bench.channel.start(async () => ({ toast: null, openPrivate: null }));
    const event = bench.fake.sendsFile(AN, { name: 'y-kien.pdf' });
    const id = /https:[^"]*y-kien\.pdf/.exec(event.raw.replaceAll('\\/', '/'))?.[0] ?? '';
    bench.fake.losesFiles();
    const file = { channel: 'zalo', id, name: 'y-kien.pdf', size: 2_048 };
    const order = {
      to: `zalo:${AN}`,
      message: { text: 'Tài liệu', file },
      edit: null,
      replyTo: null,
    } as const;
    await expect(bench.channel.send(order)).rejects.toMatchObject({ failure: { kind: 'file-refused' } });
  } finally {
    await bench.channel.stop();
    await bench.close();
  }
});

test('trích dẫn tin không còn nhớ khi đang được hỏi bằng lời: số không thành câu trả lời', async () => {
  await open('zalo');
  await called();
  await talk.settled();
  const old = zalo.messages(BINH).find(({ text }) => text.includes(INVITED))?.id ?? '';
  const binh = who('binh');
  for (let time = 0; time < 11; time += 1) {
    await binh.asks('/hop', '1. Dự họp');
    await talk.settled();
  }
  await binh.asks('/vang', 'lý do vắng');
  await talk.settled();
  zalo.says(BINH, '1', { quote: old });
  await binh.hears('Lựa chọn này của câu hỏi đã trả lời, đã thôi hoặc đã cũ');
});

test('người dùng mã của Bình rồi lại kết nối là Hoa: Bình xác nhận sau thì máy ấy không nhận tin của cả hai', async () => {
  await open('zalo');
  const code = await invites();
  await usesCode(onZalo(NEW), code);
  const tram = who('tram');
  tram.says('/thanhvien gỡ Danh Thị Hoa');
  await tram.taps('Gỡ', 'Gỡ tài khoản của đồng chí Danh Thị Hoa?');
  await tram.hears('Đã gỡ');
  tram.says('/thanhvien mời Danh Thị Hoa');
  const other = /\/start (\S+)/.exec((await tram.hears('Kính gửi')).text ?? '')?.[1] ?? '';
  await onZalo(NEW).asks(`/start ${other}`, 'Danh Thị Hoa');
  await onZalo(NEW).taps('Đồng ý', 'Đồng chí đồng ý kết nối?');
  await onZalo(NEW).hears('Đã kết nối: đồng chí Danh Thị Hoa');
  await who('binh').taps('Đúng là tôi', 'Đó có phải là đồng chí không?');
  await talk.settled();
  const committee = await house.store.transaction((tx) => tx.committees.get('kien-giang'));
  const holders = committee?.members
    .filter((one) => one.accounts.includes(`zalo:${NEW}`))
    .map(({ id }) => id);
  expect(holders).toHaveLength(1);
});

test('tin nhắc còn chờ ở Zalo, nhắc lại thì đi Telegram: người ấy không nhận hai tin nhắc', async () => {
  await open('mixed');
  const thanh = talk.person(1501);
  await called(thanh);
  await talk.settled();
  zalo.fault({ kind: 'error', code: -32, path: '/message/cs', times: 40 });
  const nudges = async (): Promise<void> => {
    thanh.says('/nhac');
    await thanh.taps('Nhắc', 'Nhắc ');
    await thanh.hears('Đã nhắc');
    await pause(100);
  };
  await nudges();
  await talk.person(1504).asks('/hop', 'Đồng chí chưa trả lời');
  await nudges();
  await minutes(15);
  const nudged = (part: string) =>
    talk.count(1504, part) + zalo.messages(BINH).filter(({ text }) => text.includes(part)).length;
  expect(nudged('Đề nghị trả lời giấy mời')).toBe(1);
});
