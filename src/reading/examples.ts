import { shippedRegulations } from '../regulations/load.ts';
import { QUESTIONS } from '../say/reading/questions.ts';
import type { Examples } from './likely.ts';
import { answersOf } from './profile.ts';

/** The words that carried each answer in the regulations that ship, but for those named. */
export function shippedExamples(without: readonly string[] = []): Examples {
  const examples = new Map<string, string[]>();
  for (const [id, regulation] of shippedRegulations()) {
    if (without.includes(id)) continue;
    const answers = answersOf(regulation);
    for (const question of QUESTIONS) {
      const answer = answers[question.id];
      if (question.bare || answer?.state !== 'said') continue;
      const quotes = answer.entries.map(({ quote }) => quote);
      examples.set(question.id, [...(examples.get(question.id) ?? []), ...quotes]);
    }
  }
  return examples;
}
