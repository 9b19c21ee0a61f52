import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Committee } from '../../src/domain/committee/committee.ts';
import { askAbsence } from '../../src/domain/meetings/attendance.ts';
import { waking } from '../../src/records/wakes.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { Bench } from '../domain/people.ts';
import { Shop } from './shop.ts';
import { at } from './year.ts';

const ID = 'kien-giang';
const GROUP = 'telegram:-1001000000005';

let shop: Shop;
beforeEach(async () => {
  shop = await Shop.open();
  await shop.bringsFixture(ID);
});
afterEach(() => shop.close());

const changes = (change: (committee: Committee) => Committee): Promise<void> =>
  shop.store.transaction(async (tx) => {
    const committee = await tx.committees.get(ID);
    if (committee) tx.committees.put(ID, change(committee));
  });

test('lời nhắc chung vào chủ đề nhắc việc của nhóm; chưa gắn thì vào chủ đề thông báo; một tin, không có tên ai', async () => {
  await shop.ticks('2026-12-07 08:00');
  const [digest, ...more] = await shop.to(`${GROUP}/7`);
  expect(more).toEqual([]);
  expect(digest).toContain('Báo cáo 6 tháng cuối năm 2026: 3 đồng chí chưa nộp');
  expect(digest).not.toMatch(/Trần Thanh Bình|Huỳnh Ngọc Trinh|Danh Thị Hoa/);
  await changes((committee) => ({
    ...committee,
    groups: committee.groups.map((one) => ({ ...one, topics: { ...one.topics, reminders: null } })),
  }));
  await shop.ticks('2026-12-11 08:00');
  expect(await shop.to(`${GROUP}/5`)).toHaveLength(1);
});

test('báo cáo của một người, của Ban hay của Tổ không nêu trong nhóm; báo cáo của Ban nhắc cả thư ký soạn', async () => {
  await shop.ticks('2026-12-24 08:00');
  expect((await shop.to('telegram:1502')).join()).toContain(
    'Báo cáo quý IV/2026 của Phó Trưởng ban Thường trực',
  );
  const [head, secretary] = [await shop.to('telegram:1501'), await shop.to('telegram:1508')];
  expect(head.join()).toContain('Báo cáo năm 2026 của Ban Chỉ đạo');
  expect(head.join()).not.toContain('Đề nghị đồng chí thư ký');
  expect(secretary.join()).toMatch(
    /Báo cáo năm 2026 của Ban Chỉ đạo.*Đề nghị đồng chí thư ký chuẩn bị\. Nộp thay đồng chí .*: \/nopbaocao/,
  );
  expect(secretary.join()).not.toContain('của Phó Trưởng ban Thường trực');
  expect((await shop.to(`${GROUP}/7`)).join()).not.toContain('Báo cáo');
});

test('lời nhắc không chen trước người đang chờ trả lời', async () => {
  await shop.ticks('2026-12-07 08:00');
  expect((await shop.posted()).every(({ about }) => about.what === 'reminder')).toBe(true);
});

test('chủ trì chưa kết nối: đề nghị xin vắng được nhắc tới thư ký', async () => {
  const bench = new Bench(ID);
  const who = bench.who('binh');
  const meeting = bench.called('tram', 'committee', 'regular', {
    start: at('2026-12-17 08:00'),
    notice: { sentAt: at('2026-12-04 08:00'), by: 'tram', lateReason: null },
  });
  const asked = askAbsence(meeting, { member: who, by: who }, 'bận', {
    ...bench,
    now: at('2026-12-04 10:00'),
  });
  await shop.store.transaction(async (tx) => {
    tx.meetings.put(asked.id, asked);
    const account = await tx.accounts.get('telegram:1501');
    if (account) tx.accounts.put(account.address, { ...account, reachableSince: null });
  });
  await shop.ticks('2026-12-07 08:00');
  expect((await shop.to('telegram:1508')).join()).toContain('Đồng chí Trần Thanh Bình xin vắng');
  expect(await shop.to('telegram:1501')).toEqual([]);
});

test('nhiều việc của một người thành một tin, không dài quá mức một tin nhắn cho phép', async () => {
  const bench = new Bench(ID);
  await shop.store.transaction(async (tx) => {
    for (let number = 1; number <= 60; number += 1) {
      const meeting = bench.called('tram', 'committee', 'ad-hoc', {
        id: `${ID}/2026-${number}`,
        title: `Cuộc họp số ${number} ${'về việc rất dài '.repeat(8)}`,
        start: at('2026-12-08 14:00'),
        notice: { sentAt: at('2026-12-04 08:00'), by: 'tram', lateReason: null },
      });
      tx.meetings.put(meeting.id, meeting);
    }
  });
  await shop.ticks('2026-12-07 08:00');
  const [message, ...more] = await shop.to('telegram:1504');
  expect(more).toEqual([]);
  expect(message?.length).toBeLessThan(4_000);
  expect(message).toMatch(/… và \d+ việc nữa\. Gõ \/lich để xem\.$/);
});

test('ai đổi cuộc họp, báo cáo hay Ban thì Ban đó được xem lại ở nhịp sau; chỉ đọc thì không', async () => {
  await shop.ticks('2026-12-07 08:00');
  const store = waking(shop.store, () => shop.now);
  shop.now = at('2026-12-07 08:30');
  await store.transaction(async (tx) => {
    await tx.committees.all();
    await tx.meetings.list(`${ID}/`);
  });
  expect(await shop.ticks('2026-12-07 08:31')).toBe(0);
  const meeting = new Bench(ID).draft('tram');
  await store.transaction(async (tx) => tx.meetings.put(meeting.id, meeting));
  expect(await shop.ticks('2026-12-07 08:32')).toBe(1);
  expect(await shop.ticks('2026-12-07 08:33')).toBe(0);
});

test('khóa của lời nhắc cũ được bỏ khi không thể trở lại nữa, chứ không sớm hơn', async () => {
  await shop.ticks('2026-12-07 08:00');
  const count = () => shop.store.transaction(async (tx) => (await tx.reminded.all()).length);
  const before = await count();
  expect(before).toBeGreaterThan(0);
  await keepUp(shop.store, at('2027-03-01 08:00'), 'Asia/Ho_Chi_Minh');
  expect(await count()).toBe(before);
  await keepUp(shop.store, at('2027-04-15 08:00'), 'Asia/Ho_Chi_Minh');
  expect(await count()).toBe(0);
});
