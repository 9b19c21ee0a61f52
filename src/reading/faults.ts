import { DateTime } from 'luxon';
import * as say from '../say/reading/answer.ts';
import type { Question } from '../say/reading/question.ts';
import { type Entry, furtherWords, gaps, type QuestionAnswer } from './answers.ts';
import { isoDay } from './profile.ts';
import type { LegalText } from './text/legal-text.ts';
import { sight } from './text/locate.ts';
import { nearest } from './text/nearest.ts';
import type { Faults } from './whole.ts';

/** What is wrong with an answer, a sentence each, by entry; `whole` is what is wrong between it and others. */
export function faultsOf(
  question: Question,
  answer: QuestionAnswer,
  text: LegalText,
  whole: Faults,
): string[][] {
  if (answer.state === 'silent') return [];
  return answer.entries.map((entry, at) => [
    ...(answer.state === 'said' ? missing(question, entry) : []),
    ...(question.bare ? [] : citation(entry, text)),
    ...(answer.state === 'said'
      ? furtherWords(question, entry).flatMap((words) => citation(words, text))
      : []),
    ...(whole.get(question.id)?.[at] ?? []),
  ]);
}

function missing(question: Question, entry: Entry): string[] {
  const keys = gaps(question, entry);
  const open = question.parts
    .filter(({ key }) => keys.includes(key))
    .map((part) =>
      part.kind === 'days'
        ? say.badDay(part)
        : part.kind === 'months'
          ? say.badMonth(part)
          : say.notChosen(part),
    );
  return question.id === 'general' ? [...open, ...general(question, entry)] : open;
}

function general({ parts }: Question, { values }: Entry): string[] {
  const wrongDays = parts.filter(({ key }) => {
    const written = values[key];
    if (!['date', 'effectiveFrom'].includes(key) || typeof written !== 'string' || written.trim() === '')
      return false;
    return !DateTime.fromISO(String(isoDay(written))).isValid;
  });
  const id = values.id;
  const badId = typeof id === 'string' && id !== '' && !/^[a-z0-9-]{3,32}$/.test(id);
  return [...(badId ? [say.badId()] : []), ...wrongDays.map((part) => say.badDate(say.labelOf(part)))];
}

/** Of a quote and its article against the text. */
export function citation({ quote, article }: Pick<Entry, 'quote' | 'article'>, text: LegalText): string[] {
  if (quote.trim() === '') return [say.noQuote()];
  if (article.trim() === '') return [say.noArticle()];
  const sighting = sight(quote, article, text);
  if (sighting.ok) return [];
  if (sighting.why === 'elsewhere') return [say.standsElsewhere(sighting.piece, sighting.stands, article)];
  const near = nearest(sighting.piece, text);
  const said = near && { said: text.whole.slice(near.span.from, near.span.to), cited: near.cited };
  return [say.noSuchWords(sighting.piece, said)];
}
