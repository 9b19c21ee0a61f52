import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { regulationCommand } from '../../src/reading/cli.ts';

const COMMUNE = join(import.meta.dirname, 'commune');

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quy-che-'));
  path = join(folder, 'an-thanh-2025.yaml');
  for (const name of ['an-thanh-2025.yaml', 'an-thanh-2025.txt'])
    copyFileSync(join(COMMUNE, name), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function check(): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const code = await regulationCommand(['check', path], { print: say, complain: say });
  return { code, said: lines.join('\n').replaceAll(`${folder}/`, '') };
}

function change(before: string, after: string): number {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
  return text.slice(0, text.indexOf(before)).split('\n').length;
}

test('tệp đúng: đọc lại bằng tiếng Việt từng điều đã hiểu, chỗ Quy chế không nói, và mọi câu trích', async () => {
  const { code, said } = await check();
  expect(code).toBe(0);
  expect(said).toContain('- Ban họp định kỳ bao lâu một lần? Bao lâu: mỗi quý');
  expect(said).toContain(
    '- Thành viên Ban vắng họp thì phải làm gì? Báo cáo: người chủ trì; Phải được ai đồng ý: người chủ trì (khoản 1 Điều 5)',
  );
  expect(said).toContain('- Quy chế không nói: Ai triệu tập họp mở rộng của Ban?');
  expect(said).toMatch(/Cả \d+ câu trích đúng từng chữ và đúng điều khoản trong an-thanh-2025\.txt\.$/);
  expect(said.replaceAll('an-thanh-2025', '')).not.toMatch(/\b(head|team|committee|quarter|null|P3M)\b/);
});

test('câu trích sai chữ: dòng nào, và chỗ gần nhất trong văn bản', async () => {
  const line = change(
    'quote: Lưu giữ hồ sơ, tài liệu của Ban Chỉ đạo',
    'quote: Lưu trữ hồ sơ, tài liệu của Ban',
  );
  expect(await check()).toEqual({
    code: 1,
    said: `Có 1 lỗi:\nan-thanh-2025.yaml:${line}: Trong văn bản không có “Lưu trữ hồ sơ, tài liệu của Ban”. Gần nhất là “Lưu giữ hồ sơ, tài liệu của Ban Chỉ đạo” (khoản 4 Điều 6); hãy chép đúng từng chữ.`,
  });
});

test('câu trích đúng mà ghi sai điều khoản: nói nó đứng ở đâu', async () => {
  change('article: khoản 4 Điều 6', 'article: khoản 4 Điều 7');
  expect((await check()).said).toContain(
    'đứng ở khoản 4 Điều 6, không phải khoản 4 Điều 7; hãy ghi: khoản 4 Điều 6.',
  );
});

test('chữ NFD, nháy cong, gạch dài trong tệp: vẫn là câu ấy', async () => {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll('Văn hóa – Xã hội', 'Văn hóa - Xã hội').normalize('NFD'));
  expect((await check()).code).toBe(0);
});

test('dấu hai chấm trong giá trị: dòng ấy, và đặt trong dấu nháy', async () => {
  const line = change('quote: ghi biên bản', 'quote: Tổ: ghi biên bản');
  expect((await check()).said).toContain(
    `an-thanh-2025.yaml:${line}: một dòng có hai dấu hai chấm. Sửa: đặt cả giá trị trong dấu nháy đơn`,
  );
});

test('hai câu trả lời cho một câu hỏi: dòng thứ hai, và giữ lại một', async () => {
  const line = change('    absence: null\n', '    absence: null\n    absence: null\n');
  expect((await check()).said).toContain(
    `an-thanh-2025.yaml:${line + 1}: meetings.team.absence: mục này bị ghi hai lần. Sửa: giữ lại một mục, bỏ mục kia.`,
  );
});

test('thiếu cả một phần: nêu ở chỗ nó phải đứng, không phải ở dòng 1', async () => {
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf('bodies:\n');
  const to = text.indexOf('titles:\n');
  writeFileSync(path, text.slice(0, from) + text.slice(to));
  const line = text.slice(0, from).split('\n').length;
  expect((await check()).said).toContain(`an-thanh-2025.yaml:${line}: bodies: thiếu mục "bodies"`);
});

test('không có văn bản cạnh tệp thì nói là chưa đối chiếu', async () => {
  rmSync(join(folder, 'an-thanh-2025.txt'));
  const { code, said } = await check();
  expect(code).toBe(0);
  expect(said).toContain('Chưa đối chiếu câu trích');
});

test('lệnh viết sai thì nêu cách dùng; tệp không có thì nói không đọc được', async () => {
  const lines: string[] = [];
  const terminal = {
    print: (text: string) => lines.push(text),
    complain: (text: string) => lines.push(text),
  };
  expect(await regulationCommand(['look', 'x'], terminal)).toBe(1);
  expect(await regulationCommand(['check', join(folder, 'khac.yaml')], terminal)).toBe(1);
  expect(lines[0]).toContain('npm run regulation -- read TỆP');
  expect(lines[1]).toContain('Không đọc được tệp');
});

test('đưa nhầm tệp: nói đó là tệp gì, làm gì tiếp', async () => {
  const as = async (name: string, content: string | Buffer): Promise<string> => {
    path = join(folder, name);
    writeFileSync(path, content);
    const { code, said } = await check();
    expect(code).toBe(1);
    return said;
  };
  const word = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400_000, 0xff)]);
  expect(await as('quy-che.docx', word)).toContain(
    '“quy-che.docx” là tệp Word hoặc Excel, chưa phải tệp quy chế',
  );
  expect(await as('doi-ten.yaml', word.subarray(0, 9_000))).toContain(
    '“doi-ten.yaml” là tệp Word hoặc Excel',
  );
  expect(await as('quy-che.txt', readFileSync(join(COMMUNE, 'an-thanh-2025.txt')))).toContain(
    '“quy-che.txt” là văn bản thường, chưa phải tệp quy chế (.yaml). Xin đưa văn bản Quy chế vào phòng đọc',
  );
  const committee = readFileSync(join(import.meta.dirname, '../fixtures/committees/ba-trang.yaml'));
  expect(await as('ban.yaml', committee)).toContain('“ban.yaml” là tệp khai báo tổ chức và danh sách người');
});
