import { readOpinion } from '../hear/opinion.ts';
import { ANSWER_COMMANDS, understand } from '../hear/understand.ts';
import type { Message } from '../ports/message.ts';
import { askPending, whichPending } from '../say/people/pending-asked.ts';
import type { Doing } from './scene.ts';
import type { Turn } from './turn.ts';
import { aside } from './turn.ts';
import { pendingOf } from './word.ts';

/** Whether what stands under a file is an answer and no name: it would be recorded neither as the one nor as the other. */
export function answersUnderFile(incoming: Doing): boolean {
  if (incoming.kind !== 'message' || !incoming.private || !incoming.file) return false;
  const said = understand(incoming.text);
  const answer = said !== null && said !== 'unsure' && ANSWER_COMMANDS.has(said.command);
  return answer || readOpinion(incoming.text)?.words === '';
}

/** What was not taken, with the buttons of what waits for their answer, or else can be answered otherwise. */
export async function withWhatWaits(turn: Turn, said: string): Promise<Message> {
  const { asking } = turn.scene.account;
  if (asking) return aside(said, asking);
  const all = await pendingOf(turn);
  const open = all.filter(({ answered }) => !answered);
  const meant = open.length > 0 ? open : all;
  const [only, ...more] = meant;
  if (!only) return { text: said };
  const offered = more.length === 0 ? askPending(only) : whichPending(meant, null);
  return { ...offered, text: `${said} ${offered.text}` };
}
