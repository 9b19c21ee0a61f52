import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { afterEach, expect, test } from 'vitest';
import { readSource, Unreadable } from '../../src/reading/source.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'quy-che-'));
  folders.push(folder);
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

test('số điều, khoản, điểm do Word tự đánh vẫn đọc được', async () => {
  const numbered = (text: string, at: number): Paragraph =>
    new Paragraph({ text, numbering: { reference: 'quy-che', level: at } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'quy-che',
          levels: [
            level(0, LevelFormat.DECIMAL, 'Điều %1.'),
            level(1, LevelFormat.DECIMAL, '%2.'),
            level(2, LevelFormat.LOWER_LETTER, '%3)'),
          ],
        },
        { reference: 'gach', levels: [level(0, LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph('QUY CHẾ'),
          numbered('Phạm vi', 0),
          numbered('Chế độ họp', 0),
          numbered('Ban họp:', 1),
          numbered('Hằng quý;', 2),
          numbered('Đột xuất.', 2),
          new Paragraph({
            numbering: { reference: 'quy-che', level: 1 },
            children: [
              new TextRun('Ai vắng '),
              new TextRun({ text: 'phải báo cáo', bold: true }),
              new TextRun('.'),
            ],
          }),
          numbered('Nguyên tắc & cách làm', 0),
          new Paragraph({ text: 'Dân chủ;', numbering: { reference: 'gach', level: 0 } }),
        ],
      },
    ],
  });
  const { text } = readSource(file('quy-che.docx', await Packer.toBuffer(document)));
  expect(text.paragraphs.map(({ cited, from, to }) => [cited, text.whole.slice(from, to)])).toEqual([
    ['', 'QUY CHẾ'],
    ['Điều 1', 'Điều 1. Phạm vi'],
    ['Điều 2', 'Điều 2. Chế độ họp'],
    ['khoản 1 Điều 2', '1. Ban họp:'],
    ['điểm a khoản 1 Điều 2', 'a) Hằng quý;'],
    ['điểm b khoản 1 Điều 2', 'b) Đột xuất.'],
    ['khoản 2 Điều 2', '2. Ai vắng phải báo cáo.'],
    ['Điều 3', 'Điều 3. Nguyên tắc & cách làm'],
    ['gạch đầu dòng 1 Điều 3', '- Dân chủ;'],
  ]);
});

test.each([
  ['quy-che.pdf', '%PDF-1.7 …', /là tệp PDF.*chép vào một tệp \.txt/],
  ['quy-che.doc', 'cũ', /lưu lại thành \.docx/],
  ['quy-che.docx', 'PK không phải', /như một tệp Word/],
  ['quy-che.txt', Buffer.from([0xc4, 0x90, 0xff, 0xfe]), /UTF-8/],
  ['quy-che.txt', 'Thư mời họp', /không thấy dòng nào bắt đầu bằng “Điều 1”/],
] as const)('%s không đọc được thì nói vì sao và làm gì', (name, content, said) => {
  const path = file(name, content);
  expect(() => readSource(path)).toThrow(Unreadable);
  expect(() => readSource(path)).toThrow(said);
});

test('tệp nén làm đầy bộ nhớ thì không mở', async () => {
  const { deflateRawSync } = await import('node:zlib');
  const packed = deflateRawSync(Buffer.alloc(40 * 1_048_576));
  const name = Buffer.from('word/document.xml');
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const head = Buffer.alloc(30);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + packed.length, 16);
  const path = file('bom.docx', Buffer.concat([head, packed, entry, name, end]));
  expect(() => readSource(path)).toThrow(/như một tệp Word/);
});
