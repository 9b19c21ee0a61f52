import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { readCommitteeFile } from '../src/committee-file/read.ts';
import { shippedRegulations } from '../src/regulations/load.ts';
import { commandTable } from './command-table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');
const GUIDE = read('docs/huong-dan.md');
const EXAMPLE = join(ROOT, 'docs/vi-du-ban-chi-dao.yaml');

const ARCHITECTURE = read('docs/architecture.md');
const COMMANDS = read('docs/commands.md');

/** What others read, each with all that it links to. */
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** The part of the page on the architecture under a heading. */
const section = (heading: string): string =>
  ARCHITECTURE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
const firstCells = (text: string): string[] =>
  [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');

describe('docs/commands.md', () => {
  // To take over a changed command: npx vitest run test/docs.test.ts -u
  test('bảng lệnh lấy từ mã nguồn', async () => {
    const [before, rest = ''] = COMMANDS.split('<!-- commands:begin -->');
    const [, after = ''] = rest.split('<!-- commands:end -->');
    const made = `${before}<!-- commands:begin -->\n${commandTable(commands)}\n<!-- commands:end -->${after}`;
    await expect(made).toMatchFileSnapshot(join(ROOT, 'docs/commands.md'));
  });
});

describe('docs/architecture.md', () => {
  test('bản đồ chỉ nêu những chỗ có thật, và không bỏ sót phòng nào của src', () => {
    const cells = [...section('The map').matchAll(/^\|(.*?)\|/gm)].map(([, cell]) => cell ?? '').join();
    const named = [...cells.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(named.filter((path) => path.startsWith('src/')).sort()).toEqual(rooms.sort());
  });

  test('mỗi quy tắc import một câu, cùng tên với quy tắc được kiểm tra', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
      forbidden: readonly { readonly name: string }[];
    };
    expect(firstCells(section('Who may import whom')).sort()).toEqual(
      forbidden.map(({ name }) => name).sort(),
    );
  });

  test('đường đi của /vang chỉ qua những tệp có thật, và nêu tên những hàm có thật', () => {
    const journey = section('One journey');
    const paths = [...journey.matchAll(/\b(?:src|commands|storage)\/[\w/-]+\.ts/g)].map(([path]) => path);
    expect(new Set(paths).size).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const read = [...new Set(paths)].map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
    for (const [, name] of journey.matchAll(/\(`(\w+)`\)/g))
      expect(read).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('mỗi gói trong package.json có một dòng nói vì sao có nó', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
    const rows = section('Dependencies').split('\n');
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    );
    expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });
});

describe('docs/glossary.md', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\| (?!word |-)[^|]+ \| [^|]+ \| ([^|]+) \|$/gm)];

  test('ít nhất bốn mươi hàng; tên nào cũng có trong tệp mà hàng ấy nêu', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    for (const [row, where = ''] of rows) {
      const places = [...where.matchAll(/((?:`\w+`(?:, )?)+) in `([\w./-]+)`/g)];
      expect(places, row).not.toEqual([]);
      for (const [, names = '', file = ''] of places)
        for (const [, name] of names.matchAll(/`(\w+)`/g))
          expect(read(`src/${file}`), `${name} in ${file}`).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  test('mỗi chữ dễ lẫn chỉ là tên của một thứ', () => {
    const homes = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...read(`src/${file}`).matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gm)].map(
          ([, name]) => name,
        ),
      );
    const one = ['Order', 'Act', 'Desk', 'Seat', 'Hand', 'Doubt', 'Round', 'House'];
    expect(one.filter((name) => homes.filter((each) => each === name).length !== 1)).toEqual([]);
  });
});

describe('tài liệu', () => {
  test('README ngắn: không quá 8 KB', () => {
    expect(Buffer.byteLength(README)).toBeLessThanOrEqual(8 * 1024);
  });

  test('docs/regulations.md kể tên mọi quy chế đi kèm', () => {
    const text = read('docs/regulations.md');
    for (const id of shippedRegulations().keys()) expect(text).toContain(`\`${id}\``);
  });

  test('README dẫn tới mọi trang khác', () => {
    expect(PAGES.filter((page) => page !== 'README.md' && !README.includes(`](${page})`))).toEqual([]);
  });

  test('tệp mẫu của Ban nạp được', () => {
    const reading = readCommitteeFile(EXAMPLE);
    expect(reading.ok ? [] : reading.faults).toEqual([]);
  });

  test.each(PAGES)('%s: đường dẫn nội bộ đều có thật', (path) => {
    const text = read(path);
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
        .replaceAll(' ', '-');
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const there = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(ROOT, there)), target).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...read(there).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading ?? ''));
      expect(headings, target).toContain(decodeURIComponent(anchor));
    }
  });

  test('các trang chỉ nhắc những lệnh có thật', () => {
    const known = [...commands.map(({ name }) => name), 'newbot'];
    const named = [
      ...PAGES.map(read)
        .join('\n')
        .matchAll(/(?:^|[\s`“(|*])\/([a-z]{3,})(?![\w/.-])/gm),
    ].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named.filter((name) => !known.includes(name ?? '')))].sort()).toEqual([
      'healthz',
      'metrics',
    ]);
    for (const { name } of commands) expect(GUIDE).toContain(`/${name}`);
  });
});
