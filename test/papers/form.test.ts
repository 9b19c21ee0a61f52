import { describe, expect, test } from 'vitest';
import { PAPER_KINDS } from '../../src/domain/papers/paper.ts';
import { drawWord } from '../../src/papers/word/draw.ts';
import { has, type Line, measure, readWord, type Word } from './read-word.ts';
import { bench, COMMITTEES, paper } from './samples.ts';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V: each part as it stands in the file. */

const LETTERS = new Set(['letter', 'call-up']);
const isUpper = (text: string): boolean => text === text.toLocaleUpperCase('vi');

function only(word: Word, what: (line: Line) => boolean): Line {
  const [found, ...more] = word.lines.filter(what);
  if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} lines`);
  return found;
}

const reading = async (...of: Parameters<typeof paper>): Promise<Word> =>
  readWord(await drawWord(paper(...of)));

describe.each(COMMITTEES)('%s', (id) => {
  test.each(PAPER_KINDS)('%s đúng thể thức', async (kind) => {
    const there = bench(id);
    const made = paper(kind, there);
    const word = readWord(await drawWord(made));
    const [page] = word.sections;

    // Khổ giấy A4, lề trên dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm.
    expect(measure(page, 'pgSz', 'w')).toBe(11_906);
    expect(measure(page, 'pgSz', 'h')).toBe(16_838);
    for (const [side, least, most] of [
      ['top', 1_134, 1_417],
      ['bottom', 1_134, 1_417],
      ['left', 1_701, 1_985],
      ['right', 850, 1_134],
    ] as const) {
      expect(measure(page, 'pgMar', side), side).toBeGreaterThanOrEqual(least);
      expect(measure(page, 'pgMar', side), side).toBeLessThanOrEqual(most);
    }
    expect(new Set(word.lines.flatMap(({ fonts }) => fonts))).toEqual(new Set(['Times New Roman']));
    // Số trang ở giữa lề trên, cỡ 13–14, không hiển thị ở trang thứ nhất.
    expect(has(page, 'titlePg')).toBe(true);
    const headers = word.parts.filter((name) => /^word\/header\d+\.xml$/.test(name)).map(word.part);
    const numbered = headers.filter((one) => one.includes('PAGE'));
    expect(numbered.length).toBe(word.sections.length);
    expect(headers.length).toBe(2 * word.sections.length);
    expect(numbered[0]).toMatch(/<w:jc w:val="center"\/>/);
    expect(numbered[0]).toMatch(/<w:sz w:val="2[68]"\/>/);

    // Ô 1: quốc hiệu, tiêu ngữ.
    const nation = only(word, ({ text }) => text === 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(nation).toMatchObject({ bold: true, italic: false, align: 'center', sizes: [24], cell: '0/1' });
    const motto = only(word, ({ text }) => text === 'Độc lập - Tự do - Hạnh phúc');
    expect(motto).toMatchObject({ bold: true, italic: false, align: 'center', sizes: [26], cell: '0/1' });
    // Ô 2: cơ quan chủ quản không đậm, cơ quan ban hành đậm.
    const [superior, issuer] = word.lines.filter(({ cell, text }) => cell === '0/0' && text !== '');
    expect(superior).toMatchObject({ bold: false, align: 'center', sizes: [24] });
    expect(issuer).toMatchObject({ bold: true, align: 'center', sizes: [24] });
    expect(isUpper(`${superior?.text}${issuer?.text}`)).toBe(true);
    // Ô 3: số, ký hiệu.
    const number = only(word, ({ text }) => text.startsWith('Số:'));
    expect(number).toMatchObject({ bold: false, italic: false, align: 'center', sizes: [26], cell: '0/0' });
    expect(number.text).toMatch(/^Số: +\/[A-ZĐ]+(-[A-ZĐ]+)?$/);
    // Ô 4: địa danh, thời gian; biên bản không có.
    const days = word.lines.filter(({ text, cell }) => / ngày +tháng +năm/.test(text) && cell === '0/1');
    expect(days.length).toBe(kind === 'minutes' ? 0 : 1);
    for (const day of days)
      expect(day).toMatchObject({ italic: true, bold: false, align: 'center', sizes: [26] });
    // Ô 5a, 5b: tên loại và trích yếu; công văn chỉ có trích yếu dưới số.
    if (LETTERS.has(kind)) {
      const about = only(word, ({ text }) => text.startsWith('V/v '));
      expect(about).toMatchObject({ bold: false, align: 'center', sizes: [24], cell: '0/0', before: 120 });
      expect(made.title).toBeNull();
    } else {
      const name = made.title?.name.toLocaleUpperCase('vi') ?? '';
      const at = word.lines.findIndex(({ text, cell }) => text === name && cell === null);
      expect(word.lines[at]).toMatchObject({ bold: true, align: 'center', sizes: [28] });
      expect(word.lines[at + 1]).toMatchObject({ bold: true, align: 'center', sizes: [28] });
      expect(word.lines[at + 1]?.text).toBe(made.title?.excerpt);
    }
    // Ô 6: nội dung.
    const text = word.lines.filter(
      ({ cell, align, text: words }) => cell === null && align === 'both' && words !== '',
    );
    expect(text.length).toBeGreaterThan(1);
    for (const line of text) {
      expect(line.firstLine).toBe(720);
      expect(line.before).toBeGreaterThanOrEqual(120);
      expect(line.spacing).toBeGreaterThanOrEqual(240);
      expect(line.spacing).toBeLessThanOrEqual(360);
      expect(new Set(line.sizes)).toEqual(new Set([28]));
    }
    expect(text.at(-1)?.text.endsWith('./.')).toBe(true);
    expect(text.filter((line) => line.text.includes('./.')).length).toBe(1);
    // Ô 7: quyền hạn, chức vụ, họ tên.
    for (const signature of made.signatures) {
      for (const post of [...signature.authority, signature.agencyPost ?? '']) {
        if (post === '') continue;
        const lines = word.lines.filter((line) => line.text === post.toLocaleUpperCase('vi'));
        expect(
          lines.some(({ bold, sizes, align }) => bold && sizes[0] === 28 && align === 'center'),
          post,
        ).toBe(true);
      }
      if (signature.name === '') continue;
      const names = word.lines.filter((line) => line.text === signature.name && line.bold);
      expect(names.at(-1)).toMatchObject({ sizes: [28], align: 'center' });
    }
    // Ô 9b: nơi nhận.
    if (made.copies.length > 0) {
      const label = only(word, (line) => line.text === 'Nơi nhận:');
      expect(label).toMatchObject({ bold: true, italic: true, sizes: [24] });
      const at = word.lines.indexOf(label);
      const list = word.lines.slice(at + 1, at + 1 + made.copies.length);
      for (const line of list) expect(line).toMatchObject({ bold: false, italic: false, sizes: [22] });
      expect(list.map((line) => line.text.slice(0, 2))).toEqual(list.map(() => '- '));
      expect(list.slice(0, -1).every((line) => line.text.endsWith(';'))).toBe(true);
      expect(list.at(-1)?.text).toMatch(/^- Lưu: VT, .+[^.]\.$/);
    }
    // Dự thảo nói là dự thảo; chữ ký và dấu không bao giờ được đặt vào.
    expect(word.lines[0]).toMatchObject({ text: 'DỰ THẢO', bold: true });
    expect(word.parts.filter((name) => name.includes('media'))).toEqual([]);
  });

  test('văn bản đã có số, ngày không còn là dự thảo', async () => {
    const word = await reading('invitation', bench(id), { number: '5/GM-BCĐ', day: '2026-02-03' });
    expect(word.lines.some(({ text }) => text === 'DỰ THẢO')).toBe(false);
    expect(word.lines.some(({ text }) => text === 'Số: 05/GM-BCĐ')).toBe(true);
    const day = only(word, ({ text, cell }) => text.includes(', ngày 0') && cell === '0/1');
    expect(day.text).toMatch(/^\p{Lu}.*, ngày 03 tháng 02 năm 2026$/u);
    // Tháng 3 đến tháng 9 không có số 0.
    const later = await reading('conclusion', bench(id), { number: '12/TB-BCĐ', day: '2026-03-31' });
    expect(later.lines.some(({ text }) => text.endsWith(', ngày 31 tháng 3 năm 2026'))).toBe(true);
  });
});

test('báo cáo tổng hợp: không có bảng của các thành viên thì không có phụ lục, và không nhắc đến phụ lục', async () => {
  for (const id of COMMITTEES) {
    const one = paper('report', bench(id));
    const told = JSON.stringify(one.body).includes('Phụ lục');
    expect([id, told]).toEqual([id, one.annex !== null]);
    if (one.annex?.grid) expect(one.annex.grid.head.length).toBeGreaterThan(2);
  }
});
