import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { house, opens, talk } from '../stage.ts';

const STRANGER = '6650000000000009999';
const BINH = '6650000000000001504';
let zalo: FakeZalo;
beforeEach(async () => {
  await opens('kien-giang', { platform: 'zalo' });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  zalo.user({ id: STRANGER, name: 'Người lạ' });
});

const words = (): string[] => zalo.messages(STRANGER).map(({ text }) => text);
const settled = async (): Promise<void> => {
  await talk.settled();
  await pause(20);
};

test('người lạ quan tâm OA được một câu trung tính về cách kết nối; nhắn thì được câu ấy', async () => {
  zalo.follows(STRANGER);
  zalo.emits('user_click_chatnow', STRANGER, { user_id: STRANGER, oa_id: zalo.oa.id });
  await settled();
  expect(words()).toHaveLength(1);
  zalo.says(STRANGER, 'xin chào');
  await zalo.until(() => words().length === 2);
  expect(new Set(words()).size).toBe(1);
  expect(words()[0]).toMatch(/^Tài khoản này chưa được kết nối với thành viên nào\./);
  expect(await house.store.transaction((tx) => tx.accounts.get(`zalo:${STRANGER}`))).toBeNull();
});

test('người lạ gõ mọi lệnh, mọi số: không nghe gì về Ban nào', async () => {
  const said = [
    '/hop',
    '/lich',
    '/quyche',
    '/thanhvien',
    '/thanhvien nhận',
    '/taohop A | mai 8h',
    '/gui',
    '1',
    '2)',
    '/chon abc x',
    '/thamgia #kien-giang/2026-1.1',
    '/taikhoan gỡ 1',
    'Dự họp',
    '/dulieucuatoi',
    '/ketnoi',
  ];
  for (const [at, text] of said.entries()) {
    if (at % 5 === 4) house.forward(61_000);
    zalo.says(STRANGER, text);
  }
  await zalo.idle();
  await settled();
  const all = words().join('\n');
  expect(words().length).toBeGreaterThan(5);
  for (const secret of ['Kiên Giang', 'Đề án 06', 'Lâm Thế Tài', 'Trần Thanh Bình', '2026-1'])
    expect(all).not.toContain(secret);
});

test('nhắn dồn dập chỉ được trả lời vài câu mỗi phút, thành viên không phải đợi', async () => {
  for (let at = 0; at < 150; at += 1) zalo.says(STRANGER, `xin chào ${at}`);
  zalo.says(BINH, '/hop');
  await zalo.until(() => zalo.last(BINH));
  await zalo.idle();
  await settled();
  expect(words().length).toBeLessThanOrEqual(6);
  house.forward(61_000);
  const before = words().length;
  zalo.says(STRANGER, 'còn đây');
  await zalo.until(() => words().length > before);
});

test('tệp của người lạ không được tải về, và không được giữ', async () => {
  let fetched = 0;
  zalo.filesRoot = '';
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    if (String(input).includes('/files/')) fetched += 1;
    return fetch(input, init);
  };
  try {
    zalo.sendsFile(STRANGER, { name: 'nguy-hiem.exe', size: 100 });
    zalo.sendsImage(STRANGER, 'xem này');
    await zalo.until(() => zalo.last(STRANGER));
    await settled();
  } finally {
    globalThis.fetch = fetch;
  }
  expect(fetched).toBe(0);
  expect(words().every((text) => text.startsWith('Tài khoản này chưa được kết nối'))).toBe(true);
  expect(JSON.stringify(await house.store.transaction((tx) => tx.meetings.all()))).not.toContain('nguy-hiem');
});

test('nhãn dán, thả tim thì im; tin thoại, vị trí thì trả lời đúng phận; ảnh của thành viên không lạc vào đâu', async () => {
  zalo.sendsSticker(STRANGER);
  zalo.sendsSticker(BINH);
  await settled();
  expect([words().length, zalo.messages(BINH).length]).toEqual([0, 0]);
  zalo.sendsVoice(BINH);
  await zalo.until(() => zalo.last(BINH)?.text.includes('chưa nhận được tin thoại'));
  zalo.sendsLocation(BINH);
  await zalo.until(() => zalo.messages(BINH).length === 2);
  zalo.reacts(BINH, zalo.last(BINH) ?? { id: '' });
  zalo.sees(BINH, zalo.last(BINH) ?? { id: '' });
  await settled();
  expect(zalo.messages(BINH)).toHaveLength(2);
  zalo.sendsVoice(STRANGER);
  await zalo.until(() => words()[0]?.startsWith('Tài khoản này chưa được kết nối'));
});

test('tin trắng, tin chỉ có dấu lạ, tin rất dài: không hỏng gì', async () => {
  for (const text of [
    '\u200b',
    '‮đảo',
    '💥'.repeat(900),
    '/'.repeat(2_000),
    '/start ',
    `/start ${'x'.repeat(1_900)}`,
  ])
    zalo.says(BINH, text);
  await zalo.idle();
  await settled();
  zalo.says(BINH, '/hop');
  await zalo.until(() => zalo.last(BINH)?.text.includes('chưa có cuộc họp'));
  expect(words()).toEqual([]);
  expect(zalo.messages(BINH).some(({ text }) => text.includes('lỗi của hệ thống'))).toBe(false);
});
