import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Files = ReadonlyMap<string, string>;

/** What makes the house hard to enter, each with how much of it is borne. */
const BORNE: Readonly<Record<string, { readonly most: number; readonly found: (files: Files) => string[] }>> =
  {
    'tệp không quá 20 dòng': { most: 10, found: (files) => sized(files, (lines) => lines <= 20) },
    'tệp trên 250 dòng': { most: 0, found: (files) => sized(files, (lines) => lines > 250) },
    'tên do nhiều tệp đưa ra': { most: 10, found: doubled },
    'ép kiểu đối số của lệnh': {
      most: 0,
      found: (files) =>
        matching(files, /\bgiven(?:\??\.\w+!?)? as (?:[A-Z{]|string\b|number\b|unknown\b|never\b|any\b)/g),
    },
    'văn bản đổi ngoài cửa ghi nhật ký': {
      most: 0,
      found: (files) =>
        matching(
          new Map([...files].filter(([file]) => !DOORS.has(file))),
          /\b(?:committees|meetings|reports|conclusions|tasks|plans|sheets|announcements|problems|register|acts)\.put\(|\bshelf(?:\(.*?\))?\.put\(|\]\.put\(/g,
        ),
    },
    'quyền so bằng tay ngoài `permission`': {
      most: 0,
      found: (files) =>
        matching(
          new Map([...files].filter(([file]) => /^(?:commands|src\/asks)\//.test(file))),
          /\b(?:member|who|seat)\.(?:secretary|role|teamRole)\b/g,
        ),
    },
    'tệp để rời trong src/': {
      most: 6,
      found: (files) => [...files.keys()].filter((one) => /^src\/[^/]+$/.test(one)),
    },
  };

/** Documents go by `src/records/keep.ts`, which says why where no line comes with a change; these move them as they are. */
const DOORS = new Set([
  'src/records/keep.ts',
  // Part of the door: what an act sent out enters the register, by that act's own line.
  'src/records/register.ts',
  // Passes on what others put.
  'src/records/watched.ts',
  // Puts back, unchanged, what a wrong clock had closed; reads a backup in.
  'src/upkeep/archive.ts',
  'src/committee-file/installation.ts',
]);

const sized = (files: Files, is: (lines: number) => boolean): string[] =>
  [...files].filter(([, text]) => is(text.split('\n').length - 1)).map(([file]) => file);

const matching = (files: Files, form: RegExp): string[] =>
  [...files].flatMap(([file, text]) => [...text.matchAll(form)].map(([found]) => `${file}: ${found}`));

function doubled(files: Files): string[] {
  const homes = new Map<string, Set<string>>();
  for (const [file, text] of files)
    for (const [, name = ''] of text.matchAll(
      /^export (?:async )?(?:function|const|class|interface|type|enum) (\w+)/gm,
    ))
      homes.set(name, (homes.get(name) ?? new Set()).add(file));
  return [...homes].filter(([, in_]) => in_.size > 1).map(([name, in_]) => `${name}: ${[...in_].join(', ')}`);
}

function product(): Files {
  const files = ['src', 'commands', 'storage'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  );
  return new Map(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(ROOT, file), 'utf8')]),
  );
}

describe('nhà dễ vào', () => {
  const files = product();

  test('các tệp thật sự đã được đọc', () => {
    expect(files.size).toBeGreaterThan(400);
  });

  test.each(Object.entries(BORNE))('%s: trong mức', (_, { most, found }) => {
    const all = found(files);
    expect(all.length, all.join('\n')).toBeLessThanOrEqual(most);
  });
});

/** For each what is over it, once in a file of its own. */
const OVER: Readonly<Record<string, (at: number) => readonly (readonly [file: string, text: string])[]>> = {
  'tệp không quá 20 dòng': (at) => [[`src/say/short-${at}.ts`, '\n'.repeat(20)]],
  'tệp trên 250 dòng': (at) => [[`src/say/long-${at}.ts`, '\n'.repeat(251)]],
  'tên do nhiều tệp đưa ra': (at) => [
    [`src/say/one-${at}.ts`, `export const same${at} = 1;${'\n'.repeat(21)}`],
    [`src/hear/other-${at}.ts`, `export async function same${at}() {}${'\n'.repeat(21)}`],
  ],
  'ép kiểu đối số của lệnh': (at) => [
    [`commands/cast-${at}.ts`, `const meeting = given.meeting as Meeting;${'\n'.repeat(21)}`],
  ],
  'văn bản đổi ngoài cửa ghi nhật ký': (at) => [
    [`src/procedures/past-${at}.ts`, `context.tx.sheets.put(then.id, then);${'\n'.repeat(21)}`],
  ],
  'quyền so bằng tay ngoài `permission`': (at) => [
    [`commands/role-${at}.ts`, `if (!member.secretary) return;${'\n'.repeat(21)}`],
  ],
  'tệp để rời trong src/': (at) => [[`src/loose-${at}.ts`, '\n'.repeat(21)]],
};

describe('mức nào cũng bắt được lỗi', () => {
  test.each(Object.entries(BORNE))('%s', (what, { most, found }) => {
    const made = Array.from({ length: most + 1 }, (_, at) => OVER[what]?.(at) ?? []).flat();
    const files = new Map(made);
    expect(found(files)).toHaveLength(most + 1);
    for (const [other, { found: elsewhere }] of Object.entries(BORNE))
      if (other !== what) expect(elsewhere(files), other).toEqual([]);
  });
});
