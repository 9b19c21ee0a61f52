import { stringify } from 'yaml';
import type { z } from 'zod';
import { profileSchema } from '../regulations/schema.ts';
import type { Question } from '../say/reading/question.ts';
import { QUESTIONS } from '../say/reading/questions.ts';
import { type Answers, type Entry, entryOf, type QuestionAnswer, ruleOf } from './answers.ts';
import { questionsOf } from './sections.ts';

type Group = Record<string, unknown>;

const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(['optional', 'default', 'prefault']);

/** A profile in which nothing is said yet: every entry that must be there, as empty as the schema takes it. */
function bare(schema: z.core.$ZodType): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((def as z.core.$ZodObjectDef).shape).flatMap(([key, of]) =>
          MAY_BE_LEFT_OUT.has(of._zod.def.type) ? [] : [[key, bare(of)]],
        ),
      );
    case 'array':
      return [];
    default:
      return null;
  }
}

const at = (profile: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((here, key) => (isGroup(here) ? here[key] : undefined), profile);
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function put(profile: Group, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) profile[key] = value;
  else {
    if (!isGroup(profile[key])) profile[key] = {};
    put(profile[key] as Group, rest, value);
  }
}

/** "04/4/2023" as 2023-04-04; as it was written where it is no date. */
export function isoDay(written: unknown): unknown {
  const [, day, month, year] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(String(written ?? '').trim()) ?? [];
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : written;
}

const vietnamese = (iso: unknown): string =>
  String(iso ?? '')
    .split('-')
    .reverse()
    .join('/');

/** The profile that the answers make; it may still miss what nobody answered. */
export function profileOf(answers: Answers): Group {
  const profile = bare(profileSchema) as Group;
  profile.version = 1;
  for (const question of questionsOf(answers)) {
    const answer = answers[question.id];
    if (answer?.state === 'silent') put(profile, question.id.split('.'), silence(question));
    if (answer?.state === 'other') put(profile, question.id.split('.'), unheld(question, answer.entries));
    if (answer?.state !== 'said') continue;
    const rules = answer.entries.map((entry) => kept(question, ruleOf(question, entry)));
    if (question.id === 'general') putGeneral(profile, rules[0] ?? {});
    else put(profile, question.id.split('.'), question.many || rules.length > 1 ? rules : rules[0]);
  }
  return profile;
}

/** What the text says and no rule holds: its words in the place of the rule. */
function unheld({ many }: Question, entries: readonly Entry[]): unknown {
  const all = entries.map(({ quote, article }) => ({ other: { article, quote } }));
  return many || all.length > 1 ? all : all[0];
}

/** Who stands in for whom and which further bodies there are are lists, and may be empty. */
const LISTS = ['acting', 'bodies.further'];
const silence = ({ id }: Question): null | [] => (LISTS.includes(id) ? [] : null);

/** Who leads a body and what its posts are called goes without saying where nothing is said of it. */
function kept({ id }: Question, rule: Group): Group {
  if (id !== 'bodies.further') return rule;
  const unsaid = ['lead', 'titles'];
  return Object.fromEntries(
    Object.entries(rule).filter(([key, value]) => value !== null || !unsaid.includes(key)),
  );
}

function putGeneral(profile: Group, { id, title, number, date, issuer, effectiveFrom }: Group): void {
  Object.assign(profile, { id, title, effectiveFrom: isoDay(effectiveFrom) });
  profile.decision = { number, date: isoDay(date), issuer, note: null };
}

/** The answers that a profile holds; `null` in it is "the text says nothing". */
export function answersOf(profile: unknown): Answers {
  const held = (questions: readonly Question[]): Answers =>
    Object.fromEntries(questions.map((one): [string, QuestionAnswer] => [one.id, answerIn(profile, one)]));
  return held(questionsOf(held(QUESTIONS)));
}

function answerIn(profile: unknown, question: Question): QuestionAnswer {
  if (question.id === 'general' && isGroup(profile)) {
    const { id, title, decision, effectiveFrom } = profile;
    const { number, date, issuer } = isGroup(decision) ? decision : {};
    const rule = {
      id,
      title,
      number,
      issuer,
      date: vietnamese(date),
      effectiveFrom: vietnamese(effectiveFrom),
    };
    return { state: 'said', entries: [entryOf(question, rule)] };
  }
  const held = at(profile, question.id.split('.'));
  const entries: Entry[] = [held].flat().flatMap((rule) => (isGroup(rule) ? [entryOf(question, rule)] : []));
  if (entries.length > 0) return { state: 'said', entries };
  const words = isGroup(profile) && isGroup(profile.unheld) ? profile.unheld[question.id] : undefined;
  const others = [words]
    .flat()
    .flatMap((one) => (isGroup(one) ? [{ ...entryOf(question, one), values: {} }] : []));
  return others.length > 0 ? { state: 'other', entries: others } : { state: 'silent' };
}

/** Fields that stood under another key in drafts that were begun before. */
const MOVED: Readonly<Record<string, string>> = { authorised: 'authorised.by' };

/** A draft as it was kept, with each field under the key of today. */
export function draftOf(kept: string): Answers {
  const answers = JSON.parse(kept) as Answers;
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, moved(answer)]));
}

const moved = (answer: QuestionAnswer): QuestionAnswer =>
  answer.state === 'silent' ? answer : { ...answer, entries: answer.entries.map(ofToday) };

const ofToday = (entry: Entry): Entry => ({
  ...entry,
  values: Object.fromEntries(Object.entries(entry.values).map(([key, value]) => [MOVED[key] ?? key, value])),
});

/** The profile as the file that `committee -- check` and `import` take. */
export const profileYaml = (answers: Answers): string =>
  `# Mục nào Quy chế không quy định thì ghi null.\n${stringify(profileOf(answers), { lineWidth: 0 })}`;
