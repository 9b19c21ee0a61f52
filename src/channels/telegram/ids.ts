import type { User } from 'grammy/types';
import { type Address, type Sender, writeAddress } from '../../ports/channel.ts';

export const TELEGRAM = 'telegram';

export const sender = (user: User): Sender => ({
  address: writeAddress(TELEGRAM, String(user.id)),
  name: [user.first_name, user.last_name].filter(Boolean).join(' ').normalize('NFC'),
});

/**
 * The chat, and the topic only where `is_topic_message` says so: a reply in the General topic carries a thread
 * id that is no topic, and sending to it fails.
 */
export function placeOf(message: {
  readonly chat: { readonly id: number };
  readonly is_topic_message?: boolean | undefined;
  readonly message_thread_id?: number | undefined;
}): Address {
  const topic =
    message.is_topic_message && message.message_thread_id ? String(message.message_thread_id) : null;
  return writeAddress(TELEGRAM, String(message.chat.id), topic);
}
