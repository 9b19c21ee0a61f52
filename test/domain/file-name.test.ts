import { describe, expect, test } from 'vitest';
import { fileName, fileNamed } from '../../src/domain/file-name.ts';

// Tên tệp: ổ đĩa nào cũng nhận, nhìn vào thấy đúng là tệp gì.

const RTL = '\u202e';

describe('tên tệp', () => {
  test.each([
    ['Báo cáo quý IV.docx', 'Báo cáo quý IV.docx'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\windows\\a.txt', 'windows-a.txt'],
    ['..', 'tệp'],
    ['   ', 'tệp'],
    ['a/b:c*d?e"f<g>h|i.pdf', 'a-b-c-d-ef-g-h-i.pdf'],
    ['Số 12/GM-BCĐ.pdf', 'Số 12-GM-BCĐ.pdf'],
    ['dòng\r\nhai\ttab\u0000.pdf', 'dòng hai tab.pdf'],
    [`ke hoach${RTL}fdp.exe`, 'ke hoachfdp.exe'],
    ['a\u200bb\u2066c\u2069.docx', 'abc.docx'],
    ['bao cao.exe.', 'bao cao.exe'],
    ['bao cao.exe . . ', 'bao cao.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Lpt1 .docx', '_Lpt1.docx'],
    ['COM¹.pdf', '_COM¹.pdf'],
    ['Con đường.pdf', 'Con đường.pdf'],
    ['Công văn.pdf'.normalize('NFD'), 'Công văn.pdf'],
    ['.htaccess', 'htaccess'],
  ])('%j', (written, name) => {
    expect(fileName(written)).toBe(name);
  });

  test('tên rất dài: cắt ở giữa, giữ đuôi, không cắt đôi ký tự', () => {
    const name = fileName(`${'Ặ'.repeat(79)}🎉🎉${'ặ'.repeat(400)}.docx`);
    expect(name).toBe(`${'Ặ'.repeat(79)}🎉.docx`);
    expect(Buffer.byteLength(`01. ${name}`)).toBeLessThan(256);
  });

  test('đã sạch thì giữ nguyên', () => {
    for (const name of ['_CON', 'tệp', 'Báo cáo (bản 2).pdf']) expect(fileName(fileName(name))).toBe(name);
  });
});

describe('tên người đặt, đuôi của tệp', () => {
  test.each([
    ['Đề án', 'De an.pdf', 'Đề án.pdf'],
    ['Đề án.pdf', 'De an.pdf', 'Đề án.pdf'],
    ['Đề án: bản 2/2026', 'De an.pdf', 'Đề án- bản 2-2026.pdf'],
    ['Dự thảo lần 2.1', 'x.docx', 'Dự thảo lần 2.1.docx'],
    ['Danh sách.pdf', 'ds.exe.', 'Danh sách-pdf.exe'],
    ['Danh sách.exe.', 'anh', 'Danh sách-exe'],
    [`Kế hoạch${RTL}fdp.exe`, 'k.docx', 'Kế hoạchfdp-exe.docx'],
    ['NUL', 'a.pdf', '_NUL.pdf'],
    ['..', 'a.pdf', 'tệp.pdf'],
  ])('%j của %j', (title, file, name) => {
    expect(fileNamed(title, file)).toBe(name);
  });
});
