import type { Acknowledgement, IncomingMessage } from '../ports/channel.ts';
import type { Message } from '../ports/message.ts';
import { recordableFor } from '../queries/meetings/candidates.ts';
import * as say from '../say/forwarded.ts';
import { askPending, whichPending } from '../say/people/pending-asked.ts';
import { whoAreYou } from '../say/talk.ts';
import { type Doing, isKnown } from './scene.ts';
import { answerWith, aside, type Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';
import { pendingOf } from './word.ts';

/** Passed on from elsewhere, and nothing of it is a file to keep. */
export const onlyForwarded = (incoming: Doing): boolean =>
  incoming.kind === 'message' && incoming.forwarded !== undefined && !(incoming.private && incoming.file);

/** A file that is passed on is welcome; what stood under it was said by somebody else, to somebody else. */
export const losesCaption = (incoming: Doing): incoming is IncomingMessage =>
  incoming.kind === 'message' &&
  incoming.private &&
  incoming.forwarded !== undefined &&
  incoming.file !== null &&
  incoming.text !== '';

export const withoutTheirCaption = (incoming: Doing): Doing =>
  losesCaption(incoming) ? { ...incoming, text: '' } : incoming;

/**
 * Words of somebody else decide, answer and command nothing, whoever passes them on. What waits is offered with its
 * buttons; to a secretary also to record an answer for whose words they are.
 */
export async function answerForwarded(turn: Turn): Promise<Acknowledgement> {
  const { account, incoming } = turn.scene;
  if (!incoming.private) return answerWith(turn, say.forwardedInGroup());
  if (!isKnown(account)) return answerWith(turn, say.forwardedTo(whoAreYou()));
  return answerWith(turn, withRecording(await whatWaits(turn), await recordable(turn)));
}

async function whatWaits(turn: Turn): Promise<Message> {
  const { asking } = turn.scene.account;
  if (asking) return aside(say.forwarded(asking.wants !== null), asking);
  const waiting = (await pendingOf(turn)).filter(({ answered }) => !answered);
  const [only, ...more] = waiting;
  if (!only) return { text: say.forwarded(true) };
  return say.forwardedTo(more.length === 0 ? askPending(only) : whichPending(waiting, null));
}

const withRecording = (message: Message, all: readonly say.Recordable[]): Message =>
  all.length === 0 ? message : say.withRecording(message, all);

/** The answers that a secretary may record for whose words were passed on. */
async function recordable(turn: Turn): Promise<say.Recordable[]> {
  const { incoming } = turn.scene;
  const by = incoming.kind === 'message' ? (incoming.forwarded?.by ?? null) : null;
  const author = by === null ? null : await turn.tx.accounts.get(by);
  if (!author) return [];
  const all = (await seatsOf(turn)).map((context) => recordableFor(author, context));
  return (await Promise.all(all)).flat();
}
