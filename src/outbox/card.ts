import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Message } from '../ports/message.ts';
import type { Envelope, Transaction } from '../ports/store.ts';
import { groupCard } from '../say/meetings/cards.ts';

/** What a card's edit says until it is taken for sending: of a hundred answers two or three are shown. */
export const UNDRAWN: Message = { text: '' };

const isUndrawn = ({ about, message }: Envelope): boolean =>
  about.what === 'card' && message.text === UNDRAWN.text;

/** The card of a meeting as it stands; `null` where nothing is left to draw it from. */
export async function drawCard(
  tx: Transaction,
  meeting: Meeting | null,
  zone: string,
): Promise<Message | null> {
  const committee = meeting && (await tx.committees.get(meeting.committee));
  const regulation = meeting && (await tx.regulations.get(meeting.regulation));
  return committee && regulation ? groupCard(meeting, { committee, regulation, zone }) : null;
}

/** With the card that it shows; `null` where there is none any more. */
export async function drawn(tx: Transaction, envelope: Envelope, zone: string): Promise<Envelope | null> {
  if (envelope.about.what !== 'card' || !isUndrawn(envelope)) return envelope;
  const message = await drawCard(tx, await tx.meetings.get(envelope.about.meeting), zone);
  return message && { ...envelope, message };
}
