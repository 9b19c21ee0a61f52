import { eligible, entrySaid, type Names } from '../say/reading/answer.ts';
import { doneBy, UNHELD } from '../say/reading/done.ts';
import { BEYOND, type Question } from '../say/reading/question.ts';
import { spoken, spokenQuestion } from '../say/reading/spoken.ts';
import type { Answers, QuestionAnswer } from './answers.ts';
import { faultsOf } from './faults.ts';
import type { Pointed } from './likely.ts';
import { calledIn, namesIn } from './names.ts';
import { doneWith } from './readback.ts';
import { sectionsOf } from './sections.ts';
import type { LegalText, Span } from './text/legal-text.ts';
import { locate, paragraphAt, piecesOf, sight } from './text/locate.ts';
import { wholeFaults } from './whole.ts';

/** The text as the page shows it. */
export const textView = (name: string, { whole, paragraphs }: LegalText): object => ({
  name,
  paragraphs: paragraphs.map(({ kind, cited, mark, sentences }) => ({
    kind,
    cited,
    mark,
    sentences: sentences.map(({ from, to }) => ({ from, to, text: whole.slice(from, to) })),
  })),
});

/** The questions as the page shows them, with their answers, what is wrong in these, and how far one came. */
export function questionsView(
  answers: Answers,
  text: LegalText,
  likely: (question: Question) => readonly Pointed[],
): object {
  const names = namesIn(answers);
  const called = calledIn(answers);
  const whole = wholeFaults(answers, names, called);
  const one = (raw: Question): object => {
    const question = spokenQuestion(raw, called);
    const answer = answers[question.id] ?? null;
    const entries = answer && answer.state !== 'silent' ? answer.entries : [];
    return {
      ...question,
      parts: [...question.parts, ...(question.bare ? [] : [BEYOND])].map((part) =>
        part.kind === 'who' ? { ...part, options: eligible(part, names) } : part,
      ),
      pointed: likely(question).map(({ span }) => ({
        ...span,
        cited: paragraphAt(span.from, text)?.cited ?? '',
        text: text.whole.slice(span.from, span.to),
      })),
      answer,
      faults: answer ? faultsOf(question, answer, text, whole) : [],
      spans: entries.map(({ quote, article }) => spansOf(quote, article, text)),
      done: done(question, answer, names),
      said: answer?.state === 'said' ? entries.map(({ values }) => entrySaid(question, values, names)) : [],
    };
  };
  return {
    sections: sectionsOf(answers).map(({ title, questions }) => ({
      title: spoken(title, called),
      questions: questions.map(one),
    })),
  };
}

/** What the assistant will do, of several rules each thing once. */
function done(question: Question, answer: QuestionAnswer | null, names: Names): string {
  if (answer?.state === 'silent') return question.silent;
  if (answer?.state === 'other') return UNHELD;
  if (!answer) return doneBy(question, null, names);
  return [...new Set(answer.entries.map((entry) => doneWith(question, entry, names)))].join(' ');
}

/** Where a quote stands; also of one that is cited wrongly, what can be found of it. */
function spansOf(quote: string, article: string, text: LegalText): readonly Span[] {
  const sighting = sight(quote, article, text);
  return sighting.ok ? sighting.spans : piecesOf(quote).flatMap((piece) => locate(piece, text).slice(0, 1));
}
