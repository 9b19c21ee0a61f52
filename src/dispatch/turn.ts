import type { Address } from '../domain/address.ts';
import type { Instant } from '../domain/time/instant.ts';
import { readNumber } from '../hear/number-said.ts';
import { post } from '../outbox/post.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import type { AnyCommand, Reply } from '../ports/command.ts';
import type { Choice, Message } from '../ports/message.ts';
import type { Asking, Begun, Transaction } from '../ports/store.ts';
import * as say from '../say/talk.ts';
import { beforePreview, beforeQuestion } from '../say/talk.ts';
import type { Equipment } from './context.ts';
import { stampOf } from './offered.ts';
import type { Scene } from './scene.ts';
import { begunBy } from './written.ts';

/** One act of one person, in its transaction. */
export interface Turn {
  readonly equipment: Equipment;
  readonly tx: Transaction;
  readonly scene: Scene;
  readonly now: Instant;
  /** The question or the preview that this act goes on with. */
  readonly resumes?: Asking;
  /** Words that were brought late, and that it goes on with. */
  readonly begun?: Begun | null;
}

/** What this act is, and what it goes on with, as far as that says as of when it counts. */
export const goingOn = ({ scene: { incoming }, begun = null, now }: Turn) => ({ incoming, begun, now });

export const SILENCE: Acknowledgement = { toast: null, openPrivate: null };

/** Puts a message of this turn on its way. */
export function put(
  turn: Turn,
  to: Address,
  message: Message,
  how: { edit?: string | null; replyTo?: string | null; mention?: Address } = {},
): void {
  const { incoming } = turn.scene;
  const said = incoming.kind === 'message' && incoming.private && incoming.chat === to;
  const answers = said ? { answers: incoming.message } : {};
  post(turn.tx, turn.equipment.nextId(), { to, message, ...answers, ...how }, turn.now);
}

/** One sentence to who acted: a word over the button that was tapped, else a message in the chat. */
export function answerWith(turn: Turn, message: Message): Acknowledgement {
  if (turn.scene.incoming.kind === 'tap') return { toast: message.text.slice(0, 200), openPrivate: null };
  return send(turn, { messages: [message] });
}

/** Says first what of all that was sent in one go could not be taken. */
function withLeftOut({ scene: { incoming } }: Turn, message: Message): Message {
  const left = incoming.kind === 'message' ? incoming.unread : undefined;
  return left === undefined ? message : { ...message, text: `${say.videosLeftOut(left)}\n${message.text}` };
}

/** Puts a reply on its way: in place of the card that was tapped, in the chat, or to the person alone. */
export function send(turn: Turn, answered: Reply): Acknowledgement {
  const { incoming, account } = turn.scene;
  const tapped = incoming.kind === 'tap' ? incoming.message : null;
  const inGroup = !incoming.private;
  answered.messages.forEach((one, at) => {
    const message = at === 0 ? withLeftOut(turn, one) : one;
    const edit = answered.replace && at === 0 && !inGroup ? tapped : null;
    const to = inGroup && answered.private ? account.address : incoming.chat;
    put(turn, to, message, { edit, ...(inGroup && !answered.private ? answering(turn) : {}) });
  });
  // Nobody sees a short word who typed instead of tapping.
  if (incoming.kind === 'message' && incoming.private && answered.messages.length === 0 && answered.toast)
    put(turn, incoming.chat, { text: answered.toast });
  // What was typed in the group by who never opened the private chat would be answered to nobody.
  if (inGroup && answered.private && account.reachableSince === null && incoming.kind === 'message')
    put(turn, incoming.chat, say.openPrivate(), answering(turn));
  return { toast: answered.toast ?? null, openPrivate: null };
}

/** Whom and what a message in a group answers. */
function answering({ scene: { incoming, account } }: Turn): { replyTo?: string; mention?: Address } {
  return incoming.kind === 'message' ? { replyTo: incoming.message, mention: account.address } : {};
}

/** A preview still waits that this act does not go on with. */
export const waitsBeside = (asking: Asking | null, { resumes }: Turn): boolean =>
  asking?.wants === null && asking.since !== resumes?.since;

/** A preview gives way to another question: whoever takes it for sent is told that it is not. */
export async function tellDisplaced(turn: Turn): Promise<void> {
  const { address } = turn.scene.account;
  const stored = await turn.tx.accounts.get(address);
  if (!stored?.asking || !waitsBeside(stored.asking, turn)) return;
  const { about = '', command } = stored.asking;
  turn.tx.accounts.put(address, { ...stored, asking: null });
  if (stored.reachableSince !== null) put(turn, address, say.displaced(about, command));
}

/** Keeps the question and asks it, always in private: reasons and choices are nobody else's. */
export async function ask(turn: Turn, asking: Asking, message: Message): Promise<Acknowledgement> {
  const { account, incoming } = turn.scene;
  await tellDisplaced(turn);
  const stored = (await turn.tx.accounts.get(account.address)) ?? account;
  const after = incoming.kind === 'message' ? incoming.at : undefined;
  const begun = begunBy(goingOn(turn));
  const { begun: _, after: __, ...again } = asking;
  turn.tx.accounts.put(account.address, {
    ...stored,
    current: account.current ?? stored.current,
    asking: { ...again, ...(after !== undefined && { after }), ...(begun && { begun }) },
  });
  const reachable = account.reachableSince !== null;
  const asked = asking.wants === null ? message : withWayOut(message);
  if (reachable) put(turn, account.address, stamped(withLeftOut(turn, asked), asking));
  return incoming.private ? SILENCE : pointToPrivate(turn, reachable);
}

/** Whoever is asked can leave it with a tap. */
function withWayOut(asked: Message): Message {
  const { choices = [] } = asked;
  const leaves = choices.flat().some((one) => 'command' in one && one.command === say.LEAVE.command);
  return leaves ? asked : { ...asked, choices: [...choices, [say.LEAVE]] };
}

/** Answers are tied to this asking: an old button must neither answer nor drop another question. */
function stamped(message: Message, asking: Asking): Message {
  const asks = stampOf(asking);
  if (!message.choices) return { ...message, asks };
  const tie = (choice: Choice): Choice => {
    if (!('command' in choice)) return choice;
    if (choice.command === say.LEAVE.command) return { ...choice, command: `${choice.command} ${asks}` };
    return choice.command.startsWith('/')
      ? choice
      : { ...choice, command: `/chon ${asks} ${choice.command}` };
  };
  return { ...message, asks, choices: message.choices.map((row) => row.map(tie)) };
}

/** Says in the group that it goes on in private, and how to get there. */
function pointToPrivate(turn: Turn, written: boolean): Acknowledgement {
  const { incoming } = turn.scene;
  if (incoming.kind === 'tap') {
    const toast = written ? say.wroteYouToast() : say.openPrivateToast();
    return { toast, openPrivate: written ? null : say.CONTINUE };
  }
  put(turn, incoming.chat, written ? say.wroteYou() : say.openPrivate(), answering(turn));
  return SILENCE;
}

/** A command that only goes in private was given in a group. */
export function beckon(turn: Turn, command: AnyCommand): Acknowledgement {
  const { incoming, group } = turn.scene;
  if (!group) return SILENCE;
  const message = say.onlyInPrivate(command.name);
  if (incoming.kind === 'tap') return { toast: message.text, openPrivate: say.CONTINUE };
  put(turn, incoming.chat, message, answering(turn));
  return SILENCE;
}

/** Something that is no answer, with the question or the preview that goes on waiting. */
export function aside(said: string, asking: Asking | null): Message {
  if (!asking) return { text: said };
  if (asking.wants !== null) return beforeQuestion(said);
  return { ...beforePreview(said, asking), asks: stampOf(asking) };
}

/**
 * Whether a bare number may be for a message that its sender sees already while it is not noted here what it offers:
 * the platform shows a message before its call returns. Whoever quotes one, or answers the question that waits, is
 * sure. What is under way stands in the outbox, whichever process sends it.
 */
export async function crossed({ tx, now, scene: { incoming, account } }: Turn): Promise<boolean> {
  if (incoming.kind !== 'message' || !incoming.private || incoming.file) return false;
  if (account.asking || incoming.replyTo !== null || readNumber(incoming.text) === null) return false;
  return (await tx.outbox.all()).some(
    ([, { to, message, edit, notBefore }]) =>
      to === incoming.chat && edit === null && notBefore <= now && (message.choices ?? []).length > 0,
  );
}
