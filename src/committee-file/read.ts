import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseRegulation, shippedRegulation } from '../regulations/load.ts';
import { type Regulation, TEAM_ROLES } from '../regulations/schema.ts';
import { type Fault, readYaml } from '../regulations/yaml-faults.ts';
import { type CommitteeFile, committeeFileSchema } from './schema.ts';

export type CommitteeReading =
  | { readonly ok: true; readonly file: CommitteeFile; readonly regulation: Regulation }
  | { readonly ok: false; readonly faults: readonly (Fault & { readonly file?: string })[] };

const LARGEST = 1_048_576;

/** A committee file with the regulation that it names: both, or every fault of both with its line. */
export function readCommitteeFile(path: string): CommitteeReading {
  const reading = readYaml(readText(path), committeeFileSchema, { also: contradictions });
  if (!reading.ok) return reading;
  const regulation = readRegulation(reading.value.regulation, path);
  if (!regulation.ok) return regulation;
  return { ok: true, file: reading.value, regulation: regulation.regulation };
}

/** A file that cannot be read at all; the message says why. */
export class UnreadableFile extends Error {}

function readText(path: string): string {
  try {
    if (statSync(path).size > LARGEST)
      throw new UnreadableFile(`Tệp ${path} lớn hơn 1 MiB. Xin kiểm tra lại có đúng tệp không.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`Không đọc được tệp ${path}. Xin kiểm tra đường dẫn và quyền đọc.`);
  }
}

function readRegulation(
  ref: string,
  committeePath: string,
): { ok: true; regulation: Regulation } | { ok: false; faults: readonly (Fault & { file?: string })[] } {
  const shipped = shippedRegulation(ref);
  if (shipped) return { ok: true, regulation: shipped };
  if (!/\.ya?ml$/.test(ref)) {
    const fault = {
      line: 1,
      path: 'regulation',
      problem: `không có quy chế "${ref}" đi kèm`,
      instead: 'ghi mã một quy chế đi kèm, hoặc đường dẫn tới tệp .yaml của quy chế riêng',
    };
    return { ok: false, faults: [fault] };
  }
  const path = resolve(dirname(committeePath), ref);
  const reading = parseRegulation(readText(path), path.split(/[\\/]/).at(-1) ?? path);
  return reading.ok
    ? reading
    : { ok: false, faults: reading.faults.map((fault) => ({ ...fault, file: path })) };
}

interface Finding {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly instead: string;
}

/** What the schema cannot see: the same id, account or head twice, a team role that is none beside a team's. */
function contradictions(value: unknown): Finding[] {
  const file = value as Partial<CommitteeFile> | null;
  const members = Array.isArray(file?.members) ? file.members : [];
  return [
    ...twice(members, 'id', 'mã thành viên'),
    ...twice(members, 'telegram', 'tài khoản Telegram'),
    ...twice(members, 'zalo', 'tài khoản Zalo'),
    ...oneHolder(members, 'head', 'Trưởng ban'),
    ...oneHolder(members, 'team-lead', 'Tổ trưởng'),
    ...members.flatMap((member, at) =>
      member?.teamRole && (TEAM_ROLES as readonly string[]).includes(member.role)
        ? [
            {
              path: ['members', at, 'teamRole'],
              problem: 'teamRole chỉ dùng cho người có chức danh trong Ban',
              instead: 'bỏ mục này, hoặc ghi chức danh trong Ban vào role',
            },
          ]
        : [],
    ),
  ];
}

function twice(
  members: readonly Partial<CommitteeFile['members'][number]>[],
  key: 'id' | 'telegram' | 'zalo',
  what: string,
): Finding[] {
  const seen = new Map<string, number>();
  return members.flatMap((member, at) => {
    const value = member?.[key];
    if (value === undefined) return [];
    const first = seen.get(String(value));
    seen.set(String(value), first ?? at);
    if (first === undefined) return [];
    return [
      {
        path: ['members', at, key],
        problem: `${what} "${value}" đã dùng cho thành viên thứ ${first + 1}`,
        instead: 'ghi giá trị khác',
      },
    ];
  });
}

function oneHolder(
  members: readonly Partial<CommitteeFile['members'][number]>[],
  role: string,
  title: string,
): Finding[] {
  return members
    .map((member, at) => ({ at, holds: member?.role === role || member?.teamRole === role }))
    .filter(({ holds }) => holds)
    .slice(1)
    .map(({ at }) => ({
      path: ['members', at, 'role'],
      problem: `có hơn một ${title}`,
      instead: `chỉ ghi "${role}" cho một người`,
    }));
}
