import { inconsistencies } from '../regulations/consistency.ts';
import { profileSchema } from '../regulations/schema.ts';
import type { Path, WordingFinding } from '../regulations/yaml-wording.ts';
import type { Names } from '../say/reading/answer.ts';
import * as say from '../say/reading/contradictions.ts';
import type { Question, QuestionPart } from '../say/reading/question.ts';
import type { Called } from '../say/reading/spoken.ts';
import { type Answers, gaps } from './answers.ts';
import { profileOf } from './profile.ts';
import { questionsOf } from './sections.ts';

/** What is wrong between answers, and what the schema would refuse, in the words of the form: by question, then by entry. */

export type Faults = ReadonlyMap<string, readonly (readonly string[])[]>;

export function wholeFaults(answers: Answers, names: Names, called: Called): Faults {
  const said = Object.fromEntries(Object.entries(answers).filter(([, { state }]) => state !== 'other'));
  const profile = profileOf(said);
  const found: readonly WordingFinding[] = [
    ...inconsistencies(known(profile, answers), String(profile.id)),
    ...(profileSchema.safeParse(profile).error?.issues ?? []).map(
      ({ path, message }): WordingFinding => ({ path, problem: message, instead: '' }),
    ),
  ];
  const questions = questionsOf(answers);
  const faults = new Map<string, string[][]>();
  for (const finding of found) {
    const at = placeOf(finding.path, questions);
    const answer = at && answers[at.question.id];
    if (!at || answer?.state !== 'said' || tellsGap(at, answer.entries)) continue;
    const all = faults.get(at.question.id) ?? answer.entries.map(() => []);
    const own = all[at.entry];
    const words = say.wrongBetween(finding, at.part, at.question, names, called);
    if (own && !own.includes(words)) own.push(words);
    faults.set(at.question.id, all);
  }
  return faults;
}

/** Of titles and of the agency nothing is wrong as long as nobody was asked for them. */
const known = (profile: Readonly<Record<string, unknown>>, answers: Answers): object => ({
  ...profile,
  ...(answers.titles ? {} : { titles: null }),
  ...(answers.standingAgency ? {} : { standingAgency: {} }),
});

interface Place {
  readonly question: Question;
  readonly entry: number;
  readonly part: QuestionPart | null;
}

/** Which field of which question an entry of the profile is filled from. */
function placeOf(path: Path, questions: readonly Question[]): Place | null {
  const keys = path.map(String);
  const question = questions.find(({ id }) => `${keys.join('.')}.`.startsWith(`${id}.`));
  if (!question) return null;
  const rest = path.slice(question.id.split('.').length);
  const entry = typeof rest[0] === 'number' ? rest[0] : 0;
  const own = (typeof rest[0] === 'number' ? rest.slice(1) : rest).map(String);
  const fills = (key: string) => (part: QuestionPart) =>
    part.key === key || (part.kind === 'choice' && part.options.some(({ sets }) => key in sets));
  const part =
    question.parts.find(fills(own.slice(0, 2).join('.'))) ?? question.parts.find(fills(own[0] ?? ''));
  return { question, entry, part: part ?? null };
}

/** What is missing or unreadable is told already. */
function tellsGap({ question, entry, part }: Place, entries: readonly Parameters<typeof gaps>[1][]): boolean {
  const own = entries[entry];
  return (
    own === undefined ||
    (part !== null ? gaps(question, own).includes(part.key) : gaps(question, own).length > 0)
  );
}
