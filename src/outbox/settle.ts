import { channelOf, chatOf } from '../domain/address.ts';
import type { Loss } from '../domain/meetings/meeting.ts';
import { MAIL } from '../domain/official-mail.ts';
import { after, type Instant, SECOND, toInstant, toMilliseconds } from '../domain/time/instant.ts';
import { type Channel, ChannelError, type Sent } from '../ports/channel.ts';
import type { Envelope, Transaction } from '../ports/store.ts';
import { fileWithheld, withoutFile } from '../say/deliveries.ts';
import { anotherWay, asLetter } from './another-way.ts';
import { LONGEST_WAIT, type Treatment, treat } from './backoff.ts';
import { keepForLater, whole } from './kept.ts';
import { moveChat } from './move-chat.ts';
import type { Pace } from './pace.ts';
import { shut } from './reach.ts';
import { forgetCard, noteLost, noteSent } from './record.ts';
import { sentApart } from './together.ts';
import { warnTopicGone } from './warn.ts';

/** A card that changed while it was under way is edited again after this. */
const NEXT_EDIT = 3 * SECOND;

interface Tools {
  readonly channels: ReadonlyMap<string, { readonly channel: Channel; readonly pace: Pace }>;
  readonly clock: () => number;
  /** While the clock is doubted nothing is given up for its age. */
  readonly believed?: () => boolean;
  readonly zone: string;
  readonly warn: (what: string) => void;
}

interface Delivered {
  readonly id: string;
  /** As it was when it was taken. */
  readonly sentAs: Envelope;
  readonly outcome: Sent | ChannelError;
}

/** How long a message has waited, in milliseconds, as far as the clock is believed. */
const ageOf = ({ at }: Envelope, { clock, believed }: Pick<Tools, 'clock' | 'believed'>): number =>
  believed?.() === false ? 0 : clock() - toMilliseconds(at);

/** Notes what became of a message: it arrived, waits for another try, goes another way, or is lost. */
export async function settle(
  tx: Transaction,
  tools: Tools,
  { id, sentAs, outcome }: Delivered,
): Promise<void> {
  const now = toInstant(tools.clock());
  const current = await tx.outbox.get(id);
  if (!current) return;
  if (outcome instanceof ChannelError) {
    const treatment = treat(outcome.failure, current.attempts, ageOf(current, tools));
    tools.warn(`outbox: ${sentAs.about.what} → ${treatment.do}: ${outcome.message}`);
    return follow(tx, tools, { id, sentAs, current, treatment, now });
  }
  const answered = outcome.byTemplate && (await spokeSince(tx, sentAs));
  if (outcome.byTemplate && !answered) await keepForLater(tx, sentAs.to, sentAs);
  // Replaced while it was under way: the newer text goes out in its turn.
  if (current.revision === sentAs.revision) {
    if (answered) tx.outbox.put(id, { ...anew(current, now), message: whole(current.message), anew: true });
    else tx.outbox.delete(id);
  } else tx.outbox.put(id, { ...current, attempts: 0, notBefore: after(now, NEXT_EDIT) });
  await noteSent(tx, sentAs, outcome, tools.zone, now);
}

interface Failed {
  readonly id: string;
  readonly sentAs: Envelope;
  /** As it stands now; it may have been replaced meanwhile. */
  readonly current: Envelope;
  readonly treatment: Treatment;
  readonly now: Instant;
}

async function follow(tx: Transaction, tools: Tools, failed: Failed): Promise<void> {
  const { id, sentAs, current, treatment, now } = failed;
  const served = tools.channels.get(channelOf(current.to));
  const free = { ...current, attempts: current.attempts + 1 };
  switch (treatment.do) {
    case 'wait': {
      const asked = tools.clock();
      const holds = served?.pace.holds;
      if (treatment.holds === 'all') holds?.holdAll(asked + treatment.for, asked);
      if (treatment.holds === 'chat') holds?.holdChat(chatOf(sentAs.to), asked + treatment.for, asked);
      const other = treatment.elsewhere ? await anotherWay(tx, current) : null;
      if (other && current.parts) return sentApart(tx, id, current, now);
      // The hold keeps a longer wait; what is written down must be none that a wrong clock could have written.
      const wait = Math.min(treatment.for, LONGEST_WAIT);
      tx.outbox.put(id, other ?? { ...free, notBefore: after(now, wait) });
      return;
    }
    case 'send-anew':
      // A last word on an old card of a group is not worth a message of its own.
      if (served?.channel.isGroup(current.to) && current.about.what !== 'card') return tx.outbox.delete(id);
      if (current.about.what === 'card') await forgetCard(tx, current.about.meeting, current);
      tx.outbox.put(id, { ...free, edit: null });
      return;
    case 'leave-topic':
      // The message that is answered went with its topic.
      tx.outbox.put(id, { ...free, to: chatOf(current.to), replyTo: null });
      await warnTopicGone(tx, sentAs.to, now);
      return;
    case 'follow':
      tx.outbox.put(id, free);
      await moveChat(tx, chatOf(sentAs.to), treatment.to);
      return;
    case 'withhold':
      if (current.parts) return sentApart(tx, id, current, now);
      tx.outbox.put(id, current.message.file ? { ...free, message: fileWithheld() } : free);
      return;
    case 'give-up':
      await giveUp(tx, failed, treatment.why, tools.channels.has(MAIL));
  }
}

/**
 * By another account of the person; a text whose file cannot go goes without it, and the file as a letter where letters are
 * sent (`mails`); else all of it as a letter; else it is lost, and that is told.
 */
async function giveUp(
  tx: Transaction,
  { id, current, now }: Failed,
  why: Loss,
  mails: boolean,
): Promise<void> {
  if (current.parts) return sentApart(tx, id, current, now);
  if (why === 'silent-too-long' && (await spokeSince(tx, current)))
    return tx.outbox.put(id, anew(current, now));
  const shut = why === 'blocked' || why === 'silent-too-long' ? await closeDoor(tx, current, why) : false;
  const other = await anotherWay(tx, current);
  if (other) return tx.outbox.put(id, why === 'file' ? { ...other, textAt: current.to } : other);
  const textAt = why === 'file' ? current.to : current.textAt;
  if (textAt !== undefined && current.message.file) {
    const { textAt: _, ...rest } = current;
    const letter = mails ? await asLetter(tx, current) : null;
    if (letter) tx.outbox.put(`${id}:letter`, { ...anew(letter, now), about: { what: 'reply' } });
    tx.outbox.put(id, { ...rest, to: textAt, message: withoutFile(current.message, letter !== null) });
    return;
  }
  const letter = mails ? await asLetter(tx, current) : null;
  if (letter) return tx.outbox.put(id, anew(letter, now));
  tx.outbox.delete(id);
  const { what } = current.about;
  // A reminder is of its hour: late, it would announce a meeting that has begun.
  if (why === 'silent-too-long' && what !== 'reminder') await keepForLater(tx, current.to, current);
  // Of who was known to be silent it was said when this was sent; only its own books are to be right.
  if (!(shut && (what === 'reply' || what === 'reminder'))) await noteLost(tx, current, why, now);
}

/** They ended their silence while a message was refused for it, or went by template. */
async function spokeSince(tx: Transaction, { to, at }: Envelope): Promise<boolean> {
  const heardAt = (await tx.accounts.get(to))?.heardAt ?? null;
  return heardAt !== null && heardAt > at;
}

/** As if it had been posted now: refused for the same silence once more, it is not tried again. */
const anew = (envelope: Envelope, now: Instant): Envelope => ({
  ...envelope,
  at: now,
  notBefore: now,
  attempts: 0,
});

/** A message that no platform took in two days, while its channel stands still. */
export const expire = (
  tx: Transaction,
  id: string,
  current: Envelope,
  now: Instant,
  mails: boolean,
): Promise<void> =>
  giveUp(
    tx,
    { id, sentAs: current, current, treatment: { do: 'give-up', why: 'no-answer' }, now },
    'no-answer',
    mails,
  );

/** Whether they were known to be silent before. */
async function closeDoor(tx: Transaction, { to }: Envelope, why: Loss): Promise<boolean> {
  const account = await tx.accounts.get(to);
  if (!account) return false;
  tx.accounts.put(account.address, shut(account, why === 'silent-too-long'));
  return account.silent === true;
}
