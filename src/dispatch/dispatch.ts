import { DomainError } from '../domain/domain-error.ts';
import { markedSecret, markedSecretFile } from '../domain/secrecy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { moveChat } from '../outbox/move-chat.ts';
import { post } from '../outbox/post.ts';
import type { Acknowledgement, Incoming, Receive } from '../ports/channel.ts';
import type { Message } from '../ports/message.ts';
import type { Asking, Store, Transaction } from '../ports/store.ts';
import { captionLeftOut, secretRefused } from '../say/forwarded.ts';
import { fileUnderSheet } from '../say/sheets/asking.ts';
import * as say from '../say/talk.ts';
import { followAnswer } from './answered.ts';
import { splitLine } from './collect.ts';
import type { Equipment } from './context.ts';
import { noteDeed } from './deed.ts';
import { answerEdited } from './edited.ts';
import { explain } from './explain.ts';
import { answerForwarded, losesCaption, onlyForwarded, withoutTheirCaption } from './forwarded.ts';
import { sendMissed } from './missed.ts';
import { closeOffers, sheetUnderFile, stampOf, subjectQuoted } from './offered.ts';
import { askingWhoOpens } from './opened.ts';
import { codeOrder, isBeforeQuestion, type Order, readOrder, sentWith, slashOrder } from './order.ts';
import { hold, type Joined, overdue, type PartStep } from './parts.ts';
import { newlySaid, perform, resume } from './perform.ts';
import { notePresence } from './presence.ts';
import { isKnown, readScene, subjectOfReply } from './scene.ts';
import { bearsCode, isUnsaid } from './strangers.ts';
import { tidied, whereItIsNow } from './tidied.ts';
import { answerWith, aside, crossed, put, SILENCE, type Turn } from './turn.ts';
import { askedUnderCard } from './under-card.ts';
import { unheard } from './unheard.ts';
import { answerUnread, asUnread, nothingToRead } from './unread.ts';
import { answersUnderFile, withWhatWaits } from './what-waits.ts';
import { followWish } from './wished.ts';
import { type Heard, hearRest, hearWord } from './word.ts';

/** What one update needs besides itself. */
export interface DispatchTools extends Equipment {
  readonly store: Store;
  readonly now: () => Instant;
  /** A bug: it is logged with the update's id, and the person gets one neutral sentence. */
  readonly onBug: (error: unknown, incoming: Incoming) => void;
  /** Called after a transaction that may have put something on its way. */
  readonly onPosted: () => void;
  /** Something waits for its rest: `handOn` is wanted after `WAIT`. */
  readonly onHeld: () => void;
}

export interface Dispatch {
  readonly dispatch: Receive;
  /** Handles what has waited for its rest for long enough; also at a start. */
  readonly handOn: () => Promise<void>;
}

/**
 * The whole way of one update: in one transaction it is marked as handled, the state changes and the answers
 * are put on their way; when this resolves, all that is on disk. The same update again changes nothing.
 * A broken rule or a bug undoes the first try; a second transaction holds the sentence about it.
 */
export function makeDispatch(tools: DispatchTools): Dispatch {
  const run = async (incoming: Incoming, parts: string | null): Promise<Acknowledgement | Waits> => {
    const once = (work: (tx: Transaction, now: Instant) => Promise<Acknowledgement>) =>
      tools.store.transaction(async (tx): Promise<Acknowledgement | Waits> => {
        if (await tx.handled.get(incoming.id)) return SILENCE;
        const now = tools.now();
        const step = parts === null ? await hold(tx, incoming, bearsSecretMark(incoming), now) : null;
        if (step && 'first' in step) return step;
        tx.handled.put(incoming.id, { at: now });
        if (parts !== null) tx.parts.delete(parts);
        if (step) return step;
        return askingWhoOpens(tools, tx, incoming, now, work);
      });
    let storeFailed = true;
    try {
      return await once(async (tx, now) => {
        try {
          return await noteDeed(tx, incoming, now, (own) => handle(tools, own, incoming, now));
        } catch (error) {
          storeFailed = false;
          throw error;
        }
      });
    } catch (error) {
      // A write that failed is the platform's to send again: nothing was handled.
      if (storeFailed) throw error;
      if (!(error instanceof DomainError)) tools.onBug(error, incoming);
      return await once((tx, now) => explain(tools, tx, incoming, error, now)).catch((again: unknown) => {
        // An update that cannot even be refused must not come back for ever; if it is the store, this fails too.
        tools.onBug(again, incoming);
        return once(async () => SILENCE);
      });
    } finally {
      tools.onPosted();
    }
  };
  const join = ({ incoming, parts }: Joined) => run(incoming, parts);
  const handOn = async (): Promise<void> => {
    for (const one of await tools.store.transaction((tx) => overdue(tx, tools.now()))) await join(one);
  };
  const dispatch = async (arrived: Incoming): Promise<Acknowledgement> => {
    const incoming = tidied(arrived);
    for (;;) {
      const done = await run(incoming, null);
      if ('toast' in done) return done;
      if ('first' in done) await join(done.first);
      else if (done.held === 'complete') {
        await handOn();
        return SILENCE;
      } else {
        tools.onHeld();
        return SILENCE;
      }
    }
  };
  return { dispatch, handOn };
}

type Waits = NonNullable<PartStep>;

async function handle(
  tools: DispatchTools,
  tx: Transaction,
  received: Incoming,
  now: Instant,
): Promise<Acknowledgement> {
  const incoming = await whereItIsNow(tx, received);
  if (incoming.kind === 'moved') {
    await moveChat(tx, incoming.from, incoming.to);
    return SILENCE;
  }
  if (incoming.kind === 'presence') {
    const message = await notePresence(tx, incoming, now);
    if (incoming.present) await sendMissed(tx, incoming.from.address, tools.nextId, now);
    const stranger = incoming.private && incoming.present && incoming.silent;
    const greeted = stranger && (await isStranger(tools, tx, incoming.from.address, now));
    const said = message ?? (greeted ? say.whoAreYou() : null);
    if (said) post(tx, tools.nextId(), { to: incoming.from.address, message: said }, now);
    return SILENCE;
  }
  if (incoming.kind === 'unread') {
    await answerUnread(tools, tx, incoming, now);
    return SILENCE;
  }
  if (incoming.kind === 'edited') {
    await answerEdited(tools, tx, incoming, now);
    return SILENCE;
  }
  if (incoming.private) await sendMissed(tx, incoming.from.address, tools.nextId, now);
  const scene = await readScene(tx, withoutTheirCaption(incoming), now);
  const turn: Turn = { equipment: tools, tx, scene, now };
  if (incoming.kind === 'message' && incoming.nameless && !isForGroup(turn, readOrder(scene, tools.commands)))
    return SILENCE;
  const order = codeOrder(scene, tools.commands) ?? readOrder(scene, tools.commands);
  const coded = bearsCode(order);
  const { address } = scene.account;
  if (!isKnown(scene.account) && !tools.strangers.allow(address, now, coded ? 'codes' : 'words'))
    return coded && !onlyForwarded(incoming) ? openedBy(turn, order) : SILENCE;
  if (incoming.kind === 'message' && incoming.nameless) return answerWith(turn, say.nameless());
  // Before anything of it is kept: not as an answer, not as half of one. Talk in a group is not heard at all.
  if (isKnown(scene.account) && bearsSecretMark(incoming))
    return incoming.private || isForGroup(turn, order) ? answerWith(turn, secretRefused()) : SILENCE;
  if (onlyForwarded(incoming))
    return incoming.private || isForGroup(turn, order) ? answerForwarded(turn) : SILENCE;
  if (incoming.kind === 'message' && nothingToRead(incoming)) {
    await answerUnread(tools, tx, asUnread(incoming), now);
    return SILENCE;
  }
  if (await crossed(turn)) return answerWith(turn, say.numberCrossed());
  if (losesCaption(incoming) && isKnown(scene.account)) put(turn, incoming.chat, captionLeftOut());
  return follow(turn, order);
}

/** Too many strangers write: a code is looked at all the same, and only what it does not open goes unsaid. */
const openedBy = (turn: Turn, order: Order): Promise<Acknowledgement> =>
  follow(turn, order).catch((error: unknown) => {
    if (isUnsaid(error)) return SILENCE;
    throw error;
  });

/** Somebody whom nobody knows, and who may be answered now. */
async function isStranger(
  tools: DispatchTools,
  tx: Transaction,
  address: string,
  now: Instant,
): Promise<boolean> {
  const account = await tx.accounts.get(address);
  return (account === null || !isKnown(account)) && tools.strangers.allow(address, now);
}

/** Whether what was sent says of itself that it is a state secret. */
const bearsSecretMark = (incoming: Incoming): boolean =>
  incoming.kind === 'message' &&
  (markedSecret(incoming.text) ||
    [incoming.file, ...(incoming.also ?? [])].some((file) => file !== null && markedSecretFile(file.name)));

/** Does what was meant. */
async function follow(turn: Turn, order: Order): Promise<Acknowledgement> {
  const { scene, tx } = turn;
  const { account, incoming } = scene;
  const { asking } = account;
  if (!incoming.private && !isForGroup(turn, order))
    return (await askedUnderCard(turn)) ?? answeredElsewhere(turn, order);
  const answered = isKnown(account) ? await followAnswer(turn, order) : null;
  if (answered) return answered;
  const wished = isKnown(account) ? await followWish(turn, order) : null;
  if (wished) return wished;
  switch (order.kind) {
    case 'nothing': {
      if (!incoming.private) return SILENCE;
      const heard = isKnown(account) ? await hearRest(turn) : null;
      if (heard) return followHeard(turn, heard);
      if (!isKnown(account)) return answerWith(turn, say.whoAreYou());
      return answerWith(turn, previewWaits(asking) ?? (await unheard(turn, textOf(incoming), false)));
    }
    case 'word': {
      if (!isKnown(account)) return answerWith(turn, say.whoAreYou());
      const heard = await hearWord(turn, order.said);
      if (heard) return followHeard(turn, heard);
      return answerWith(turn, previewWaits(asking) ?? (await unheard(turn, order.said, true)));
    }
    case 'old-choice':
      return answerWith(turn, say.oldChoice());
    case 'beyond':
      return answerWith(turn, say.noSuchNumber(order.beyond, order.choices));
    case 'unknown-command':
      if (!incoming.private) return SILENCE;
      return answerWith(turn, isKnown(account) ? say.unknownCommand(order.word) : say.whoAreYou());
    case 'drop':
      if (asking && isBeforeQuestion(scene)) return answerWith(turn, aside(say.saidBeforeQuestion(), asking));
      if (asking) tx.accounts.put(account.address, { ...account, asking: null });
      return answerWith(turn, asking ? say.dropped() : say.nothingToDrop());
    case 'confirm': {
      // A button names the preview it stood under: an old one must not send a newer.
      const isThis = asking?.wants === null && (order.since === null || order.since === asking.since);
      return asking && isThis ? resume(turn, asking, null, true) : answerWith(turn, say.nothingToConfirm());
    }
    case 'again':
      return asking ? resume(turn, asking, null, false) : SILENCE;
    case 'answer':
      return asking ? resume(turn, asking, order.input, false) : answerWith(turn, say.oldChoice());
    case 'command': {
      const sent = sentWith(incoming);
      const { file } = sent;
      const sheet = file ? sheetUnderFile(incoming, account) : null;
      if (file && sheet) return answerWith(turn, fileUnderSheet(file.name, sheet.choices));
      if (answersUnderFile(incoming))
        return answerWith(turn, await withWhatWaits(turn, say.answerUnderFile(1 + (sent.also ?? []).length)));
      const closed = incoming.private ? closeOffers(account) : account;
      if (closed !== account) tx.accounts.put(account.address, closed);
      const then = closed === account ? turn : { ...turn, scene: { ...scene, account: closed } };
      const inputs = splitLine(order.command, order.rest, sent);
      const subject =
        order.subject ?? (await subjectOfReply(tx, scene)) ?? subjectQuoted(incoming, account, order.command);
      const said = newlySaid(order.command);
      return perform(then, order.command, inputs, { subject, committee: null, confirmed: false, said });
    }
  }
}

const textOf = (incoming: Turn['scene']['incoming']): string =>
  incoming.kind === 'message' ? incoming.text : '';

const followHeard = (turn: Turn, heard: Heard): Promise<Acknowledgement> | Acknowledgement =>
  'command' in heard
    ? follow(turn, slashOrder(heard.command, turn.equipment.commands))
    : answerWith(turn, heard.ask);

/** What is said to who has a preview before them and wrote something else. */
const previewWaits = (asking: Asking | null): Message | null =>
  asking?.wants === null ? { ...say.stillWaits(asking.since, asking.yes), asks: stampOf(asking) } : null;

/** A card in a group that is not bound (any more): its members hear where they can answer, nobody else anything. */
function answeredElsewhere({ scene: { incoming, account } }: Turn, order: Order): Acknowledgement {
  if (incoming.kind !== 'tap' || order.kind !== 'command' || order.subject === null) return SILENCE;
  const [, committee] = /^#([a-z0-9-]+)\//.exec(order.subject) ?? [];
  const theirs = account.seats.some((seat) => seat.committee === committee);
  return theirs ? { toast: say.oldCard(), openPrivate: null } : SILENCE;
}

/** A group hears answers to commands alone; one that is not bound hears nothing but how it can be. */
function isForGroup({ scene }: Turn, order: Order): boolean {
  if (scene.incoming.kind === 'tap' && scene.group) return true;
  if (order.kind !== 'command') return false;
  return scene.group !== null || order.command.who === 'administrators';
}
