import { describe, expect, test } from 'vitest';
import { type Belief, firstBelief, heardAt, look, timeBy } from '../../src/domain/time/clock.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time/instant.ts';

const BEGIN = Date.parse('2026-11-20T02:00:00.000Z');
/** Both clocks, so long after the beginning; the machine's ahead by `wrong`. */
const at = (passed: number, wrong = 0) => ({ wall: BEGIN + passed + wrong, steady: passed });
const started = (down: number, wrong = 0): Belief => firstBelief(BEGIN - down, at(0, wrong));
const believed = ({ doubt }: Belief): boolean => doubt === null;

describe('lúc khởi động', () => {
  test('thư mục mới, hoặc vừa dừng chưa tới hai giờ: tin ngay', () => {
    expect(firstBelief(null, at(0))).toMatchObject({ doubt: null, sure: true });
    for (const down of [-4 * MINUTE, 0, 2 * HOUR])
      expect(started(down)).toMatchObject({ doubt: null, sure: true });
  });

  test('dừng qua một ngày nghỉ: làm tiếp sau 10 phút; qua Tết: sau một giờ', () => {
    for (const [down, wait] of [
      [3 * DAY, 10 * MINUTE],
      [9 * DAY, HOUR],
    ] as const) {
      const first = started(down);
      expect(first.doubt).toMatchObject({ wait, leap: down });
      const before = look(first, at(wait - MINUTE));
      expect(believed(before)).toBe(false);
      expect(look(before, at(wait))).toMatchObject({ doubt: null, sure: false });
    }
  });

  test('lệch hơn một mùa, như máy mất pin báo năm 2000: không tự tin, đợi có người nhắn', () => {
    for (const down of [63 * DAY, -63 * DAY, -9_000 * DAY]) {
      const later = look(started(down), at(DAY));
      expect(later.doubt?.wait).toBeNull();
      expect(heardAt(later, at(DAY).wall, at(DAY))).toMatchObject({ doubt: null, sure: true });
    }
  });

  test('chỉnh lại đúng trong lúc còn ngờ: tin ngay', () => {
    expect(look(started(MINUTE, 9 * DAY), at(5 * MINUTE))).toMatchObject({ doubt: null, sure: true });
  });
});

describe('đang chạy', () => {
  const running = look(firstBelief(null, at(0)), at(HOUR));

  test('chỉnh dần vài phút thì tin; nhảy thì ngờ, và thời gian vẫn trôi như cũ', () => {
    expect(believed(look(running, at(HOUR, 9 * MINUTE)))).toBe(true);
    expect(believed(look(running, at(HOUR, -4 * MINUTE)))).toBe(true);
    for (const wrong of [11 * MINUTE, 27 * DAY, -6 * MINUTE, -2 * HOUR]) {
      const leapt = look(running, at(HOUR + MINUTE, wrong));
      expect(believed(leapt)).toBe(false);
      expect(timeBy(leapt, at(HOUR + MINUTE, wrong))).toBe(at(HOUR + MINUTE).wall);
      expect(look(leapt, at(HOUR + 2 * MINUTE))).toMatchObject({ doubt: null, sure: true });
    }
  });

  test('ở yên như thế đủ lâu thì theo; nhảy nữa thì đợi lại từ đầu', () => {
    const leapt = look(running, at(HOUR, 2 * HOUR));
    const again = look(leapt, at(HOUR + 9 * MINUTE, 3 * HOUR));
    expect(believed(look(again, at(HOUR + 18 * MINUTE, 3 * HOUR)))).toBe(false);
    const stayed = look(again, at(HOUR + 19 * MINUTE, 3 * HOUR));
    expect(stayed).toMatchObject({ doubt: null, sure: false });
    expect(timeBy(stayed, at(2 * HOUR, 3 * HOUR))).toBe(at(2 * HOUR, 3 * HOUR).wall);
  });
});

describe('giờ mà nền tảng ghi trên tin nhắn', () => {
  test('khớp với máy: hết ngờ ngay', () => {
    const first = started(9 * DAY);
    expect(heardAt(first, at(MINUTE).wall - 3_000, at(MINUTE))).toMatchObject({ doubt: null, sure: true });
  });

  test('cũ hơn mức nền tảng nào cũng giữ: máy sai, và biết giờ đúng; đợi lại từ đầu', () => {
    const wrong = 9 * DAY;
    const heard = heardAt(started(HOUR, wrong), at(59 * MINUTE).wall, at(59 * MINUTE, wrong));
    expect(believed(heard)).toBe(false);
    expect(timeBy(heard, at(70 * MINUTE, wrong))).toBe(at(70 * MINUTE).wall);
    const still = look(heard, at(70 * MINUTE, wrong));
    expect(believed(still)).toBe(false);
    expect(look(still, at(71 * MINUTE))).toMatchObject({ doubt: null, sure: true });
  });

  test('đã theo giờ sai vì ở yên: tin đầu tiên vạch ra', () => {
    const stayed = look(started(HOUR, 2 * DAY), at(10 * MINUTE, 2 * DAY));
    expect(stayed).toMatchObject({ doubt: null, sure: false });
    expect(believed(heardAt(stayed, at(HOUR).wall, at(HOUR, 2 * DAY)))).toBe(false);
  });

  test('tin cũ hơn cả lần chắc giờ gần nhất là tin phát lại: không nói lên gì', () => {
    const first = started(HOUR, 9 * DAY);
    expect(heardAt(first, at(-3 * DAY).wall, at(0, 9 * DAY))).toBe(first);
  });

  test('đến muộn vài giờ thì không nói lên gì; đang chắc thì không xét', () => {
    const first = started(9 * DAY);
    expect(heardAt(first, at(-5 * HOUR).wall, at(0))).toBe(first);
    const sure = firstBelief(null, at(0));
    expect(heardAt(sure, at(-30 * DAY).wall, at(0))).toBe(sure);
  });
});
