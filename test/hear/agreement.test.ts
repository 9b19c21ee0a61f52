import { describe, expect, test } from 'vitest';
import { beginsWithEnough, readAgreement, saysEnough } from '../../src/hear/agreement.ts';

// Trước một bản xem trước: lời nào là gửi, lời nào là thôi, lời nào phải hỏi lại.

const YES = [
  ...['Gửi', 'gửi đi', 'gửi ạ', 'gửi luôn đi', 'em gửi ạ', 'ok gửi', 'vâng gửi đi', 'cứ gửi đi', 'có gửi'],
  ...['gui', 'Gui di', 'ok gui', 'cu gui di'],
  ...[
    'đồng ý',
    'Đồng ý.',
    'em đồng ý ạ',
    'dạ, đồng ý',
    'hoàn toàn nhất trí',
    'nhất trí',
    'dong y',
    'nhat tri',
  ],
  ...['có', 'Có ạ', 'co', 'ok', 'OK em', 'oke', 'okay', 'ừ', 'u', 'uh', 'xác nhận', 'xac nhan'],
  ...['đúng', 'Đúng ạ', 'đúng rồi', 'ĐÚNG!', 'vâng', 'vâng ạ', 'dạ', 'Dạ vâng', 'dạ vâng ạ'],
];

const NO = [
  ...['đừng', 'Đừng!', 'đừng ạ', 'dạ đừng', 'đừng gửi', 'thôi, đừng', 'thôi đừng gửi', 'ĐỪNG'],
  ...['dừng', 'Dừng.', 'dừng lại', 'dạ dừng', 'thôi dừng', 'ok dừng', 'dừng ạ', 'ngừng', 'ngung lai'],
  ...[
    'thôi',
    'Thôi!',
    'thôi ạ',
    'dạ thôi ạ',
    'thôi nhé',
    'thôi em',
    'thoi',
    'da thoi a',
    'thôi đi',
    'thoi nhe',
  ],
  ...[
    'không',
    'không ạ',
    'dạ không',
    'khong',
    'ko',
    'Ko ạ',
    'k',
    'hông',
    'ko gửi',
    'không gửi nữa',
    'khong gui',
  ],
  ...['thôi không gửi nữa', 'không cần nữa', 'thoi ko can nua', 'hủy', 'huỷ', 'huy', 'bỏ', 'bỏ đi', 'bo'],
  ...['không đồng ý', 'ko đồng ý', 'k đồng ý', 'hông đồng ý', 'hoàn toàn không đồng ý', 'không nhất trí'],
  ...['khong dong y', 'ko dong y', 'phản đối'],
];

const NEITHER = [
  // Không dấu thì chưa rõ là "đúng", "đừng" hay "dừng".
  ...['dung', 'Dung!', 'dung a', 'dung roi', 'dung gui', 'da dung', 'thoi dung', 'dung ạ'],
  // "Thôi gửi": thôi, hay thôi thì gửi.
  ...['thôi gửi', 'thôi gửi đi', 'thoi gui', 'thôi đồng ý', 'thôi được', 'thôi ok', 'thôi để mai'],
  // Việc đã làm, hay chưa làm.
  ...[
    'đã gửi',
    'da gui',
    'em đã gửi rồi',
    'chưa gửi',
    'gửi sau',
    'khoan đã',
    'chưa',
    'đã đồng ý',
    'da dong y',
  ],
  // Chữ khác dấu.
  ...[
    'cô',
    'cỗ',
    'cờ',
    'gùi',
    'bộ',
    'bó',
    'bố',
    'đông y',
    'vắng',
    'vang',
    'ủ',
    'hong dong y',
    'thời',
    'thổi',
  ],
  ...['gửi?', 'có gửi không?', 'dừng được không?', 'đồng ý nhưng sửa giờ', 'dạ em', 'anh Bình đồng ý', ''],
  'không phải lúc này, để tôi xem lại đã rồi hãy gửi cho các đồng chí khác',
];

describe('nút ghi “Gửi”', () => {
  test.each(YES)('“%s” là gửi', (text) => expect(readAgreement(text, 'Gửi')).toBe('yes'));
  test.each(NO)('“%s” là thôi', (text) => expect(readAgreement(text, 'Gửi')).toBe('no'));
  test.each(NEITHER)('“%s” thì hỏi lại', (text) => expect(readAgreement(text, 'Gửi')).toBeNull());
});

test.each([
  ['hủy', 'Hủy cuộc họp', 'yes'],
  ['Huỷ cuộc họp ạ', 'Hủy cuộc họp', 'yes'],
  ['huy cuoc hop', 'Hủy cuộc họp', 'yes'],
  ['Huy', 'Hủy cuộc họp', null],
  ['hủy hoại', 'Hủy cuộc họp', null],
  ['thôi hủy', 'Hủy cuộc họp', 'no'],
  ['thôi hủy cuộc họp', 'Hủy cuộc họp', null],
  ['đừng hủy', 'Hủy cuộc họp', 'no'],
  ['dừng', 'Hủy cuộc họp', 'no'],
  ['không hủy', 'Hủy cuộc họp', null],
  ['bỏ', 'Bỏ', 'yes'],
  ['bó', 'Bỏ', null],
  ['xóa', 'Xóa', 'yes'],
  ['xoá đi', 'Xóa', 'yes'],
  ['xoa', 'Xóa', 'yes'],
  ['đừng xoá', 'Xóa', 'no'],
  ['đừng', 'Xóa', 'no'],
  ['gõ', 'Gỡ', null],
  ['gỡ', 'Gỡ', 'yes'],
  ['kẹt', 'Kết thúc', null],
  ['ket', 'Kết thúc', null],
  ['An', 'Ấn định', null],
  ['mới', 'Mời lại', null],
  ['moi', 'Mời lại', null],
  ['đông', 'Đồng ý', null],
  ['dong', 'Đồng ý', null],
  ['ghi nhận ạ', 'Ghi nhận', 'yes'],
  ['ghi nhan', 'Ghi nhận', 'yes'],
  ['ghi nhầm', 'Ghi nhận', null],
  ['gửi', 'Gửi yêu cầu', 'yes'],
  ['gui', 'Gửi yêu cầu', 'yes'],
  ['nộp', 'Nộp', 'yes'],
  ['đã nộp', 'Nộp', null],
  ['da nop', 'Nộp', null],
] as const)('“%s” trước nút “%s”: %s', (text, button, meaning) => {
  expect(readAgreement(text, button)).toBe(meaning);
});

test('“thôi” dù lễ phép cách nào cũng là thôi; “thời”, “thổi” thì không', () => {
  for (const text of ['thôi', 'Thôi ạ.', 'dạ thôi ạ', 'thôi nhé', 'thôi em', 'da thoi', 'dạ, thôi đi ạ'])
    expect([text, saysEnough(text)]).toEqual([text, true]);
  for (const text of ['thời', 'thổi', 'thôi tôi dự', 'thôi gửi', 'dừng'])
    expect([text, saysEnough(text)]).toEqual([text, false]);
  expect(beginsWithEnough('Thôi, không cần nữa')).toBe(true);
  expect(beginsWithEnough('Thời gian khác')).toBe(false);
});
