import type { Said, Told } from './said.ts';
import { NOUNS, SITUATIONS } from './situations.ts';

/** docs/cau-chu.md: by noun, each file's situation and what is said in it. */

const HEAD = `# Câu chữ

Mọi câu mà trợ lý nói, theo việc và theo tình huống, với dữ liệu mẫu. Trang này lấy từ mã nguồn: mỗi câu đứng một lần, ở chỗ
nó được nói; dòng bắt đầu bằng “…” là phần khác đi của tin đứng trên. Chữ trong ngoặc vuông là nút (trên Zalo là dòng có số).
Câu nào không hay, không đúng Quy chế hoặc không đúng thể thức, xin ghi lại theo dòng. Sửa câu trong \`src/say/\`, rồi
\`npx vitest run test/say/phrases.test.ts -u\`.
`;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/Question$|Confirm$|Heard$|Preview$|^preview/, 'Hỏi trước khi làm'],
  [/^ask|^which|^please/, 'Hỏi'],
  [
    /^no(?=[A-Z])|^not(?=[A-Z])|Wrong$|Unreadable$|Impossible$|Past$|tooLong|TooLong|Unknown|Unread$|How$|nothing/,
    'Chưa làm được',
  ],
  [/Told$|For$|ForYou$|Yours?$|Notice$|^notice|[nN]udge$|To$|Asked$|YourName$/, 'Báo người khác'],
  [/Reply$|Recorded$|Noted$|Sent$|Done$|Added$|Taken$|Decided$|^bound$|^drafted$/, 'Đã làm'],
];

const kindOf = ({ by }: Said): string => KINDS.find(([pattern]) => pattern.test(by))?.[1] ?? '';

/** As plain text: nothing in it is a link, a tag or a mark. */
const plain = (text: string): string =>
  text
    .trim()
    .replaceAll('\\', '\\\\')
    .replace(/[*_`<>[\]|]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+#])/, '\\$1');

function item(said: Said): string {
  const kind = kindOf(said);
  const lines = said.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(plain);
  const buttons = said.buttons.map((label) => `\\[${plain(label)}\\]`).join(' ');
  const also = said.also.length > 0 ? [`*cũng có:* ${quoted(said.also)}`] : [];
  return `- ${kind === '' ? '' : `*${kind}:* `}${[...lines, ...(buttons === '' ? [] : [buttons]), ...also].join('<br>\n  ')}`;
}

export function page(told: readonly Told[]): string {
  const sections = NOUNS.map(({ title, folder }) => {
    const files = told.filter(({ path }) => folderOf(path) === folder);
    const parts = files.flatMap((one) => {
      const lines = [...one.said.map(item), ...rest(one)];
      return lines.length > 0 ? [`### ${SITUATIONS[one.path] ?? one.path}\n\n${lines.join('\n')}`] : [];
    });
    return `## ${title}\n\n${parts.join('\n\n')}`;
  });
  return `${HEAD}\n${sections.join('\n\n')}\n`;
}

const quoted = (pieces: readonly string[]): string => pieces.map((piece) => `“${plain(piece)}”`).join('; ');

const rest = ({ left }: Told): string[] =>
  left.length > 0 ? [`- *Khi khác, trong câu có:* ${quoted(left)}`] : [];

export const folderOf = (path: string): string => /^src\/say\/(\w+)\//.exec(path)?.[1] ?? '';
