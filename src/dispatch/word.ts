import { pendingFor } from '../procedures/pending.ts';
import type { Message } from '../text/message.ts';
import { readOpinion } from '../text/opinion.ts';
import { askPending, nothingPending, type Pending, whichPending } from '../text/pending.ts';
import { soundsLikeReturn } from '../text/reports-said.ts';
import { quotedOffer } from './offered.ts';
import type { Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';

/** The command that was meant, or what is asked back. */
export type Heard = { readonly command: string } | { readonly ask: Message };

/**
 * What a short word is said to: the thing under a quoted message, else the only one that waits. A clear opinion is the
 * command that it stands for there; whatever is not surely an answer, and to what, is asked back and records nothing.
 */
export async function hearWord(turn: Turn, said: string): Promise<Heard> {
  const all = await pendingOf(turn);
  return judge(turn, said, all, underQuoted(turn, all));
}

/** Words that are nothing else: under a message whose thing still waits they are said to that; else `null`. */
export async function hearRest(turn: Turn): Promise<Heard | null> {
  const { incoming, account } = turn.scene;
  if (incoming.kind !== 'message' || incoming.file || incoming.text.trim() === '') return null;
  const quotes = quotedOffer(incoming, account) !== null;
  // What is typed while a preview waits may be about that.
  if (!quotes && (account.asking || !soundsLikeReturn(incoming.text))) return null;
  const all = await pendingOf(turn);
  const under = underQuoted(turn, all);
  return quotes && under.length === 0 ? null : judge(turn, incoming.text, all, under);
}

function judge(turn: Turn, said: string, all: readonly Pending[], under: readonly Pending[]): Heard {
  const { incoming } = turn.scene;
  const quotes = incoming.kind === 'message' && incoming.replyTo !== null;
  const open = all.filter(({ answered }) => !answered);
  const meant = under.length > 0 ? under : open.length > 0 ? open : all;
  const [only, ...more] = meant;
  if (!only) return { ask: nothingPending() };
  const opinion = readOpinion(said);
  if (more.length > 0) return { ask: whichPending(meant, opinion) };
  // Who quotes a message that is forgotten did not mean what waits now.
  const sure = under.length > 0 || !(quotes || only.answered);
  const command = sure ? (opinion ? only.taken?.(opinion) : only.heard?.(said)) : null;
  return command ? { command } : { ask: askPending(only) };
}

/** What stood under the message that they quote. */
function underQuoted({ scene: { incoming, account } }: Turn, all: readonly Pending[]): readonly Pending[] {
  const quoted = quotedOffer(incoming, account);
  if (!quoted) return [];
  const offered = new Set(quoted.choices.map(({ command }) => command));
  return all.filter(({ open, choices }) =>
    [open, ...choices.flat()].some((one) => 'command' in one && offered.has(one.command)),
  );
}

/** In every committee on which they sit; said by its name where there are several. */
async function pendingOf(turn: Turn): Promise<Pending[]> {
  const found: Pending[] = [];
  for (const context of await seatsOf(turn)) {
    const named = turn.scene.account.seats.length > 1 ? `${context.seat.committee.shortName}: ` : '';
    for (const one of await pendingFor(context)) found.push({ ...one, line: `${named}${one.line}` });
  }
  return found;
}
