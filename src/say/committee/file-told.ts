import type { Ruled } from '../../domain/law.ts';
import type { Message } from '../../ports/message.ts';
import { someNames } from '../people/people.ts';
import { sayDay } from '../when.ts';

/** What the secretaries are told of a committee file that was read in. */

/** What it changed; people by name. */
export interface ByFile {
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly mended: readonly string[];
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
