import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { kept, opens, talk } from '../stage.ts';

// Giao việc ngoài cuộc họp: ai giao được ai, theo điều nào; một câu là giao.

const tasks = () => kept('tasks');

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Kiên Giang, khoản 5 Điều 4: Trưởng ban giao bằng một câu, người nhận báo kết quả, Trưởng ban xác nhận', async () => {
    await opens('kien-giang', { platform });
    const [thanh, binh] = [talk.member('kien-giang', 'thanh'), talk.member('kien-giang', 'binh')];
    thanh.says('/giaoviec Giao đồng chí Trần Thanh Bình rà soát số liệu dân cư, hoàn thành trước 15/12');
    await thanh.taps('Giao', 'Giao nhiệm vụ trên cho đồng chí Trần Thanh Bình?');
    await thanh.hears('Đã ghi nhận. Đã báo: đồng chí Trần Thanh Bình');
    const told = await binh.hears('Nhiệm vụ được giao', 'khoản 5 Điều 4 Quy chế', 'Rà soát số liệu dân cư');
    expect(await tasks()).toMatchObject([
      { conclusion: null, givenBy: 'thanh', lead: { member: 'binh' }, due: '2026-12-14', state: 'open' },
    ]);
    await binh.taps('Báo kết quả', told);
    await binh.hears('Kết quả thực hiện?');
    await binh.records('Đã rà soát xong 12 xã');
    await thanh.taps('Xác nhận hoàn thành', 'Đã rà soát xong 12 xã');
    await talk.settled();
    expect(await tasks()).toMatchObject([{ state: 'closed' }]);
  });

  test.each([
    ['giao anh Bình rà soát số liệu, xong trước 15/12', '2026-12-14'],
    ['giao anh Bình rà soát số liệu, xong trước ngày 15 tháng 12', '2026-12-14'],
    ['giao anh Bình rà soát số liệu, xong trước 16h ngày 15/12', '2026-12-15'],
    ['giao anh Bình rà soát số liệu, chậm nhất 15/12', '2026-12-15'],
  ])('“%s”: “trước” một ngày là chưa tới ngày ấy, nói cách nào cũng vậy', async (said, due) => {
    await opens('kien-giang', { platform });
    const thanh = talk.member('kien-giang', 'thanh');
    thanh.says(said);
    await thanh.taps('Giao', 'Giao nhiệm vụ trên cho đồng chí Trần Thanh Bình?');
    await thanh.hears('Đã ghi nhận');
    expect(await tasks()).toMatchObject([{ due }]);
  });

  test.each([
    ['trước 15/12', '2026-12-14'],
    ['chậm nhất ngày 15/12', '2026-12-15'],
    ['trước 16h ngày 15/12', '2026-12-15'],
  ])('trả lời “%s” cho câu hỏi thời hạn', async (said, due) => {
    await opens('kien-giang', { platform });
    const thanh = talk.member('kien-giang', 'thanh');
    await thanh.asks('/giaoviec Trần Thanh Bình báo cáo số liệu', 'Hạn hoàn thành?');
    thanh.says(said);
    await thanh.taps('Giao', 'Giao nhiệm vụ trên cho đồng chí Trần Thanh Bình?');
    await thanh.hears('Đã ghi nhận');
    expect(await tasks()).toMatchObject([{ due }]);
  });

  test('thư ký ghi lời của Trưởng ban: đồng chí ấy được báo ngay, và thu hồi được', async () => {
    await opens('kien-giang', { platform });
    const [thanh, tram, binh] = ['thanh', 'tram', 'binh'].map((id) => talk.member('kien-giang', id));
    if (!thanh || !tram || !binh) throw new Error('nobody');
    tram.says('/giaoviec Trần Thanh Bình báo cáo số liệu');
    const asked = await tram.hears('Hạn hoàn thành?');
    await tram.taps('Không ấn định ngày', asked);
    await tram.taps('Giao', 'theo ý kiến của đồng chí Lâm Thế Tài');
    await binh.hears('Nhiệm vụ được giao', 'Đồng chí Lâm Thế Tài giao');
    expect((await tasks())[0]?.log[0]).toMatchObject({ by: 'tram', onBehalfOf: 'thanh' });
    await thanh.taps('Thu hồi nhiệm vụ', 'ghi nhận đồng chí giao đồng chí Trần Thanh Bình');
    await binh.hears('thu hồi nhiệm vụ “Báo cáo số liệu”');
    expect(await tasks()).toMatchObject([{ state: 'closed' }]);
  });

  test('thành viên không giao được; không ai giao cấp trên hay giao mình', async () => {
    await opens('kien-giang', { platform });
    const [binh, thanh] = [talk.member('kien-giang', 'binh'), talk.member('kien-giang', 'thanh')];
    await binh.asks('/giaoviec Lê Thị Trâm làm báo cáo, trước 15/12', 'Việc này thuộc quyền của', 'Điều');
    await thanh.asks('/giaoviec Lâm Thế Tài làm báo cáo, trước 15/12', 'quyền');
    expect(await tasks()).toEqual([]);
  });
});
