import { pendingFor } from '../procedures/pending.ts';
import type { Offer } from '../store.ts';
import type { Message } from '../text/message.ts';
import { readOpinion } from '../text/opinion.ts';
import { askPending, nothingPending, type Pending, whichPending } from '../text/pending.ts';
import { quotedOffer } from './offered.ts';
import type { Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';

/**
 * What a short word is said to: the thing under a quoted message, else the only one that waits. A clear opinion is the
 * command that it stands for there; whatever is not surely an answer, and to what, is asked back and records nothing.
 */
export async function hearWord(
  turn: Turn,
  said: string,
): Promise<{ readonly command: string } | { readonly ask: Message }> {
  const { incoming, account } = turn.scene;
  const quotes = incoming.kind === 'message' && incoming.replyTo !== null;
  const quoted = quotedOffer(incoming, account);
  const all = await pendingOf(turn);
  const under = quoted ? all.filter((one) => stoodUnder(quoted, one)) : [];
  const open = all.filter(({ answered }) => !answered);
  const meant = under.length > 0 ? under : open.length > 0 ? open : all;
  const [only, ...more] = meant;
  if (!only) return { ask: nothingPending() };
  const opinion = readOpinion(said);
  if (more.length > 0) return { ask: whichPending(meant, opinion) };
  // Who quotes a message that is forgotten did not mean what waits now.
  const sure = under.length > 0 || !(quotes || only.answered);
  const command = opinion && sure ? only.taken?.(opinion) : null;
  return command ? { command } : { ask: askPending(only) };
}

const stoodUnder = (quoted: Offer, { open, choices }: Pending): boolean =>
  [open, ...choices.flat()].some(
    (one) => 'command' in one && quoted.choices.some(({ command }) => command === one.command),
  );

/** In every committee on which they sit; said by its name where there are several. */
async function pendingOf(turn: Turn): Promise<Pending[]> {
  const found: Pending[] = [];
  for (const context of await seatsOf(turn)) {
    const named = turn.scene.account.seats.length > 1 ? `${context.seat.committee.shortName}: ` : '';
    for (const one of await pendingFor(context)) found.push({ ...one, line: `${named}${one.line}` });
  }
  return found;
}
