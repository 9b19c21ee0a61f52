import { expect, test } from 'vitest';
import { withdrawsAnswer } from '../../src/hear/withdrawal.ts';

// Rút câu trả lời của mình, và nói điều khác.

test.each([
  ...[
    'cho em rút lại',
    'em đăng ký nhầm, xin rút',
    'bỏ câu trả lời lúc nãy giúp em',
    'xin rút lại câu trả lời',
  ],
  ...[
    'hủy câu trả lời vừa rồi',
    'em trả lời nhầm rồi ạ',
    'tôi bấm nhầm',
    'anh báo nhầm, bỏ giúp anh',
    'em ghi lộn ạ',
  ],
  ...[
    'cho tôi rút lại ý kiến của tôi',
    'xin rút lại đăng ký dự họp',
    'dạ em xin phép rút lại lời xin vắng ạ',
  ],
  ...[
    'thu hồi câu trả lời của em nhé',
    'em bấm nhầm, cho em rút lại với',
    'rut lai cau tra loi giup em',
    'xóa câu trả lời cũ đi em',
  ],
  ...[
    'thôi cho tôi rút, tôi nhầm lịch',
    'cho tôi rút lại câu trả lời, tôi đăng ký nhầm',
    'dạ thôi em xin rút lại ạ, em xem nhầm ngày',
    'xin rút lại đăng ký dự họp vì em bị nhầm cuộc họp',
    'em nhầm lịch rồi, cho em rút ạ',
    'thoi cho toi rut, toi nham lich',
  ],
  ...['hồi nãy em đăng ký nhầm', 'cho em lấy lại', 'em bỏ phiếu nhầm, xin rút lại phiếu'],
])('“%s” rút câu trả lời của mình', (said) => {
  expect(withdrawsAnswer(said)).toBe(true);
});

test.each([
  ...[
    'em xin rút',
    'tôi nhầm lịch',
    'thôi em rút trước',
    'hủy cuộc họp, tôi nhầm lịch',
    'rút thông báo, tôi nhầm ngày',
    'rút thông báo',
    'rút tên anh Bình',
    'cho em rút lại báo cáo',
    'rút lại giấy mời',
    'bỏ cuộc họp này',
  ],
  ...[
    'em báo nhầm, em xin vắng',
    'em nhắn nhầm nhóm',
    'bấm nhầm thì làm sao',
    'bỏ câu hỏi này',
    'hủy đi',
    'xin rút trước',
  ],
  ...[
    'ý kiến của tôi là bỏ',
    'đăng ký dự họp',
    'rút kinh nghiệm',
    'cho em bỏ phiếu',
    'em trả lời rồi',
    'xác nhận dự họp',
  ],
  ...['anh Hải bấm nhầm', 'em muốn trả lời', 'hủy xác nhận của anh Hải', 'bỏ ý kiến thứ hai trong kết luận'],
])('“%s” thì không', (said) => {
  expect(withdrawsAnswer(said)).toBe(false);
});
