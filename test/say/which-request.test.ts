import { expect, test } from 'vitest';
import { type WaitingLine, whichRequest } from '../../src/say/meetings/answers.ts';

const waits = (key: string, name: string, title: string): WaitingLine => ({
  key,
  line: `${name} xin vắng “${title}”`,
  short: `đ/c ${name}`,
  asker: { name, sends: null },
  subject: '#kien-giang/2026-1.1',
  mark: `${key}-a`,
});
const labels = (waiting: readonly WaitingLine[]): string[] =>
  (whichRequest(waiting).choices ?? []).flat().map(({ label }) => label);

test('khác tên thì gọi tên, không nêu mã', () => {
  const all = [waits('6', 'Danh Thị Hoa', 'Họp quý'), waits('5', 'Huỳnh Ngọc Trinh', 'Họp quý')];
  expect(whichRequest(all).text).not.toMatch(/mã/i);
  expect(labels(all)).toContain('Không: đ/c Huỳnh Ngọc Trinh');
});

test('hai đề nghị cùng tên: mỗi đề nghị một mã, ở dòng và ở nút', () => {
  const all = [
    waits('6/1', 'Danh Thị Hoa', 'Họp quý'),
    waits('6/2', 'Danh Thị Hoa', 'Họp tháng'),
    waits('5', 'Huỳnh Ngọc Trinh', 'Họp quý'),
  ];
  expect(whichRequest(all).text).toContain('nhắn kèm mã, ví dụ: “mã V6/1 đồng ý”');
  expect(whichRequest(all).text).toContain('- Mã V6/2: Danh Thị Hoa xin vắng “Họp tháng”');
  expect(whichRequest(all).text).toContain('- Huỳnh Ngọc Trinh xin vắng');
  expect(labels(all)).toEqual(
    expect.arrayContaining(['Đồng ý: đ/c Danh Thị Hoa (V6/2)', 'Đồng ý: đ/c Huỳnh Ngọc Trinh']),
  );
});
