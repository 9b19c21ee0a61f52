import { type Address, chatOf } from '../domain/address.ts';
import { DomainError } from '../domain/domain-error.ts';
import { markedSecret, markedSecretFile } from '../domain/secrecy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { moveChat } from '../outbox/move-chat.ts';
import { post } from '../outbox/post.ts';
import type { Acknowledgement, FetchFile, Incoming, Receive } from '../ports/channel.ts';
import { isStoreFailure, type Store, type Transaction } from '../ports/store.ts';
import { captionLeftOut, secretRefused } from '../say/forwarded.ts';
import * as say from '../say/talk.ts';
import type { Equipment } from './context.ts';
import { noteDeed } from './deed.ts';
import { answerEdited } from './edited.ts';
import { explain } from './explain.ts';
import { FilesAtHand, FileWanted } from './file-wanted.ts';
import { follow, isForGroup } from './follow.ts';
import { answerForwarded, losesCaption, onlyForwarded, withoutTheirCaption } from './forwarded.ts';
import { sendMissed } from './missed.ts';
import { askingWhoOpens } from './opened.ts';
import { codeOrder, type Order, readOrder } from './order.ts';
import { hold, type Joined, overdue, type PartStep } from './parts.ts';
import { notePresence } from './presence.ts';
import { heardFor, isKnown, readScene } from './scene.ts';
import { bearsCode, isUnsaid } from './strangers.ts';
import { tidied, whereItIsNow } from './tidied.ts';
import { answerWith, crossed, put, SILENCE, type Turn } from './turn.ts';
import { answerUnread, asUnread, nothingToRead } from './unread.ts';

/** What one update needs besides itself. */
export interface DispatchTools extends Omit<Equipment, 'files'> {
  readonly store: Pick<Store, 'transaction'>;
  readonly now: () => Instant;
  readonly fetchFile: FetchFile;
  /** A bug: it is logged with the update's id, and the person gets one neutral sentence. */
  readonly onBug: (error: unknown, incoming: Incoming) => void;
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
export function makeDispatch(lent: DispatchTools): Dispatch {
  const run = async (
    incoming: Incoming,
    parts: string | null,
    files = new FilesAtHand(lent.fetchFile),
  ): Promise<Acknowledgement | Waits> => {
    const tools = { ...lent, files };
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
      }, keysOf(incoming));
    let storeFailed = true;
    try {
      return await once(async (tx, now) => {
        // It may be run again, and fail otherwise.
        storeFailed = true;
        try {
          return await noteDeed(tx, incoming, now, (own) => handle(tools, own, incoming, now));
        } catch (error) {
          storeFailed = isStoreFailure(error);
          throw error;
        }
      });
    } catch (error) {
      // A write that failed is the platform's to send again: nothing was handled.
      if (storeFailed) throw error;
      if (error instanceof FileWanted) {
        await files.bring(error);
        return await run(incoming, parts, files);
      }
      if (!(error instanceof DomainError)) tools.onBug(error, incoming);
      return await once((tx, now) => explain(tools, tx, incoming, error, now)).catch((again: unknown) => {
        // An update that cannot even be refused must not come back for ever; if it is the store, this fails too.
        tools.onBug(again, incoming);
        return once(async () => SILENCE);
      });
    }
  };
  const join = ({ incoming, parts }: Joined) => run(incoming, parts);
  const handOn = async (): Promise<void> => {
    for (const one of await lent.store.transaction((tx) => overdue(tx, lent.now()))) await join(one);
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
        lent.onHeld();
        return SILENCE;
      }
    }
  };
  return { dispatch, handOn };
}

/** What comes from one chat, or of one account, is handled in its order. */
const keysOf = (incoming: Incoming): string[] =>
  incoming.kind === 'moved' ? [incoming.from, incoming.to] : [chatOf(incoming.chat), incoming.from.address];

type Waits = NonNullable<PartStep>;

/** With the files of one update. */
type Tools = DispatchTools & Equipment;

async function handle(
  tools: Tools,
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
  const scene = await heardFor(tx, await readScene(tx, withoutTheirCaption(incoming), now));
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
async function isStranger(tools: Tools, tx: Transaction, address: Address, now: Instant): Promise<boolean> {
  const account = await tx.accounts.get(address);
  return (account === null || !isKnown(account)) && tools.strangers.allow(address, now);
}

/** Whether what was sent says of itself that it is a state secret. */
const bearsSecretMark = (incoming: Incoming): boolean =>
  incoming.kind === 'message' &&
  (markedSecret(incoming.text) ||
    [incoming.file, ...(incoming.also ?? [])].some((file) => file !== null && markedSecretFile(file.name)));
