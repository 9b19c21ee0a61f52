import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { FIELDS, fillTemplate, lookInto, TEMPLATE_LIMITS } from '../../src/papers/template.ts';
import { templateRefused } from '../../src/say/papers/template.ts';
import { readWord } from './read-word.ts';
import { AGENDA, bench, paper } from './samples.ts';

const word = (lines: readonly (string | readonly string[])[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: lines.map(
            (line) =>
              new Paragraph({ children: [line].flat().map((text) => new TextRun({ text: String(text) })) }),
          ),
        },
      ],
    }),
  );
const changed = (bytes: Buffer, change: (zip: PizZip) => void): Buffer => {
  const zip = new PizZip(bytes);
  change(zip);
  return zip.generate({ type: 'nodebuffer' });
};

const OWN = [
  '{coquanbanhanh} – {sokyhieu}',
  // Word cuts a field into runs as it likes.
  ['{ten', 'loai}: {trichyeu}'],
  '{#noidung}',
  '{.}',
  '{/noidung}',
  '{quyenhan} {chucvukhac} {hoten}',
];

test('mẫu riêng của Ban được điền từ hồ sơ, mỗi đoạn nội dung một dòng, đúng từng chữ', async () => {
  const template = await word(OWN);
  expect(lookInto(template)).toEqual({
    without: [
      'coquanchuquan',
      'diadanhngay',
      'duthao',
      'quyenhantrai',
      'hotentrai',
      'kinhgui',
      'cancu',
      'noinhan',
    ],
  });
  const lines = readWord(fillTemplate(template, paper('invitation', bench('lang-son')))).lines.map(
    ({ text }) => text,
  );
  expect(lines[0]).toMatch(/^BAN CHỈ ĐẠO .* – Số: +\/GM-BCĐ$/);
  expect(lines[1]).toBe('GIẤY MỜI: Họp định kỳ quý IV năm 2026');
  for (const one of AGENDA.split('\n').slice(0, 2)) expect(lines).toContain(one);
  expect(lines.at(-1)).toBe('TRƯỞNG BAN CHỈ ĐẠO CHỦ TỊCH UBND TỈNH Hồ Minh Thái');
  expect(lines.join('')).not.toMatch(/[{}]/);
});

test('người gõ dấu ngoặc nhọn hay XML: vẫn là chữ, không thành trường', async () => {
  const there = bench('lang-son');
  const odd = { ...there, meeting: { ...there.meeting, title: 'Họp {hoten} </w:t><w:br/> {{x}}' } };
  const lines = readWord(fillTemplate(await word(OWN), paper('invitation', odd))).lines;
  expect(lines[1]?.text).toContain('Họp {hoten} </w:t><w:br/> {{x}}');
});

describe('mẫu không nhận được, mỗi lỗi một câu', () => {
  const faultOf = (bytes: Buffer) => {
    const looked = lookInto(bytes);
    return 'why' in looked ? looked : null;
  };
  const refusedAs = (bytes: Buffer): string | undefined => faultOf(bytes)?.why;
  const said = (bytes: Buffer): string => {
    const fault = faultOf(bytes);
    return fault ? templateRefused('mau.docx', fault, Object.keys(FIELDS)) : '';
  };

  test('trường không biết: nêu tên từng trường, kể cả trong danh sách', async () => {
    const bytes = await word([
      '{tenloai} {sovanban}',
      '{#noidung}{nguoinoi}{/noidung}',
      '{#khach}{.}{/khach}',
    ]);
    expect(faultOf(bytes)).toEqual({ why: 'fields', names: ['khach', 'nguoinoi', 'sovanban'] });
    expect(said(bytes)).toContain('{khach}, {nguoinoi}, {sovanban}. Các trường có: {coquanchuquan}');
  });
  test('mẫu không có chỗ cho nội dung: nói phải ghi gì', async () => {
    const bytes = await word(['{coquanbanhanh}', 'Kính gửi: các đồng chí', '{hoten}']);
    expect(faultOf(bytes)).toEqual({ why: 'no-content' });
    expect(said(bytes)).toContain('{#noidung}, {.}, {/noidung}');
    expect(refusedAs(await word(['Mẫu chưa điền trường nào']))).toBe('no-content');
  });
  test('danh sách ghi như một trường: nói cách mở, đóng', async () => {
    const bytes = await word(['{tenloai}', '{noidung}', '{#noinhan}{.}{/noinhan}']);
    expect(faultOf(bytes)).toEqual({ why: 'lists', names: ['noidung'] });
    expect(said(bytes)).toContain('{#noidung}{.}{/noidung}');
  });
  test('trường chèn thẳng XML không được nhận', async () => {
    expect(faultOf(await word(['{@hoten}']))).toEqual({ why: 'fields', names: ['@hoten'] });
  });
  test('ngoặc chưa đóng, danh sách chưa đóng', async () => {
    expect(refusedAs(await word(['{tenloai']))).toBe('braces');
    expect(refusedAs(await word(['{#noidung}', '{.}']))).toBe('braces');
    expect(said(await word(['{#noidung}', '{.}']))).toContain('ngoặc nhọn chưa đóng');
  });
  test('tệp có macro, dù đổi tên thành .docx', async () => {
    const plain = await word(OWN);
    expect(refusedAs(changed(plain, (zip) => zip.file('word/vbaProject.bin', 'x')))).toBe('macro');
    const types = '[Content_Types].xml';
    const enabled = changed(plain, (zip) =>
      zip.file(
        types,
        (zip.file(types)?.asText() ?? '').replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      ),
    );
    expect(refusedAs(enabled)).toBe('macro');
    expect(said(enabled)).toContain('macro');
  });
  test('tệp nói sai loại của mình: PDF, ảnh, Excel, zip thường, tệp cụt', async () => {
    const plain = await word(OWN);
    const excel = changed(plain, (zip) => {
      zip.remove('word/document.xml');
      zip.file('xl/workbook.xml', '<x/>');
    });
    const wrong = [Buffer.from('%PDF-1.7'), Buffer.alloc(0), excel, plain.subarray(0, plain.length - 30)];
    for (const bytes of wrong) expect(refusedAs(bytes)).toBe('not-word');
  });
  test('tệp tải mẫu từ nơi khác khi mở', async () => {
    const rels = 'word/_rels/document.xml.rels';
    const linked = changed(await word(OWN), (zip) =>
      zip.file(
        rels,
        (zip.file(rels)?.asText() ?? '').replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://noi.khac/x.dotm" TargetMode="External"/></Relationships>',
        ),
      ),
    );
    expect(refusedAs(linked)).toBe('linked');
  });
  test('bom nén: dừng ở giới hạn, không bung hết; tệp quá lớn không mở', async () => {
    const big = Buffer.alloc(64 * 1_048_576);
    const bomb = changed(await word(OWN), (zip) =>
      zip.file('word/media/a.xml', big, { compression: 'DEFLATE' }),
    );
    const packed = new PizZip(bomb).generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(packed.length).toBeLessThan(TEMPLATE_LIMITS.file);
    expect(refusedAs(packed)).toBe('bomb');
    // It says of itself that it is small.
    const lying = lyingAbout(packed, 'word/media/a.xml', big);
    expect(refusedAs(lying)).toBe('bomb');
    expect(refusedAs(Buffer.alloc(50 * 1_048_576))).toBe('large');
  });
});

/** The same file, with another size written beside the entry. */
function lyingAbout(zip: Buffer, name: string, content: Buffer): Buffer {
  const copy = Buffer.from(zip);
  expect(deflateRawSync(content).length).toBeLessThan(content.length);
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at + 1)) {
    if (copy.readUInt32LE(at - 46) === 0x02014b50) copy.writeUInt32LE(10, at - 46 + 24);
    else if (copy.readUInt32LE(at - 30) === 0x04034b50) copy.writeUInt32LE(10, at - 30 + 22);
  }
  return copy;
}
