import { secondHolders, unknownRoles } from '../domain/committee/list-faults.ts';
import { shippedRegulations } from '../regulations/load.ts';
import { type Regulation, TEAM_ROLES } from '../regulations/schema.ts';
import { strangeBodies } from './bodies-named.ts';
import type { CommitteeFile, Finding } from './schema.ts';

/** Whatever was read: what ought to be there may be missing or be something else. */
type Entry<Of> = Partial<Record<keyof Of, unknown>> | null | undefined;
type Member = Entry<CommitteeFile['members'][number]>;
type Group = Entry<NonNullable<CommitteeFile['groups']>[number]>;

/** What the schema cannot see in a committee file, with the regulation that it names; `null` where that is not there. */
export const findingsIn = (value: unknown, regulation: Regulation | null): Finding[] => [
  ...contradictions(value),
  ...misnamed(value, regulation),
  ...(regulation ? [...rolesUnknownTo(regulation, value), ...strangeBodies(regulation, value)] : []),
];

/** The same id, account, group or head twice, a team role beside a team's. */
function contradictions(value: unknown): Finding[] {
  const file = value as Entry<CommitteeFile>;
  const members: Member[] = Array.isArray(file?.members) ? file.members : [];
  const groups: Group[] = Array.isArray(file?.groups) ? file.groups : [];
  return [
    ...twice(members, 'members', 'id', 'mã thành viên'),
    ...twice(members, 'members', 'telegram', 'tài khoản Telegram'),
    ...twice(members, 'members', 'zalo', 'tài khoản Zalo'),
    ...twice(groups, 'groups', 'chat', 'nhóm'),
    ...secondHolders(members).map(({ at, key, role }) => ({
      path: ['members', at, key],
      problem: `có hơn một ${role === 'head' ? 'người đứng đầu' : 'Tổ trưởng'}`,
      instead: `chỉ ghi "${role}" cho một người`,
    })),
    ...members.flatMap((member, at) => (isOf(TEAM_ROLES, member?.role) ? besideTeam(member, at) : [])),
  ];
}

/** Whether a committee file names a regulation of its own: by the path of its file. */
export const isOwn = (ref: string): boolean => /\.ya?ml$/.test(ref);

/** A regulation that comes with the bot by its id, any other by its file: under one name there would be two texts. */
function misnamed(value: unknown, regulation: Regulation | null): Finding[] {
  const ref = (value as Entry<CommitteeFile>)?.regulation;
  // What is no text at all is the schema's to tell.
  if (typeof ref !== 'string' || ref.trim() === '') return [];
  const shipped = shippedRegulations();
  const fault = (problem: string, instead: string): Finding[] => [{ path: ['regulation'], problem, instead }];
  if (isOwn(ref.trim()))
    return regulation && shipped.has(regulation.id)
      ? fault(
          `quy chế riêng mang mã "${regulation.id}" của một quy chế đi kèm`,
          'đổi mục id và tên tệp của quy chế riêng, rồi ghi lại đường dẫn ở đây',
        )
      : [];
  return shipped.has(ref.trim()) && (regulation === null || regulation.id === ref.trim())
    ? []
    : fault(
        `không có quy chế "${ref.trim()}" đi kèm`,
        `ghi một trong: ${[...shipped.keys()].join(', ')}; hoặc đường dẫn tới tệp .yaml của quy chế riêng`,
      );
}

/** A role that the committee's regulation does not know: nothing in it would ever speak of that person. */
function rolesUnknownTo(regulation: Regulation, value: unknown): Finding[] {
  const file = value as Entry<CommitteeFile>;
  const members: Member[] = Array.isArray(file?.members) ? file.members : [];
  const titles: Readonly<Record<string, string | null>> = regulation.titles;
  const known = Object.entries(titles).flatMap(([role, title]) =>
    title === null ? [] : [`${role} (${title})`],
  );
  return unknownRoles(members, titles).map(({ at, key, role }) => ({
    path: ['members', at, key],
    problem: `quy chế ${regulation.id} không có chức danh "${role}"`,
    instead: `ghi một trong: ${known.join(', ')}`,
  }));
}

const isOf = (roles: readonly string[], role: unknown): boolean =>
  typeof role === 'string' && roles.includes(role);

const besideTeam = (member: Member, at: number): Finding[] =>
  member?.teamRole === undefined || member.bodies !== undefined
    ? []
    : [
        {
          path: ['members', at, 'teamRole'],
          problem: 'teamRole chỉ dùng cho người có chức danh (role)',
          instead: 'bỏ mục này, hoặc ghi chức danh của người ấy vào role',
        },
      ];

function twice<Of extends object>(
  entries: readonly (Of | null | undefined)[],
  list: string,
  key: keyof Of & string,
  what: string,
): Finding[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, at) => {
    const value: unknown = entry?.[key];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const first = seen.get(String(value));
    seen.set(String(value), first ?? at);
    if (first === undefined) return [];
    return [
      {
        path: [list, at, key],
        problem: `${what} "${value}" đã ghi ở phần tử thứ ${first + 1}`,
        instead: 'ghi giá trị khác, hoặc bỏ phần tử này',
      },
    ];
  });
}
