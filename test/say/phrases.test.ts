import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf, page } from './phrases/page.ts';
import { tellAll } from './phrases/said.ts';
import { NOT_SAID, NOUNS, SITUATIONS } from './phrases/situations.ts';
import { filesUnder, parse } from './phrases/source.ts';

const FILES = filesUnder('src/say');
const SAYING = FILES.filter((path) => !Object.hasOwn(NOT_SAID, path));

// To take over a changed sentence: npx vitest run test/say/phrases.test.ts -u
test('docs/cau-chu.md: mọi câu trợ lý nói, lấy từ mã nguồn', async () => {
  const told = await tellAll(SAYING.map(parse));
  // What no sample brings out is told all the same, as it is written; but it is to be little.
  const [said, left] = [told.flatMap((one) => one.said), told.flatMap((one) => one.left)];
  expect(said.length).toBeGreaterThan(800);
  expect(left.length).toBeLessThan(said.length / 10);
  await expect(page(told)).toMatchFileSnapshot(
    fileURLToPath(new URL('../../docs/cau-chu.md', import.meta.url)),
  );
}, 60_000);

test('tệp nào của src/say cũng có tình huống của nó, hoặc lý do không kể', () => {
  expect(Object.keys({ ...SITUATIONS, ...NOT_SAID }).sort()).toEqual([...FILES].sort());
  const folders = new Set<string>(NOUNS.map(({ folder }) => folder));
  expect(SAYING.filter((path) => !folders.has(folderOf(path)))).toEqual([]);
});
