import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { tick } from '../../src/reminders/tick.ts';
import { Shop } from './shop.ts';
import { at } from './year.ts';

const BINH = 'telegram:1504';
const REPORT = 'report/members-half-year/2026-H2/binh';

let shop: Shop;
beforeEach(async () => {
  shop = await Shop.open();
});
afterEach(() => shop.close());

const outcome = (key: string) =>
  shop.store.transaction(async (tx) => (await tx.reminded.get(`kien-giang/${key}`))?.outcome ?? null);
const wakeOf = () => shop.store.transaction(async (tx) => tx.wakes.get('kien-giang'));

describe('đúng một lần', () => {
  beforeEach(() => shop.bringsFixture('kien-giang'));

  test('chưa từng có giờ thức thì được xem ngay; sau đó chỉ thức khi có việc', async () => {
    expect(await shop.ticks('2026-12-07 08:00')).toBe(1);
    expect((await shop.to(BINH)).join()).toContain('Báo cáo 6 tháng cuối năm 2026');
    expect(await shop.ticks('2026-12-07 08:01')).toBe(0);
    expect((await wakeOf())?.at).toBe(at('2026-12-11 08:00'));
  });

  test('hai tiến trình cùng một phút: một tin', async () => {
    shop.now = at('2026-12-07 08:00');
    await Promise.all([tick(shop.process('a')), tick(shop.process('b')), tick(shop.process('c'))]);
    expect(await shop.to(BINH)).toHaveLength(1);
  });

  test('dừng đột ngột giữa chừng: không mất, không gửi hai lần, kể cả sau khi mở lại', async () => {
    shop.now = at('2026-12-07 08:00');
    let left = 1;
    const breaking: Store = {
      ...shop.store,
      health: () => shop.store.health(),
      close: () => shop.store.close(),
      transaction: (work) =>
        shop.store.transaction(async (tx) => {
          const result = await work(tx);
          if (left-- <= 0) throw new Error('mất điện');
          return result;
        }),
    };
    await expect(tick(shop.process('a', breaking))).rejects.toThrow('mất điện');
    expect(await shop.posted()).toEqual([]);
    expect(await outcome(`${REPORT}/d-7/2026-12-14`)).toBeNull();
    await shop.reopen();
    await shop.ticks('2026-12-07 08:01');
    await shop.reopen();
    await shop.ticks('2026-12-07 08:02');
    expect(await shop.to(BINH)).toHaveLength(1);
  });

  test('đồng hồ nhảy lui rồi tiến: không gì gửi lại, và việc ở giữa không bị bỏ qua', async () => {
    await shop.ticks('2026-12-07 08:00');
    await shop.ticks('2026-12-20 08:00');
    const sent = (await shop.to(BINH)).length;
    // A clock that ran ahead must not have put everything off until then.
    expect(await shop.ticks('2026-12-08 08:00')).toBe(1);
    expect(await shop.to(BINH)).toHaveLength(sent);
    expect(await shop.ticks('2026-12-14 08:00')).toBe(1);
    // What it called missed is not: its day is today.
    expect(await shop.to(BINH)).toHaveLength(sent + 1);
    expect(await outcome(`${REPORT}/d-0/2026-12-14`)).toBe('sent');
    expect(await shop.ticks('2026-12-07 08:05')).toBe(1);
    expect(await shop.to(BINH)).toHaveLength(sent + 1);
  });

  test('ngoài giờ thì chờ đến giờ; hết ý nghĩa thì ghi là đã lỡ', async () => {
    await shop.ticks('2026-12-07 07:00');
    const early = (await shop.posted()).length;
    await shop.ticks('2026-12-07 19:00');
    expect((await shop.posted()).length).toBe(early);
    expect((await wakeOf())?.at).toBe(at('2026-12-08 07:30'));
    await shop.ticks('2026-12-15 08:00');
    expect(await outcome(`${REPORT}/d-0/2026-12-14`)).toBe('missed');
    expect(await outcome(`${REPORT}/d-7/2026-12-14`)).toBe('missed');
  });

  test('người đã rời Ban, hoặc đã gỡ tài khoản, không nhận gì nữa', async () => {
    await shop.store.transaction(async (tx) => {
      const committee = await tx.committees.get('kien-giang');
      if (!committee) throw new Error('no committee');
      const members = committee.members.map((one) => {
        if (one.id === 'binh') return { ...one, left: '2026-12-01' };
        return one.id === 'trinh' ? { ...one, accounts: [] } : one;
      });
      tx.committees.put(committee.id, { ...committee, members });
    });
    await shop.ticks('2026-12-07 08:00');
    expect(await shop.to(BINH)).toEqual([]);
    expect(await shop.to('telegram:1505')).toEqual([]);
    expect(await outcome(`${REPORT}/d-7/2026-12-14`)).toBeNull();
    // Nobody heard it in private, and the group did.
    expect(await outcome('report/members-half-year/2026-H2/trinh/d-7/2026-12-14')).toBe('sent');
  });

  test('hạn báo cáo được dời sau khi đã nhắc: nhắc theo ngày mới, thôi nhắc ngày cũ', async () => {
    await shop.ticks('2026-12-07 08:00');
    await shop.store.transaction(async (tx) => {
      const id = 'kien-giang/2026/members-half-year/2026-H2/binh';
      tx.reports.put(id, {
        id,
        committee: 'kien-giang',
        rule: 'members-half-year',
        period: '2026-H2',
        member: 'binh',
        demand: null,
        set: { day: '2026-12-10', by: 'tram', at: shop.now, reason: 'họp sớm' },
        handedIn: [],
        received: [],
        returned: [],
        log: [],
      });
      tx.wakes.put('kien-giang', { at: shop.now, set: shop.now });
    });
    // Ai vừa được báo ngày mới thì không bị nhắc ngay trong cùng lúc.
    const count = (await shop.to(BINH)).length;
    await shop.ticks('2026-12-07 08:30');
    expect(await shop.to(BINH)).toHaveLength(count);
    await shop.ticks('2026-12-09 08:00');
    expect((await shop.to(BINH)).at(-1)).toContain('hạn trong ngày mai (10/12)');
    await shop.ticks('2026-12-10 08:00');
    expect(await shop.to(BINH)).toHaveLength(count + 2);
    await shop.ticks('2026-12-14 08:00');
    expect((await shop.to(BINH)).join()).not.toContain(
      'hạn trong hôm nay (14/12) (khoản 3 Điều 15 Quy chế). Gõ /baocao để nộp.\nchậm nhất thứ Hai',
    );
    expect(await outcome(`${REPORT}/d-0/2026-12-14`)).toBeNull();
  });
});

test('một Ban có dữ liệu hỏng không làm các Ban khác lỡ việc, và không bị thử lại mỗi phút', async () => {
  await shop.bringsFixture('ba-trang');
  await shop.bringsFixture('kien-giang');
  await shop.store.transaction(async (tx) => {
    const committee = await tx.committees.get('ba-trang');
    if (committee) tx.committees.put('ba-trang', { ...committee, regulations: [] });
  });
  await shop.ticks('2026-12-07 08:00');
  expect(shop.warned).toEqual(['reminders of ba-trang failed']);
  expect(await shop.to(BINH)).toHaveLength(1);
  expect(await shop.ticks('2026-12-07 08:01')).toBe(0);
  expect(await shop.ticks('2026-12-07 08:16')).toBe(1);
});

test('không ai nhận được thì ghi là đã lỡ, chứ không thử mãi', async () => {
  const committee = await shop.bringsFixture('binh-dinh');
  await shop.store.transaction(async (tx) => {
    const members = committee.members.map((one) => ({ ...one, accounts: [] }));
    tx.committees.put(committee.id, { ...committee, members, groups: [] });
  });
  await shop.ticks('2026-12-15 08:00');
  expect(await shop.posted()).toEqual([]);
  const kept = await shop.store.transaction(async (tx) => tx.reminded.list('binh-dinh/'));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every(([, { outcome: one }]) => one === 'missed')).toBe(true);
});
