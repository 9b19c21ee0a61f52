import { channelOf } from '../domain/address.ts';
import { type Delivery, isTold, type Loss, type Meeting } from '../domain/meetings/meeting.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Sent } from '../ports/channel.ts';
import type { Command, Message } from '../ports/message.ts';
import type { Envelope, Offer, Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';
import { drawCard } from './card.ts';
import { noteCirculated } from './circulated.ts';
import { tellOfFrozenCard, tellOfGroup, tellOfLoss, tellPreparersOfLoss } from './losses.ts';
import { noteMailed } from './mailed.ts';
import { refreshCards } from './post.ts';
import { notePosted } from './posted.ts';

/** What is noted when a message arrived: who got the notice, where the group's card stands. */
export async function noteSent(
  tx: Transaction,
  envelope: Envelope,
  sent: Sent,
  zone: string,
  now: Instant,
): Promise<void> {
  const { about } = envelope;
  // A template shows nothing of the text and of its choices: they come when it is answered.
  if (!sent.byTemplate) await noteOffer(tx, envelope, sent);
  if (about.what === 'reply' || about.what === 'reminder') return;
  if (about.what === 'losses' || about.what === 'said-in-group') return;
  const delivery: Delivery = {
    state: 'sent',
    at: now,
    channel: channelOf(envelope.to),
    ...(sent.byTemplate ? { byTemplate: true } : {}),
    ...(sent.leftOut ? { leftOut: sent.leftOut } : {}),
  };
  if (about.what === 'circulated') return noteCirculated(tx, about, delivery, now);
  if (about.what === 'mailed') return noteMailed(tx, about, delivery, now);
  if (about.what === 'posted')
    return notePosted(tx, about, { chat: envelope.to, message: sent.message, at: now });
  const meeting = await tx.meetings.get(about.meeting);
  if (!meeting) return;
  if (about.what === 'notice') {
    noteDelivery(tx, meeting, about.member, delivery);
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
  keepUnlogged(tx, 'meetings', noted, 'delivery');
  if (envelope.edit !== null) return;
  // Answers that came while the card was on its way found no card to edit.
  const current = await drawCard(tx, noted, zone);
  if (current && JSON.stringify(current) !== JSON.stringify(envelope.message))
    await refreshCards(tx, noted, now);
}

/** What somebody was offered is kept, so that a typed number and a quoted message can be read. */
async function noteOffer(tx: Transaction, { to, message }: Envelope, sent: Sent): Promise<void> {
  const account = await tx.accounts.get(to);
  if (!account) return;
  const { offers } = account;
  // A message that was changed in place offers what it says now.
  const others = offers.filter((one) => one.message !== sent.message);
  const earlier = sent.earlier ?? offers.find(({ message }) => message === sent.message)?.earlier;
  const choices = sent.numbered ?? loudIn(message);
  const offer: Offer = {
    message: sent.message,
    ...(earlier ? { earlier } : {}),
    asks: message.asks ?? null,
    choices,
    numbered: sent.numbered ? choices.length : (message.listed ?? 0),
    ...(sent.at ? { at: sent.at } : {}),
  };
  const offering = choices.length > 0 || offer.asks !== null;
  if (!offering && others.length === offers.length) return;
  const kept = offering ? lastOffers([...others, offer]) : others;
  tx.accounts.put(account.address, { ...account, offers: kept });
}

const loudIn = ({ choices = [] }: Message): Command[] =>
  choices.flat().flatMap((one) => ('command' in one && !one.quiet ? [one] : []));

/** What is noted when a message was given up, and who is told of it. */
export async function noteLost(tx: Transaction, envelope: Envelope, why: Loss, now: Instant): Promise<void> {
  const { about } = envelope;
  // It is kept once more, and the books say how it stands.
  if (envelope.anew && why === 'silent-too-long') return;
  if (about.what === 'card' && envelope.edit !== null)
    return noteRefusedEdit(tx, about.meeting, envelope, now);
  if (about.what === 'card' || about.what === 'posted' || about.what === 'said-in-group') {
    if (envelope.edit === null) await tellOfGroup(tx, about, now);
    return;
  }
  const delivery: Delivery = { state: 'failed', at: now, channel: channelOf(envelope.to), why };
  if (about.what === 'circulated') return noteCirculated(tx, about, delivery, now);
  if (about.what === 'mailed') return noteMailed(tx, about, delivery, now);
  if (about.what !== 'notice') return tellOfLoss(tx, envelope, why, now);
  const meeting = await tx.meetings.get(about.meeting);
  if (!meeting || !isTold(meeting) || meeting.letters?.[about.member]?.state === 'sent') return;
  await tellPreparersOfLoss(tx, noteDelivery(tx, meeting, about.member, delivery), now);
}

function noteDelivery<Of extends Meeting>(
  tx: Transaction,
  meeting: Of,
  member: string,
  delivery: Delivery,
): Of {
  const noted = { ...meeting, deliveries: { ...meeting.deliveries, [member]: delivery } };
  keepUnlogged(tx, 'meetings', noted, 'delivery');
  return noted;
}

/** The card stays known, and the next change tries again; those who look after it are told once, not at each change. */
async function noteRefusedEdit(
  tx: Transaction,
  id: string,
  { to, edit }: Envelope,
  now: Instant,
): Promise<void> {
  const meeting = await tx.meetings.get(id);
  const card = meeting?.cards.find((one) => one.chat === to && one.message === edit);
  if (!meeting || !isTold(meeting) || !card || card.refused) return;
  const cards = meeting.cards.map((one) => (one === card ? { ...one, refused: true as const } : one));
  keepUnlogged(tx, 'meetings', { ...meeting, cards }, 'delivery');
  await tellOfFrozenCard(tx, meeting, now);
}

/** A card that is gone is not edited any more. */
export async function forgetCard(tx: Transaction, id: string, envelope: Envelope): Promise<void> {
  const meeting = await tx.meetings.get(id);
  if (!meeting || envelope.edit === null) return;
  const cards = meeting.cards.filter((card) => card.chat !== envelope.to || card.message !== envelope.edit);
  keepUnlogged(tx, 'meetings', { ...meeting, cards }, 'delivery');
}

/** Older numbers are forgotten: what they stood for is out of sight. */
const KEPT = 10;
/** The last ones, and with them what was put last to who is asked: however old, quoting it still means it. */
function lastOffers(all: readonly Offer[]): Offer[] {
  const asked = all.findLast(({ asks }) => asks !== null)?.asks;
  const older = all.slice(0, -KEPT).filter(({ asks }) => asks !== null && asks === asked);
  return [...older.slice(0, KEPT), ...all.slice(-KEPT)];
}
