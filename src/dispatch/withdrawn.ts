import { withdrawsAnswer } from '../hear/withdrawal.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import type { Message } from '../ports/message.ts';
import { recordedFromWords } from '../queries/people/taken-back.ts';
import { askPending, whichPending } from '../say/people/pending-asked.ts';
import { askTakeBack, noAnswerToTakeBack } from '../say/taken-back.ts';
import { answerWith, type Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';
import { pendingOf } from './word.ts';

/**
 * “Cho em rút lại”: what was recorded from words of theirs is taken back by its button, and what they chose can be chosen
 * otherwise. `null` where no such thing is said, or where only what is not answered yet waits for them.
 */
export async function followWithdrawal(turn: Turn): Promise<Acknowledgement | null> {
  const { incoming, account } = turn.scene;
  if (incoming.kind !== 'message' || !incoming.private || incoming.file || account.asking) return null;
  if (!withdrawsAnswer(incoming.text)) return null;
  const message = await askedBack(turn);
  return message && answerWith(turn, message);
}

async function askedBack(turn: Turn): Promise<Message | null> {
  const recorded = (await Promise.all((await seatsOf(turn)).map(recordedFromWords))).flat();
  if (recorded.length > 0) return askTakeBack(recorded);
  const all = await pendingOf(turn);
  if (all.length === 0) return noAnswerToTakeBack();
  const chosen = all.filter(({ answered }) => answered);
  const [only, ...more] = chosen;
  if (!only) return null;
  return more.length > 0 ? whichPending(chosen, null) : askPending(only);
}
