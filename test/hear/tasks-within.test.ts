import { expect, test } from 'vitest';
import { usesThose } from '../../src/hear/tasks/back.ts';
import { splitItems } from '../../src/hear/tasks/items.ts';
import { tasksWithin } from '../../src/hear/tasks/within.ts';

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

const IN_ONE = [
  'Giao Sở Tài chính lập dự toán, trình trước 15/12.',
  'Yêu cầu các sở ngành rà soát số liệu theo khoản 3 Điều 12.',
  'Đề nghị Công an tỉnh cấp căn cước trong 02 ngày, xong trước 20/12',
] as const;

test.each([
  ['1. ', ' 2. ', ' 3. '],
  ['Ban Chỉ đạo kết luận: 1) ', ' 2) ', ' 3) '],
  ['a) ', ' b) ', ' c) '],
  ['- ', ' - ', ' - '],
  ['Giao nhiệm vụ: 1. ', ' 2. ', ' 3. '],
])('“%s…%s…%s…” trong một đoạn: mỗi mục một nhiệm vụ, số mục không dính vào mục trước', (a, b, c) => {
  expect(within(`${a}${IN_ONE[0]}${b}${IN_ONE[1]}${c}${IN_ONE[2]}`)).toEqual([...IN_ONE]);
});

test('ngày, khoản, Điều và số trong câu không phải số mục', () => {
  for (const line of [
    'Giao Sở Tài chính rà soát theo khoản 1. Điều 2. Quy chế, trước 15/12',
    'Giao Sở Tài chính báo cáo ngày 1. 2. 2027 số hộ',
    'Giao Sở Tài chính lập 02 danh mục, 3 phụ lục (điểm a) theo mẫu, trước 15/12',
  ])
    expect(within(line)).toEqual([line]);
});

test('các mục nhỏ dưới một lời giao vẫn thuộc lời giao ấy', () => {
  const line = 'Giao Sở Tài chính: a) rà soát thủ tục; b) báo cáo kết quả trước 15/12';
  expect(within(`1. ${line} 2. ${IN_ONE[1]}`)).toEqual([line, IN_ONE[1]]);
});

test.each([
  [
    'Giao Sở Tài chính rà soát số liệu, hoàn thành trước ngày 15/12; Công an tỉnh cấp căn cước lưu động; giao Sở Y Tế lập dự toán.',
    3,
  ],
  ['Giao Sở Tài chính trình UBND tỉnh; Công an tỉnh: làm sạch dữ liệu; đồng chí Lê Văn Tám đôn đốc', 3],
  [
    'Thống nhất chủ trương; giao Công an tỉnh rà soát; Sở Tài chính bố trí kinh phí; các xã báo cáo hằng tuần',
    3,
  ],
  ['Giao Sở Tài chính lập dự toán trước 15/12. Công an tỉnh cấp căn cước, xong trước 20/12.', 2],
  ['Yêu cầu Sở Tài chính (phối hợp Công an tỉnh) lập dự toán; UBND các xã niêm yết, báo cáo kết quả', 2],
])('“%s”: mỗi đơn vị một nhiệm vụ', (line, count) => {
  expect([line, within(line).length]).toEqual([line, count]);
  // Gửi lại từng dòng vẫn đọc ra như thế.
  expect(splitItems(within(line).join('\n'), READER)).toEqual(within(line));
});

test('chưa chắc là việc của đơn vị khác thì vẫn một nhiệm vụ', () => {
  for (const line of [
    'Giao Sở Tài chính phối hợp với Sở Tư Pháp; Công an tỉnh rà soát số liệu',
    'Giao Sở Tài chính; Công an tỉnh lập dự toán trước 15/12',
    'Giao Sở Tài chính rà soát, phối hợp với Sở Tư Pháp; Công an tỉnh và các xã báo cáo',
    'Giao Sở Tài chính tổ chức: rà soát số liệu; Công an tỉnh phối hợp; báo cáo trước 15/12',
    'Giao Sở Tài chính rà soát (Sở Y Tế báo cáo; Công an tỉnh tổng hợp) trước 15/12',
    'Giao Sở Tài chính rà soát thủ tục; báo cáo kết quả; đề nghị UBND Tỉnh ban hành quyết định',
    'Giao Sở Tài chính rà soát thủ tục; Công an tỉnh đã báo cáo số liệu; Công an tỉnh là đầu mối',
    'Giao Sở Tài chính phối hợp với ThS. Nguyễn Thị Hoa rà soát thủ tục',
    'Giao Sở Tài chính rà soát. Trường hợp UBND xã vướng mắc báo cáo Ban Chỉ đạo',
  ])
    expect(within(line)).toEqual([line]);
});

test('“dùng các nhiệm vụ này” là dùng; “đừng”, “dung” trần thì không', () => {
  for (const text of ['Dùng các nhiệm vụ này', 'dùng luôn ạ', 'dung cac nhiem vu nay', 'đúng rồi', 'ok'])
    expect([text, usesThose(text)]).toEqual([text, true]);
  for (const text of ['đừng', 'dung', 'đừng dùng', 'Giao Sở Tài chính làm báo cáo', 'không'])
    expect([text, usesThose(text)]).toEqual([text, false]);
});
