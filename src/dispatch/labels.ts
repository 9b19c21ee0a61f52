import { readOpinion } from '../hear/opinion.ts';
import { understand } from '../hear/understand.ts';
import { sameLabel, spoken } from '../hear/wording.ts';
import type { IncomingMessage } from '../ports/channel.ts';
import type { Account } from '../ports/store.ts';
import { NOT_MINE } from '../say/meetings/spoken.ts';
import { TAKE_BACK } from '../say/taken-back.ts';

/**
 * What a label stands for that is typed in place of a tap, whichever of the last messages has it; `null` where none has,
 * or where it stands for several things. What answers by itself is said to what waits, and not to a message.
 */
export function labelled(
  { text, private: alone, file, replyTo }: IncomingMessage,
  account: Account,
): string | null {
  if (!alone || file || replyTo !== null || account.asking) return null;
  const all = (account.offers ?? []).flatMap(({ choices }) => choices);
  const said = spoken(text.slice(0, 100));
  // Said of what was recorded last, and never a no to what waits.
  if (sameLabel(said, TAKE_BACK))
    return all.findLast(({ label }) => label === TAKE_BACK)?.command ?? '/boghi';
  // Nor is this: of several it is asked which.
  if (sameLabel(said, NOT_MINE)) {
    const [one, ...others] = new Set(
      all.flatMap(({ label, command }) => (label === NOT_MINE ? command : [])),
    );
    return one !== undefined && others.length === 0 ? one : '/baosai';
  }
  if (readOpinion(text) || understand(text)) return null;
  const meant = all.filter(({ label }) => sameLabel(said, label));
  const [only, ...more] = new Set(meant.map(({ command }) => command));
  return only !== undefined && more.length === 0 ? only : null;
}
