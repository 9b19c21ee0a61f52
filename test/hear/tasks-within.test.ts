import { expect, test } from 'vitest';
import { tasksWithin, usesThose } from '../../src/hear/tasks/within.ts';

const READER = {
  people: [
    { id: 'binh', name: 'Trần Thanh Bình', agency: 'Sở Tài chính' },
    { id: 'hoa', name: 'Nguyễn Thị Hoa', agency: 'Công an tỉnh' },
  ],
  now: '2026-11-20T02:00:00.000Z',
  zone: 'Asia/Ho_Chi_Minh',
};
const within = (text: string) => tasksWithin(text, READER);

test('dòng giao việc, và dòng đơn vị của Ban kèm thời hạn; lời bình thì không', () => {
  expect(
    within(
      [
        'Ban Chỉ đạo đánh giá cao kết quả quý III.',
        'Công an tỉnh đã có nhiều cố gắng.',
        '1. Giao Sở Tài chính rà soát số liệu, hoàn thành trước 15/12.',
        '- Công an tỉnh cấp căn cước lưu động, xong trước 20/12',
        'Giao nhiệm vụ cụ thể như sau:',
        'Yêu cầu các xã báo cáo hằng tuần',
      ].join('\n'),
    ),
  ).toEqual([
    'Giao Sở Tài chính rà soát số liệu, hoàn thành trước 15/12.',
    '- Công an tỉnh cấp căn cước lưu động, xong trước 20/12',
    'Yêu cầu các xã báo cáo hằng tuần',
  ]);
});

test('một đoạn liền nhiều câu giao việc là nhiều nhiệm vụ', () => {
  expect(
    within('Giao Sở Tài chính lập dự toán. Giao Công an tỉnh rà soát dữ liệu trước 15/12.'),
  ).toHaveLength(2);
});

test('“dùng các nhiệm vụ này” là dùng; “đừng”, “dung” trần thì không', () => {
  for (const text of ['Dùng các nhiệm vụ này', 'dùng luôn ạ', 'dung cac nhiem vu nay', 'đúng rồi', 'ok'])
    expect([text, usesThose(text)]).toEqual([text, true]);
  for (const text of ['đừng', 'dung', 'đừng dùng', 'Giao Sở Tài chính làm báo cáo', 'không'])
    expect([text, usesThose(text)]).toEqual([text, false]);
});
