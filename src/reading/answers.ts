import {
  BEYOND,
  type Question,
  type QuestionOption,
  type QuestionPart,
  type Value,
} from '../say/reading/question.ts';

/** What somebody answered to one question. Values are as a form holds them: a choice by its label. */
export type QuestionAnswer =
  | { readonly state: 'said'; readonly entries: readonly Entry[] }
  /** The text says nothing of it. */
  | { readonly state: 'silent' }
  /** The text says something that the assistant cannot do. */
  | { readonly state: 'other'; readonly entries: readonly Entry[] };

/** One rule, with the words that carry it ("…" where something is left out) and where they stand. */
export interface Entry {
  readonly values: Readonly<Record<string, Value>>;
  readonly quote: string;
  readonly article: string;
}

/** By the question's id; what is not there has no answer yet. */
export type Answers = Readonly<Record<string, QuestionAnswer>>;

type Rule = Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const list = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);
const chosen = (
  { options, firstUnsaid }: Extract<QuestionPart, { kind: 'choice' }>,
  value: Value | undefined,
): QuestionOption | undefined =>
  options.find(({ label }) => label === value) ?? (firstUnsaid && !value ? options[0] : undefined);

/** "15/6" as 06-15; `null` for what is no day of a year. */
function dayOfYear(written: string): string | null {
  const [, day, month] = /^(\d{1,2})\s*[/-]\s*(\d{1,2})$/.exec(written.trim()) ?? [];
  const [d, m] = [Number(day), Number(month)];
  if (!day || !month || d < 1 || d > 31 || m < 1 || m > 12) return null;
  return `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** "7" or "tháng 7" as 7; `null` for what is no month. */
function monthOf(written: string): number | null {
  const month = Number(/^(?:tháng\s*)?(\d{1,2})$/i.exec(written.normalize('NFC').trim())?.[1]);
  return month >= 1 && month <= 12 ? month : null;
}

/** The entries of a rule that one part fills. */
function filled(part: QuestionPart, value: Value | undefined): Rule {
  switch (part.kind) {
    case 'who':
      if (part.one) return { [part.key]: typeof value === 'string' && value !== '' ? value : null };
      return { [part.key]: part.optional && list(value).length === 0 ? null : list(value) };
    case 'several':
      return { [part.key]: part.optional && list(value).length === 0 ? null : list(value) };
    case 'choice':
      return chosen(part, value)?.sets ?? {};
    case 'number':
      return { [part.key]: Number(value) };
    case 'lines':
      return { [part.key]: list(value) };
    case 'days': {
      const days = list(value).flatMap((one) => dayOfYear(one) ?? []);
      return { [part.key]: days.length > 0 ? days : null };
    }
    case 'months': {
      const months = list(value).flatMap((one) => monthOf(one) ?? []);
      return { [part.key]: months.length > 0 ? months : null };
    }
    case 'cited':
      return {};
    case 'text':
      return { [part.key]: typeof value === 'string' && value.trim() !== '' ? value.trim() : null };
  }
}

/** "within.day" as a group of its own, which is `null` where nothing of it is said. */
function nested(flat: Rule): Rule {
  const groups = new Map<string, Record<string, unknown>>();
  const rule: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(flat)) {
    const [group = '', own] = key.split('.');
    if (own === undefined) rule[key] = value;
    else {
      const held = groups.get(group) ?? {};
      if (value !== null) held[own] = value;
      groups.set(group, held);
      rule[group] = Object.keys(held).length > 0 ? held : null;
    }
  }
  return rule;
}

const heldAt = (rule: Rule, key: string): unknown => {
  const [group = '', own] = key.split('.');
  if (own === undefined) return rule[key];
  const within = rule[group];
  return typeof within === 'object' && within !== null ? (Reflect.get(within, own) ?? null) : null;
};

type Words = Pick<Entry, 'article' | 'quote'>;

/** Further words of the text; in the form with their article in brackets, where that is another than the rule's. */
function wordsIn({ values, article }: Entry, key: string): Words | null {
  const written = String(values[key] ?? '').trim();
  if (written === '') return null;
  const [, quote, own] = /^(.*\S)\s*\(([^()]*(?:Điều \d|Mục )[^()]*)\)$/su.exec(written) ?? [];
  return quote && own ? { article: own, quote } : { article, quote: written };
}

function wordsShown(held: unknown, rule: Rule): string {
  if (typeof held !== 'object' || held === null) return '';
  const [own, quote] = [Reflect.get(held, 'article'), Reflect.get(held, 'quote')];
  return own === rule.article ? String(quote) : `${quote} (${own})`;
}

/** What the text says beyond a rule. */
export const beyondOf = (entry: Entry): Words | null => wordsIn(entry, BEYOND.key);

/** The words of the text that are filled in besides those of the rule. */
export const furtherWords = ({ parts, bare }: Question, entry: Entry): Words[] =>
  bare
    ? []
    : [...parts.filter(({ kind }) => kind === 'cited'), BEYOND].flatMap(
        ({ key }) => wordsIn(entry, key) ?? [],
      );

/** The parts of a rule with the words that carry them: where none are given, those of the rule. */
function withWords(rule: Rule, parts: readonly QuestionPart[], entry: Entry): Rule {
  const { article, quote } = entry;
  const carried = parts.flatMap(({ kind, key }) => {
    const group = key.split('.')[0] ?? '';
    const held = rule[group];
    if (kind !== 'cited' || typeof held !== 'object' || held === null) return [];
    return [[group, { ...held, ...(wordsIn(entry, key) ?? { article, quote }) }]];
  });
  return { ...rule, ...Object.fromEntries(carried) };
}

/** An answer as the profile holds it. */
export function ruleOf({ parts, bare }: Question, entry: Entry): Rule {
  const { values, quote, article } = entry;
  const beyond = bare ? null : beyondOf(entry);
  return {
    ...withWords(
      nested(Object.assign({}, ...parts.map((part) => filled(part, values[part.key])))),
      parts,
      entry,
    ),
    ...(bare ? {} : { article, quote }),
    ...(beyond ? { other: beyond } : {}),
  };
}

/** What a form shows for a rule of a profile; a choice that no label stands for stays open. */
export function entryOf({ parts }: Question, rule: Rule): Entry {
  const values = Object.fromEntries(
    parts.map((part): [string, Value] => {
      const held = heldAt(rule, part.key);
      if (part.kind === 'cited') {
        const own = rule[part.key.split('.')[0] ?? ''];
        return [part.key, held === null || held === rule.quote ? '' : wordsShown(own, rule)];
      }
      if (part.kind === 'choice') {
        const fits = part.options.find(({ sets }) =>
          Object.entries(sets).every(([key, value]) => same(heldAt(rule, key), value)),
        );
        return [part.key, fits?.label ?? null];
      }
      if (part.kind === 'days')
        return [part.key, list(held as Value).map((day) => day.split('-').reverse().map(Number).join('/'))];
      if (part.kind === 'months') return [part.key, [held ?? []].flat().map(String)];
      return [
        part.key,
        (held ?? (part.kind === 'text' || (part.kind === 'who' && part.one) ? '' : [])) as Value,
      ];
    }),
  );
  return {
    values: { ...values, ...(rule.other ? { [BEYOND.key]: wordsShown(rule.other, rule) } : {}) },
    quote: String(rule.quote ?? ''),
    article: String(rule.article ?? ''),
  };
}

/** Whether a part is empty whose own words are filled in. */
const lacksGroup = (
  { kind, key }: QuestionPart,
  parts: readonly QuestionPart[],
  values: Entry['values'],
): boolean =>
  kind === 'who' &&
  list(values[key]).length === 0 &&
  parts.some(
    (one) =>
      one.kind === 'cited' &&
      one.key.split('.')[0] === key.split('.')[0] &&
      String(values[one.key] ?? '').trim() !== '',
  );

/** What is missing in an entry, by the part's key. */
export function gaps({ parts }: Question, { values }: Entry): string[] {
  return parts.flatMap((part) => {
    const value = values[part.key];
    const missing =
      part.kind === 'choice'
        ? !chosen(part, value)
        : part.kind === 'number'
          ? !(Number.isInteger(Number(value)) && Number(value) > 0)
          : part.kind === 'days'
            ? list(value).some((day) => dayOfYear(day) === null)
            : part.kind === 'months'
              ? list(value).some((month) => monthOf(month) === null)
              : part.optional
                ? lacksGroup(part, parts, values)
                : part.kind === 'text' || (part.kind === 'who' && part.one)
                  ? typeof value !== 'string' || value.trim() === ''
                  : list(value).length === 0;
    return missing ? [part.key] : [];
  });
}
