import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

// Đã trả lời một giấy mời, giấy mời khác đang chờ: lời có thể nói về cuộc đã trả lời thì hỏi, không ghi cho cuộc đang chờ.

const WAITING = 'Họp quý | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
const ANSWERED = 'Rà soát chuyển đổi số | 08/12 14h | Phòng họp B | Phần mềm dùng chung';

/** Bình đã xin vắng cuộc tháng 12; giấy mời cuộc tháng 11 đang chờ trả lời. */
async function oneOfTwo() {
  await opens('kien-giang');
  const binh = who('binh');
  await callsMeeting(who('thanh'), ANSWERED);
  await binh.asks('em xin vắng vì đi công tác Hà Nội', 'Đã');
  await talk.settled();
  await callsMeeting(who('thanh'), WAITING);
  await talk.settled();
  return binh;
}

const answeredOf = async (title: string) =>
  (await house.meetings()).find((meeting) => meeting.title === title)?.answers.binh;

test('“lại đi được”, nêu tháng, ngày, thứ, tên cuộc họp đã trả lời: hỏi là cuộc nào, chưa ghi gì', async () => {
  const binh = await oneOfTwo();
  const before = await answeredOf('Rà soát chuyển đổi số');
  for (const said of [
    'họp tháng 12 em lại đi được',
    'em sắp xếp được rồi, em lại dự được ạ',
    'em dự cuộc ngày 8/12 ạ',
    'ngày 8 tháng 12 em dự được ạ',
    'em dự họp thứ Ba ạ',
    'em không dự được, em bận rà soát chuyển đổi số',
  ]) {
    await binh.asks(
      said,
      'Tôi chưa ghi nhận gì',
      'Họp quý',
      'Rà soát chuyển đổi số',
      'Đồng chí nói về việc nào?',
    );
    await talk.settled();
  }
  expect(await answeredOf('Họp quý')).toBeUndefined();
  expect(await answeredOf('Rà soát chuyển đổi số')).toEqual(before);
  const asked = await binh.asks('em lại đi được ạ', 'Đồng chí nói về việc nào?');
  await binh.taps('Giấy mời: Rà soát chuyển đổi số', asked);
  await binh.hears('Rà soát chuyển đổi số');
});

test.each(['em dự cuộc thứ Năm ạ', 'tháng 11 em dự được ạ', 'họp quý em dự ạ'])(
  '“%s”: cuộc đang chờ, ghi ngay như khi chỉ có một giấy mời',
  async (said) => {
    const binh = await oneOfTwo();
    await binh.asks(said, 'Đồng chí đã báo: dự họp');
    expect(await answeredOf('Họp quý')).toMatchObject({ kind: 'attend' });
  },
);

test('chưa chắc là câu trả lời mà nêu cuộc đã trả lời, hay hỏi về cuộc ấy: cũng hỏi là cuộc nào', async () => {
  const binh = await oneOfTwo();
  const before = await answeredOf('Rà soát chuyển đổi số');
  for (const said of [
    'em dự họp chuyển đổi số ạ',
    'họp chuyển đổi số chắc em đi được',
    'cuộc chuyển đổi số họp ở đâu ạ',
    'ok họp tháng 12',
  ]) {
    await binh.asks(said, 'Tôi chưa ghi nhận gì', 'Họp quý', 'Rà soát chuyển đổi số');
    await talk.settled();
  }
  expect(await answeredOf('Họp quý')).toBeUndefined();
  expect(await answeredOf('Rà soát chuyển đổi số')).toEqual(before);
  const shown = await binh.asks('họp quý chắc em đi được', 'Tôi chưa ghi nhận gì', 'Họp quý');
  expect(shown.text).not.toContain('chuyển đổi số');
});
