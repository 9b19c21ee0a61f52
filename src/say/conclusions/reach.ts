import type { Committee } from '../../domain/committee/committee.ts';
import type { PublishedConclusion } from '../../domain/conclusions/conclusion.ts';
import type { Message } from '../../ports/message.ts';
import { reachedLines, turns } from '../circulated.ts';
import { silentChoice } from './conclusions.ts';
import { conclusionCommand, conclusionTitle } from './names.ts';

/** Whom the newest version of a conclusion reached, for who may send it. */
export function conclusionReach(
  conclusion: PublishedConclusion,
  page: number,
  committee: Committee,
  zone: string,
): Message {
  const { circulation } = conclusion;
  const reached = reachedLines(circulation, page, committee, zone);
  const { version } = circulation;
  return {
    title: `Ai đã nhận: ${conclusionTitle(conclusion)}`,
    text: [...(version > 1 ? [`Bản đính chính lần ${version - 1}.`] : []), ...reached.lines].join('\n'),
    choices: [...turns(reached, (to) => conclusionCommand(conclusion, `q${to}`)), [silentChoice(conclusion)]],
  };
}
