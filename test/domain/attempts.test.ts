import { describe, expect, test } from 'vitest';
import { Attempts, isStrongCode } from '../../src/domain/people/attempts.ts';
import { after, MINUTE } from '../../src/domain/time/instant.ts';

const BEGIN = '2026-11-20T02:00:00.000Z';
const at = (minute: number): string => after(BEGIN, minute * MINUTE);

describe('mã nhập sai', () => {
  test('một tài khoản: 5 lần trong một giờ, rồi khóa đủ một giờ từ lần cuối; thử thêm không kéo dài', () => {
    const attempts = new Attempts();
    for (let minute = 0; minute < 5; minute += 1) expect(attempts.take('telegram:1', at(minute))).toBeNull();
    for (const minute of [5, 30, 63]) expect(attempts.take('telegram:1', at(minute))).toBe(at(64));
    expect(attempts.take('telegram:2', at(5))).toBeNull();
    expect(attempts.take('telegram:1', at(64))).toBeNull();
  });

  test('mọi người lạ: 30 lần trong một giờ; mã đúng không tính', () => {
    const attempts = new Attempts();
    for (let n = 0; n < 300; n += 1) {
      expect(attempts.takeOfAll(at(0))).toBeNull();
      attempts.wasRight(`telegram:${n}`, true);
    }
    for (let n = 0; n < 30; n += 1) expect(attempts.takeOfAll(at(n))).toBeNull();
    expect(attempts.takeOfAll(at(40))).toBe(at(89));
  });

  test('đồng hồ chạy trước rồi quay về không khóa ai lâu hơn', () => {
    const attempts = new Attempts();
    for (let n = 0; n < 5; n += 1) attempts.take('telegram:1', at(9 * 24 * 60));
    expect(attempts.take('telegram:1', at(0))).toBeNull();
  });

  test('danh sách đầy thì quên người cũ nhất, không quên số lần của tất cả', () => {
    const attempts = new Attempts();
    for (let n = 0; n < 30; n += 1) attempts.takeOfAll(at(0));
    for (let n = 0; n < 10_050; n += 1) attempts.take(`telegram:${n}`, at(1));
    expect(attempts.takeOfAll(at(2))).toBe(at(60));
  });
});

test('mã thiết lập do người đặt: ngắn, lặp, là dãy, là ngày, là một từ thì không nhận', () => {
  const weak = [
    'a1b2c3d',
    '11111111',
    'aaaa1111',
    'abcde123',
    'x123456y',
    '54321abc',
    'qwerty12',
    '20112026',
  ];
  for (const code of [...weak, 'matkhau79', 'conmeoxanh', 'Admin2026'])
    expect(isStrongCode(code), code).toBe(false);
  for (const code of ['ma-thiet-lap-1', 'k7Qm2xRt', 'conmeoxanhduoimuarao'])
    expect(isStrongCode(code), code).toBe(true);
});
