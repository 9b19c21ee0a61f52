import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-wasm';
import { expect, test } from 'vitest';
import { matrixOf } from '../../src/domain/reports/matrix.ts';
import { drawMatrix } from '../../src/pictures/matrix.ts';
import { FAMILY, renderPng } from '../../src/pictures/render.ts';
import { drawnWidth, drawnWords, sheet, wrapped } from '../../src/pictures/svg.ts';
import { forty } from './forty.ts';

const MEGABYTE = 1_024 * 1_024;
/** Width and height stand at the beginning of a PNG. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('bảng 40 thành viên, sáu kỳ là một ảnh PNG dưới 1 MB', async () => {
  const { matrix, naming } = forty();
  expect([matrix.rows.length, matrix.columns.length]).toEqual([40, 6]);
  const png = await drawMatrix(matrix, naming);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeLessThan(MEGABYTE);
  const [width, height] = sizeOf(png);
  expect(width).toBeGreaterThan(1_200);
  expect(height).toBeGreaterThan(2_000);
});

test('Ban rất đông: ảnh vẫn dưới 1 MB, những người còn nợ được vẽ trước', async () => {
  const { matrix, naming } = forty(300);
  expect(matrix.rows.length).toBe(300);
  const png = await drawMatrix(matrix, naming);
  expect(png.length).toBeLessThan(MEGABYTE);
});

test('chưa có báo cáo nào đến kỳ thì ảnh vẫn vẽ được', async () => {
  const { naming } = forty();
  const png = await drawMatrix(matrixOf([], naming.committee, '2027-06-16'), naming);
  expect(sizeOf(png)[0]).toBeGreaterThan(500);
});

test('tên dài xuống dòng hoặc được cắt bằng dấu ba chấm, không tràn khỏi ô', async () => {
  // The fonts are read with the first picture.
  await renderPng(sheet(10, 10, []));
  const font = readFileSync(
    createRequire(import.meta.url).resolve(
      '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
    ),
  );
  const style = { size: 17 };
  for (const text of [
    'Nguyễn Phúc Hoàng Minh Châu, Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ QUY NHƠN',
    'Huỳnh Ngọc Trinh, Phường Mỹ Thới 1234567890',
  ]) {
    const svg = sheet(3_000, 60, [drawnWords(10, 40, text, style)]).replace(/<rect[^>]*>/, '');
    const drawn =
      new Resvg(svg, { font: { fontBuffers: [font], defaultFontFamily: FAMILY } }).innerBBox()?.width ?? 0;
    expect(drawn).toBeGreaterThan(100);
    expect(drawnWidth(text, style)).toBeGreaterThanOrEqual(drawn);
    expect(drawnWidth(text, style)).toBeLessThan(drawn * 1.35);
    const lines = wrapped(text, style, 200, 2);
    expect(lines.length).toBe(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(drawnWidth(line, style)).toBeLessThanOrEqual(200);
  }
});

test('ký hiệu trong tên không phá được ảnh', async () => {
  const png = await renderPng(
    sheet(300, 40, [drawnWords(5, 20, '<b>&"\u0000\u202e Nguyễn & Cộng sự', { size: 12 })]),
  );
  expect(sizeOf(png)).toEqual([300, 40]);
});
