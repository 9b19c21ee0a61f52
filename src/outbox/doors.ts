import type { Channel } from '../ports/channel.ts';
import type { Message } from '../ports/message.ts';
import { doorLine } from '../say/people/channels.ts';

type Channels = ReadonlyMap<string, { readonly channel: Channel }>;

/**
 * Writes the ways into the private chat out under the text, on every platform that is served: a button does not
 * survive being forwarded, and whoever is invited may be on another platform than who invites.
 */
export function withDoors(message: Message, channels: Channels): Message {
  const { privateLink, ...rest } = message;
  if (privateLink === undefined) return message;
  const lines = [...channels.values()].flatMap(({ channel }) => {
    const door = channel.door();
    return door ? [doorLine(channel.name, door.link(privateLink), door.types ? privateLink : null)] : [];
  });
  return { ...rest, text: [message.text, ...lines].join('\n') };
}
