import { type Member, roleIn } from '../domain/committee/committee.ts';
import type { Regulation } from '../regulations/schema.ts';
import { type Fault, faultAt } from '../regulations/yaml-syntax.ts';
import { memberTitle } from './people/post-title.ts';

/** What the sandbox's own page says besides the bot. */

export interface Played {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly secretary: boolean;
  readonly known: boolean;
}

export function person(member: Member, regulation: Regulation): Played {
  const inTeam = roleIn(member, 'committee') === null;
  const title = [
    memberTitle(member, regulation),
    ...(member.secretary ? ['thư ký'] : []),
    ...(inTeam ? [] : [member.agency ?? '']),
  ];
  return {
    id: String(member.no),
    name: member.name,
    title: title.filter((part) => part !== '').join(', '),
    secretary: member.secretary,
    known: true,
  };
}

export const stranger = (id: string): Played => ({
  id,
  name: 'Người lạ',
  title: 'không có trong danh sách',
  secretary: false,
  known: false,
});

export const topics = (): { id: string | null; name: string }[] => [
  { id: null, name: 'Chung' },
  { id: '5', name: 'Thông báo' },
  { id: '7', name: 'Nhắc việc' },
];

export const noSuchPart = (): string => 'Không có vai này trong danh sách mẫu. Xin chọn lại vai.';
export const strangerInGroup = (): string =>
  'Người lạ không ở trong nhóm chung. Xin nhắn riêng, hoặc chọn vai khác.';
export const choiceGone = (): string => 'Nút này không còn nữa. Xin xem tin mới nhất.';
export const noSuchRegulation = (): string => 'Không có quy chế này. Xin chọn một quy chế trong danh sách.';
/** So many faults are named; the check names all. */
const MOST_FAULTS = 3;
export const ownFaulty = (name: string, faults: readonly Fault[]): string =>
  [
    `Tệp “${name}” chưa dùng được, còn ${faults.length} chỗ phải sửa:`,
    ...faults.slice(0, MOST_FAULTS).map((one) => `${faultAt(one)}: ${one.problem}; ${one.instead}.`),
    ...(faults.length > MOST_FAULTS ? ['Xem đủ: npm run regulation -- check <tệp>.'] : []),
  ].join('\n');
export const tooMuch = (): string => 'Nội dung hoặc tệp quá lớn (tối đa 1 MiB). Xin rút gọn.';
export const notUnderstood = (): string => 'Yêu cầu không đúng. Xin tải lại trang.';
