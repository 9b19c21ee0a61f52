import type { Sent } from '../channels/channel.ts';
import { channelOf } from '../domain/address.ts';
import { memberById } from '../domain/committee.ts';
import { after, type Instant, SECOND } from '../domain/instant.ts';
import type { Delivery, Loss, Meeting } from '../domain/meeting.ts';
import type { Envelope, Transaction } from '../store.ts';
import { groupCard } from '../text/cards.ts';
import { undelivered } from '../text/deliveries.ts';
import { refreshCards, replace } from './post.ts';
import { orderFor } from './reach.ts';

/** What is noted when a message arrived: who got the notice, where the group's card stands. */
export async function noteSent(
  tx: Transaction,
  envelope: Envelope,
  sent: Sent,
  zone: string,
  now: Instant,
): Promise<void> {
  const { about } = envelope;
  await noteOffer(tx, envelope, sent);
  if (about.what === 'reply' || about.what === 'reminder') return;
  const meeting = await tx.meetings.get(about.meeting);
  if (!meeting) return;
  if (about.what === 'notice') {
    noteDelivery(tx, meeting, about.member, {
      state: 'sent',
      at: now,
      channel: channelOf(envelope.to),
      ...(sent.byTemplate ? { byTemplate: true } : {}),
    });
    return;
  }
  const known = meeting.cards.some((card) => card.chat === envelope.to && card.message === sent.message);
  // A card that was retired while its edit was under way stays so.
  if (envelope.edit !== null && !known) return;
  const others = meeting.cards.filter((card) => card.chat !== envelope.to || card.message !== sent.message);
  const noted: Meeting = {
    ...meeting,
    cards: [...others, { chat: envelope.to, message: sent.message, editedAt: now }],
  };
  tx.meetings.put(noted.id, noted);
  if (envelope.edit !== null) return;
  // Answers that came while the card was on its way found no card to edit.
  const committee = await tx.committees.get(noted.committee);
  const regulation = await tx.regulations.get(noted.regulation);
  if (!committee || !regulation) return;
  const current = groupCard(noted, committee, regulation, zone);
  if (JSON.stringify(current) !== JSON.stringify(envelope.message)) {
    await refreshCards(tx, noted, committee, regulation, zone, now);
  }
}

/** Older numbers are forgotten: what they stood for is out of sight. */
const OFFERS_KEPT = 10;

/** Choices that are answered by number are kept, so that the number can be read. */
async function noteOffer(tx: Transaction, { to, message }: Envelope, sent: Sent): Promise<void> {
  const account = sent.numbered && sent.numbered.length > 0 ? await tx.accounts.get(to) : null;
  if (!account || !sent.numbered) return;
  const offer = { message: sent.message, asks: message.asks ?? null, choices: sent.numbered };
  const offers = [...(account.offers ?? []), offer].slice(-OFFERS_KEPT);
  tx.accounts.put(account.address, { ...account, offers });
}

/** What is noted when a message was given up, and who is told of it. */
export async function noteLost(tx: Transaction, envelope: Envelope, why: Loss, now: Instant): Promise<void> {
  const { about } = envelope;
  if (about.what === 'card') await forgetCard(tx, about.meeting, envelope);
  if (about.what !== 'notice') return;
  const meeting = await tx.meetings.get(about.meeting);
  if (!meeting) return;
  const noted = noteDelivery(tx, meeting, about.member, {
    state: 'failed',
    at: now,
    channel: channelOf(envelope.to),
    why,
  });
  await tellSender(tx, noted, now);
}

/** One message to who sent the notice, however many could not be reached. */
async function tellSender(tx: Transaction, meeting: Meeting, now: Instant): Promise<void> {
  const committee = await tx.committees.get(meeting.committee);
  const sender = committee && meeting.notice ? memberById(committee, meeting.notice.by) : null;
  if (!committee || !sender) return;
  const told = { message: undelivered(meeting, committee), notBefore: after(now, 10 * SECOND) };
  const order = await orderFor(tx, committee, sender, told);
  if (order) await replace(tx, `undelivered:${meeting.id}`, order, now);
}

function noteDelivery(tx: Transaction, meeting: Meeting, member: string, delivery: Delivery): Meeting {
  const noted = { ...meeting, deliveries: { ...meeting.deliveries, [member]: delivery } };
  tx.meetings.put(noted.id, noted);
  return noted;
}

/** A card that is gone is not edited any more. */
export async function forgetCard(tx: Transaction, id: string, envelope: Envelope): Promise<void> {
  const meeting = await tx.meetings.get(id);
  if (!meeting || envelope.edit === null) return;
  const cards = meeting.cards.filter((card) => card.chat !== envelope.to || card.message !== envelope.edit);
  tx.meetings.put(id, { ...meeting, cards });
}
