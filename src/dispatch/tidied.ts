import { tidy, tidyFileName } from '../domain/tidy.ts';
import type { FileRef, Incoming, Sender } from '../ports/channel.ts';

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
