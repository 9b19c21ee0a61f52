import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/instant.ts';
import { type Person, readTask } from '../../src/text/read-task.ts';

const people: Person[] = [
  { id: 'thanh', name: 'Lâm Thế Tài', agency: 'UBND tỉnh' },
  { id: 'cong', name: 'Nguyễn Trí Công', agency: 'UBND tỉnh' },
  { id: 'binh', name: 'Trần Thanh Bình', agency: 'Sở Thông tin và Truyền thông' },
  { id: 'trinh', name: 'Huỳnh Ngọc Trinh', agency: 'Sở Tư pháp' },
  { id: 'hoa', name: 'Danh Thị Hoa', agency: 'Văn phòng UBND tỉnh' },
  { id: 'hai', name: 'Bùi Thế Hải', agency: 'Công an tỉnh' },
];
const now = toInstant(Date.parse('2026-11-27T09:00:00+07:00'));
const read = (line: string) => readTask(line, { people, now, zone: 'Asia/Ho_Chi_Minh' });

const brief = (line: string): unknown => {
  const task = read(line);
  if (!task) return null;
  const unit = ({ agency, members }: { agency: string; members: readonly string[] }): string =>
    `${agency} → ${members.join('/') || '?'}`;
  return [unit(task.lead), task.with.map(unit), task.work, task.dueText, task.days];
};

describe('đọc một dòng nhiệm vụ', () => {
  test.each<[string, unknown]>([
    [
      'Giao Sở Tư pháp (phối hợp Công an tỉnh) rà soát dữ liệu hộ tịch, hoàn thành trước 15/12',
      [
        'Sở Tư pháp → trinh',
        ['Công an tỉnh → hai'],
        'Rà soát dữ liệu hộ tịch',
        'trước 15/12',
        ['2026-12-14'],
      ],
    ],
    [
      '1. Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Tư pháp và Công an tỉnh xây dựng kế hoạch năm 2027, hoàn thành trước ngày 15/12/2026.',
      [
        'Sở Thông tin và Truyền thông → binh',
        ['Sở Tư pháp → trinh', 'Công an tỉnh → hai'],
        'Xây dựng kế hoạch năm 2027',
        'trước ngày 15/12/2026',
        ['2026-12-14'],
      ],
    ],
    [
      '- Văn phòng UBND tỉnh: đôn đốc các sở, chậm nhất ngày 10/12',
      ['Văn phòng UBND tỉnh → hoa', [], 'Đôn đốc các sở', 'chậm nhất ngày 10/12', ['2026-12-10']],
    ],
    [
      'Giao đồng chí Trần Thanh Bình tham mưu dự thảo, thời hạn: trong quý I',
      ['đồng chí Trần Thanh Bình → binh', [], 'Tham mưu dự thảo', 'trong quý I', []],
    ],
    [
      'Giao Sở Y tế triển khai bệnh án điện tử, hoàn thành trong ngày 20/12',
      ['Sở Y tế → ?', [], 'Triển khai bệnh án điện tử', 'trong ngày 20/12', ['2026-12-20']],
    ],
    [
      'Giao UBND tỉnh ban hành quyết định, xong trước 17h ngày 15/12',
      ['UBND tỉnh → thanh/cong', [], 'Ban hành quyết định', 'trước 17h ngày 15/12', ['2026-12-15']],
    ],
    [
      'Giao VP UBND tỉnh chuẩn bị tài liệu phiên họp tới',
      ['VP UBND tỉnh → hoa', [], 'Chuẩn bị tài liệu phiên họp tới', '', []],
    ],
    [
      'Sở TTTT (phối hợp Sở Y tế, Sở Tư pháp) kết nối dữ liệu, hoàn thành trước ngày 01/01/2027',
      [
        'Sở TTTT → binh',
        ['Sở Y tế → ?', 'Sở Tư pháp → trinh'],
        'Kết nối dữ liệu',
        'trước ngày 01/01/2027',
        ['2026-12-31'],
      ],
    ],
    [
      'giao so tu phap ra soat van ban, hoan thanh truoc 15/12',
      ['so tu phap → trinh', [], 'Ra soat van ban', 'truoc 15/12', ['2026-12-14']],
    ],
    [
      'Giao Sở Tư pháp hoàn thành việc số hóa sổ hộ tịch trước năm 2028',
      ['Sở Tư pháp → trinh', [], 'Hoàn thành việc số hóa sổ hộ tịch trước năm 2028', '', []],
    ],
    ['Giao Sở Tư pháp', null],
    ['15/12', null],
  ])('%s', (line, wanted) => {
    expect(brief(line)).toEqual(wanted);
  });

  test('dòng rất dài vẫn đọc nhanh', () => {
    const begin = performance.now();
    read(
      `Giao Sở Tư pháp (phối hợp ${'Sở Y tế, '.repeat(100)}) ${'rà soát, '.repeat(100)} hoàn thành trước 15/12`,
    );
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
