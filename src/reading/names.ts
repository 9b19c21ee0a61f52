import type { Names } from '../say/reading/answer.ts';
import { PARTIES, type Party } from '../say/reading/question.ts';
import type { Answers } from './answers.ts';

/** What the text calls everybody, by the answers; the assistant's own names until the question was answered. */
export function namesIn(answers: Answers): Names {
  const titles = answers.titles?.state === 'said' ? answers.titles.entries[0]?.values : undefined;
  const called = (id: string): string | undefined => {
    const answer = answers[id];
    const name = answer?.state === 'said' ? answer.entries[0]?.values.name : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
  };
  const names: Partial<Record<Party, string>> = titles
    ? Object.fromEntries(Object.entries(titles).filter(([, name]) => typeof name === 'string' && name !== ''))
    : { ...PARTIES };
  const own = {
    committee: called('bodies.committee'),
    team: called('bodies.team'),
    'standing-agency': called('standingAgency'),
  };
  for (const [party, name] of Object.entries(own)) if (name) names[party as Party] = name;
  return names;
}
