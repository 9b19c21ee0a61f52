import { describe, expect, test } from 'vitest';
import { readWhetherToRecord, standsAlone } from '../../src/hear/stands-alone.ts';

describe('lời tự nó là một câu trả lời', () => {
  test.each([
    'đồng ý',
    'Dạ em nhất trí ạ',
    'không đồng ý',
    'tôi dự',
    'đã nhận ạ',
    'thôi tôi dự',
    'thôi ạ',
    '1',
    '-',
    'không ạ',
    'vâng',
    'dạ',
    'ok em',
  ])('“%s” được hỏi lại, hỏi điều gì cũng vậy', (text) => {
    for (const as of ['reason', 'other-opinion', 'progress', 'result', 'absence', 'delegate'] as const)
      expect(standsAlone(text, as), as).toBe(true);
  });

  test.each([
    ['bận họp HĐND', 'absence'],
    ['em xin vắng vì ốm', 'absence'],
    ['Không có số liệu quý III', 'report-back'],
    ['chưa xong ạ', 'progress'],
    ['80%', 'progress'],
    ['Đồng ý nhưng cần thêm kinh phí', 'other-opinion'],
    ['không đồng ý với số liệu', 'changes'],
    ['cử anh Bình dự thay', 'delegate'],
    ['Cử tổ công tác xuống xã', 'progress'],
  ] as const)('“%s” là %s thì ghi', (text, as) => {
    expect(standsAlone(text, as)).toBe(false);
  });

  test.each([
    ['chưa xong ạ', 'result'],
    ['đồng ý cho gửi', 'changes'],
    ['em xin vắng vì ốm', 'progress'],
    ['xin vắng', 'absence'],
  ] as const)('“%s” là %s thì hỏi lại', (text, as) => {
    expect(standsAlone(text, as)).toBe(true);
  });

  test('trả lời câu hỏi có ghi không', () => {
    expect(['ghi', 'Ghi lại đi ạ', 'cứ ghi'].map(readWhetherToRecord)).toEqual(['yes', 'yes', 'yes']);
    expect(['không', 'không ghi ạ', 'bỏ'].map(readWhetherToRecord)).toEqual(['no', 'no', 'no']);
    expect(['đồng ý', 'ok', '7', 'vâng'].map(readWhetherToRecord)).toEqual(Array(4).fill('unclear'));
    expect(readWhetherToRecord('bận họp HĐND')).toBe('other');
  });
});
