import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { LARGEST_TABLE, openTable } from '../../../src/hear/table/open.ts';
import { readList } from '../../../src/hear/table/people.ts';
import { tableDoubtLines } from '../../../src/say/people/roster-file.ts';
import { workbook } from './made.ts';

// Tệp hỏng, tệp nói dối, tệp phình to: một lời mỗi loại, không đọc gì trong đó.

const text = (content: string) => new TextEncoder().encode(content);
const zip = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files, { level: 1 }));
const parts = { 'xl/workbook.xml': text('<workbook/>') };

describe('tệp không đọc được', () => {
  test.each([
    ['PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['chương trình', Buffer.from('MZ\x90\0'), 'program'],
    ['ảnh', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
    ['Word', zip({ 'word/document.xml': text('<w/>') }), 'word'],
    ['tệp nén khác', zip({ 'a.txt': text('a') }), 'other'],
    ['nhị phân', Buffer.from([1, 2, 3, 0, 4]), 'other'],
  ])('%s mang tên .xlsx thì nêu đúng là gì', async (_, bytes, a) => {
    expect(await openTable(bytes)).toEqual({ ok: false, why: 'not-a-table', a });
  });

  test('50 MB không đọc', async () => {
    expect(await openTable(Buffer.alloc(50 * 1024 * 1024))).toEqual({ ok: false, why: 'too-large' });
    expect(LARGEST_TABLE).toBeLessThan(20 * 1024 * 1024);
  });

  test('tệp phình to khi giải nén thì dừng, kể cả khi nó khai kích thước nhỏ', async () => {
    const bomb = zip({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await openTable(bomb)).toEqual({ ok: false, why: 'swells' });
    const entry = bomb.lastIndexOf('xl/sharedStrings.xml');
    bomb.writeUInt32LE(10, entry - 46 + 24);
    expect(await openTable(bomb)).toEqual({ ok: false, why: 'swells' });
  });

  test('nhiều phần nhỏ cộng lại cũng vậy', async () => {
    const sheet = new Uint8Array(9 * 1024 * 1024);
    const four = Object.fromEntries([1, 2, 3, 4].map((nth) => [`xl/worksheets/sheet${nth}.xml`, sheet]));
    expect(await openTable(zip({ ...parts, ...four }))).toEqual({ ok: false, why: 'swells' });
  });

  test('macro, mật khẩu, tệp cụt, tệp rỗng', async () => {
    const macros = zip({ ...parts, 'xl/vbaProject.bin': text('x') });
    expect(await openTable(macros)).toEqual({ ok: false, why: 'macros' });
    const sheets = [{ name: 'a', rows: [['Họ tên'], ['Lê Hoa']] }];
    const locked = Buffer.from(await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 1 } }));
    expect(await openTable(locked)).toEqual({ ok: false, why: 'locked' });
    const whole = await workbook({ rows: [['Họ tên'], ['Lê Hoa']] });
    expect(await openTable(whole.subarray(0, whole.length - 40))).toEqual({ ok: false, why: 'damaged' });
    expect(await openTable(Buffer.concat([whole.subarray(0, 40), Buffer.alloc(60)]))).toMatchObject({
      ok: false,
    });
    expect(await openTable(Buffer.alloc(0))).toEqual({ ok: false, why: 'empty' });
  });

  test('ô ở góc xa không làm cạn bộ nhớ', async () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const whole = await workbook({ rows: [['Họ tên'], ['Lê Hoa']] });
    const { unzipSync } = await import('fflate');
    const swapped = zip({ ...unzipSync(whole), 'xl/worksheets/sheet1.xml': text(sheet) });
    const table = await openTable(swapped);
    expect(table.ok ? (table.grids[0]?.rows.length ?? 0) : 0).toBeLessThanOrEqual(5_000);
  });
});

describe('dài hơn phần được đọc', () => {
  const people = (count: number): string[][] => [
    ['Họ và tên', 'Đơn vị'],
    ...Array.from({ length: count }, (_, at) => [`Nguyễn Văn ${'AĂÂBCD'[at % 6]}`, `Sở ${at}`]),
  ];
  const doubts = async (bytes: Buffer) => {
    const table = await openTable(bytes);
    return table.ok ? readList(table.grids)?.doubts.filter(({ what }) => what === 'more') : table.why;
  };

  test('quá 5.000 dòng thì nói, không lặng lẽ bỏ; dòng trống ở cuối không kể', async () => {
    expect(await doubts(await workbook({ rows: people(4_999) }))).toEqual([]);
    expect(await doubts(await workbook({ rows: people(5_000) }))).toEqual([{ what: 'more' }]);
    const blank = Array.from({ length: 300 }, () => ['', ' ']);
    expect(await doubts(await workbook({ rows: [...people(4_990), ...blank] }))).toEqual([]);
  });

  test('.csv, và cột thứ 61', async () => {
    const csv = (rows: string[][]) => Buffer.from(rows.map((row) => row.join(';')).join('\n'));
    expect(await doubts(csv(people(5_000)))).toEqual([{ what: 'more' }]);
    const wide = [...people(1), Array.from({ length: 61 }, () => 'x')];
    expect(await doubts(csv(wide))).toEqual([{ what: 'more' }]);
    expect(await doubts(csv(people(100)))).toEqual([]);
    expect(tableDoubtLines([{ what: 'more' }])[0]).toContain('chỉ đọc 5.000 dòng, 60 cột đầu');
  });
});
