import { afterEach, describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/domain/sheet.ts';
import { House } from '../doubles/house.ts';
import { PLATFORMS, type Platform } from '../doubles/on-zalo.ts';
import { held, sendsConclusion } from './held.ts';
import { type Person, Talk } from './talk.ts';

// Lời gõ bằng chữ hay bằng số là của việc nào.

let house: House;
let talk: Talk;
afterEach(() => house.close());

async function open(platform: Platform = 'telegram'): Promise<(id: string) => Person> {
  house = await House.open({ committees: ['kien-giang'], platform });
  talk = new Talk(house);
  return (id) => talk.member('kien-giang', id);
}

const sheets = (): Promise<Sheet[]> =>
  house.store.transaction(async (tx) => (await tx.sheets.list()).map(([, sheet]) => sheet));

/** Thư ký gửi một phiếu tới Bình, Trinh và Hoa. */
async function asks(who: Person, question: string, form = 'Công khai, ghi tên'): Promise<void> {
  who.says(`/xinykien ${question} | Trần Thanh Bình, Huỳnh Ngọc Trinh, Danh Thị Hoa`);
  await who.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await who.taps(form, 'Lấy ý kiến theo hình thức nào?');
  await who.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  who.says('xong');
  await who.taps('Gửi', 'Gửi phiếu trên tới 3 đồng chí');
  await who.hears('Đã gửi phiếu');
  await talk.settled();
}

describe.each(PLATFORMS)('danh sách đánh số, trên %s', (platform) => {
  test('phiếu lấy ý kiến, nhiệm vụ: trả lời bằng số thì xem được đúng việc ấy', async () => {
    const who = await open(platform);
    const [tram, thanh, trinh] = [who('tram'), who('thanh'), who('trinh')];
    await asks(tram, 'Thông qua phương án một?');
    await asks(tram, 'Thông qua phương án hai?');
    await trinh.asks('/ykien', 'trả lời bằng số', '2. “Thông qua phương án một?”');
    await talk.settled();
    await trinh.asks('2', 'Vấn đề xin ý kiến: Thông qua phương án một?', 'Đồng chí chưa trả lời');

    await held(house, 'kien-giang');
    await sendsConclusion(
      tram,
      thanh,
      'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12\nGiao Sở Tư pháp lập danh mục, hoàn thành trước 15/12',
    );
    await trinh.asks('/nhiemvu', '2) Lập danh mục');
    await talk.settled();
    await trinh.asks('2', 'Lập danh mục', 'Giao bởi: đồng chí Lâm Thế Tài');
  });
});

test('số dưới một tin không đánh số thì không là gì; trích dẫn danh sách cũ thì số là của danh sách ấy', async () => {
  const who = await open();
  const [tram, binh] = [who('tram'), who('binh')];
  await asks(tram, 'Thông qua phương án một?');
  await binh.asks('1', 'Tôi chưa hiểu');
  await asks(tram, 'Thông qua phương án hai?');
  const list = await binh.asks('/ykien', 'trả lời bằng số');
  await binh.asks('/hop', 'chưa có cuộc họp nào');
  await talk.settled();
  await binh.asks('1', 'Tôi chưa hiểu');
  house.fake.says(binh.id, '1', { replyTo: list });
  await binh.hears('Vấn đề xin ý kiến: Thông qua phương án hai?');
  expect((await sheets()).map(({ ballots }) => ballots)).toEqual([{}, {}]);
});
