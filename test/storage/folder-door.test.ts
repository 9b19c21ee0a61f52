import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepDoor, knock } from '../../storage/json/folder-door.ts';

let folder: string;
let close = async (): Promise<void> => {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thu-ky-so-'));
});
afterEach(async () => {
  await close();
  close = async () => {};
  rmSync(folder, { recursive: true, force: true });
});

test('hỏi dài, có dấu: nghe đủ, đáp đủ; chỉ chủ thư mục mở được', async () => {
  const long = 'Bến Đục – '.repeat(200_000);
  close = await keepDoor(folder, async (question) => `${question.length}:${question.slice(-20)}`);
  expect(await knock(folder, long)).toBe(`${long.length}:${long.slice(-20)}`);
  expect(statSync(join(folder, 'door')).mode & 0o777).toBe(0o600);
});

test('không ai giữ thư mục, hoặc chưa có thư mục: không có ai đáp', async () => {
  expect(await knock(folder, 'có ai không')).toBeNull();
  expect(await knock(join(folder, 'chưa-có'), 'có ai không')).toBeNull();
  writeFileSync(join(folder, 'door'), '');
  expect(await knock(folder, 'có ai không')).toBeNull();
});

test('cái còn lại của một tiến trình đã mất không cản ai; thư mục sâu cũng được', async () => {
  const deep = join(folder, 'x'.repeat(120));
  mkdirSync(deep);
  writeFileSync(join(deep, 'door'), '');
  close = await keepDoor(deep, async () => 'có');
  expect(await knock(deep, 'có ai không')).toBe('có');
});

test('không làm được thì người hỏi biết là không ai đáp', async () => {
  close = await keepDoor(folder, () => Promise.reject(new Error('hỏng')));
  await expect(knock(folder, 'làm đi')).rejects.toThrow();
});

test('đóng cửa: việc đang làm được đáp, người chỉ đứng đó thì không chờ', async () => {
  let finish = (_: string): void => {};
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  close = await keepDoor(folder, () => {
    begin();
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  });
  const idle = connect(join(folder, 'door'));
  const answer = knock(folder, 'làm đi');
  await begun;
  const gone = new Promise<void>((resolve) => idle.once('close', () => resolve()));
  idle.on('error', () => {});
  idle.resume();
  const closing = close();
  close = async () => {};
  finish('xong');
  expect(await answer).toBe('xong');
  await closing;
  await gone;
});
