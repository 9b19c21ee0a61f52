import type { Member } from '../../domain/committee/committee.ts';
import { ONE_LINE } from '../../domain/committee/list-faults.ts';
import { brokenWord } from '../../hear/broken-letters.ts';
import type { Message } from '../../ports/message.ts';
import { comrade, cut } from './people.ts';

/** What is asked when somebody changes who is in the team or on the committee. */

export const rosterHow = (short: string): Message => ({
  text: [
    'Xin gõ theo một cách dưới đây:',
    '- /nhansu – xem danh sách Tổ, các nhóm, đề nghị đang chờ;',
    '- /nhansu cử <họ tên>, <chức vụ>, <đơn vị>;',
    '- /nhansu thay <họ tên> bằng <họ tên>, <chức vụ>;',
    '- /nhansu rút <họ tên>;',
    '- /nhansu giao <họ tên> làm Tổ phó;',
    '- /nhansu nhóm <tên nhóm>: <họ tên>, <họ tên>; bỏ nhóm: /nhansu bỏ nhóm <tên nhóm>.',
    `Với danh sách ${short}, thêm chữ “${short}:” ở đầu, ví dụ: /nhansu ${short}: thay <họ tên> bằng <họ tên>, <chức vụ>.`,
  ].join('\n'),
});

export const askMemberTitle = (): Message => ({
  text: 'Giao chức danh nào? Ví dụ: /nhansu giao Nguyễn Văn A làm Tổ phó.',
});

export const askReplacement = (out: Member): Message => ({
  text: `Thay ${comrade(out.name)} bằng ai? Xin gõ họ tên, chức vụ, ví dụ: Nguyễn Văn A, Chuyên viên.`,
});

export const askAgency = (name: string): Message => ({
  text: `${cut(name, 100)} thuộc đơn vị nào? Xin gõ chức vụ, đơn vị, ví dụ: Chuyên viên, Sở Xây dựng.`,
});

export const askRosterDecision = (): Message => ({
  text: 'Quy chế không giao ai tự thay đổi danh sách này, nên cần quyết định của cấp có thẩm quyền. Số, ngày của quyết định? Ví dụ: 215/QĐ-UBND ngày 20/11/2026.',
});

/** Why a name cannot be put on a list; `null` where it can. */
export function nameFault(name: string): Message | null {
  const broken = brokenWord(name);
  if (broken)
    return { text: `Tên có chữ “${cut(broken, 40)}” bị sai phông. Xin gõ lại bằng bảng mã Unicode.` };
  if (!ONE_LINE.test(name) || !/\p{L}.*\s\p{L}/u.test(name) || /\d/.test(name))
    return { text: 'Xin gõ đủ họ và tên, ví dụ: /nhansu cử Nguyễn Văn A, Chuyên viên, Sở Xây dựng.' };
  return null;
}
