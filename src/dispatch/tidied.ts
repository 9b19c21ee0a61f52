import { tidy, tidyFileName } from '../domain/tidy.ts';
import { movedTo } from '../outbox/move-chat.ts';
import type { FileRef, Incoming, Sender } from '../ports/channel.ts';
import type { Transaction } from '../ports/store.ts';

/** What arrived, by whatever channel, as all the rest reads it: see `tidy`. Behind this every text is composed. */
export function tidied(incoming: Incoming): Incoming {
  switch (incoming.kind) {
    case 'moved':
      return incoming;
    case 'message': {
      const text = tidy(incoming.text);
      // A command before which something unseen stood was for us all the same, unless it names somebody.
      const addressed = incoming.addressed || /^\/[^\s@]+(?:\s|$)/.test(text);
      return { ...incoming, from: sender(incoming.from), text, addressed, file: file(incoming.file) };
    }
    case 'edited':
      return { ...incoming, from: sender(incoming.from), text: tidy(incoming.text) };
    case 'tap':
      return { ...incoming, from: sender(incoming.from), command: tidy(incoming.command) };
    default:
      return { ...incoming, from: sender(incoming.from) };
  }
}

const sender = (from: Sender): Sender => ({ ...from, name: tidy(from.name) });
const file = (sent: FileRef | null): FileRef | null => sent && { ...sent, name: tidyFileName(sent.name) };
/**
 * A tap on a card that stayed behind comes from the old chat: it is meant for the new one, in which that message's id
 * is another's.
 */
export async function whereItIsNow(tx: Transaction, incoming: Incoming): Promise<Incoming> {
  if (incoming.kind !== 'tap' || incoming.private) return incoming;
  const chat = await movedTo(tx, incoming.chat);
  return chat ? { ...incoming, chat, message: null } : incoming;
}
