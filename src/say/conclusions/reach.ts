import type { Committee } from '../../domain/committee/committee.ts';
import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import type { Message } from '../../ports/message.ts';
import { reachedLines, turns } from '../circulated.ts';
import { silentChoice } from './conclusions.ts';
import { conclusionCommand, conclusionTitle } from './names.ts';

/** Whom the newest version of a conclusion reached, for who may send it; nobody where it was not sent. */
export function conclusionReach(
  conclusion: Conclusion,
  page: number,
  committee: Committee,
  zone: string,
): Message {
  const { circulation } = conclusion;
  const reached = circulation && reachedLines(circulation, page, committee, zone);
  const version = circulation?.version ?? 1;
  return {
    title: `Ai đã nhận: ${conclusionTitle(conclusion)}`,
    text: [...(version > 1 ? [`Bản đính chính lần ${version - 1}.`] : []), ...(reached?.lines ?? [])].join(
      '\n',
    ),
    choices: [
      ...(reached ? turns(reached, (to) => conclusionCommand(conclusion, `q${to}`)) : []),
      [silentChoice(conclusion)],
    ],
  };
}
