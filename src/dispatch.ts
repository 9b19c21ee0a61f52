import type { Acknowledgement, Incoming } from './channels/channel.ts';
import type { AnyCommand, Context, Reply, SeatContext } from './command.ts';
import { type Collected, collect, splitLine } from './dispatch/collect.ts';
import { type Equipment, openContext, seatContext } from './dispatch/context.ts';
import { type Order, readOrder } from './dispatch/order.ts';
import { committeeMeant, isKnown, readScene, type Scene } from './dispatch/scene.ts';
import { chatOf } from './domain/address.ts';
import { DomainError } from './domain/domain-error.ts';
import type { Instant } from './domain/instant.ts';
import { referTo } from './domain/meeting.ts';
import { moveChat } from './move-chat.ts';
import { post } from './outbox/post.ts';
import { notePresence } from './presence.ts';
import type { Asking, Input, Store, Transaction } from './store.ts';
import type { Message } from './text/message.ts';
import { refusal } from './text/refusals.ts';
import * as say from './text/talk.ts';

/** What one update needs besides itself. */
export interface DispatchTools extends Equipment {
  readonly store: Store;
  readonly now: () => Instant;
  /** A bug: it is logged with the update's id, and the person gets one neutral sentence. */
  readonly onBug: (error: unknown, incoming: Incoming) => void;
  /** Called after a transaction that may have put something on its way. */
  readonly onPosted: () => void;
}

const SILENCE: Acknowledgement = { toast: null, openPrivate: null };

/**
 * The whole way of one update: in one transaction it is marked as handled, the state changes and the answers
 * are put on their way; when this resolves, all that is on disk. The same update again changes nothing.
 * A broken rule or a bug undoes the first try; a second transaction holds the sentence about it.
 */
export function makeDispatch(tools: DispatchTools): (incoming: Incoming) => Promise<Acknowledgement> {
  const once = (incoming: Incoming, work: (tx: Transaction, now: Instant) => Promise<Acknowledgement>) =>
    tools.store.transaction(async (tx) => {
      if (await tx.handled.get(incoming.id)) return SILENCE;
      const now = tools.now();
      tx.handled.put(incoming.id, { at: now });
      return work(tx, now);
    });

  return async (incoming) => {
    let storeFailed = true;
    try {
      return await once(incoming, async (tx, now) => {
        try {
          return await handle(tools, tx, incoming, now);
        } catch (error) {
          storeFailed = false;
          throw error;
        }
      });
    } catch (error) {
      // A write that failed is the platform's to send again: nothing was handled.
      if (storeFailed) throw error;
      if (!(error instanceof DomainError)) tools.onBug(error, incoming);
      return await once(incoming, (tx, now) => explain(tools, tx, incoming, error, now));
    } finally {
      tools.onPosted();
    }
  };
}

async function handle(
  tools: DispatchTools,
  tx: Transaction,
  incoming: Incoming,
  now: Instant,
): Promise<Acknowledgement> {
  if (incoming.kind === 'moved') {
    await moveChat(tx, incoming.from, incoming.to);
    return SILENCE;
  }
  if (incoming.kind === 'presence') {
    const message = await notePresence(tx, incoming, now);
    if (message) post(tx, tools.nextId(), { to: incoming.from.address, message }, now);
    return SILENCE;
  }
  const scene = await readScene(tx, incoming, now);
  const order = readOrder(scene, tools.commands);
  return answer(tools, tx, scene, order, now);
}

async function answer(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  order: Order,
  now: Instant,
): Promise<Acknowledgement> {
  const { account } = scene;
  switch (order.kind) {
    case 'nothing':
      return scene.incoming.private
        ? deliver(tools, tx, scene, say.notUnderstood(isKnown(account)), now)
        : SILENCE;
    case 'unknown-command':
      if (!scene.incoming.private) return SILENCE;
      return deliver(
        tools,
        tx,
        scene,
        isKnown(account) ? say.unknownCommand(order.word) : say.whoAreYou(),
        now,
      );
    case 'drop':
      if (account.asking) tx.accounts.put(account.address, { ...account, asking: null });
      return deliver(tools, tx, scene, account.asking ? say.dropped() : say.nothingToDrop(), now);
    case 'confirm': {
      const { asking } = account;
      const stale =
        !asking || asking.wants !== null || (order.since !== null && order.since !== asking.since);
      if (stale) return deliver(tools, tx, scene, say.nothingToConfirm(), now);
      return resume(tools, tx, scene, asking, null, true, now);
    }
    case 'again':
      return account.asking ? resume(tools, tx, scene, account.asking, null, false, now) : SILENCE;
    case 'answer':
      return account.asking
        ? resume(tools, tx, scene, account.asking, order.input, false, now)
        : deliver(tools, tx, scene, say.notUnderstood(true), now);
    case 'command': {
      const file = scene.incoming.kind === 'message' ? scene.incoming.file : null;
      const inputs = splitLine(order.command, order.rest, file);
      return perform(
        tools,
        tx,
        scene,
        order.command,
        inputs,
        { subject: order.subject ?? (await subjectOfReply(tx, scene)), committee: null, confirmed: false },
        now,
      );
    }
  }
}

/** Goes on with the command whose question was waiting. */
async function resume(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  asking: Asking,
  input: Input | null,
  confirmed: boolean,
  now: Instant,
): Promise<Acknowledgement> {
  const command = tools.commands.find((one) => one.name === asking.command);
  if (!command) return deliver(tools, tx, scene, say.nothingToConfirm(), now);
  const how = { subject: asking.subject, committee: asking.committee, confirmed };
  if (asking.wants === WHICH_COMMITTEE && input) {
    const chosen = await chooseCommittee(tx, scene, input.text);
    if (!chosen) return deliver(tools, tx, scene, await whichCommittee(tx, scene), now);
    const settled: Scene = { ...scene, account: { ...scene.account, current: chosen } };
    return perform(tools, tx, settled, command, asking.given, { ...how, committee: chosen }, now);
  }
  const given = asking.wants && input ? { ...asking.given, [asking.wants]: input } : asking.given;
  return perform(tools, tx, scene, command, given, how, now);
}

interface How {
  readonly subject: string | null;
  /** The committee that an earlier step settled. */
  readonly committee: string | null;
  readonly confirmed: boolean;
}

async function perform(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  command: AnyCommand,
  inputs: Readonly<Record<string, Input>>,
  how: How,
  now: Instant,
): Promise<Acknowledgement> {
  if (command.where === 'private' && !scene.incoming.private) return beckon(tools, tx, scene, command, now);
  if (command.where === 'group' && scene.incoming.private)
    return deliver(tools, tx, scene, say.onlyInGroup(), now);

  const open = openContext(tools, tx, scene, how.subject, now);
  const context = await contextFor(command, open, scene, how);
  if (context === 'ask') {
    return ask(
      tools,
      tx,
      scene,
      {
        command: command.name,
        committee: null,
        subject: how.subject,
        given: inputs,
        wants: WHICH_COMMITTEE,
        since: now,
      },
      await whichCommittee(tx, scene),
      now,
    );
  }
  if (context === null) {
    // An unbound group hears nothing, not even that the bot keeps silent.
    if (!scene.incoming.private && !scene.group) return SILENCE;
    return deliver(tools, tx, scene, isKnown(scene.account) ? say.notHere() : say.whoAreYou(), now);
  }

  const collected = await collect(command, inputs, context);
  const committee = context.seat?.committee.id ?? null;
  const memo = { command: command.name, committee, subject: how.subject, since: now };
  if (!collected.done) {
    if (collected.wants === null) return deliver(tools, tx, scene, collected.say, now);
    return ask(
      tools,
      tx,
      scene,
      { ...memo, given: collected.given, wants: collected.wants },
      collected.say,
      now,
    );
  }
  if (command.confirm && !how.confirmed) {
    const shown = await command.confirm(context as SeatContext, collected.args);
    if (shown) {
      for (const message of shown.preview)
        post(tx, tools.nextId(), { to: scene.account.address, message }, now);
      return ask(
        tools,
        tx,
        scene,
        { ...memo, given: collected.given, wants: null },
        say.confirmQuestion(shown.question, now, shown.yes),
        now,
      );
    }
  }
  return carryOut(tools, tx, scene, command, context, collected, now);
}

async function carryOut(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  command: AnyCommand,
  context: Context | SeatContext,
  collected: Collected & { done: true },
  now: Instant,
): Promise<Acknowledgement> {
  const before = (await tx.accounts.get(scene.account.address)) ?? null;
  const finished = scene.incoming.private || before?.asking?.command === command.name;
  if (before?.asking && finished && before.asking.command === command.name) {
    tx.accounts.put(before.address, { ...before, asking: null });
  }
  const answered = await command.run(context as SeatContext, collected.args);
  return send(tools, tx, scene, answered, now);
}

/** Puts a reply on its way: in place of the card that was tapped, in the chat, or to the person alone. */
function send(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  answered: Reply,
  now: Instant,
): Acknowledgement {
  const { incoming, account } = scene;
  const tapped = incoming.kind === 'tap' ? incoming.message : null;
  const inGroup = !incoming.private;
  answered.messages.forEach((message, at) => {
    const edit = answered.replace && at === 0 && !inGroup ? tapped : null;
    const to = inGroup && answered.private ? account.address : incoming.chat;
    const replyTo = inGroup && !answered.private && incoming.kind === 'message' ? incoming.message : null;
    post(tx, tools.nextId(), { to, message, edit, replyTo }, now);
  });
  return { toast: answered.toast ?? null, openPrivate: null };
}

/** Keeps the question and asks it, always in private: reasons and choices are nobody else's. */
async function ask(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  asking: Asking,
  message: Message,
  now: Instant,
): Promise<Acknowledgement> {
  const { account, incoming } = scene;
  const stored = (await tx.accounts.get(account.address)) ?? account;
  tx.accounts.put(account.address, { ...stored, current: account.current ?? stored.current, asking });
  if (account.reachableSince !== null) post(tx, tools.nextId(), { to: account.address, message }, now);
  if (incoming.private) return SILENCE;
  return pointToPrivate(tools, tx, scene, account.reachableSince !== null, now);
}

/** Says in the group that it goes on in private, and how to get there. */
function pointToPrivate(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  written: boolean,
  now: Instant,
): Acknowledgement {
  const { incoming } = scene;
  if (incoming.kind === 'tap') {
    return {
      toast: written ? say.wroteYouToast() : say.openPrivateToast(),
      openPrivate: written ? null : say.CONTINUE,
    };
  }
  const message = written ? say.wroteYou() : say.openPrivate();
  post(tx, tools.nextId(), { to: incoming.chat, message, replyTo: incoming.message }, now);
  return SILENCE;
}

/** A command that only goes in private was given in a group. */
function beckon(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  command: AnyCommand,
  now: Instant,
): Acknowledgement {
  if (!scene.group) return SILENCE;
  const message = say.onlyInPrivate(command.name);
  if (scene.incoming.kind === 'tap') return { toast: message.text, openPrivate: say.CONTINUE };
  post(tx, tools.nextId(), { to: scene.incoming.chat, message, replyTo: scene.incoming.message }, now);
  return SILENCE;
}

function deliver(
  tools: DispatchTools,
  tx: Transaction,
  scene: Scene,
  message: Message,
  now: Instant,
): Acknowledgement {
  if (scene.incoming.kind === 'tap') return { toast: message.text.slice(0, 200), openPrivate: null };
  return send(tools, tx, scene, { messages: [message] }, now);
}

async function contextFor(
  command: AnyCommand,
  open: Context,
  scene: Scene,
  how: How,
): Promise<Context | SeatContext | 'ask' | null> {
  const meant = how.committee ?? committeeMeant(scene, how.subject);
  if (meant === 'ask') return command.needsSeat ? 'ask' : open;
  const seated = meant ? await seatContext(open, meant) : null;
  return seated ?? (command.needsSeat ? null : open);
}

/** Who answers a meeting's card in the group means that meeting. */
async function subjectOfReply(tx: Transaction, scene: Scene): Promise<string | null> {
  const { incoming, group } = scene;
  if (incoming.kind !== 'message' || incoming.replyTo === null || !group) return null;
  for (const [, meeting] of await tx.meetings.list(`${group.id}/`)) {
    const here = meeting.cards.some(
      (card) => card.message === incoming.replyTo && chatOf(card.chat) === chatOf(incoming.chat),
    );
    if (here) return referTo(meeting);
  }
  return null;
}

const WHICH_COMMITTEE = '@committee';

async function seatsOf(tx: Transaction, scene: Scene): Promise<{ id: string; name: string }[]> {
  const committees = await Promise.all(scene.account.seats.map((seat) => tx.committees.get(seat.committee)));
  return committees.flatMap((committee) =>
    committee ? [{ id: committee.id, name: committee.shortName }] : [],
  );
}

const whichCommittee = async (tx: Transaction, scene: Scene): Promise<Message> =>
  say.whichCommittee(await seatsOf(tx, scene));

async function chooseCommittee(tx: Transaction, scene: Scene, text: string): Promise<string | null> {
  const seats = await seatsOf(tx, scene);
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
  return (number ? seats[number - 1] : seats.find((seat) => seat.id === text.trim()))?.id ?? null;
}

/** The sentence about what went wrong, to who caused it. Nothing else of that update is kept. */
async function explain(
  tools: DispatchTools,
  tx: Transaction,
  incoming: Incoming,
  error: unknown,
  now: Instant,
): Promise<Acknowledgement> {
  if (incoming.kind === 'moved' || incoming.kind === 'presence') return SILENCE;
  const scene = await readScene(tx, incoming, now);
  const message = error instanceof DomainError ? refusal(error, tools.zone) : say.ourFault();
  if (!incoming.private && incoming.kind === 'message' && scene.account.reachableSince !== null) {
    post(tx, tools.nextId(), { to: scene.account.address, message }, now);
    return SILENCE;
  }
  return deliver(tools, tx, scene, message, now);
}
