import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How many files one `/vang` may enter: in all, and between the ways in and out. */
const MOST = { all: 136, between: 88 };

/** The files that docs/architecture.md has open; one without a folder lies beside the one before. */
function toHaveOpen(): string[] {
  const map = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const list = /^To understand it, have these twenty open[\s\S]*?\n\n((?:- .*\n)+)/m.exec(map)?.[1] ?? '';
  let folder = '';
  return [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
    if (name.includes('/')) folder = name.replace(/[^/]*$/, '');
    return name.includes('/') ? name : `${folder}${name}`;
  });
}

test('/vang bận họp: vào không quá bấy nhiêu tệp; để hiểu chỉ cần mở không quá hai mươi tệp, tệp nào cũng được vào', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/journey.ts'], {
    cwd: ROOT,
  });
  const entered = [...stdout.matchAll(/^(\S+\.ts) \d+$/gm)].map(([, file]) => file);
  const [, all, between] = /^in all: (\d+) files.*out: (\d+) files/m.exec(stdout) ?? [];
  expect(entered).toHaveLength(Number(all));
  expect(Number(all), stdout).toBeLessThanOrEqual(MOST.all);
  expect(Number(between), stdout).toBeLessThanOrEqual(MOST.between);
  const open = toHaveOpen();
  expect(open.length).toBeGreaterThan(9);
  expect(open.length).toBeLessThanOrEqual(20);
  expect(open.filter((file) => !entered.includes(file))).toEqual([]);
}, 180_000);
