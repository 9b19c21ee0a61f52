import { type Opinion, readChange, readOpinion } from '../hear/opinion.ts';
import { soundsLikeReturn } from '../hear/reports.ts';
import { hearSentence } from '../hear/sentence/hear.ts';
import { ANSWER_COMMANDS, understand } from '../hear/understand.ts';
import type { Message } from '../ports/message.ts';
import { pendingFor } from '../queries/people/pending-decisions.ts';
import type { Pending } from '../say/people/pending.ts';
import { askChange, askPending, whichPending } from '../say/people/pending-asked.ts';
import { areFew, stillWaiting } from '../say/people/waiting.ts';
import { eitherMeeting } from './either-meeting.ts';
import { isOvertaken, quotedOffer } from './offered.ts';
import type { Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';

/** The command that was meant, or what is asked back. */
export type Heard = { readonly command: string } | { readonly ask: Message };

/**
 * What a short word is said to: the thing under a quoted message, else the only one that waits. A clear opinion is the
 * command that it stands for there; whatever is not surely an answer, and to what, is asked back and records nothing.
 * `null` where nothing waits.
 */
export async function hearWord(turn: Turn, said: string): Promise<Heard | null> {
  const all = await pendingOf(turn);
  return judge(turn, said, all, underQuoted(turn, all));
}

/** Words that are nothing else: under a message whose thing still waits they are said to that; else `null`. */
export async function hearRest(turn: Turn): Promise<Heard | null> {
  const { incoming, account } = turn.scene;
  if (incoming.kind !== 'message' || incoming.file || incoming.text.trim() === '') return null;
  const quotes = quotedOffer(incoming, account) !== null;
  // What is typed while a preview waits may be about that.
  const opinion = readChange(incoming.text) ?? readOpinion(incoming.text);
  const alone = opinion !== null || soundsLikeReturn(incoming.text);
  if (!quotes && (account.asking || !alone)) return null;
  const all = await pendingOf(turn);
  const under = underQuoted(turn, all);
  return quotes && under.length === 0 ? null : judge(turn, incoming.text, all, under);
}

/**
 * Words that no choice of the open question has, and that would answer what came after it: asked back, whatever they are
 * said to; `null` where nothing came, they are no answer, or nothing waits.
 */
export async function hearBeside(turn: Turn, said: string): Promise<Message | null> {
  const { incoming, account } = turn.scene;
  if (incoming.kind !== 'message' || incoming.replyTo !== null || !isOvertaken(account)) return null;
  const opinion = readOpinion(said);
  const meant = understand(said);
  const answers = meant === 'unsure' || (meant !== null && ANSWER_COMMANDS.has(meant.command));
  if (!opinion && !answers) return null;
  const all = (await pendingOf(turn)).filter(({ answered, taken }) => !answered && (!opinion || taken));
  const [only, ...more] = all;
  if (!only) return null;
  return more.length > 0 ? whichPending(all, opinion) : askPending(only);
}

function judge(turn: Turn, said: string, all: readonly Pending[], under: readonly Pending[]): Heard | null {
  const { incoming } = turn.scene;
  const quotes = incoming.kind === 'message' && incoming.replyTo !== null;
  const change = readChange(said);
  const opinion = change ?? readOpinion(said);
  const meant = under.length > 0 ? under : meantBy(opinion, change !== null, all);
  const [only, ...more] = meant;
  if (!only) return null;
  const either = under.length > 0 ? [] : eitherMeeting(said, all);
  if (either.length > 0 && !opinion) return { ask: whichPending(either, null) };
  // Whichever of them it is said to, it would have to be said again.
  const long = meant.find(({ tooLong }) => tooLong)?.tooLong?.(said);
  if (long) return { ask: long };
  if (more.length > 0)
    return { ask: !opinion && areFew(meant) ? stillWaiting(meant) : whichPending(meant, opinion) };
  // Who quotes a message that is forgotten did not mean what waits now.
  const sure = under.length > 0 || !(quotes || only.answered !== (change !== null));
  // “Đồng ý hay không cũng vậy thôi”: words that turn it say nothing.
  if (only.kind === 'sheet' && opinion && opinion.words !== '' && turned(turn, said))
    return { ask: askPending(only) };
  const command = (opinion ? only.taken?.(opinion) : only.heard?.(said)) ?? null;
  if (command === null) return { ask: askPending(only) };
  if (sure) return { command };
  if (!opinion || !only.answered) return { ask: askPending(only) };
  // With words it is asked in any case how they are to be recorded.
  return opinion.words === '' ? { ask: askChange(only, opinion, command) } : { command };
}

const turned = ({ now, equipment: { zone } }: Turn, said: string): boolean =>
  hearSentence(said, { waits: [{ kind: 'sheet' }], role: 'member', now, zone }).certainty === 'none';

/** What words are said to that quote nothing: what waits; else, as far as it takes an opinion, what can be changed. */
function meantBy(opinion: Opinion | null, change: boolean, all: readonly Pending[]): readonly Pending[] {
  const open = all.filter(({ answered }) => !answered);
  const changeable = all.filter(({ answered, taken }) => answered && taken);
  if (opinion && changeable.length > 0) {
    if (change) return changeable;
    if (!open.some(({ taken }) => taken)) return [...open, ...changeable];
  }
  return open.length > 0 ? open : all;
}

/** What stood under the message that they quote. */
export function underQuoted(
  { scene: { incoming, account } }: Turn,
  all: readonly Pending[],
): readonly Pending[] {
  const quoted = quotedOffer(incoming, account);
  if (!quoted) return [];
  const offered = new Set(quoted.choices.map(({ command }) => command));
  return all.filter(({ open, choices }) =>
    [open, ...choices.flat()].some((one) => 'command' in one && offered.has(one.command)),
  );
}

/** In every committee on which they sit; said by its name where there are several. */
export async function pendingOf(turn: Turn): Promise<Pending[]> {
  const found: Pending[] = [];
  for (const context of await seatsOf(turn)) {
    const named = turn.scene.account.seats.length > 1 ? `${context.seat.committee.shortName}: ` : '';
    for (const one of await pendingFor(context)) found.push({ ...one, line: `${named}${one.line}` });
  }
  return found;
}
