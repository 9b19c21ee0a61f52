import type { PaperKind } from '../../domain/papers/paper.ts';
import { PAPER_NAMES, PAPER_WORDS } from './names.ts';

/** Printed on the server: a committee's own Word template, taken or refused, and why. */

export type TemplateRefusal =
  | { readonly why: Plain }
  | { readonly why: 'fields' | 'braces' | 'lists'; readonly names: readonly string[] };
type Plain = 'large' | 'not-word' | 'bomb' | 'macro' | 'linked' | 'no-content';

const PLAIN: Record<Plain, string> = {
  large: 'tệp lớn hơn 1 MiB. Xin bớt hình trong mẫu',
  'not-word': 'đây không phải tệp Word (.docx), dù tên tệp nói vậy. Xin mở bằng Word và lưu lại dạng .docx',
  bomb: 'tệp nén bung ra quá lớn nên không mở. Xin soạn lại mẫu từ tệp mới',
  macro: 'tệp có macro (.docm, vbaProject). Xin lưu lại dạng .docx không macro',
  'no-content':
    'mẫu không có chỗ cho nội dung, nên văn bản nào cũng thiếu nội dung. Xin ghi vào mẫu ba dòng: {#noidung}, {.}, {/noidung}',
  linked: 'tệp tải nội dung từ nơi khác khi mở. Xin bỏ liên kết, chèn hẳn vào mẫu',
};

export function templateRefused(path: string, refusal: TemplateRefusal, fields: readonly string[]): string {
  if (refusal.why === 'fields')
    return `${path}: mẫu có trường mà trợ lý không biết: ${refusal.names.map((name) => `{${name}}`).join(', ')}. Các trường có: ${fields.map((name) => `{${name}}`).join(', ')}.`;
  if (refusal.why === 'braces')
    return `${path}: dấu ngoặc nhọn chưa đóng, mở đủ${refusal.names.length > 0 ? ` ở: ${refusal.names.join(', ')}` : ''}. Danh sách mở bằng {#noidung}, đóng bằng {/noidung}.`;
  if (refusal.why === 'lists')
    return `${path}: ${refusal.names.map((name) => `{${name}}`).join(', ')} là danh sách, mỗi dòng một mục; xin ghi ${refusal.names.map((name) => `{#${name}}{.}{/${name}}`).join(', ')}.`;
  return `${path}: ${PLAIN[refusal.why]}.`;
}

export const templateTaken = (
  committee: string,
  kind: PaperKind,
  without: readonly (readonly [name: string, what: string])[],
): string =>
  [
    `Từ nay ${PAPER_NAMES[kind]} của ${committee} soạn theo mẫu này. Bỏ mẫu: npm run committee -- template ${committee} ${PAPER_WORDS[kind]} bo`,
    ...(without.length > 0
      ? [
          `Mẫu không có các trường sau, nên văn bản sẽ không có phần ấy: ${without.map(([name, what]) => `{${name}} (${what})`).join('; ')}.`,
        ]
      : []),
  ].join('\n');
export const templateDropped = (committee: string, kind: PaperKind): string =>
  `Đã bỏ mẫu; ${PAPER_NAMES[kind]} của ${committee} soạn theo thể thức Nghị định 30/2020/NĐ-CP.`;
export const templateKinds = (): string =>
  `Loại văn bản là một trong: ${Object.values(PAPER_WORDS).join(', ')}.`;
