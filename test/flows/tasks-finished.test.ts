import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { PLATFORMS, type Platform } from '../doubles/on-zalo.ts';
import { house, opens, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import type { Person } from './talk.ts';

const LINES =
  'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12\nGiao Văn phòng UBND tỉnh lập danh mục, hoàn thành trước 15/12';
/** Tài: Trưởng ban; Trinh: Sở Tư pháp; Hoa: Văn phòng UBND tỉnh; Trâm: thư ký. */
let tai: Person;
let trinh: Person;
let hoa: Person;
let tram: Person;

/** Two tasks are given; the first is done and closed. */
async function oneFinished(platform: Platform = 'telegram'): Promise<void> {
  await opens('kien-giang', { platform });
  await held(house, 'kien-giang');
  [tai, trinh, hoa, tram] = [who('thanh'), who('trinh'), who('hoa'), who('tram')];
  await sendsConclusion(tram, tai, LINES);
  const list = await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)');
  expect(list.text).not.toContain('Việc đã xong');
  expect(JSON.stringify(list.reply_markup ?? '')).not.toContain('Việc đã xong');
  await trinh.taps('Rà soát thủ tục', list);
  await trinh.taps('Báo kết quả', 'Giao bởi: đồng chí Lâm Thế Tài');
  await trinh.hears('Kết quả thực hiện?');
  await trinh.records('Đã rà soát xong 25 thủ tục');
  await tai.taps('Xác nhận hoàn thành', 'Kết quả nhiệm vụ');
  await trinh.hears('xác nhận hoàn thành nhiệm vụ');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('việc đã xong xem lại được: của mình; người theo dõi, đôn đốc xem được của mọi người', async () => {
    await oneFinished(platform);
    const none = await trinh.asks('/nhiemvu', 'đồng chí không có nhiệm vụ nào đang thực hiện');
    await trinh.taps('Việc đã xong', none);
    const finished = await trinh.hears('Việc đã xong của đồng chí trong 30 ngày gần đây (1)');
    expect(finished.text).toContain('1) Rà soát thủ tục – Sở Tư pháp');
    await trinh.taps('Rà soát thủ tục', finished);
    await trinh.hears('Tình trạng: đã kết thúc lúc 09:00', 'Đã rà soát xong 25 thủ tục');

    const hers = await hoa.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)', 'Lập danh mục');
    expect(`${hers.text} ${JSON.stringify(hers.reply_markup ?? '')}`).not.toContain('Việc đã xong');
    await hoa.asks('/nhiemvu đã xong', 'Không có nhiệm vụ nào kết thúc trong 30 ngày gần đây');
    await tai.asks('/nhiemvu xong', 'Việc đã xong trong 30 ngày gần đây (1)', 'Rà soát thủ tục');
  });
});

test('/hoso tìm ra nhiệm vụ đang thực hiện, đã kết thúc, đã lưu trữ, với kết quả và nhật ký; người khác thì không', async () => {
  await oneFinished();
  const seen = async (): Promise<void> => {
    const found = await tram.asks('/hoso ra soat thu tuc', 'Nhiệm vụ: Rà soát thủ tục');
    await tram.taps('Nhiệm vụ: Rà soát thủ tục', found);
    const shown = await tram.hears('Chủ trì: Sở Tư pháp', 'Tình trạng: đã kết thúc', 'Nhật ký');
    expect(shown.text).toContain('Kết quả (09:00 thứ Sáu 20/11/2026): Đã rà soát xong 25 thủ tục');
    for (const act of ['giao nhiệm vụ.', 'báo kết quả nhiệm vụ.', 'xác nhận hoàn thành nhiệm vụ.'])
      expect(shown.text).toContain(act);
    expect(shown.text).not.toContain('cập nhật');
  };
  await seen();
  await tram.asks('/hoso lap danh muc', 'Nhiệm vụ: Lập danh mục');
  await tram.asks('/hoso 25 thủ tục', 'Nhiệm vụ: Rà soát thủ tục');
  await tram.asks('/hoso Huỳnh Ngọc Trinh', 'Nhiệm vụ: Rà soát thủ tục');

  house.turnTo('2029-01-10T09:00');
  await keepUp(house.store, toInstant(house.now()), 'Asia/Ho_Chi_Minh');
  const live = await house.store.transaction((tx) => tx.tasks.all());
  expect(live.map(([, { work }]) => work)).toEqual(['Lập danh mục']);
  await seen();
  await trinh.asks('/hoso ra soat thu tuc', 'do thư ký và người lưu hồ sơ tra cứu');
});
