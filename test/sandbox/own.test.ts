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
