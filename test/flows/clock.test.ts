import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { drafts } from './talk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The program's administrator, who sits on no committee. */
const ADMIN = 9;

/** Thứ Sáu 20/11/2026, 9 giờ; cuộc họp đã mời cho thứ Năm 26/11, 8 giờ. */
beforeEach(async () => {
  await opens('kien-giang', { reminders: true, leaping: true });
  house.fake.user({ id: ADMIN, first_name: 'Quản trị' });
  await talk.person(ADMIN).asks('/start ma-thiet-lap-1', 'quản trị');
  await callsMeeting();
  await house.running.wake();
  await talk.settled();
});

async function callsMeeting(): Promise<void> {
  const tram = who('tram');
  const drafted = await drafts(tram, 'Họp | 26/11/2026 8h | Phòng A | Tổng kết', 'Họp định kỳ Ban Chỉ đạo');
  await tram.taps('Gửi thông báo', drafted);
  await who('thanh').taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.taps('Gửi thông báo', 'đồng ý thành phần');
  await tram.taps('Gửi', 'Gửi thông báo trên vào');
  await who('binh').hears('Trân trọng kính mời');
  await talk.settled();
}
async function passes(milliseconds: number): Promise<void> {
  house.forward(milliseconds);
  await house.running.wake();
  await talk.settled();
}
async function startsAgain(wrong: number, down = 0): Promise<void> {
  await house.stop();
  house.forwardStopped(down);
  house.leaps(wrong);
  await house.start();
  await talk.settled();
}
async function turns(wrong: number): Promise<void> {
  house.leaps(wrong);
  await house.running.wake();
  await talk.settled();
}
const clock = async (): Promise<{ state: string; problem: string | null }> => {
  const response = await fetch(`http://127.0.0.1:${house.running.port}/healthz`);
  return ((await response.json()) as { clock: { state: string; problem: string | null } }).clock;
};
const reminded = (): number =>
  house
    .committee('kien-giang')
    .members.map(({ telegram }) => talk.count(Number(telegram), 'Nhắc việc'))
    .reduce((all, one) => all + one, 0);
const told = (part: string): number => talk.count(ADMIN, part);
const archived = (): Promise<number> =>
  house.store.transaction(async (tx) => (await tx.archivedOf('meetings', 'kien-giang', '2026')).length);

describe('khởi động khi đồng hồ chạy trước 13 ngày', () => {
  test('nửa giờ rồi được chỉnh đúng: không nhắc gì, không lưu trữ gì; quản trị viên và /healthz được biết', async () => {
    const before = reminded();
    await startsAgain(13 * DAY);
    await passes(30 * MINUTE);
    expect([reminded(), await archived()]).toEqual([before, 0]);
    expect(await clock()).toMatchObject({ state: 'doubted', problem: expect.stringContaining('2026-12-03') });
    expect(told('Đồng hồ của máy chủ cần được kiểm tra')).toBe(1);

    await turns(0);
    expect(await clock()).toMatchObject({ state: 'believed', problem: null });
    expect(told('Trợ lý đã làm tiếp')).toBe(1);
    expect(reminded()).toBe(before);
    // Thứ Tư 25/11: ngày trước cuộc họp, ai chưa trả lời được nhắc như thường.
    house.turnTo('2026-11-25T09:00');
    await house.running.wake();
    await who('binh').hears('Đồng chí chưa trả lời giấy mời');
  });

  test('có người nhắn: giờ ghi trên tin vạch ra là máy sai, câu trả lời vẫn được ghi', async () => {
    await startsAgain(13 * DAY);
    await who('binh').asks('/thamgia', 'Đồng chí đã báo: dự họp');
    await passes(50 * MINUTE);
    await who('trinh').asks('/thamgia', 'Đồng chí đã báo: dự họp');
    // Đã quá một giờ kể từ lúc khởi động, nhưng tin ấy lại vạch ra một lần nữa.
    await passes(50 * MINUTE);
    expect((await clock()).state).toBe('doubted');
    expect(await archived()).toBe(0);
    expect((await talk.meeting()).answers.binh).toMatchObject({ kind: 'attend' });
  });

  test('không ai nhắn, quá một giờ nên theo: khi đồng hồ quay về, những gì nó đã đóng trở lại', async () => {
    const before = { meetings: await house.meetings(), reminded: reminded() };
    await startsAgain(14 * DAY);
    await passes(HOUR + MINUTE);
    expect(await archived()).toBe(1);
    expect(await house.meetings()).toEqual([]);
    expect((await clock()).state).toBe('believed');
    const wrongly = reminded();

    await turns(0);
    expect((await clock()).state).toBe('doubted');
    await passes(HOUR + MINUTE);
    expect(await clock()).toMatchObject({ state: 'believed' });
    expect(await house.meetings()).toEqual(before.meetings);
    expect(told('Đã đưa trở lại 1 hồ sơ')).toBe(1);
    expect(reminded()).toBe(wrongly);
    await who('binh').asks('/thamgia', 'Đồng chí đã báo: dự họp');
    // Nhắc mà đồng hồ sai đã gửi không tính là đã nhắc.
    house.turnTo('2026-11-25T09:00');
    await house.running.wake();
    await who('cong').hears('Đồng chí chưa trả lời giấy mời');
  });
});

test('4 giây chạy trước 27 ngày rồi tắt: lần sau mọi thứ còn nguyên', async () => {
  const before = { meetings: await house.meetings(), reminded: reminded() };
  await startsAgain(27 * DAY);
  await passes(4_000);
  expect((await clock()).state).toBe('doubted');
  await startsAgain(0);
  expect(await clock()).toMatchObject({ state: 'believed', problem: null });
  expect({ meetings: await house.meetings(), reminded: reminded() }).toEqual(before);
  expect(await archived()).toBe(0);
});

describe('đồng hồ nhảy trong lúc đang chạy', () => {
  for (const [how, wrong] of Object.entries({ 'trước 13 ngày': 13 * DAY, 'lùi 2 giờ': -2 * HOUR }))
    test(`${how}: thời gian trôi như cũ, trả lời được ghi đúng lúc, tin vẫn đi`, async () => {
      const before = reminded();
      await turns(wrong);
      expect((await clock()).state).toBe('doubted');
      expect(told('Đồng hồ của máy chủ cần được kiểm tra')).toBe(1);
      await who('binh').asks('/thamgia', 'Đồng chí đã báo: dự họp');
      const at = Date.parse((await talk.meeting()).answers.binh?.at ?? '');
      expect(Math.abs(at - house.time())).toBeLessThan(5_000);
      expect([reminded(), await archived()]).toEqual([before, 0]);
      await turns(0);
      expect((await clock()).state).toBe('believed');
    });
});

describe('máy tắt thật', () => {
  test('qua cuối tuần: 10 phút sau làm tiếp, không làm phiền quản trị viên', async () => {
    const before = reminded();
    // Từ thứ Sáu đến thứ Tư thì đã quá bốn ngày; đến thứ Hai thì chưa.
    house.turnTo('2026-11-22T17:00');
    await house.running.wake();
    await talk.settled();
    await startsAgain(0, 2 * DAY + 16 * HOUR);
    expect(reminded()).toBe(before);
    await passes(11 * MINUTE);
    await who('binh').hears('Đồng chí chưa trả lời giấy mời');
    expect(told('Đồng hồ')).toBe(0);
    expect(await clock()).toMatchObject({ state: 'believed' });
  });

  test('qua một kỳ nghỉ dài: tin đầu tiên có người nhắn là làm tiếp ngay', async () => {
    const before = reminded();
    await startsAgain(0, 5 * DAY + HOUR);
    expect(reminded()).toBe(before);
    expect(told('Nếu máy chủ báo đúng: xin nhắn cho trợ lý một tin bất kỳ')).toBe(1);
    await talk.person(ADMIN).asks('/trogiup', 'ketnoi');
    await house.running.wake();
    await who('binh').hears('Đồng chí chưa trả lời giấy mời');
    expect(await clock()).toMatchObject({ state: 'believed' });
  });
});
