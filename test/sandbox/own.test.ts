import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunningSandbox } from './running.ts';

/** Một cơ quan đã có tệp Quy chế của mình: thử ngay trên bản dùng thử, với người mẫu đúng chức danh của Quy chế ấy. */

const FOLDER = join(import.meta.dirname, '../fixtures/regulations');
const FILES = readdirSync(FOLDER);
const written = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await RunningSandbox.open();
});
afterAll(() => sandbox.close());

const tries = (name: string, text = written(name)): Promise<Response> =>
  sandbox.post('restart', { own: { name, text } });

describe.each(FILES)('%s', (name) => {
  test('Ban mẫu đúng chức danh, những ngày đầu diễn hết, dùng được', async () => {
    expect((await tries(name)).status).toBe(200);
    const { regulation, regulations, people, messages, committee } = await sandbox.state();
    expect([regulation, regulations.length]).toEqual(['own', 6]);
    expect(regulations.at(-1)?.title).toMatch(/^Quy chế/);
    const known = people.filter((one) => one.known);
    expect(known.filter(({ secretary }) => secretary)).toHaveLength(1);
    for (const { title } of known) expect(title.replace(/,.*$/, '')).not.toBe('');
    expect(written(name)).toContain(committee.name);
    // Những ngày đầu diễn đến câu cuối: thư ký hỏi ai đã trả lời.
    expect(messages.some(({ text }) => text === 'Ai đã trả lời?')).toBe(true);
    expect(messages.at(-1)?.text).toMatch(/^- (?:Chủ trì|Dự|Chưa trả lời) \(/m);
    // Người xem nhắn câu đầu tiên: không bị hiểu là câu trả lời cho câu hỏi cũ.
    expect(await sandbox.asked()).toEqual([]);
    const [head] = known;
    await sandbox.say(head?.id ?? '', '/quyche');
    await sandbox.hears(head?.id ?? '', /Quy chế/);
  });
});

test('tệp còn chỗ sai: nói dòng nào, ghi gì; Ban mẫu đang thử vẫn còn', async () => {
  await sandbox.post('restart', { regulation: 'ba-trang-2023' });
  const answer = await tries(
    'xa-moc-2025.yaml',
    written('xa-moc-2025.yaml').replace('by: [head]', 'by: [sep]'),
  );
  expect(answer.status).toBe(409);
  expect(((await answer.json()) as { error: string }).error).toMatch(
    /chưa dùng được[\s\S]*dòng \d+, meetings/,
  );
  expect((await sandbox.state()).regulation).toBe('ba-trang-2023');
});

test('sửa tệp rồi thử lại: quy định mới có hiệu lực, làm lại từ đầu cũng theo tệp ấy', async () => {
  const changed = written('xa-moc-2025.yaml').replace(
    'thành viên bằng văn bản',
    'thành viên bằng thư điện tử',
  );
  await tries('xa-moc-2025.yaml');
  expect((await tries('xa-moc-2025.yaml', changed)).status).toBe(200);
  for (const again of [false, true]) {
    if (again) expect((await sandbox.post('restart', { regulation: 'own' })).status).toBe(200);
    await sandbox.say('1', '/quyche lấy ý kiến');
    await sandbox.hears('1', /lấy ý kiến thành viên bằng thư điện tử/);
  }
});

const refused = async (name: string, text: string): Promise<string> => {
  const answer = await tries(name, text);
  expect(answer.status).toBe(409);
  return ((await answer.json()) as { error: string }).error;
};

describe('tệp lạ', () => {
  const MOC = written('xa-moc-2025.yaml');
  const NAME = 'name: Ban Chỉ đạo';
  const named = (name: string): string => MOC.replace(/name: Ban Chỉ đạo.*/, `name: ${name}`);

  test('tên dài bao nhiêu cũng được một câu trả lời, không bao giờ là lỗi máy chủ', async () => {
    expect(MOC).toContain(NAME);
    expect(await refused('xa-moc-2025.yaml', named('x'.repeat(12_000)))).toMatch(
      /dòng \d+, bodies\.committee\.name: dài 12000 ký tự, quá 300; viết gọn lại\./,
    );
    const long = 'Ban Chỉ đạo phòng chống thiên tai, tìm kiếm cứu nạn và phòng thủ dân sự ';
    for (const name of ['x'.repeat(300), `'${'– '.repeat(149)}–'`, `${long.repeat(4)}xã`])
      expect((await tries('xa-moc-2025.yaml', named(name))).status).toBe(200);
    expect((await sandbox.state()).committee.shortName.length).toBeLessThanOrEqual(60);
  });

  test('tên rút gọn của Ban mẫu không đứt giữa một việc, dài quá thì có dấu …', async () => {
    const shortName = async (text: string): Promise<string> => {
      expect((await tries('xa-moc-2025.yaml', text)).status).toBe(200);
      return (await sandbox.state()).committee.shortName;
    };
    const matters = 'phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số';
    expect(await shortName(named(`Ban Chỉ đạo ${matters} xã Mộc`))).toBe(
      'BCĐ phát triển khoa học, công nghệ, đổi mới sáng tạo',
    );
    expect(await shortName(named(`Ban Chỉ đạo ${'rà soát '.repeat(10)}`))).toMatch(/^BCĐ (?:rà soát )+rà…$/);
  });

  test.each([
    ['xuống dòng', '"Ban Chỉ đạo\\nxã"', 'có dấu xuống dòng'],
    ['không nhìn thấy', '"Ban\\u200B"', 'có ký tự không nhìn thấy (U+200B)'],
    ['nửa ký tự', '"Ban \\uD800"', 'ký tự điều khiển'],
    ['khoảng trắng', '"  "', 'chỉ có khoảng trắng'],
  ])('tên có %s thì nói chỗ nào', async (_, name, said) => {
    expect(await refused('xa-moc-2025.yaml', named(name))).toContain(said);
  });

  test.each(['constructor', '__proto__', 'toString'])('mã %s không đặt cho nơi nào được', async (id) => {
    const further = `  further:\n    - { id: ${id}, name: Tiểu ban, article: Điều 1, quote: Tiểu ban }\n`;
    const text = MOC.replace(/^bodies:\n/m, `bodies:\n${further}`);
    expect(await refused('xa-moc-2025.yaml', text)).toMatch(/dòng \d+, bodies\.further\[1\]\.id: /);
    const rules = MOC.replace(/^meetings:\n/m, `meetings:\n  ${id}: {}\n`);
    expect(await refused('xa-moc-2025.yaml', rules)).toMatch(new RegExp(`dòng \\d+, meetings\\.${id}: `));
  });

  test('tệp trống: nêu dòng, không có dấu phẩy thừa', async () => {
    expect(await refused('xa-moc-2025.yaml', '')).toContain('dòng 1: tệp trống; điền nội dung theo mẫu.');
  });

  test('tải về hai lần, tên tệp có dấu: chỉ nêu cách làm được', async () => {
    expect(await refused('xa-moc-2025 (1).yaml', MOC)).toContain('đổi tên tệp thành xa-moc-2025.yaml.');
    expect(await refused('xa-moc-2025.yaml.txt', MOC)).toContain('đổi tên tệp thành xa-moc-2025.yaml.');
    expect(await refused('xa-moc.yaml', MOC)).toContain(
      'ghi "id: xa-moc" hoặc đổi tên tệp thành xa-moc-2025.yaml.',
    );
  });

  test.each([
    ['Quy che.docx', 'PK\u0003\u0004\uFFFD', 'tệp Word hoặc Excel', 'phòng đọc'],
    ['quy-che.yaml', 'PK\u0003\u0004\uFFFD', 'tệp Word hoặc Excel', 'phòng đọc'],
    ['Quy che.doc', '\uFFFD\uFFFD\u0011\u0871', 'tệp Word hoặc Excel', 'phòng đọc'],
    ['Quy che.pdf', '%PDF-1.7', 'tệp PDF', '.txt'],
    ['quy-che.txt', 'QUY CHẾ\nĐiều 1. Phạm vi: áp dụng cho Ban\n', 'văn bản thường', 'phòng đọc'],
    ['quy-che.yaml', 'QUY CHẾ\nĐiều 1. Phạm vi: áp dụng cho Ban\n', 'văn bản thường', 'phòng đọc'],
    [
      'ban.yaml',
      readFileSync(join(FOLDER, '../committees/xa-moc.yaml'), 'utf8'),
      'tệp khai báo tổ chức và danh sách người',
      'mục “regulation”',
    ],
  ])('%s không phải tệp quy chế: nói nó là gì, làm gì tiếp', async (name, text, what, next) => {
    const said = await refused(name, text);
    expect(said).toContain(`“${name}” là ${what}, chưa phải tệp quy chế (.yaml). Xin `);
    expect(said).toContain(next);
    expect(said).not.toContain('dòng');
  });
});
