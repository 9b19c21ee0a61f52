import { expect, test } from 'vitest';
import { namesAgency, readRequest, unitsWritten } from '../../src/hear/tasks/request.ts';

const people = [
  { id: 'hung', name: 'Trần Quốc Hùng', agency: 'Công an xã' },
  { id: 'nhi', name: 'Phạm Thị Nhi', agency: 'Trường Tiểu học' },
  { id: 'phuc', name: 'Đặng Văn Phúc', agency: 'Phòng Văn hóa và Thông tin' },
];
const reader = { people, now: '2026-11-20T02:00:00.000Z', zone: 'Asia/Ho_Chi_Minh' };

test.each([
  [
    'số liệu dân cư đến 30/11, Công an xã, trước 05/12',
    'Số liệu dân cư đến 30/11',
    ['Công an xã'],
    '2026-12-04',
  ],
  ['Đề nghị Công an xã cung cấp số liệu dân cư, trước 05/12', 'Số liệu dân cư', ['Công an xã'], '2026-12-04'],
  ['Công an xã, Trường Tiểu học: số liệu trẻ em', 'Số liệu trẻ em', ['Công an xã', 'Trường Tiểu học'], null],
  [
    'số hộ nghèo, số trẻ em, Trần Quốc Hùng và Điện lực Ba Tơ',
    'Số hộ nghèo, số trẻ em',
    ['Trần Quốc Hùng', 'Điện lực Ba Tơ'],
    null,
  ],
  ['so lieu dan cu, cong an xa, truoc 5/12', 'So lieu dan cu', ['cong an xa'], '2026-12-04'],
  ['số liệu thiết bị, chậm nhất 10/12', 'Số liệu thiết bị', [], '2026-12-10'],
] as const)('%s', (line, work, whom, due) => {
  expect(readRequest(line, reader)).toMatchObject({ work, whom, days: due === null ? [] : [due] });
});

test('chỉ có nơi nhận, hay chỉ có hạn, thì chưa hỏi gì', () => {
  expect(readRequest('trước 05/12', reader)).toBeNull();
  expect(readRequest(', ,', reader)).toBeNull();
  expect(readRequest('Công an xã: , trước 05/12', reader)).toBeNull();
});

test('“bạn tôi”, “hỏi ai” không phải tên cơ quan; không dấu thì đọc theo chữ không dấu', () => {
  expect(['bạn tôi', 'hỏi ai cũng được', 'bỏ qua'].filter(namesAgency)).toEqual([]);
  expect(['Ban Quản lý chợ', 'so noi vu', 'Hội Nông dân'].filter(namesAgency)).toHaveLength(3);
});

test('“Phòng Văn hóa và Thông tin” là một nơi, “Công an xã và Trường Tiểu học” là hai', () => {
  expect(unitsWritten('Phòng Văn hóa và Thông tin, Công an xã và Trường Tiểu học', people)).toEqual([
    'Phòng Văn hóa và Thông tin',
    'Công an xã',
    'Trường Tiểu học',
  ]);
});
