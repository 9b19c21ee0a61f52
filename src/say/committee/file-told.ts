import type { Member } from '../../domain/committee/committee.ts';
import type { Moved } from '../../domain/committee/left-body.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Ruled } from '../../domain/law.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { someNames } from '../people/people.ts';
import { sayDay } from '../when.ts';

/** What the secretaries are told of a committee file that was read in. */

/** What it changed; people by name. */
export interface ByFile {
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly mended: readonly string[];
  /** In which bodies somebody who was known came or went. */
  readonly moved: readonly Moved[];
  readonly regulation: boolean;
  /** Name, place, groups, days off. */
  readonly rest: boolean;
}

const MOST = 10;

export function importTold({ committee, regulation }: Ruled, by: ByFile): Message {
  const { title, decision, effectiveFrom, replaces } = regulation;
  const people = (what: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`- ${what} (${names.length}): ${someNames(names, MOST)}`];
  return {
    title: `Cập nhật từ tệp – ${committee.shortName}`,
    text: [
      'Người quản trị vừa nạp lại tệp cấu hình. Thay đổi:',
      ...people('Thêm', by.joined),
      ...people('Thôi tham gia', by.left),
      ...people('Sửa thông tin', by.mended),
      ...movedLines(by.moved, regulation),
      ...(by.regulation
        ? [
            `- Quy chế: ${title} (${decision.number}), hiệu lực từ ${sayDay(effectiveFrom)}${replaces ? `; thay ${replaces.decision}, hết hiệu lực từ ngày ấy (${replaces.article})` : ''}`,
          ]
        : []),
      ...(by.rest ? ['- Thông tin chung: tên, nhóm, nơi họp hoặc ngày nghỉ'] : []),
      'Có chỗ chưa đúng, xin báo người quản trị.',
    ].join('\n'),
    choices: [
      [{ label: 'Danh sách thành viên', command: 'thanhvien' }],
      ...(by.regulation ? [[{ label: 'Quy chế', command: 'quyche' }]] : []),
    ],
  };
}

/** Who came and who went in each body, and what that means for its meetings ahead. */
function movedLines(moved: readonly Moved[], regulation: Regulation): string[] {
  const named = (what: string, members: readonly Member[]): string[] =>
    members.length === 0
      ? []
      : [
          `${what} ${someNames(
            members.map(({ name }) => name),
            MOST,
          )}`,
        ];
  const lines = moved.map(
    ({ body, joined, left }) =>
      `- ${bodyName(body, regulation)}: ${[...named('thêm', joined), ...named('thôi tham gia', left)].join('; ')}`,
  );
  const [some] = lines;
  const goes = 'Người thôi tham gia không còn được mời các cuộc họp sắp tới của nơi ấy.';
  const comes = 'Mời người mới dự cuộc họp đã thông báo: /suahop.';
  return some === undefined ? [] : [...lines, `${goes} ${comes}`];
}
