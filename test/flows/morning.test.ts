import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

const ID = 'kien-giang';
beforeEach(async () => {
  await opens(ID, { reminders: true });
  await at('2026-11-20T09:00');
});

async function at(local: string): Promise<void> {
  house.turnTo(local);
  await house.running.wake();
  await talk.settled();
}

/** What somebody was reminded of. */
const of = (id: string): string[] =>
  house.fake.messages(who(id).id).flatMap(({ text = '' }) => (text.startsWith('Nhắc việc') ? [text] : []));

test('sáng nào có việc chờ, thư ký nhận một tin: ai chưa trả lời, việc gì chờ chủ trì; bấm là nhắc', async () => {
  const [tram, thanh, binh, trinh] = [who('tram'), who('thanh'), who('binh'), who('trinh')];
  await callsMeeting(thanh);
  await binh.asks('/thamgia', 'đã báo: dự họp');
  await trinh.asks('/vang bận họp HĐND', 'Đã ghi nhận');
  // Ai xin trước đứng trước, tính theo giây.
  house.forward(60_000);
  await who('hoa').asks('/vang đi công tác', 'Đã ghi nhận');
  await talk.settled();
  const before = of('tram').length;
  // Thứ Bảy, Chủ nhật: không ai bị nhắc.
  await at('2026-11-22T09:00');
  expect(of('tram')).toHaveLength(before);
  await at('2026-11-23T08:05');
  const [said = '', ...more] = of('tram').slice(before);
  expect(more).toEqual([]);
  expect(said).toContain(
    '- Giấy mời “Họp quý”, họp 08 giờ 00, thứ Năm, ngày 26/11/2026: 2/6 đồng chí chưa trả lời: Nguyễn Trí Công, Bùi Thế Hải.',
  );
  expect(said).toContain(
    '- Chờ ý kiến đồng chí Lâm Thế Tài: đồng chí Huỳnh Ngọc Trinh xin vắng “Họp quý”; đồng chí Danh Thị Hoa xin vắng “Họp quý”.',
  );
  await tram.taps('Nhắc trả lời: Họp quý', 'chưa trả lời');
  await tram.taps('Nhắc', 'Nhắc 2 đồng chí chưa trả lời');
  await who('cong').hears('Họp quý');
  // Trong ngày không nhắc lại; mọi việc xong thì sáng sau im lặng.
  await at('2026-11-23T16:00');
  expect(of('tram').slice(before)).toHaveLength(1);
  await thanh.asks('đồng ý cho đ/c Trinh vắng', 'Huỳnh Ngọc Trinh');
  await thanh.asks('đồng ý cho đ/c Hoa vắng', 'Danh Thị Hoa');
  await who('cong').asks('/thamgia', 'đã báo: dự họp');
  await who('hai').asks('/thamgia', 'đã báo: dự họp');
  await at('2026-11-25T08:05');
  expect(
    of('tram')
      .slice(before + 1)
      .join(),
  ).not.toMatch(/chưa trả lời|Chờ ý kiến/);
});

test('chủ trì không nhắn được thì lời xin vắng chỉ được nhắc một lần trong một tin', async () => {
  const [thanh, trinh] = [who('thanh'), who('trinh')];
  await callsMeeting(thanh);
  await trinh.asks('/vang bận họp HĐND', 'Đã ghi nhận');
  await talk.settled();
  house.fake.blocks(thanh.id);
  await at('2026-11-23T08:05');
  const last = of('tram').at(-1) ?? '';
  expect(last).toContain('Giấy mời “Họp quý”');
  expect(last.match(/Huỳnh Ngọc Trinh/g)).toHaveLength(1);
});
