import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { type Person, readTask } from '../../src/hear/tasks/task.ts';
import { cost } from '../fixtures/cost.ts';

const people: Person[] = [
  { id: 'thanh', name: 'Lâm Thế Tài', agency: 'UBND tỉnh' },
  { id: 'cong', name: 'Nguyễn Trí Công', agency: 'UBND tỉnh' },
  { id: 'binh', name: 'Trần Thanh Bình', agency: 'Sở Thông tin và Truyền thông' },
  { id: 'trinh', name: 'Huỳnh Ngọc Trinh', agency: 'Sở Tư pháp' },
  { id: 'hoa', name: 'Danh Thị Hoa', agency: 'Văn phòng UBND tỉnh' },
  { id: 'hai', name: 'Bùi Thế Hải', agency: 'Công an tỉnh' },
  { id: 'phuc', name: 'Đỗ Hữu Phúc', agency: 'Phòng Tài chính - Kế hoạch' },
  { id: 'ha', name: 'Lý Thu Hà', agency: 'Phòng Văn hóa và Thông tin' },
  { id: 'van', name: 'Tô Thị Vân', agency: 'Phòng Văn hóa cơ sở' },
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
      ['Sở Tư pháp → trinh', [], 'Hoàn thành việc số hóa sổ hộ tịch', 'trước năm 2028', []],
    ],
    [
      'Giao Phòng Tài chính (phối hợp Phòng Văn hóa) lập dự toán',
      ['Phòng Tài chính → phuc', ['Phòng Văn hóa → ha/van'], 'Lập dự toán', '', []],
    ],
    ['Giao Công an huyện An Biên rà soát', ['Công an huyện An Biên → ?', [], 'Rà soát', '', []]],
    ['Giao Sở Tư pháp', null],
    ['15/12', null],
  ])('%s', (line, wanted) => {
    expect(brief(line)).toEqual(wanted);
  });

  test.each([
    ['rà soát thủ tục trong tháng 12', 'Rà soát thủ tục', 'trong tháng 12'],
    ['báo cáo trước ngày 20 hàng tháng', 'Báo cáo', 'trước ngày 20 hàng tháng'],
    ['báo cáo định kỳ hằng quý', 'Báo cáo', 'định kỳ hằng quý'],
    ['triển khai ngay sau cuộc họp', 'Triển khai', 'ngay sau cuộc họp'],
    ['triển khai sau khi UBND tỉnh phê duyệt', 'Triển khai', 'sau khi UBND tỉnh phê duyệt'],
    ['rà soát, thời hạn: sau khi có kinh phí', 'Rà soát', 'sau khi có kinh phí'],
    ['rà soát trong vòng 10 ngày làm việc', 'Rà soát', 'trong vòng 10 ngày làm việc'],
    ['rà soát đến hết quý I/2027', 'Rà soát', 'đến hết quý I/2027'],
    // Có thể là hạn, có thể là nội dung: giữ trong việc, và hỏi.
    ['bố trí kinh phí quý I/2027', 'Bố trí kinh phí quý I/2027', 'quý I/2027'],
    ['tổng hợp số liệu tháng 11/2026', 'Tổng hợp số liệu tháng 11/2026', 'tháng 11/2026'],
    ['tổ chức hội nghị cuối năm', 'Tổ chức hội nghị cuối năm', 'cuối năm'],
    ['nộp số liệu ngày 20/12', 'Nộp số liệu ngày 20/12', 'ngày 20/12'],
    // Ngày vừa qua, không ghi năm.
    ['rà soát, trước 15/11', 'Rà soát', 'trước 15/11'],
  ])('thời hạn phải hỏi lại, giữ nguyên chữ: %s', (line, work, dueText) => {
    expect(read(`Giao Sở Tư pháp ${line}`)).toMatchObject({ work, dueText, sure: false });
  });

  test.each([
    ['rà soát thủ tục trước 15/12', '2026-12-14'],
    ['rà soát thủ tục, hoàn thành cuối tháng 12', '2026-12-31'],
  ])('thời hạn rõ thì không hỏi: %s', (line, day) => {
    expect(read(`Giao Sở Tư pháp ${line}`)).toMatchObject({ days: [day], sure: true });
  });

  test.each([
    'xây dựng kế hoạch năm 2027',
    'rà soát các nội dung theo mục 2.3',
    'thực hiện Nghị định 59/2022',
    'triển khai Đề án 06',
  ])('không nói thời hạn: %s', (line) => {
    expect(read(`Giao Sở Tư pháp ${line}`)).toMatchObject({ dueText: '', sure: true });
  });

  test('dòng rất dài vẫn đọc nhanh', async () => {
    const line = `Giao Sở Tư pháp (phối hợp ${'Sở Y tế, '.repeat(100)}) ${'rà soát, '.repeat(100)} hoàn thành trước 15/12`;
    expect(await cost(() => read(line))).toBeLessThan(500);
  });
});

describe('lời chỉ trỏ lại điều đã nói', () => {
  test.each([
    'như trên',
    'Nhu tren',
    'như đã nêu ạ',
    'Các nhiệm vụ nêu trên.',
    'theo nội dung đã thống nhất',
    'Giao Sở Tư pháp như trên, trước 15/12',
    'Sở Tư pháp: như đã giao',
  ])('“%s” không phải là việc', (line) => expect(read(line)).toBeNull());

  test.each([
    'Sở Tư pháp rà soát, thời hạn như trên',
    'Sở Tư pháp rà soát, hoàn thành cùng thời hạn.',
    'Sở Tư pháp rà soát (hạn: như đã nêu)',
  ])('“%s”: có nói hạn mà chưa phải một ngày, nên hỏi', (line) =>
    expect(read(line)).toMatchObject({ work: 'Rà soát', days: [], sure: false }),
  );

  test.each([
    ['Sở Tư pháp triển khai theo nội dung đã thống nhất với Công an tỉnh', ''],
    ['Sở Tư pháp hoàn thành như mục tiêu Kế hoạch đề ra', ''],
    ['Sở Tư pháp theo dõi việc thực hiện, hoàn thành trước 15/12', 'trước 15/12'],
  ])('“%s” nói việc phải làm', (line, dueText) => expect(read(line)).toMatchObject({ dueText }));
});
