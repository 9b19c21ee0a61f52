import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wordTemplateOf } from '../../src/papers/templates.ts';
import { Desk } from '../fixtures/desk.ts';

const KIEN_GIANG = readFileSync(new URL('../fixtures/committees/kien-giang.yaml', import.meta.url), 'utf8');
const word = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  expect((await desk.run('import', desk.write('ban.yaml', KIEN_GIANG))).code).toBe(0);
});
afterEach(() => desk.close());
const kept = () => desk.inStore((tx) => wordTemplateOf(tx, 'kien-giang', 'minutes'));

test('mẫu riêng: nhận, thay, bỏ; mẫu sai thì nói vì sao và mẫu cũ còn nguyên', async () => {
  const good = await word('{tenloai} {trichyeu}', '{#noidung}', '{.}', '{/noidung}');
  const taken = await desk.run('template', 'kien-giang', 'bienban', desk.write('mau.docx', good));
  expect(taken).toMatchObject({ code: 0, complained: '' });
  expect(taken.printed).toContain('Từ nay biên bản họp của kien-giang soạn theo mẫu này');
  expect(taken.printed).toContain('nên văn bản sẽ không có phần ấy: {coquanchuquan} (cơ quan chủ quản); ');
  expect((await kept())?.equals(good)).toBe(true);

  const wrong = await desk.run(
    'template',
    'kien-giang',
    'bienban',
    desk.write('sai.docx', await word('{sovb}')),
  );
  expect(wrong.code).toBe(1);
  expect(wrong.complained).toContain('mẫu có trường mà trợ lý không biết: {sovb}');
  expect((await kept())?.equals(good)).toBe(true);

  const unknown = await desk.run('template', 'khong-co', 'bienban', desk.write('mau.docx', good));
  expect(unknown.code).toBe(1);
  expect((await desk.run('template', 'kien-giang', 'hoso', 'mau.docx')).complained).toContain(
    'Loại văn bản là một trong: giaymoi, bienban',
  );
  expect((await desk.run('template', 'kien-giang', 'bienban', 'khong-co.docx')).complained).toContain(
    'Không đọc được tệp khong-co.docx',
  );

  expect((await desk.run('template', 'kien-giang', 'bienban', 'bo')).code).toBe(0);
  expect(await kept()).toBeNull();
});
