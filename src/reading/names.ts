import { shortName, shortTeamName } from '../domain/committee/wording.ts';
import type { Names } from '../say/reading/answer.ts';
import { PARTIES, type Party } from '../say/reading/question.ts';
import { type Called, NEUTRAL } from '../say/reading/spoken.ts';
import type { Answers } from './answers.ts';

/** What the text calls everybody, by the answers; neutral words until the question was answered. */
export function namesIn(answers: Answers): Names {
  const titles = titlesIn(answers);
  const names: Partial<Record<Party, string>> = titles ? { ...titles } : { ...PARTIES };
  const own = {
    committee: said(answers, 'bodies.committee', 'name'),
    team: said(answers, 'bodies.team', 'name'),
    'standing-agency': said(answers, 'standingAgency', 'name'),
  };
  for (const [party, name] of Object.entries(own)) if (name) names[party as Party] = name;
  return names;
}

/** How bodies are called in short, and everybody by title: for the questions themselves. */
export function calledIn(answers: Answers): Called {
  const name = said(answers, 'bodies.committee', 'name');
  const short = said(answers, 'bodies.committee', 'short');
  const team = said(answers, 'bodies.team', 'name');
  const shortTeam = said(answers, 'bodies.team', 'short');
  return {
    ...NEUTRAL,
    ...titlesIn(answers),
    ...(name === undefined ? {} : { committee: shortName(bodiesOf(named(name, short), null)) }),
    ...(team === undefined
      ? {}
      : { team: shortTeamName(bodiesOf(named('', undefined), named(team, shortTeam))) }),
  };
}

const named = (name: string, short: string | undefined) => ({
  name,
  short: short ?? null,
  article: '',
  quote: '',
});
type Named = ReturnType<typeof named>;
const bodiesOf = (committee: Named, team: Named | null) => ({ bodies: { committee, team, further: [] } });

function titlesIn(answers: Answers): Names | null {
  const { titles } = answers;
  const held = titles?.state === 'said' ? titles.entries[0]?.values : undefined;
  if (!held) return null;
  return Object.fromEntries(
    Object.entries(held).filter(([, name]) => typeof name === 'string' && name !== ''),
  );
}

function said(answers: Answers, id: string, key: string): string | undefined {
  const answer = answers[id];
  const value = answer?.state === 'said' ? answer.entries[0]?.values[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
