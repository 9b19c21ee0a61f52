import { chatOf } from '../domain/address.ts';
import { hasStarted } from '../domain/meetings/meeting.ts';
import type { Instant } from '../domain/time/instant.ts';
import { post } from '../outbox/post.ts';
import type { IncomingEdit, IncomingMessage } from '../ports/channel.ts';
import type { SeatContext } from '../ports/command.ts';
import type { Message } from '../ports/message.ts';
import type { Account, Deed, Transaction } from '../ports/store.ts';
import { sheetsToAnswer } from '../queries/sheets/list.ts';
import * as say from '../say/meetings/edited.ts';
import { ownAnswer } from '../say/meetings/own-answer.ts';
import { sheetItem } from '../say/people/pending.ts';
import type { Equipment } from './context.ts';
import { takeDeed } from './deed.ts';
import { isKnown } from './scene.ts';
import { aside } from './turn.ts';
import { seatsOf } from './which-committee.ts';

/**
 * Changed words are never done. Where the message had done something, whoever wrote it hears once what stands and how
 * to change it: in private, or, where nothing can be written there, that much in the group.
 */
export async function answerEdited(
  tools: Equipment,
  tx: Transaction,
  incoming: IncomingEdit,
  now: Instant,
): Promise<void> {
  const deed = await takeDeed(tx, incoming);
  const account = await tx.accounts.get(incoming.from.address);
  if (!deed || !account || !isKnown(account)) return;
  if (incoming.private || account.reachableSince !== null) {
    const message = await whatStands(tools, tx, incoming, account, deed, now);
    post(tx, tools.nextId(), { to: account.address, message }, now);
  } else if (await tx.groups.get(chatOf(incoming.chat))) {
    const message = say.editedInGroup();
    post(tx, tools.nextId(), { to: incoming.chat, message, replyTo: incoming.message }, now);
  }
}

type Done = Deed & { readonly at: Instant };

async function whatStands(
  tools: Equipment,
  tx: Transaction,
  incoming: IncomingEdit,
  account: Account,
  deed: Done,
  now: Instant,
): Promise<Message> {
  const [, shelf = '', id = ''] = /^([a-z]+):(.+)$/.exec(deed.to ?? '') ?? [];
  if (shelf === '' && account.asking) return aside(say.edited(), account.asking);
  // It is answered in private, whatever the place.
  const spoken: IncomingMessage = {
    ...incoming,
    kind: 'message',
    chat: account.address,
    private: true,
    file: null,
    replyTo: null,
    addressed: true,
  };
  const scene = { incoming: spoken, account, group: null };
  const seats = await seatsOf({ equipment: tools, tx, scene, now });
  const context = seats.find(({ seat }) => seat.committee.id === id.split('/')[0]);
  const own = context ? await ownAnswerIn(context, shelf, id, deed.at) : null;
  return own ?? say.editedOf(shelf);
}

/** What they have answered, where that is what the message did. */
async function ownAnswerIn(
  context: SeatContext,
  shelf: string,
  id: string,
  since: Instant,
): Promise<Message | null> {
  const { member } = context.seat;
  if (shelf === 'sheets') {
    const sheet = (await sheetsToAnswer(context)).find((one) => one.id === id);
    return sheet ? say.editedVote(sheetItem(sheet, member.id, context.zone)) : null;
  }
  const meeting = shelf === 'meetings' ? await context.tx.meetings.get(id) : null;
  const answer = meeting?.answers[member.id];
  if (!meeting || !answer || answer.by !== member.id || answer.at < since) return null;
  const open = meeting.state === 'called' && !hasStarted(meeting, context.now);
  const own = ownAnswer(member, meeting, (await context.lawOf(meeting)).regulation);
  return say.editedAnswer(meeting, own, open, context.zone);
}
