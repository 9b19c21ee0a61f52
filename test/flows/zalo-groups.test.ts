import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINUTE } from '../../src/domain/time/instant.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { House } from '../doubles/house.ts';
import { drafts, type Person, Talk } from './talk.ts';

const BINH = '6650000000000001504';
const HOA = '6650000000000001506';
const ADMIN = '6650000000000009001';
const GROUP = 'f4a0c8f76f1000000005';
const NEW_GROUP = 'f4a0c8f76f00000000ab';

let house: House;
let talk: Talk;
let zalo: FakeZalo;
const who = (id: string): Person => talk.member('kien-giang', id);

async function open(platform: 'zalo' | 'mixed' = 'zalo'): Promise<void> {
  house = await House.open({ committees: ['kien-giang'], platform });
  talk = new Talk(house);
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  zalo.user({ id: ADMIN, name: 'Quản trị' });
  zalo.group({ id: NEW_GROUP, name: 'Nhóm mới', members: [ADMIN, BINH, HOA] });
}
beforeEach(() => open());
afterEach(() => house.close());

const said = (group: string): string[] => zalo.messages(group).map(({ text }) => text);

async function called(): Promise<void> {
  const thanh = who('thanh');
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
}

test('nhóm chưa gắn thì im; chỉ quản trị viên gắn được; gắn rồi thẻ họp vào nhóm; gỡ rồi lại im', async () => {
  const every = [
    '/hop',
    '/lich',
    '/quyche',
    '/trogiup',
    '/ketnoi',
    '/gui',
    '/xyz',
    '1',
    '@Thư ký số tôi dự',
    `[@${zalo.oa.id}] /hop`,
  ];
  for (const text of every) zalo.says(BINH, text, { group: NEW_GROUP });
  zalo.says(ADMIN, '/ketnoi', { group: NEW_GROUP });
  zalo.sendsFile(BINH, { name: 'a.pdf' }, { group: NEW_GROUP });
  zalo.sendsSticker(BINH, { group: NEW_GROUP });
  zalo.sendsVoice(BINH, { group: NEW_GROUP });
  await zalo.idle();
  await talk.settled();
  expect(said(NEW_GROUP)).toEqual([]);
  expect(zalo.messages(BINH)).toEqual([]);

  zalo.says(ADMIN, '/start ma-thiet-lap-1');
  await zalo.until(() => zalo.last(ADMIN)?.text.includes('quản trị viên'));
  zalo.says(ADMIN, '/ketnoi', { group: NEW_GROUP });
  await zalo.until(() => said(NEW_GROUP)[0]?.includes('Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang'));
  await who('tram').hears('Một nhóm vừa được gắn với');
  await called();
  expect(said(NEW_GROUP).at(-1)).toContain('Họp thường kỳ');
  zalo.says(ADMIN, '/ketnoi gỡ', { group: NEW_GROUP });
  await zalo.until(() => /gỡ/i.test(said(NEW_GROUP).at(-1) ?? ''));
  const before = said(NEW_GROUP).length;
  zalo.says(BINH, '/hop', { group: NEW_GROUP });
  await zalo.idle();
  await talk.settled();
  expect(said(NEW_GROUP)).toHaveLength(before);
});

test('việc riêng không bao giờ ở nhóm; lựa chọn trong nhóm không đánh số; số trần trong nhóm không làm gì', async () => {
  await called();
  const card = said(GROUP).at(-1) ?? '';
  expect(card).toContain('Dự họp: /thamgia');
  expect(card).not.toMatch(/^1\. Dự họp/m);
  expect(card).not.toContain('Nhắn số');
  const at = said(GROUP).length;
  for (const text of ['1', '2.', '1)', '/gui', '/chon a b', `[@${zalo.oa.id}] 1`, '@Thư ký số 1'])
    zalo.says(HOA, text, { group: GROUP, quote: zalo.last(GROUP) ?? '' });
  await zalo.idle();
  await talk.settled();
  expect(said(GROUP)).toHaveLength(at);
  expect((await talk.meeting()).answers).toEqual({});

  zalo.says(HOA, '/vang Chồng tôi ốm nặng', { group: GROUP });
  await who('thanh').hears('Danh Thị Hoa', 'Chồng tôi ốm nặng');
  zalo.says(BINH, '/uyquyen', { group: GROUP });
  await who('binh').hears('ai');
  await talk.settled();
  zalo.says(BINH, '/taohop Họp kín | mai 8h', { group: GROUP });
  zalo.says('6650000000000001508', '/thanhvien nhận', { group: GROUP });
  await zalo.until(() => said(GROUP).some((text) => text.includes('/thanhvien chỉ dùng khi nhắn riêng')));
  await talk.settled();
  const group = said(GROUP).join('\n');
  for (const secret of ['Chồng tôi', 'Họp kín', 'CHƯA LIÊN LẠC', '1. Danh'])
    expect(group).not.toContain(secret);
  expect(group).not.toMatch(/^\d+\. /m);
});

test('[@group] và tên người khác trong lời người viết không gọi ai; người được trả lời thì được gọi tên', async () => {
  const thanh = who('thanh');
  const line = `Họp [@${GROUP}] [@${HOA}] | thứ 5 tuần sau 8h | Phòng [@[@${GROUP}] | Sơ kết [@all]`;
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
  zalo.says(BINH, '/hop', { group: GROUP });
  await zalo.until(() => said(GROUP).length > 1);
  expect(zalo.messages(GROUP).flatMap(({ mentions }) => mentions)).toEqual([BINH]);
  // Lý do có [@group] cũng vậy, khi bị nhắc lại.
  zalo.says(HOA, `/thamgia [@${GROUP}]`, { group: GROUP });
  zalo.says(HOA, `/[@${GROUP}]`, { group: GROUP });
  await zalo.idle();
  await talk.settled();
  expect(zalo.messages(GROUP).flatMap(({ mentions }) => mentions)).not.toContain(GROUP);
});

test('người lạ trong nhóm đã gắn: không nghe việc của Ban cho riêng mình, và không được ghi vào đâu', async () => {
  await called();
  const stranger = '6650000000000009999';
  zalo.user({ id: stranger, name: 'Khách', follows: false });
  zalo.group({ id: GROUP, name: 'Nhóm', members: [BINH, HOA, stranger] });
  for (const text of ['/thamgia', '/vang Bận', '/hop', '/tailieu', '/taohop A'])
    zalo.says(stranger, text, { group: GROUP });
  await zalo.idle();
  await talk.settled();
  expect((await talk.meeting()).answers).toEqual({});
  expect(zalo.messages(stranger)).toEqual([]);
});

test('nhóm hết hạn (-237) hay OA bị mời ra: quản trị viên trên Telegram được báo một lần; người vẫn nhận riêng', async () => {
  await house.close();
  await open('mixed');
  house.fake.user({ id: 7001, first_name: 'Quản trị' });
  house.fake.pressesStart(7001, 'ma-thiet-lap-1');
  await talk.person(7001).hears('quản trị viên');
  zalo.says(ADMIN, '/start ma-thiet-lap-1');
  await zalo.until(() => zalo.last(ADMIN));
  zalo.says(ADMIN, '/ketnoi', { group: NEW_GROUP });
  await zalo.until(() => said(NEW_GROUP).length === 1);
  zalo.closes(NEW_GROUP, 'expired');
  await called();
  await talk.person(7001).hears('Zalo không nhận tin gửi vào nhóm');
  expect(zalo.messages(BINH).some(({ text }) => text.includes('Trân trọng kính mời'))).toBe(true);
  const thanh = who('thanh');
  thanh.says('/huyhop Trùng lịch');
  await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp');
  await talk.settled();
  house.forward(MINUTE);
  await talk.settled();
  expect(talk.count(7001, 'Zalo OA cần được xử lý')).toBe(1);
});
