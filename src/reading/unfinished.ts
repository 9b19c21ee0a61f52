import * as say from '../say/reading/page.ts';
import { spoken } from '../say/reading/spoken.ts';
import type { Answers } from './answers.ts';
import { faultsOf } from './faults.ts';
import { calledIn, namesIn } from './names.ts';
import { questionsOf } from './sections.ts';
import type { LegalText } from './text/legal-text.ts';
import { wholeFaults } from './whole.ts';

/** Why the files cannot be written yet, and the question at which to mend it. */
export interface Unfinished {
  readonly said: string;
  readonly question: string | null;
}

/** How many are unanswered, and each answer with something wrong by its own words. */
export function unfinished(answers: Answers, text: LegalText): Unfinished[] {
  const called = calledIn(answers);
  const whole = wholeFaults(answers, namesIn(answers), called);
  const all = questionsOf(answers);
  const open = all.filter(({ id }) => !answers[id]);
  const wrong = all.flatMap((question): Unfinished[] => {
    const answer = answers[question.id];
    const faults = answer ? faultsOf(question, answer, text, whole).flat() : [];
    if (faults.length === 0) return [];
    return [{ said: say.wrongAnswer(spoken(question.ask, called), faults), question: question.id }];
  });
  const first = open[0];
  return [...(first ? [{ said: say.stillOpen(open.length), question: first.id }] : []), ...wrong];
}

/** What the reader of the file refuses all the same, by the place in it: the question that fills it. */
export function refusedAt(path: string, answers: Answers): Unfinished {
  const all = questionsOf(answers);
  const question = all.find(({ id }) => `${path}.`.startsWith(`${id}.`)) ?? all[0];
  const ask = question ? spoken(question.ask, calledIn(answers)) : '';
  return { said: say.notARule(ask), question: question?.id ?? null };
}
