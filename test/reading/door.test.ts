import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Folder } from '../../src/reading/folder.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';
import { OpenRoom } from './reader.ts';

const COMMUNE = join(import.meta.dirname, 'commune/an-thanh-2025.txt');

let room: OpenRoom;
beforeEach(async () => {
  room = await OpenRoom.open(COMMUNE);
});
afterEach(() => room.close());

/** With whatever name of the host; fetch would not let one say another. */
const statusOf = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(`${room.url}/reading/questions`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });

test('trang của nơi khác không lái được phòng đọc, và không đọc được nó bằng tên khác', async () => {
  const silent = { id: 'records.keeper', answer: { state: 'silent' } };
  expect((await room.post('answer', silent, { Origin: 'http://example.com' })).status).toBe(403);
  expect((await room.post('answer', silent, { 'X-Reading': '0' })).status).toBe(403);
  expect(await statusOf('example.com')).toBe(403);
  expect(await statusOf('127.0.0.1')).toBe(200);
  expect(readdirSync(room.folder)).toEqual([]);
  const page = await fetch(room.url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  ['không phải JSON', '{', 400],
  ['câu trả lời lạ', { id: 'records.keeper', answer: { state: 'maybe' } }, 400],
  [
    'câu trích quá dài',
    { id: 'x', answer: { state: 'other', entries: [{ values: {}, quote: 'a'.repeat(4_001), article: '' }] } },
    400,
  ],
  ['quá lớn', JSON.stringify({ id: 'a'.repeat(300_000) }), 413],
] as const)('%s thì bị từ chối, không ghi gì', async (_, body, status) => {
  expect((await room.post('answer', body)).status).toBe(status);
  expect(readdirSync(room.folder)).toEqual([]);
});

test('câu hỏi không có trong bảng thì không được ghi', async () => {
  expect((await room.post('answer', { id: '__proto__', answer: { state: 'silent' } })).status).toBe(200);
  expect(readdirSync(room.folder)).toEqual([]);
});

test('còn câu chưa trả lời thì chưa ghi tệp, và nói còn bao nhiêu', async () => {
  const finished = await room.post('finish', {});
  const open = `Còn ${QUESTIONS.length} câu chưa trả lời`;
  expect(await finished.json()).toEqual({
    faults: [{ said: expect.stringMatching(`^${open}`), question: 'general' }],
  });
  expect(readdirSync(room.folder)).toEqual([]);
});

test('đánh dấu: bỏ số và dấu câu ở hai đầu, nối bằng “…”, ghi đủ điều khoản', async () => {
  const text = readFileSync(COMMUNE, 'utf8');
  expect(text).toContain('Trưởng ban');
  const { paragraphs } = (await (await fetch(`${room.url}/reading/text`)).json()) as {
    paragraphs: { cited: string; sentences: { from: number; to: number; text: string }[] }[];
  };
  const sentence = (part: string) =>
    paragraphs.flatMap(({ sentences }) => sentences).find((one) => one.text.includes(part)) ?? {
      from: 0,
      to: 0,
    };
  const spans = [sentence('quá thời hạn'), sentence('biểu quyết theo đa số')].map(({ from, to }) => ({
    from,
    to,
  }));
  expect(await (await room.post('mark', { spans })).json()).toMatchObject({
    quote:
      'biểu quyết theo đa số các vấn đề về phương hướng, kế hoạch … quá thời hạn không trả lời coi như đồng ý',
    article: 'khoản 1 Điều 2 và Điều 8',
  });
});

test('thư mục chỉ nhận tên tệp của chính nó, và giữ lại tệp khác đã có ở đó', () => {
  const path = mkdtempSync(join(tmpdir(), 'phong-doc-'));
  try {
    const folder = new Folder(path);
    for (const name of ['../ngoai.yaml', '/etc/ngoai.yaml', 'a/b.yaml', '.env'])
      expect(() => folder.write(name, 'x')).toThrow('not a file of this folder');
    writeFileSync(join(path, 'a.yaml'), 'sửa bằng tay');
    folder.write('a.yaml', 'mới');
    expect(readFileSync(join(path, 'a.yaml.cu'), 'utf8')).toBe('sửa bằng tay');
    expect(readdirSync(path).sort()).toEqual(['a.yaml', 'a.yaml.cu']);
  } finally {
    rmSync(path, { recursive: true });
  }
});
