import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Where the words stand for something else than that a rule is not there. */
const ELSEWHERE: readonly string[] = [
  // Trang soạn quy chế nói về chính câu ấy.
  'src/say/reading/question.ts',
  // Lượt kiểm nêu những mục để trống.
  'src/say/committee/file.ts',
  'src/say/unheld.ts',
];

test('chỉ một nơi nói rằng Quy chế không quy định: nơi biết Quy chế có nói mà trợ lý chưa theo dõi', () => {
  const said = ['src/say', 'src/procedures', 'src/asks', 'src/domain', 'commands']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(ROOT, folder, name),
      ),
    )
    .filter((path) => path.endsWith('.ts') && /Quy chế không quy định/.test(readFileSync(path, 'utf8')))
    .map((path) => relative(ROOT, path));
  expect(said.sort()).toEqual([...ELSEWHERE].sort());
});
