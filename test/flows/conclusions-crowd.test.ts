import { afterEach, expect, test } from 'vitest';
import { CROWD_FIRST, House } from '../doubles/house.ts';
import { held, sendsConclusion } from './held.ts';
import { Talk } from './talk.ts';

let house: House;
afterEach(() => house.close());

test('300 thành viên: mỗi người nhận một lần, danh sách chưa xác nhận chia trang, nhắc chỉ người chưa xác nhận', async () => {
  house = await House.open({ crowd: 300 });
  const talk = new Talk(house);
  const [head, secretary] = [talk.person(CROWD_FIRST), talk.person(CROWD_FIRST + 1)];
  const own = {
    id: 'dong-nguoi/2026-1',
    committee: 'dong-nguoi',
    convenedBy: 'tv-0',
    draftedBy: 'tv-0',
    invitees: [],
  } as const;
  await held(house, 'kien-giang', own);
  const sent = await sendsConclusion(
    secretary,
    head,
    'Giao đồng chí Nguyễn Thị Thành Viên Thứ 7 rà soát thủ tục',
    'Cho gửi, lưu hành nội bộ',
  );
  expect(sent.text).toContain('300 đồng chí');
  await talk.settled();
  const notices = (id: number): number => talk.count(id, 'Xin xác nhận đã nhận');
  // Người soạn và người chủ trì cho gửi không phải xác nhận, nhưng vẫn được gửi; bản xem trước của thư ký là một tin nữa.
  const counts = Array.from({ length: 300 }, (_, at) => notices(CROWD_FIRST + at));
  expect(counts.map((count, at) => (at === 1 ? count - 1 : count))).toEqual(Array(300).fill(1));

  for (let at = 2; at < 102; at += 1) house.fake.says(CROWD_FIRST + at, 'đã nhận');
  await talk.settled();
  await secretary.taps('Ai chưa xác nhận', sent);
  const first = await secretary.hears('198/300 đồng chí chưa xác nhận', 'trang 1/5');
  expect((first.text ?? '').split('\n').filter((line) => /^\d+\) /.test(line))).toHaveLength(40);
  await secretary.taps('Trang sau', first);
  const second = await secretary.hears('trang 2/5');
  expect(second.text).toContain('41) Nguyễn Thị Thành Viên Thứ 142');
  await secretary.taps('Nhắc những đồng chí này', second);
  await secretary.taps('Nhắc', 'Nhắc 198 đồng chí chưa xác nhận?');
  await secretary.hears('Đã nhắc 198 đồng chí');
  await talk.settled();
  const nudges = Array.from({ length: 300 }, (_, at) =>
    talk.count(CROWD_FIRST + at, 'chưa xác nhận đã nhận'),
  );
  // Bản xem trước của thư ký không kể.
  expect(nudges.map((count, at) => (at === 1 ? 0 : count))).toEqual(
    nudges.map((_, at) => (at < 102 ? 0 : 1)),
  );
}, 60_000);
