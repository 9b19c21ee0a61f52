import { afterEach, beforeEach, expect, test } from 'vitest';
import { redirect } from '../../src/outbox/kept.ts';
import { settle } from '../../src/outbox/settle.ts';
import { ChannelError, type Sent } from '../../src/ports/channel.ts';
import type { Envelope } from '../../src/ports/store.ts';
import { ZONE } from '../domain/people.ts';
import { Shop } from './shop.ts';
import { at } from './year.ts';

/** Võ Minh Toàn of Ba Trang is Trâm of Kiên Giang: one person, secretary of both. */
const BOTH = 'telegram:1508';
const MORNING = '2026-12-24 08:00';

let shop: Shop;
beforeEach(async () => {
  shop = await Shop.open();
  const baTrang = await shop.bringsFixture('ba-trang');
  const kienGiang = await shop.bringsFixture('kien-giang');
  await shop.store.transaction(async (tx) => {
    const members = baTrang.members.map((one) => (one.id === 'toan' ? { ...one, accounts: [BOTH] } : one));
    tx.committees.put(baTrang.id, { ...baTrang, members } as typeof baTrang);
    const account = await tx.accounts.get(BOTH);
    if (!account) throw new Error('no account');
    const seats = [...account.seats, { committee: baTrang.id, member: 'toan' }];
    tx.accounts.put(BOTH, { ...account, seats });
    expect(kienGiang.members.some(({ accounts }) => accounts.includes(BOTH))).toBe(true);
  });
});
afterEach(() => shop.close());

const waiting = (): Promise<(readonly [string, Envelope])[]> =>
  shop.store.transaction(async (tx) => (await tx.outbox.all()).filter(([, { to }]) => to === BOTH));

/** What the platform says of the one message that waits there. */
async function comes(outcome: Sent | ChannelError): Promise<void> {
  const [[id, sentAs] = ['', null]] = await waiting();
  if (!sentAs) throw new Error('nothing waits');
  const tools = { channels: new Map(), clock: () => Date.parse(shop.now), zone: ZONE, warn: () => {} };
  await shop.store.transaction((tx) => settle(tx, tools, { id, sentAs, outcome }));
}

test('người ở hai Ban: một tin mỗi sáng, việc nào của Ban nào; người ở một Ban thì như cũ', async () => {
  await shop.ticks(MORNING);
  const [[, letter] = ['', null], ...more] = await waiting();
  expect(more).toEqual([]);
  expect(letter?.message.title).toBe('Nhắc việc – BCĐ CĐS Ba Trang, BCĐ Đề án 06');
  expect(letter?.message.text).toMatch(
    /^BCĐ CĐS Ba Trang:\n[\s\S]*quý IV\/2026 của Tổ công tác[\s\S]*\n\nBCĐ Đề án 06:\n[\s\S]*năm 2026 của Ban Chỉ đạo/,
  );
  expect(letter?.notBefore).toBe('2026-12-24T01:00:10.000Z');
  const others = (await shop.posted()).filter(({ to }) => to !== BOTH);
  expect(others.length).toBeGreaterThan(0);
  for (const one of others) expect([one.parts, one.notBefore]).toEqual([undefined, at(MORNING)]);
});

test('một tin đã gửi xong thì không còn gì chờ; sáng sau lại một tin', async () => {
  await shop.ticks(MORNING);
  await comes({ message: '1' });
  expect(await waiting()).toEqual([]);
  await shop.ticks('2026-12-31 08:00');
  expect(await waiting()).toHaveLength(1);
});

test('tin sắp đi không chờ thêm: lời nhắc đến sau là một tin riêng', async () => {
  await shop.ticks(MORNING);
  const [[id, letter] = ['', null]] = await waiting();
  if (!letter) throw new Error('nothing waits');
  await shop.store.transaction(async (tx) => tx.outbox.put(id, { ...letter, attempts: 1 }));
  await shop.ticks('2026-12-31 08:00');
  const texts = (await waiting()).map(([, { message }]) => message.text);
  expect(texts).toHaveLength(3);
  expect(texts).toContain(letter.message.text);
});

test('không gửi được: mỗi Ban lại đi đường của mình, không Ban nào biết việc của Ban kia', async () => {
  await shop.ticks(MORNING);
  await comes(new ChannelError({ kind: 'blocked' }, 'blocked'));
  const parts = (await waiting()).map(([, { person, message, parts }]) => [
    person?.committee,
    message.title,
    parts,
  ]);
  expect(parts).toEqual([
    ['ba-trang', 'Nhắc việc – BCĐ CĐS Ba Trang', undefined],
    ['kien-giang', 'Nhắc việc – BCĐ Đề án 06', undefined],
  ]);
});

test('tài khoản không còn ghế ở một Ban: chỉ phần của Ban ấy thôi', async () => {
  await shop.ticks(MORNING);
  await shop.store.transaction(async (tx) => {
    const committee = await tx.committees.get('ba-trang');
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) => (one.id === 'toan' ? { ...one, accounts: [] } : one));
    tx.committees.put(committee.id, { ...committee, members });
    await redirect(tx, 'ba-trang', BOTH);
  });
  expect((await waiting()).map(([, { message }]) => message.title)).toEqual(['Nhắc việc – BCĐ Đề án 06']);
});
