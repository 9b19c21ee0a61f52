import { cut } from '../people/people.ts';
import {
  PARTIES,
  type Party,
  type Question,
  type QuestionOption,
  type QuestionPart,
  type Value,
} from './question.ts';

/** What an answer says, in words: for the reading room, the check and the page to sign. */

/** What the text calls each role; a role that it does not know is left out. */
export type Names = Readonly<Partial<Record<Party, string>>>;

const CIRCLES = {
  committee: ['head', 'standing-deputy-head', 'deputy-head', 'standing-member', 'member'],
  team: ['team-lead', 'standing-deputy-team-lead', 'deputy-team-lead', 'team-member'],
} as const;
const ALL: readonly Party[] = [...CIRCLES.committee, ...CIRCLES.team];

/** Who may be chosen for a part, each with the name that the text gives. */
export function eligible(
  part: Extract<QuestionPart, { kind: 'who' }>,
  names: Names,
): { value: Party; label: string }[] {
  const whole: readonly Party[] =
    part.among === 'parties'
      ? [...ALL, 'standing-agency', 'secretary', 'committee', 'team', 'agencies', 'agency-heads']
      : part.among === 'actors'
        ? [...ALL, 'standing-agency']
        : part.among === 'all'
          ? ALL
          : CIRCLES[part.among];
  return whole.flatMap((value) => {
    const known = part.titles?.[value] ?? names[value];
    const label = known ?? (ALL.includes(value) ? undefined : PARTIES[value]);
    return label === undefined ? [] : [{ value, label }];
  });
}

export const partyName = (party: string, names: Names): string =>
  names[party as Party] ?? PARTIES[party as Party] ?? party;

const listed = (items: readonly string[]): string => items.join(', ');

/** What stands in one part, in words; empty where nothing does. */
export function partSaid(part: QuestionPart, value: Value | undefined, names: Names): string {
  const many = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (part.kind) {
    case 'who':
      return listed(
        (part.one ? [String(value ?? '')] : many)
          .filter(Boolean)
          .map((one) => part.titles?.[one as Party] ?? partyName(one, names)),
      );
    case 'several':
      return listed(
        part.options
          .filter(({ sets }) => many.includes([sets[part.key]].flat()[0] as string))
          .map(({ label }) => label),
      );
    case 'choice':
      return part.firstUnsaid && value === part.options[0]?.label ? '' : optionSaid(part.options, value);
    case 'lines':
    case 'days':
    case 'months':
      return listed(many);
    default:
      return value === null || value === undefined ? '' : String(value);
  }
}

const optionSaid = (options: readonly QuestionOption[], value: Value | undefined): string =>
  options.find(({ label }) => label === value)?.shown ?? String(value ?? '');

/** "Trước ít nhất: 2; Tính bằng: ngày làm việc"; without the label where there is but one thing to say. A key is the file's own. */
export function entrySaid(
  { parts }: Question,
  values: Readonly<Record<string, Value>>,
  names: Names,
): string {
  const told = parts.filter(({ key }) => key !== 'key');
  const asked = told.filter((part) => !(part.kind === 'choice' && part.firstUnsaid));
  return told
    .flatMap((part) => {
      const said = partSaid(part, values[part.key], names);
      return said ? [asked.length === 1 && part === asked[0] ? said : `${labelOf(part)}: ${said}`] : [];
    })
    .join('; ');
}

/** Without what only helps to fill the form in. */
export const labelOf = ({ label }: QuestionPart): string => label.replace(/\s*\(.*?\)|, ví dụ.*$/g, '');

export const SILENT = 'Quy chế không nói';
export const OTHER = 'Có nói, trợ lý chưa làm được';
export const OPEN = 'Chưa trả lời';

const short = (text: string): string => cut(text, 160);
/** What is to be copied is shown as far as a line can be. */
const LONGEST_TO_COPY = 600;

export const notChosen = (part: QuestionPart): string => `Chưa có “${labelOf(part)}”`;
export const badDay = (part: QuestionPart): string => `“${labelOf(part)}” phải là ngày, tháng, ví dụ 15/6`;
export const badMonth = (part: QuestionPart): string => `“${labelOf(part)}” phải là số của tháng, ví dụ 1, 7`;
export const noQuote = (): string => 'Chưa đánh dấu câu nào trong văn bản';
export const noArticle = (): string => 'Chưa ghi điều, khoản, ví dụ: khoản 3 Điều 14';
export const noSuchWords = (
  piece: string,
  near: { readonly said: string; readonly cited: string } | null,
): string =>
  `Trong văn bản không có “${short(piece)}”. ${near ? `Gần nhất là “${cut(near.said, LONGEST_TO_COPY)}”${near.cited ? ` (${near.cited})` : ''}; hãy chép đúng từng chữ` : 'Hãy đánh dấu lại câu trong văn bản'}`;
export const standsElsewhere = (piece: string, stands: string, article: string): string =>
  stands === ''
    ? `“${short(piece)}” không nằm trong điều, khoản nào`
    : `“${short(piece)}” đứng ở ${stands}, không phải ${article}; hãy ghi: ${stands}`;
export const badId = (): string => 'Mã tệp gồm 3–32 chữ thường không dấu, số, gạch ngang';
export const badDate = (label: string): string => `“${label}” phải là ngày có thật, ví dụ 04/4/2023`;
