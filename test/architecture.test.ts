import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['src', 'commands', 'storage', 'test'];

let options: ICruiseOptions;
beforeAll(async () => {
  options = await extractOptions(join(ROOT, '.dependency-cruiser.cjs'));
});

async function read(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(ROOMS, { ...options, baseDir }, undefined, {
    tsConfig: extractTsConfig(join(ROOT, 'tsconfig.json')),
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

const broken = (result: ICruiseResult): string[] =>
  result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();

describe('ai được gọi ai', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await read(ROOT);
  });

  const edges = () =>
    result.modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => `${source} → ${resolved}`),
    );

  test('các tệp thật sự đã được đọc', () => {
    const own = result.modules.filter(({ source }) => /^(src|commands|storage)\//.test(source));
    expect(own.length).toBeGreaterThan(40);
    expect(edges()).toEqual(
      expect.arrayContaining([
        'src/main.ts → commands/index.ts',
        'src/main.ts → storage/open-store.ts',
        'src/domain/time/day.ts → node_modules/luxon/build/es6/luxon.mjs',
        'src/committee-file/read.ts → fs',
        // Named in an `import type` alone.
        'src/ports/store.ts → src/domain/committee/committee.ts',
        'storage/json-store.ts → src/ports/store.ts',
      ]),
    );
    expect(edges().join('\n')).toMatch(/src\/channels\/telegram\/\S+ → node_modules\/grammy\//);
    expect(edges().join('\n')).toMatch(/src\/http\/\S+ → node_modules\/express\//);
    expect(edges().join('\n')).toMatch(/storage\/\S+ → node_modules\/lowdb\//);
  });

  test('không chỗ nào phạm quy tắc', () => {
    expect(broken(result)).toEqual([]);
  });
});

/** For each rule a file that breaks it, by one import; what it imports is there. */
const BREACHES: Readonly<Record<string, readonly (readonly [from: string, to: string, how?: How])[]>> = {
  'ground-looks-down': [
    ['src/regulations/heard.ts', 'src/hear/names.ts'],
    ['src/settings/said.ts', 'src/say/when.ts', 'type'],
    ['src/domain/stored.ts', 'src/ports/store.ts', 'type'],
    ['src/domain/wording.ts', 'src/ports/message.ts', 'type'],
  ],
  'ports-look-down': [['src/ports/said.ts', 'src/say/own-words.ts', 'type']],
  'hear-looks-down': [['src/hear/answered.ts', 'src/say/when.ts']],
  'say-looks-down': [['src/say/listed.ts', 'src/queries/meetings/list.ts', 'type']],
  'records-look-down': [
    ['src/queries/meetings/told.ts', 'src/procedures/meetings/announce.ts'],
    ['src/accounts/asked.ts', 'src/asks/choice.ts'],
  ],
  'procedures-look-down': [
    ['src/procedures/meetings/asked.ts', 'src/asks/choice.ts', 'type'],
    ['src/procedures/meetings/announce.ts', 'src/dispatch/presence.ts'],
  ],
  'asks-look-down': [['src/asks/turned.ts', 'src/dispatch/turn.ts', 'type']],
  'turning-looks-down': [
    ['src/upkeep/tried.ts', 'src/sandbox/sample.ts'],
    ['src/dispatch/dispatch.ts', 'commands/index.ts', 'type'],
  ],
  'files-look-down': [['src/sandbox/house.ts', 'src/runtime.ts', 'type']],
  'runtime-looks-down': [['src/runtime.ts', 'src/assemble.ts', 'type']],
  'assembly-looks-down': [['src/assemble.ts', 'commands/meetings/hop.ts', 'type']],
  'implementations-look-down': [['storage/started.ts', 'src/main.ts', 'type']],
  'no-cycles': [['src/say/one.ts', 'src/say/other.ts']],
  'everything-is-found': [['src/say/lost.ts', 'src/say/nowhere.ts']],
  'domain-is-pure': [
    ['src/domain/file.ts', 'node:fs'],
    ['src/domain/time/clock.ts', 'node:timers/promises'],
    ['src/domain/environment.ts', 'process'],
    ['src/domain/schema.ts', 'zod'],
    ['src/domain/wording.ts', 'src/ports/message.ts', 'type'],
    ['src/domain/stored.ts', 'src/ports/store.ts', 'type'],
    ['src/domain/loaded.ts', 'src/regulations/load.ts', 'dynamic'],
  ],
  'commands-speak-through-ports': [
    ['commands/meetings/vang.ts', 'commands/meetings/hop.ts'],
    ['commands/meetings/moihop.ts', 'src/outbox/post.ts'],
    ['commands/meetings/nhac.ts', 'src/dispatch/dispatch.ts', 'type'],
    ['commands/committee/lich.ts', 'node:crypto'],
    ['commands/index-of-old.ts', 'commands/meetings/hop.ts'],
    ['src/asks/when.ts', 'src/outbox/post.ts'],
    ['src/asks/turned.ts', 'src/dispatch/turn.ts', 'type'],
    ['src/procedures/meetings/announce.ts', 'src/dispatch/presence.ts'],
  ],
  'reminders-know-the-ground': [
    ['src/reminders/send.ts', 'src/outbox/deliver.ts'],
    ['src/reminders/due.ts', 'src/regulations/load.ts'],
    ['src/reminders/gather.ts', 'src/dispatch/context.ts', 'type'],
    ['src/reminders/tick.ts', 'src/ports/channel.ts', 'type'],
  ],
  'only-the-house-reminds': [
    ['src/dispatch/turn.ts', 'src/reminders/wake.ts'],
    ['src/upkeep/upkeep.ts', 'src/reminders/source.ts', 'type'],
  ],
  'channels-are-islands': [
    ['src/channels/zalo/api.ts', 'src/channels/telegram/render.ts'],
    ['src/channels/zalo/parse.ts', 'src/ports/store.ts', 'type'],
    ['src/channels/zalo/token.ts', 'src/domain/meetings/meeting.ts'],
  ],
  'grammy-lives-in-telegram': [
    ['src/dispatch/keyboard.ts', 'grammy'],
    ['src/say/entity.ts', 'grammy/types', 'type'],
    ['src/outbox/retry.ts', '@grammyjs/auto-retry', 're-export'],
    ['src/channels/zalo/keyboard.ts', 'grammy', 'type-of'],
  ],
  'nodemailer-lives-in-mail': [['src/outbox/letters.ts', 'nodemailer']],
  'express-lives-in-http': [
    ['src/outbox/door.ts', 'express'],
    ['storage/door.ts', 'express', 'dynamic'],
  ],
  'lowdb-lives-in-storage': [
    ['src/outbox/kept.ts', 'lowdb/node'],
    ['src/accounts/kept.ts', 'write-file-atomic', 'type'],
  ],
  'storage-knows-its-port': [
    ['storage/post.ts', 'src/ports/message.ts', 'type'],
    ['storage/started.ts', 'src/main.ts', 'type'],
  ],
  'storage-decides-nothing': [['storage/rule.ts', 'src/domain/meetings/meeting.ts']],
  'only-main-wires': [
    ['src/dispatch/dispatch.ts', 'commands/index.ts', 'type'],
    ['src/assemble.ts', 'storage/open-store.ts'],
  ],
  'product-without-tests': [['storage/clock.ts', 'test/doubles/clock.ts', 'type']],
  'channels-are-put-in-one-place': [['src/outbox/by-name.ts', 'src/channels/telegram/render.ts']],
  'only-the-outbox-sends': [
    ['src/reminders/tick.ts', 'src/ports/channel.ts', 'type'],
    ['src/say/rendered.ts', 'src/ports/channel.ts'],
  ],
};

/** Imports that keep to the rules, close to each of them. */
const KEPT: readonly (readonly [from: string, to: string, how?: How])[] = [
  // The way back of the cycle, which is told once.
  ['src/say/other.ts', 'src/say/one.ts', 'type'],
  ['src/main.ts', 'commands/index.ts'],
  ['src/main.ts', 'storage/open-store.ts'],
  ['commands/index.ts', 'commands/meetings/hop.ts'],
  ['commands/meetings/hop.ts', 'src/asks/choice.ts'],
  ['commands/meetings/hop.ts', 'src/procedures/meetings/answer.ts'],
  ['commands/meetings/hop.ts', 'src/ports/store.ts', 'type'],
  ['commands/meetings/hop.ts', 'src/ports/message.ts'],
  ['src/domain/time/day.ts', 'luxon'],
  ['src/domain/meetings/meeting.ts', 'src/regulations/schema.ts', 'type'],
  ['src/runtime.ts', 'src/reminders/minute.ts'],
  ['src/reminders/minute.ts', 'src/outbox/post.ts'],
  ['src/channels/telegram/render.ts', 'src/ports/channel.ts', 'type'],
  ['src/channels/telegram/telegram.ts', 'grammy'],
  ['src/channels/telegram/telegram.ts', 'src/channels/telegram/render.ts'],
  ['src/assemble.ts', 'src/channels/telegram/telegram.ts'],
  ['src/outbox/deliver.ts', 'src/ports/channel.ts'],
  ['src/http/serve.ts', 'express'],
  ['storage/json-store.ts', 'lowdb'],
  ['storage/json-store.ts', 'src/domain/meetings/meeting.ts', 'type'],
  ['test/flows/hop.test.ts', 'src/domain/meetings/meeting.ts'],
];

type How = 'type' | 'dynamic' | 're-export' | 'type-of';

const PACKAGES = [
  'grammy',
  '@grammyjs/auto-retry',
  'nodemailer',
  'express',
  'lowdb',
  'write-file-atomic',
  'luxon',
  'zod',
];

describe('mỗi quy tắc đều bắt được lỗi', () => {
  let folder: string;
  let found: string[];
  let names: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thu-ky-so-'));
    writeTree(folder);
    found = broken(await read(folder));
    names = (options.ruleSet?.forbidden ?? []).map(({ name }) => String(name)).sort();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('quy tắc nào cũng có ví dụ phạm quy', () => {
    expect(Object.keys(BREACHES).sort()).toEqual(names);
  });

  test('ví dụ nào cũng bị bắt', () => {
    for (const [rule, breaches] of Object.entries(BREACHES)) {
      for (const [from] of breaches)
        expect(found, `${rule} does not see ${from}`).toContainEqual(
          expect.stringContaining(`${rule}: ${from} → `),
        );
    }
  });

  test('chỗ đúng không bị bắt oan', () => {
    const wrong = found.filter((line) => {
      const [rule = '', edge = ''] = line.split(': ');
      const from = edge.split(' → ')[0];
      return !BREACHES[rule]?.some(([expected]) => expected === from);
    });
    expect(wrong).toEqual([]);
  });
});

function writeTree(folder: string): void {
  const sources = new Map<string, string[]>();
  const add = (file: string, line?: string): void => {
    sources.set(file, [
      ...(sources.get(file) ?? [`export const here = '${file}';`]),
      ...(line ? [line] : []),
    ]);
  };
  for (const [from, to, how] of [...Object.values(BREACHES).flat(), ...KEPT]) {
    const inside = /^(src|commands|storage|test)\//.test(to);
    const up = '../'.repeat(from.split('/').length - 1);
    add(from, statement(inside ? `${up}${to}` : to, how));
    if (inside && !to.includes('nowhere')) add(to);
  }
  for (const name of PACKAGES) {
    const exports = { '.': './out/mod.js', './types': './out/types.js', './node': './out/node.js' };
    sources.set(`node_modules/${name}/package.json`, [JSON.stringify({ name, type: 'module', exports })]);
    for (const file of Object.values(exports))
      sources.set(join('node_modules', name, file), ['export const here = 1;']);
  }
  for (const [file, lines] of sources) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
}

let imports = 0;
function statement(to: string, how: How | undefined): string {
  imports += 1;
  if (how === 'type') return `import type * as name${imports} from '${to}'; export type { name${imports} };`;
  if (how === 'dynamic') return `export const later${imports} = () => import('${to}');`;
  if (how === 're-export') return `export * from '${to}';`;
  if (how === 'type-of') return `export type Kind${imports} = import('${to}').here;`;
  return `import * as name${imports} from '${to}'; export { name${imports} };`;
}

interface Source {
  readonly path: string;
  readonly lines: number;
  /** Without its comments. */
  readonly code: string;
}

async function sourcesOf(rooms: readonly string[]): Promise<Source[]> {
  const found: Source[] = [];
  for (const room of rooms) {
    for (const name of await readdir(join(ROOT, room), { recursive: true })) {
      if (!name.endsWith('.ts')) continue;
      const text = readFileSync(join(ROOT, room, name), 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
      found.push({ path: [room, ...name.split(sep)].join('/'), lines: text.split('\n').length - 1, code });
    }
  }
  return found;
}

describe('những điều không thấy được ở chỗ import', () => {
  let product: Source[];
  let all: Source[];
  beforeAll(async () => {
    product = await sourcesOf(['src', 'commands', 'storage']);
    all = [...product, ...(await sourcesOf(['test']))];
    expect(product.length).toBeGreaterThan(40);
  });

  const where = (files: readonly Source[], sign: RegExp): string[] =>
    files.filter(({ code }) => sign.test(code)).map(({ path }) => path);

  test('chỉ main.ts đọc môi trường', () => {
    expect(where(product, /process\s*\.\s*env\b|process\s*\[|\benv\b[^;]*from 'node:process'/)).toEqual([
      'src/main.ts',
    ]);
  });

  test('chỉ main.ts hỏi giờ', () => {
    const asks =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bDateTime\.(now|local|utc)\(|\bperformance\.now\b|\bhrtime\b/;
    expect(where(product, asks)).toEqual(['src/main.ts']);
  });

  test('chỉ hộp thư đi gửi tin', () => {
    const sends = where(product, /\.send(Message|Document)?\(/).filter(
      (path) => !path.startsWith('src/channels/'),
    );
    expect(sends.length).toBeGreaterThan(0);
    expect(sends.filter((path) => !path.startsWith('src/outbox/'))).toEqual([]);
    const holds =
      /import[^;]*\b(Channel|SendOrder|Sent|TelegramChannel)\b[^;]*from '[^']*\/(?:channels\/[^']*|ports\/channel\.ts)';/;
    const holders = where(product, holds);
    expect(holders).toContain('src/outbox/deliver.ts');
    expect(
      holders.filter(
        (path) => !/^src\/(channels|outbox|sandbox)\/|^src\/(assemble|runtime|real-channels)\.ts$/.test(path),
      ),
    ).toEqual([]);
  });

  test('không có phòng hay tệp mang tên chung chung', () => {
    const vague = /(^|\/)(utils?|helpers?|common|services?|managers?)(\/|\.)/;
    expect(all.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
    expect(vague.test('src/utils/day.ts') && vague.test('test/helpers.ts')).toBe(true);
    expect(all.filter(({ path }) => /^[^/]+\/types\.ts$/.test(path))).toEqual([]);
  });

  test('tệp dài trên 250 dòng được nêu tên, trên 300 dòng thì không nhận', ({ annotate }) => {
    const long = all.filter(({ path, lines }) => lines > 250 && !/\.test\.ts$|^test\/contracts\//.test(path));
    for (const { path, lines } of long) void annotate(`${path}: ${lines} dòng`, 'warning');
    expect(
      long.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} dòng`),
    ).toEqual([]);
  });
});
