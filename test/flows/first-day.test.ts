import { beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

// Ngày đầu: Trưởng ban (Thành) chưa mở trò chuyện. Chưa hỏi được thì không nói là đã hỏi; mở ra là nhận được đề nghị, một lần.

const ID = 'kien-giang';
const LINE = 'Họp quý | thứ 5 tuần sau 8h | A | B';

async function open(platform: Platform, ...shut: string[]): Promise<void> {
  await opens(ID, { platform });
  await shuts(...shut);
}

/** They have never opened the chat. */
const shuts = (...members: string[]): Promise<void> =>
  house.store.transaction(async (tx) => {
    const committee = await tx.committees.get(ID);
    for (const member of committee?.members ?? []) {
      if (!members.includes(member.id)) continue;
      for (const address of member.accounts) {
        const account = await tx.accounts.get(address);
        if (account) tx.accounts.put(address, { ...account, reachableSince: null, heardAt: null });
      }
    }
  });

const acts = () =>
  house.store.transaction(async (tx) => (await tx.acts.list(`${ID}/`)).map(([, { act }]) => act));

describe.each(['telegram', 'zalo'] as const)('%s', (platform) => {
  beforeEach(() => open(platform, 'thanh'));

  test('thành phần dự: chưa hỏi được thì nói vậy, không ghi là đã hỏi; Trưởng ban mở ra thì đề nghị đến, một lần', async () => {
    const [tram, thanh] = [who('tram'), who('thanh')];
    const next = await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await tram.taps('Gửi thông báo', next);
    await tram.hears(
      'Tôi chưa xin ý kiến được đồng chí Lâm Thế Tài, vì đồng chí ấy chưa mở trò chuyện',
      'gõ /duyet để ghi nhận ý kiến',
    );
    await tram.asks('/moihop', 'Tôi chưa xin ý kiến được');
    expect(await acts()).not.toContain('participants-asked');

    await thanh.asks('/trogiup', 'Trợ lý số');
    const asked = await thanh.hears('Xin ý kiến về thành phần dự họp', 'Họp quý');
    await thanh.asks('/trogiup', 'Trợ lý số');
    await talk.settled();
    await thanh.taps('Đồng ý', asked);
    await tram.hears('đồng ý thành phần');
  });

  test('sau khi mở mà chưa trả lời: /moihop hỏi lại được ngay, không bị chặn một ngày', async () => {
    const [tram, thanh] = [who('tram'), who('thanh')];
    await tram.taps('Gửi thông báo', await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban'));
    await tram.hears('Tôi chưa xin ý kiến được');
    await thanh.asks('/trogiup', 'Trợ lý số');
    await thanh.hears('Xin ý kiến về thành phần dự họp');
    await tram.asks('/moihop', 'Đã trình đồng chí Lâm Thế Tài duyệt thành phần');
    await thanh.hears('Xin ý kiến về thành phần dự họp');
    await tram.asks('/moihop', 'Đã xin ý kiến đồng chí Lâm Thế Tài', 'chưa có trả lời');
    expect((await acts()).filter((act) => act.startsWith('participants-'))).toEqual([
      'participants-unasked',
      'participants-asked',
    ]);
  });
});

test.each(['telegram', 'zalo'] as const)(
  '%s: xin vắng khi chưa nhắn được cho người chủ trì: người xin biết, người chủ trì mở ra thì nhận được',
  async (platform) => {
    await open(platform);
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await callsMeeting(thanh);
    await binh.hears('Trân trọng kính mời');
    await talk.settled();
    await shuts('thanh');
    await binh.asks(
      '/vang bận họp tỉnh',
      'Đề nghị chưa gửi được tới người chủ trì là đồng chí Lâm Thế Tài, vì đồng chí ấy chưa mở trò chuyện',
      'Tôi đã báo thư ký',
    );
    await tram.hears('Tôi không nhắn được cho người chủ trì là đồng chí Lâm Thế Tài');
    await thanh.asks('/trogiup', 'Trợ lý số');
    const asked = await thanh.hears('Đề nghị chờ đồng chí quyết định', 'bận họp tỉnh');
    await thanh.taps('Đồng ý', asked);
    await binh.hears('Người chủ trì là đồng chí Lâm Thế Tài đồng ý');
  },
);

test('chặn rồi mở lại: đề nghị đến khi mở, kể cả khi chưa nhắn gì', async () => {
  await open('telegram');
  const [thanh, tram] = [who('thanh'), who('tram')];
  house.fake.blocks(thanh.id);
  await talk.settled();
  await tram.taps('Gửi thông báo', await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban'));
  await tram.hears('Tôi chưa xin ý kiến được');
  house.fake.unblocks(thanh.id);
  await thanh.hears('Xin ý kiến về thành phần dự họp');
  await talk.settled();
  expect(talk.count(thanh.id, 'Xin ý kiến về thành phần dự họp')).toBe(1);
});

test('người vốn nhận được tin thì không được hỏi lại khi nhắn; mở mà không có gì chờ thì không có gì đến', async () => {
  await open('telegram', 'hoa');
  const [tram, thanh, hoa] = [who('tram'), who('thanh'), who('hoa')];
  await tram.taps('Gửi thông báo', await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban'));
  await thanh.hears('Xin ý kiến về thành phần dự họp');
  await thanh.asks('/trogiup', 'Trợ lý số');
  await hoa.asks('/trogiup', 'Trợ lý số');
  await talk.settled();
  expect(talk.count(thanh.id, 'Xin ý kiến về thành phần dự họp')).toBe(1);
  expect(talk.count(hoa.id, 'Đang chờ')).toBe(0);
});

test('mở trò chuyện lần đầu: giấy mời đã gửi trước đó nay đứng trong danh sách chờ trả lời', async () => {
  await open('telegram', 'hoa');
  const thanh = who('thanh');
  await callsMeeting(thanh);
  const hoa = who('hoa');
  const hello = await hoa.asks('/start', 'Chào đồng chí');
  expect(hello.text).not.toContain('Đang chờ');
  await hoa.hears('Đang chờ ý kiến của đồng chí', 'Giấy mời họp “Họp quý”');
});

test('mở trò chuyện bằng chính câu hỏi việc đang chờ: danh sách đến một lần', async () => {
  await open('telegram', 'khoa');
  const [binh, khoa] = [who('binh'), who('khoa')];
  await binh.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  binh.says('Đã cấp 1.250 căn cước');
  await binh.taps('Nộp', 'Nộp nội dung trên');
  await binh.hears('Đã ghi nhận');
  await khoa.asks('/duyet', 'Đang chờ ý kiến của đồng chí', 'Báo cáo của đồng chí Trần Thanh Bình');
  await talk.settled();
  expect(talk.count(khoa.id, 'Đang chờ ý kiến')).toBe(1);
});
