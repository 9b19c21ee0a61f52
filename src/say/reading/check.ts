import { OPEN, OTHER, SILENT } from './answer.ts';
import type { Question } from './question.ts';

/** What `npm run regulation -- check` prints. */

interface Understood {
  readonly title: string;
  readonly rows: readonly {
    readonly question: Question;
    readonly state: 'said' | 'silent' | 'other' | 'open';
    readonly rules: readonly { readonly said: string; readonly left: string; readonly article: string }[];
  }[];
}

export const fault = (path: string, line: number, where: string, problem: string, instead: string): string =>
  `${path}:${line}: ${where === '' ? '' : `${where}: `}${problem}. Sửa: ${instead}.`;
export const quoteFault = (path: string, line: number, said: string): string => `${path}:${line}: ${said}.`;
export const readingFaults = (lines: readonly string[]): string =>
  [`Có ${lines.length} lỗi:`, ...lines].join('\n');

export const profileTooLarge = (path: string, larger: string): string =>
  `Tệp ${path} ${larger}. Xin kiểm tra lại có đúng tệp không.`;
export const unreadable = (path: string): string =>
  `Không đọc được tệp ${path}. Xin kiểm tra đường dẫn, quyền đọc, và lưu tệp với bảng mã UTF-8.`;

/** What was understood, on a page: each rule with its article; what the text is silent on together, by section. */
export function readBack(title: string, sections: readonly Understood[]): string {
  return [
    `Trợ lý hiểu ${title} như sau:`,
    ...sections.flatMap(({ title: name, rows }) => {
      const said = rows.flatMap(({ question, state, rules }) =>
        state === 'said' || state === 'other'
          ? rules.map(
              (rule) =>
                `- ${question.ask} ${state === 'other' ? OTHER : rule.said}${rule.article ? ` (${rule.article})` : ''}${rule.left ? `. ${rule.left}` : ''}`,
            )
          : [],
      );
      const none = (state: 'silent' | 'open', label: string): string[] => {
        const asked = rows.filter((row) => row.state === state).map(({ question }) => question.ask);
        return asked.length > 0 ? [`- ${label}: ${asked.join(' ')}`] : [];
      };
      return ['', name.toLocaleUpperCase('vi'), ...said, ...none('silent', SILENT), ...none('open', OPEN)];
    }),
    '',
  ].join('\n');
}

export const allFound = (count: number, name: string): string =>
  `Cả ${count} câu trích đúng từng chữ và đúng điều khoản trong ${name}.`;
export const noText = (path: string): string =>
  `Chưa đối chiếu câu trích: không có văn bản Quy chế cạnh tệp (cùng tên với ${path}, đuôi .txt hoặc .docx).`;
