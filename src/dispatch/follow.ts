import type { Acknowledgement } from '../ports/channel.ts';
import type { Message } from '../ports/message.ts';
import type { Asking } from '../ports/store.ts';
import { fileUnderSheet } from '../say/sheets/asking.ts';
import * as say from '../say/talk.ts';
import { followAnswer } from './answered.ts';
import { splitLine } from './collect.ts';
import { answerUse, askUse, isUseAsked, withKeptFile } from './file-first.ts';
import { followMend, goBack, mendShown } from './mend.ts';
import { saidElse } from './not-chosen.ts';
import { closeOffers, quotedOffer, sheetUnderFile, stampOf, subjectQuoted } from './offered.ts';
import { isBeforeQuestion, type Order, sentWith, slashOrder } from './order.ts';
import { newlySaid, perform, resume } from './perform.ts';
import { isKnown, subjectOfReply } from './scene.ts';
import { answerWith, aside, SILENCE, type Turn } from './turn.ts';
import { askedUnderCard } from './under-card.ts';
import { unheard } from './unheard.ts';
import { answersUnderFile, withWhatWaits } from './what-waits.ts';
import { followWish } from './wished.ts';
import { followWithdrawal } from './withdrawn.ts';
import { type Heard, hearRest, hearWord } from './word.ts';

const textOf = (incoming: Turn['scene']['incoming']): string =>
  incoming.kind === 'message' ? incoming.text : '';

/** What is said to who has a preview before them and wrote something else. */
const previewWaits = (asking: Asking | null): Message | null =>
  asking?.wants === null ? { ...say.stillWaits(asking), asks: stampOf(asking) } : null;

/** A group hears answers to commands alone; one that is not bound hears nothing but how it can be. */
export function isForGroup({ scene }: Turn, order: Order): boolean {
  if (scene.incoming.kind === 'tap' && scene.group) return true;
  if (order.kind !== 'command') return false;
  return scene.group !== null || order.command.who === 'administrators';
}

/** A card in a group that is not bound (any more): its members hear where they can answer, nobody else anything. */
function answeredElsewhere({ scene: { incoming, account } }: Turn, order: Order): Acknowledgement {
  if (incoming.kind !== 'tap' || order.kind !== 'command' || order.subject === null) return SILENCE;
  const [, committee] = /^#([a-z0-9-]+)\//.exec(order.subject) ?? [];
  const theirs = account.seats.some((seat) => seat.committee === committee);
  return theirs ? { toast: say.oldCard(), openPrivate: null } : SILENCE;
}
const followHeard = (turn: Turn, heard: Heard): Promise<Acknowledgement> | Acknowledgement =>
  'command' in heard
    ? follow(turn, slashOrder(heard.command, turn.equipment.commands))
    : answerWith(turn, heard.ask);

/** In words of their own, and by no command’s name. */
const isSaid = ({ scene: { incoming } }: Turn, { kind }: Order): boolean =>
  kind === 'nothing' || kind === 'word' || (kind === 'command' && !textOf(incoming).trim().startsWith('/'));

/** Does what was meant. */
export async function follow(turn: Turn, order: Order): Promise<Acknowledgement> {
  const { scene, tx } = turn;
  const { account, incoming } = scene;
  const { asking } = account;
  if (!incoming.private && !isForGroup(turn, order))
    return (await askedUnderCard(turn)) ?? answeredElsewhere(turn, order);
  const mended = isKnown(account) ? await followMend(turn, order) : null;
  if (mended) return mended;
  const withdrawn = isKnown(account) && isSaid(turn, order) ? await followWithdrawal(turn) : null;
  if (withdrawn) return withdrawn;
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
      if (order.of && !(asking && order.of === stampOf(asking))) return answerWith(turn, say.oldChoice());
      if (asking && isBeforeQuestion(scene)) return answerWith(turn, aside(say.saidBeforeQuestion(), asking));
      // What stood there before stands there still.
      if (asking?.mends?.to === 'preview') return resume(turn, asking, asking.mends.was, false);
      if (asking) tx.accounts.put(account.address, { ...account, asking: null });
      return answerWith(turn, asking ? say.dropped() : say.nothingToDrop());
    case 'confirm': {
      // A button names the preview it stood under: an old one must not send a newer.
      const isThis = asking?.wants === null && (order.since === null || order.since === asking.since);
      return asking && isThis ? resume(turn, asking, null, true) : answerWith(turn, say.nothingToConfirm());
    }
    case 'mend':
      return mendShown(turn, order);
    case 'back':
      return goBack(turn);
    case 'again':
      return asking ? resume(turn, asking, null, false) : SILENCE;
    case 'answer': {
      if (isUseAsked(asking)) return answerUse(turn, asking, order.input);
      const other = asking ? await saidElse(turn, asking, order.input) : null;
      if (other?.withdraws) return (await followWithdrawal(other.turn)) ?? SILENCE;
      if (other) return follow(other.turn, other.order);
      return asking ? resume(turn, asking, order.input, false) : answerWith(turn, say.oldChoice());
    }
    case 'command': {
      const sent = sentWith(incoming);
      const { file } = sent;
      const kept = file ? null : await withKeptFile(turn, order);
      if (kept) return kept;
      const sheet = file ? sheetUnderFile(incoming, account) : null;
      if (file && sheet) return answerWith(turn, fileUnderSheet(file.name, sheet.choices));
      if (answersUnderFile(incoming))
        return answerWith(turn, await withWhatWaits(turn, say.answerUnderFile(1 + (sent.also ?? []).length)));
      const use = quotedOffer(incoming, account) ? null : await askUse(turn, order.command);
      if (use) return use;
      const closed = incoming.private ? closeOffers(account) : account;
      if (closed !== account) tx.accounts.put(account.address, closed);
      const then = closed === account ? turn : { ...turn, scene: { ...scene, account: closed } };
      const inputs = splitLine(order.command, order.rest, sent);
      const subject =
        order.subject ?? (await subjectOfReply(tx, scene)) ?? subjectQuoted(incoming, account, order.command);
      const said = newlySaid(order.command);
      const chosen = order.chosen === true;
      return perform(then, order.command, inputs, {
        subject,
        committee: null,
        confirmed: false,
        said,
        chosen,
      });
    }
  }
}
