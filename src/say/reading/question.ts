import type { Role } from '../../regulations/schema.ts';

/** How a question about a regulation is put: what is asked, what may be answered, and what follows from it. */

export type Party =
  | Role
  | 'standing-agency'
  | 'committee'
  | 'team'
  | 'agencies'
  | 'agency-heads'
  | 'secretary';
export type Value = string | number | boolean | null | readonly string[];

/**
 * One thing that an answer is made of. `key` is the entry of the rule that it fills; `filled` and `empty` say what the
 * assistant does where something, or nothing, stands in it.
 */
export type QuestionPart = Part & { readonly filled?: string; readonly empty?: string };

type Part =
  /** Who: one or several. `most` is how wide the circle is. */
  | {
      readonly kind: 'who';
      readonly key: string;
      readonly label: string;
      readonly one: boolean;
      readonly among: Circle;
      /** What the posts of a body of its own are called there. */
      readonly titles?: Readonly<Partial<Record<Party, string>>>;
      readonly optional: boolean;
    }
  /** One of several things, each of which fills some entries. */
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly label: string;
      readonly options: readonly QuestionOption[];
      /** The first of them goes without saying. */
      readonly firstUnsaid?: true;
    }
  /** Several of several things. */
  | {
      readonly kind: 'several';
      readonly key: string;
      readonly label: string;
      readonly options: readonly QuestionOption[];
      readonly optional: boolean;
    }
  | { readonly kind: 'number'; readonly key: string; readonly label: string; readonly first: number }
  /**
   * `lines`: a list, one a line; `days`: days of the year such as 15/6; `months`: months of it by number; `cited`: the
   * words that carry a part of a rule, its article in brackets, where they are others than those of the rule.
   */
  | {
      readonly kind: 'text' | 'lines' | 'days' | 'months' | 'cited';
      readonly key: string;
      readonly label: string;
      readonly optional: boolean;
    };

export interface QuestionOption {
  readonly label: string;
  /** The label in the words of the text that is read. */
  readonly shown?: string;
  readonly sets: Readonly<Record<string, Value>>;
  /** What the assistant does where it is chosen. */
  readonly acts?: string;
}

/** The roles of a body; with the standing agency; with bodies and agencies as a whole. */
export type Circle = 'committee' | 'team' | 'all' | 'actors' | 'parties';

export interface Question {
  /** Where its answer stands in the profile: "meetings.committee.absence". */
  readonly id: string;
  readonly ask: string;
  /** Among the first forty; the others are asked below them. */
  readonly main: boolean;
  readonly parts: readonly QuestionPart[];
  /** Several answers, each with its own words. */
  readonly many: boolean;
  /** Of the paper as a whole: no words of it carry the answer. */
  readonly bare: boolean;
  /** Every regulation says it. */
  readonly must: boolean;
  /** What the assistant does by it, whatever is answered; "[by|người ấy]" is whoever stands in that part. */
  readonly acts: string;
  /** What it does where the text is silent. */
  readonly silent: string;
  /** Words by which its sentence is known, the telling ones first; "!" before what speaks against it. */
  readonly words: readonly string[];
}

const NOT_STATED = 'Trợ lý nói “Quy chế không quy định” và không tự đặt ra.';

type Rest = Partial<Pick<Question, 'main' | 'many' | 'bare' | 'must' | 'silent'>>;

export const question = (
  id: string,
  ask: string,
  parts: readonly QuestionPart[],
  acts: string,
  words: string,
  rest: Rest = {},
): Question => ({
  id,
  ask,
  parts,
  acts,
  main: rest.main ?? false,
  many: rest.many ?? false,
  bare: rest.bare ?? false,
  must: rest.must ?? rest.bare ?? false,
  silent: rest.silent ?? NOT_STATED,
  words: words.split(',').map((one) => one.trim()),
});

export const who = (
  key: string,
  label: string,
  among: Circle,
  { one = false, optional = false } = {},
): QuestionPart => ({ kind: 'who', key, label, one, among, optional });

export const choice = (
  key: string,
  label: string,
  ...options: readonly (readonly [label: string, sets: QuestionOption['sets'], acts?: string])[]
): Extract<QuestionPart, { kind: 'choice' }> => ({
  kind: 'choice',
  key,
  label,
  options: options.map(([name, sets, acts]) => ({ label: name, sets, ...(acts ? { acts } : {}) })),
});

/** A choice whose first option goes without saying. */
export const unlessSaid = (...choosing: Parameters<typeof choice>): QuestionPart => ({
  ...choice(...choosing),
  firstUnsaid: true,
});

/** Yes or no, each with what the assistant does then. */
export const whether = (
  key: string,
  label: string,
  [yes, then = '']: readonly [string, string?],
  [no, otherwise = '']: readonly [string, string?],
): QuestionPart => choice(key, label, [yes, { [key]: true }, then], [no, { [key]: false }, otherwise]);

/** A part with what the assistant does where it is filled, and where it is not. */
export const doing = (part: QuestionPart, filled: string, empty = ''): QuestionPart => ({
  ...part,
  filled,
  empty,
});

/** In what days are counted. */
export const DAYS = [
  ['ngày làm việc', { unit: 'working-days' }],
  ['ngày theo lịch', { unit: 'days' }],
] as const;

/** So many days, of work or of the calendar. */
export const daysParts = (label: string, first: number): QuestionPart[] => [
  { kind: 'number', key: 'amount', label, first },
  choice('unit', 'Tính bằng', ...DAYS),
];

export const SHARES = [
  ['ít nhất 2/3', { share: '2/3', more: false }],
  ['trên 2/3', { share: '2/3', more: true }],
  ['quá nửa (trên 1/2, trên 50%)', { share: '1/2', more: true }],
  ['ít nhất một nửa (1/2, 50%)', { share: '1/2', more: false }],
  ['ít nhất 3/4', { share: '3/4', more: false }],
  ['trên 3/4', { share: '3/4', more: true }],
  ['ít nhất 4/5', { share: '4/5', more: false }],
  ['trên 4/5', { share: '4/5', more: true }],
  ['ít nhất 90%', { share: '9/10', more: false }],
  ['trên 90%', { share: '9/10', more: true }],
] as const;

/** How many of a body are enough. */
export const sharePart = (): QuestionPart => choice('share', 'Bao nhiêu', ...SHARES);

export const several = (
  key: string,
  label: string,
  options: Readonly<Record<string, string>>,
  optional = false,
): QuestionPart => ({
  kind: 'several',
  key,
  label,
  optional,
  options: Object.entries(options).map(([value, name]) => ({ label: name, sets: { [key]: [value] } })),
});

export const textPart = (key: string, label: string, optional = false): QuestionPart => ({
  kind: 'text',
  key,
  label,
  optional,
});
/** The words that carry the part of a rule whose entries stand under `group`. */
export const citedPart = (group: string, label: string): QuestionPart => ({
  kind: 'cited',
  key: `${group}.quote`,
  label: `${label} (nếu là câu khác câu đã đánh dấu: chép nguyên văn, điều khoản ghi trong ngoặc đơn ở cuối)`,
  optional: true,
});
/** What a quoted sentence says beyond the rule: a field of every question whose answer stands on words of the text. */
export const BEYOND = textPart(
  'beyond',
  'Quy chế còn nói thêm ở đây điều trợ lý chưa làm được (chép nguyên văn; không có thì để trống)',
  true,
);
export const lines = (key: string, label: string, optional = true): QuestionPart => ({
  kind: 'lines',
  key,
  label,
  optional,
});

/** Neutral names of roles and of all who may be spoken of, where the text has none. */
export const PARTIES: Readonly<Record<Party, string>> = {
  head: 'người đứng đầu',
  'standing-deputy-head': 'cấp phó thường trực',
  'deputy-head': 'cấp phó',
  'standing-member': 'ủy viên thường trực',
  member: 'thành viên',
  'team-lead': 'người đứng đầu bộ phận giúp việc',
  'standing-deputy-team-lead': 'cấp phó thường trực của bộ phận giúp việc',
  'deputy-team-lead': 'cấp phó của bộ phận giúp việc',
  'team-member': 'thành viên bộ phận giúp việc',
  'standing-agency': 'cơ quan thường trực',
  committee: 'cả tổ chức (tập thể)',
  team: 'cả bộ phận giúp việc (tập thể)',
  agencies: 'các cơ quan, đơn vị',
  'agency-heads': 'thủ trưởng cơ quan, đơn vị',
  secretary: 'thư ký',
};
