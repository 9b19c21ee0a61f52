import { shippedRegulations } from '../regulations/load.ts';
import type { Question } from '../say/reading/question.ts';
import { QUESTIONS } from '../say/reading/questions.ts';
import { bodyQuestions } from '../say/reading/questions-bodies.ts';
import { type BodyNames, type OwnNames, ownWords, plainWords } from './plain-words.ts';
import { answersOf } from './profile.ts';
import type { LegalText, Paragraph, Span } from './text/legal-text.ts';

/** Which sentences a question is likely answered by: by likeness of words alone. It points, and decides nothing. */

const joined = (words: readonly string[]): string => ` ${words.join(' ')} `;
const pairs = (words: readonly string[]): string[] => [
  ...words,
  ...words.slice(1).map((word, at) => `${words[at]} ${word}`),
];

interface Candidate {
  readonly span: Span;
  /** Which body it begins with: "Ban Kiểm soát họp mỗi quý một lần". */
  readonly of: string | null;
  readonly ofDecision: boolean;
  readonly said: string;
  readonly around: string;
  readonly terms: ReadonlySet<string>;
}

/**
 * What is less likely is not pointed at: over the five shipped texts 1 of 273 right sentences lies below. A word weighs
 * less where there are fewer sentences, so a short text's are not held to it.
 */
const FAINT = 12;
const faint = (sentences: number): number => Math.min(FAINT, 2.6 * Math.log(1 + sentences));

export interface Pointed {
  readonly span: Span;
  readonly score: number;
}

/** Words that carried the same answer in regulations that were read before, plain, by the question's id. */
export type Examples = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A proposer for one text and what it calls everybody: it weighs a word by how few of the text's sentences have it. */
export function proposer(
  text: LegalText,
  examples: Examples,
  own: OwnNames = [],
  bodies: BodyNames = [],
): (question: Question) => Pointed[] {
  const candidates = text.paragraphs
    .filter((paragraph) => paragraph.place !== null && !heads(paragraph, text))
    .flatMap((paragraph): Candidate[] =>
      paragraph.sentences
        .filter((span) => !leadsIn(span, text))
        .map((span) => {
          const words = plainWords(text.whole.slice(span.from, span.to), own);
          const around = joined(
            plainWords(`${paragraph.heading} ${text.whole.slice(paragraph.from, paragraph.to)}`, own),
          );
          return {
            span,
            of: bodyAt(text.whole.slice(span.from, span.to), bodies),
            ofDecision: paragraph.place?.ofDecision === true,
            said: joined(words),
            around,
            terms: new Set(pairs(words)),
          };
        }),
    );
  const having = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log(1 + candidates.length / (1 + (having.get(term) ?? 0)));

  return (question) => {
    const known = (examples.get(question.id) ?? []).map((words) => new Set(pairs(words)));
    return candidates
      .filter(({ ofDecision }) => !ofDecision || OF_PAPER.has(question.id))
      .map((candidate) => ({
        span: candidate.span,
        score:
          telling(candidate, question, weight) +
          alike(candidate, known, weight) +
          ofBody(candidate, question),
      }))
      .filter(({ score }) => score >= faint(candidates.length))
      .sort((one, other) => other.score - one.score)
      .slice(0, 3);
  };
}

/** What issues a regulation says whose it is and from when on, and no rule. */
const OF_PAPER: ReadonlySet<string> = new Set(bodyQuestions.map(({ id }) => id));

/** The body whose name a sentence begins with; of "Ban Thư ký Hội đồng" and "Hội đồng" the longer. */
function bodyAt(sentence: string, bodies: BodyNames): string | null {
  const said = joined(plainWords(sentence));
  const begins = bodies
    .map(([body, name]) => ({ body, name: joined(plainWords(name)) }))
    .filter(({ name }) => name.trim() !== '' && said.startsWith(name));
  return begins.sort((one, other) => other.name.length - one.name.length)[0]?.body ?? null;
}

const AGAINST = -6;

/** What is said of another body speaks against it. */
function ofBody({ of }: Candidate, { id }: Question): number {
  const [group = '', body] = id.split('.');
  return of !== null && of !== body && ['meetings', 'decisions'].includes(group) ? AGAINST : 0;
}

/** "Điều 8. Các cuộc họp" says what follows, and is no rule. */
const heads = ({ kind, to }: Paragraph, { whole }: LegalText): boolean =>
  kind === 'chapter' || kind === 'section' || (kind === 'article' && !/[.;:]/.test(whole[to - 1] ?? ''));

/** "Chế độ báo cáo:" too; what follows it has it among the words around. */
const leadsIn = ({ to }: Span, { whole }: LegalText): boolean => whole[to - 1] === ':';

/** By the words that are written with the question: the first ones tell most. */
function telling({ said, around }: Candidate, { words }: Question, weight: (term: string) => number): number {
  return words.reduce((sum, phrase, at) => {
    const against = phrase.startsWith('!');
    const terms = plainWords(phrase);
    const looked = joined(terms);
    const worth = (terms.length * (1 + weight(terms.at(-1) ?? ''))) / (1 + at / 4);
    if (said.includes(looked)) return sum + (against ? AGAINST : worth);
    return around.includes(looked) && !against ? sum + worth / 5 : sum;
  }, 0);
}

/** By likeness to what carried the same answer elsewhere. */
function alike(
  { terms }: Candidate,
  known: readonly ReadonlySet<string>[],
  weight: (term: string) => number,
): number {
  const size = (set: ReadonlySet<string>): number => [...set].reduce((sum, term) => sum + weight(term), 0);
  const own = size(terms);
  return known.reduce((most, quote) => {
    const common = size(new Set([...quote].filter((term) => terms.has(term))));
    return Math.max(most, (60 * common) / Math.sqrt(own * size(quote) + 1));
  }, 0);
}

/** The words that carried each answer in the regulations that ship, but for those named. */
export function shippedExamples(without: readonly string[] = []): Examples {
  const examples = new Map<string, (readonly string[])[]>();
  for (const [id, regulation] of shippedRegulations()) {
    if (without.includes(id)) continue;
    const answers = answersOf(regulation);
    const own = ownWords(answers);
    for (const question of QUESTIONS) {
      const answer = answers[question.id];
      if (question.bare || answer?.state !== 'said') continue;
      const quotes = answer.entries.map(({ quote }) => plainWords(quote, own));
      examples.set(question.id, [...(examples.get(question.id) ?? []), ...quotes]);
    }
  }
  return examples;
}
