import { entrySaid, type Names } from '../say/reading/answer.ts';
import { doneBy } from '../say/reading/done.ts';
import { notFollowed } from '../say/reading/page.ts';
import type { Question } from '../say/reading/question.ts';
import { spoken, spokenQuestion } from '../say/reading/spoken.ts';
import { type Answers, beyondOf, type Entry } from './answers.ts';
import { calledIn, namesIn } from './names.ts';
import { sectionsOf } from './sections.ts';

/** What was understood of a regulation, question by question. */
export interface ReadBack {
  readonly title: string;
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  readonly question: Question;
  /** `open`: nobody answered it. */
  readonly state: 'said' | 'silent' | 'other' | 'open';
  readonly rules: readonly RuleRead[];
}

/** One rule in words, with what the assistant does by it. */
export interface RuleRead {
  readonly said: string;
  readonly done: string;
  /** What of its words is not followed; empty where all is. */
  readonly left: string;
  readonly article: string;
  readonly quote: string;
}

/** What the assistant does by an answer, and what of the same words it does not do. */
export const doneWith = (question: Question, entry: Entry, names: Names): string =>
  [doneBy(question, entry.values, names), leftBy(entry)].filter(Boolean).join(' ');

function leftBy(entry: Entry): string {
  const beyond = beyondOf(entry);
  return beyond ? notFollowed(beyond.quote, beyond.article) : '';
}

export function readBacks(answers: Answers): ReadBack[] {
  const names = namesIn(answers);
  const called = calledIn(answers);
  return sectionsOf(answers).map(({ title, questions }) => ({
    title: spoken(title, called),
    rows: questions.map((raw): ReadRow => {
      const question = spokenQuestion(raw, called);
      const answer = answers[question.id];
      if (!answer) return { question, state: 'open', rules: [] };
      if (answer.state === 'silent') return { question, state: 'silent', rules: [] };
      const rules = answer.entries.map((entry) => ({
        said: answer.state === 'said' ? entrySaid(question, entry.values, names) : '',
        done: answer.state === 'said' ? doneWith(question, entry, names) : '',
        left: answer.state === 'said' ? leftBy(entry) : '',
        article: entry.article,
        quote: entry.quote,
      }));
      return { question, state: answer.state, rules };
    }),
  }));
}
