import { type Committee, type Member, roleIn } from '../domain/committee.ts';
import type { Regulation } from '../regulations/schema.ts';

/** What `npm run committee` prints. */

interface Fault {
  readonly line: number;
  readonly path: string;
  readonly problem: string;
  readonly instead: string;
  readonly file?: string;
}

export function faults(path: string, found: readonly Fault[]): string {
  const lines = found.map(({ file, line, path: where, problem, instead }) => {
    const place = where === '' ? '' : `${where}: `;
    return `${file ?? path}:${line}: ${place}${problem}. Sửa: ${instead}.`;
  });
  return `Tệp ${path} có ${found.length} lỗi, chưa có gì thay đổi:\n${lines.join('\n')}`;
}

export function summary(
  file: {
    readonly id: string;
    readonly name: string;
    readonly members: readonly Pick<Member, 'role' | 'secretary'>[];
    readonly groups?: readonly unknown[] | undefined;
  },
  regulation: Regulation,
): string {
  const ofBody = (body: 'committee' | 'team') =>
    file.members.filter((member) => roleIn({ ...member, teamRole: null } as Member, body) !== null).length;
  const keepers = file.members.filter((member) => member.secretary).length;
  return [
    `${file.name} (${file.id})`,
    `Quy chế: ${regulation.title} (${regulation.decision.number}, hiệu lực từ ${regulation.effectiveFrom.split('-').reverse().join('/')}).`,
    `Thành viên Ban: ${ofBody('committee')}; thành viên Tổ: ${ofBody('team')}; thư ký: ${keepers}; nhóm: ${file.groups?.length ?? 0}.`,
    ...(keepers === 0
      ? ['Lưu ý: chưa ai được ghi là thư ký (secretary: true), nên chưa ai gửi được thông báo họp.']
      : []),
  ].join('\n');
}

export function imported(
  committee: Committee,
  sitting: number,
  codes: readonly { readonly name: string; readonly code: string }[],
): string {
  return [
    `Đã nạp ${committee.shortName}: ${sitting} thành viên.`,
    ...codes.map(
      ({ name, code }) =>
        `Mã mời thư ký ${name}: nhắn cho bot câu /start ${code} (dùng một lần, trong 14 ngày).`,
    ),
  ].join('\n');
}

export const noCommittee = (id: string): string => `Không có Ban nào mang mã "${id}".`;

export const usage = (): string =>
  [
    'Cách dùng:',
    '  npm run committee -- check TỆP.yaml    kiểm tra tệp, không thay đổi gì',
    '  npm run committee -- import TỆP.yaml   kiểm tra rồi nạp (khi chương trình đang dừng)',
    '  npm run committee -- export MÃ         in lại tệp của một Ban',
  ].join('\n');
