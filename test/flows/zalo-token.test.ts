import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { MINUTE } from '../../src/domain/time/instant.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

// Bình có cả hai kênh; Hoa chỉ có Zalo; Trâm là thư ký, chỉ có Telegram; 7001 là quản trị viên trên Telegram.

const BINH = '6650000000000001504';
const HOA = '6650000000000001506';
const ADMIN = 7001;
const INVITED = 'Trân trọng kính mời';
let zalo: FakeZalo;
let log: string[];

beforeEach(async () => {
  await opens('kien-giang', { platform: 'mixed' });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  log = [];
  house.fake.user({ id: ADMIN, first_name: 'Quản trị' });
  await onlyOnZalo('hoa', 1506);
});

async function onlyOnZalo(id: string, telegram: number): Promise<void> {
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) =>
      one.id === id ? { ...one, accounts: one.accounts.filter((at) => at.startsWith('zalo')) } : one,
    );
    tx.committees.put(committee.id, { ...committee, members });
    tx.accounts.delete(`telegram:${telegram}`);
  });
}

/** The program ends, and begins again with this refresh token in its settings; its log is collected. */
async function begins(refreshToken: string): Promise<void> {
  await house.begins({
    zalo: { refreshToken },
    log: pino({ level: 'trace' }, { write: (line: string) => log.push(line) }),
  });
}

async function health(): Promise<{ channels: Record<string, { state: string; problem: string | null }> }> {
  const answer = await fetch(`http://127.0.0.1:${house.running.port}/healthz`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Awaited<ReturnType<typeof health>>;
}

/** Trưởng ban, on Telegram, gets as far as the last question. */
async function previewOnTelegram(): Promise<Person> {
  const thanh = talk.person(1501);
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  return thanh;
}

const invitations = (user: string): number =>
  zalo.messages(user).filter(({ text }) => text.includes(INVITED)).length;

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    house.forward(MINUTE + 1_000);
    await pause(60);
  }
}

test('token hết hạn giữa chừng: đổi một lần cho mọi người, mỗi tin đến một lần', async () => {
  const thanh = await previewOnTelegram();
  const before = zalo.refreshes;
  zalo.expireAccess();
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await zalo.until(() => invitations(HOA) > 0 && invitations(BINH) > 0);
  await talk.settled();
  expect(zalo.refreshes).toBe(before + 1);
  expect([invitations(HOA), invitations(BINH)]).toEqual([1, 1]);
});

test('khởi động lại: token đã đổi vẫn còn, dù cài đặt mang token đầu tiên', async () => {
  await who('hoa').asks('/hop', 'chưa có cuộc họp');
  const before = zalo.refreshes;
  await house.stop();
  await house.start();
  await who('hoa').asks('/hop', 'chưa có cuộc họp');
  expect(zalo.refreshes).toBe(before);
  zalo.expireAccess();
  await house.stop();
  await house.start();
  await who('hoa').asks('/hop', 'chưa có cuộc họp');
  expect([zalo.refreshes, zalo.tokens.refused]).toEqual([before + 1, 0]);
});

test('Zalo từ chối refresh token: chỉ Zalo đứng lại, quản trị viên được báo một lần, tin không mất; token mới thì đi tiếp', async () => {
  await begins(zalo.tokens.current);
  const first = zalo.tokens.current;
  house.fake.pressesStart(ADMIN, 'ma-thiet-lap-1');
  await talk.person(ADMIN).hears('quản trị viên');
  const thanh = await previewOnTelegram();
  zalo.tokens.revoke();
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.person(ADMIN).hears('Zalo từ chối refresh token', 'ZALO_REFRESH_TOKEN', 'khởi động lại');
  expect((await health()).channels).toMatchObject({
    telegram: { state: 'serving' },
    zalo: { state: 'failing' },
  });
  // Người chỉ có Telegram vẫn được phục vụ, nhóm Telegram đã có thẻ.
  await who('tram').asks('/hop', 'Họp thường kỳ');
  expect(house.fake.last(-1001000000005, 5)?.text).toContain('Họp thường kỳ');
  await minutes(10);
  // Bình có Telegram: nhận ở đó; Hoa không có: tin chờ.
  await talk.person(1504).hears(INVITED);
  expect([talk.count(1504, INVITED), invitations(BINH), invitations(HOA)]).toEqual([1, 0, 0]);
  expect(talk.count(ADMIN, 'Zalo OA cần được xử lý')).toBe(1);

  await begins(zalo.tokens.grant().refresh_token);
  await minutes(1);
  await zalo.until(() => invitations(HOA) === 1);
  await talk.settled();
  expect((await health()).channels.zalo).toMatchObject({ state: 'serving', problem: null });
  expect([talk.count(1504, INVITED), invitations(BINH), invitations(HOA)]).toEqual([1, 0, 1]);
  await who('tram').asks('/thanhvien nhận', 'Trần Thanh Bình: Telegram', 'Danh Thị Hoa: Zalo');

  // Bí mật không có trong nhật ký, ở câu nào cũng không; trang sức khỏe cũng không.
  const said = log.join('') + JSON.stringify(await health());
  expect(log.length).toBeGreaterThan(0);
  for (const secret of [
    first,
    zalo.tokens.current,
    'access-',
    'refresh-1',
    zalo.keys.appSecret,
    zalo.keys.oaSecretKey,
    house.fake.token,
    'bi-mat-webhook-1',
    'ma-thiet-lap-1',
  ])
    expect(said, secret).not.toContain(secret);
  expect(said).not.toContain(INVITED);
});

test('Zalo chết hẳn rồi sống lại: tin chờ đi một lần, theo thứ tự', async () => {
  const thanh = await previewOnTelegram();
  zalo.fault({ kind: 'html', path: '/message/cs', times: 30 });
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await who('tram').asks('/hop', 'Họp thường kỳ');
  // Máy bận thì mỗi phút thử được ít lần hơn.
  for (let step = 0; step < 200 && invitations(HOA) === 0; step += 1) await minutes(1);
  expect(invitations(HOA)).toBe(1);
  await minutes(3);
  expect([invitations(HOA), invitations(BINH) + talk.count(1504, INVITED)]).toEqual([1, 1]);
});
