import { afterEach, describe, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { callsMeeting, opensSheet, type Person, Talk } from './talk.ts';

let house: House;
let talk: Talk;
afterEach(async () => house.close());

async function open(): Promise<(id: string) => Person> {
  house = await House.open({ committees: ['kien-giang'] });
  talk = new Talk(house);
  return (id) => talk.member('kien-giang', id);
}

/** The program is down; what people write meanwhile waits with the platform. */
async function away(minutes: number, meanwhile: () => void): Promise<void> {
  await talk.settled();
  await house.stop();
  meanwhile();
  house.forwardStopped(minutes * 60_000);
  await house.start();
}

const answerOf = async (id: string) => (await talk.meeting()).answers[id];

describe('tin đến muộn tính theo lúc gửi', () => {
  test('báo dự lúc 07:50, trợ lý trở lại lúc 08:20 khi cuộc họp đã bắt đầu: được ghi nhận, thư ký và chủ trì được báo', async () => {
    const who = await open();
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T07:50');
    await away(30, () => binh.says('tôi dự'));
    await binh.hears('dự');
    await tram.hears('Trần Thanh Bình báo dự', 'tin đến sau khi cuộc họp bắt đầu', '07 giờ 50');
    await thanh.hears('Trần Thanh Bình báo dự');
    expect((await answerOf('binh'))?.kind).toBe('attend');
  });

  test('viết sau giờ họp thì không', async () => {
    const who = await open();
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    house.turnTo('2026-11-26T08:05');
    await away(30, () => binh.says('tôi dự'));
    await binh.hears('không có cuộc họp nào chờ');
    expect(await answerOf('binh')).toBeUndefined();
  });

  test('viết trước khi dời họp thì không phải là trả lời cho lịch mới', async () => {
    const who = await open();
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    await talk.settled();
    const late = house.fake.later(() => binh.says('tôi dự'));
    house.forward(10 * 60_000);
    thanh.says('/doihop thứ 6 tuần sau 8h | A | Bận');
    await thanh.taps('Gửi', 'Gửi thông báo dời lịch');
    await binh.hears('Thay đổi lịch họp');
    house.forward(10 * 60_000);
    late();
    await binh.hears('không có cuộc họp nào chờ');
    expect(await answerOf('binh')).toBeUndefined();
  });

  test('phiếu gửi trong hạn, đến sau khi đã tổng hợp: nói rõ không tính, báo thư ký', async () => {
    const who = await open();
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await opensSheet(thanh);
    await talk.settled();
    house.turnTo('2026-11-25T15:50');
    const late = house.fake.later(() => binh.says('/ykien đồng ý'));
    house.turnTo('2026-11-25T16:30');
    await talk.settled();
    late();
    await binh.hears('nhưng đến sau khi phiếu', 'chưa được tính');
    await tram.hears('Trần Thanh Bình trả lời phiếu', 'không được tính');
  });
});

describe('lời sau cùng là lời viết sau cùng', () => {
  test('“xin vắng” viết trước, đến sau “tôi dự”: vẫn là dự', async () => {
    const who = await open();
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    await talk.settled();
    const late = house.fake.later(() => binh.says('em xin vắng vì ốm'));
    house.forward(5 * 60_000);
    binh.says('tôi dự');
    await binh.hears('dự');
    await talk.settled();
    late();
    await binh.hears('gửi trước câu trả lời');
    expect((await answerOf('binh'))?.kind).toBe('attend');
  });
});
