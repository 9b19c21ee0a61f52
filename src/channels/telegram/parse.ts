import type { ChatMember, Message as TelegramMessage, Update, User } from 'grammy/types';
import {
  type Address,
  type FileRef,
  type Incoming,
  type Sender,
  toInstant,
  writeAddress,
} from '../channel.ts';

/** Who the bot is, as `getMe` says. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

export const CHANNEL = 'telegram';
/** Stands for a message of another chat that is quoted: it is none of this one's. */
const ELSEWHERE = 'elsewhere';

/** What an update means to us; `null` for what we have no use for (it is confirmed and forgotten). */
export function parseUpdate(update: Update, me: Me, receivedAt: number): Incoming | null {
  const id = `${CHANNEL}:${update.update_id}`;
  if (update.callback_query) return parseTap(id, update.callback_query, receivedAt);
  if (update.my_chat_member) return parsePresence(id, update.my_chat_member);
  if (update.message) return parseMessage(id, update.message, me);
  return null;
}

function parseMessage(id: string, message: TelegramMessage, me: Me): Incoming | null {
  const at = toInstant(message.date * 1000);
  const chatId = writeAddress(CHANNEL, String(message.chat.id));
  if (message.migrate_to_chat_id !== undefined) {
    return {
      kind: 'moved',
      id,
      at,
      from: chatId,
      to: writeAddress(CHANNEL, String(message.migrate_to_chat_id)),
    };
  }
  if (message.migrate_from_chat_id !== undefined) {
    return {
      kind: 'moved',
      id,
      at,
      from: writeAddress(CHANNEL, String(message.migrate_from_chat_id)),
      to: chatId,
    };
  }
  // Posts in a channel's or an anonymous administrator's name belong to nobody we could answer for.
  if (!message.from || message.from.is_bot || message.sender_chat) return null;
  const file = fileOf(message);
  const isPrivate = message.chat.type === 'private';
  const said = spoken(message.text ?? message.caption ?? '', message, me);
  if (said === null || (said.text === '' && !file)) return null;
  const replyTo = isPrivate ? quotedInPrivate(message) : quotedOfOurs(message, me);
  return {
    kind: 'message',
    id,
    at,
    from: sender(message.from),
    chat: placeOf(message),
    private: isPrivate,
    text: said.text,
    file,
    message: String(message.message_id),
    replyTo,
    addressed: isPrivate || said.mentioned || replyTo !== null || said.text.startsWith('/'),
  };
}

/** In a group only our own messages matter; the opening of a topic is quoted by all that is said in it. */
function quotedOfOurs({ reply_to_message: answered }: TelegramMessage, me: Me): string | null {
  return answered?.from?.id === me.id && !answered.forum_topic_created ? String(answered.message_id) : null;
}

/** In private also their own: whoever quotes anything does not speak of what came last. */
function quotedInPrivate({ reply_to_message: answered, external_reply }: TelegramMessage): string | null {
  if (answered && !answered.forum_topic_created) return String(answered.message_id);
  return external_reply ? ELSEWHERE : null;
}

/** The text without our own name in it; `null` when it is a command for another bot. */
function spoken(text: string, message: TelegramMessage, me: Me): { text: string; mentioned: boolean } | null {
  const written = text.normalize('NFC').trim();
  const own = `@${me.username.toLowerCase()}`;
  const [, name, at] = /^\/([^\s@]+)(@\w+)?/.exec(written) ?? [];
  if (name && at) {
    if (at.toLowerCase() !== own) return null;
    return { text: `/${name}${written.slice(1 + name.length + at.length)}`, mentioned: true };
  }
  const entities = message.entities ?? message.caption_entities ?? [];
  const mention = entities.find(
    (entity) =>
      entity.type === 'mention' &&
      text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === own,
  );
  if (!mention) return { text: written, mentioned: false };
  const rest = text.slice(0, mention.offset) + text.slice(mention.offset + mention.length);
  const tidy = rest.normalize('NFC').replace(/[^\S\n]+/g, ' ');
  return { text: tidy.trim(), mentioned: true };
}

function parseTap(
  id: string,
  query: NonNullable<Update['callback_query']>,
  receivedAt: number,
): Incoming | null {
  const { message } = query;
  if (query.data === undefined || query.from.is_bot) return null;
  const from = sender(query.from);
  return {
    kind: 'tap',
    id,
    at: toInstant(receivedAt),
    from,
    chat: message ? placeOf(message) : from.address,
    private: message ? message.chat.type === 'private' : true,
    command: query.data.normalize('NFC'),
    // Telegram marks a message that it no longer shows with date 0.
    message: message && message.date !== 0 ? String(message.message_id) : null,
  };
}

function parsePresence(id: string, change: NonNullable<Update['my_chat_member']>): Incoming | null {
  const before = isThere(change.old_chat_member);
  const present = isThere(change.new_chat_member);
  // Other rights in the same chat are no coming; a channel is no place to talk.
  if (before === present || change.chat.type === 'channel') return null;
  return {
    kind: 'presence',
    id,
    at: toInstant(change.date * 1000),
    from: sender(change.from),
    chat: writeAddress(CHANNEL, String(change.chat.id)),
    private: change.chat.type === 'private',
    present,
  };
}

function isThere(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member;
  return member.status !== 'left' && member.status !== 'kicked';
}

const sender = (user: User): Sender => ({
  address: writeAddress(CHANNEL, String(user.id)),
  name: [user.first_name, user.last_name].filter(Boolean).join(' ').normalize('NFC'),
});

/**
 * The chat, and the topic only where `is_topic_message` says so: a reply in the General topic carries a thread
 * id that is no topic, and sending to it fails.
 */
function placeOf(message: {
  readonly chat: { readonly id: number };
  readonly is_topic_message?: boolean | undefined;
  readonly message_thread_id?: number | undefined;
}): Address {
  const topic =
    message.is_topic_message && message.message_thread_id ? String(message.message_thread_id) : null;
  return writeAddress(CHANNEL, String(message.chat.id), topic);
}

/** Telegram sends a picture again only as a picture, so its id says that it is one. */
const PHOTO = 'photo:';
export const photoId = (id: string): string | null => (id.startsWith(PHOTO) ? id.slice(PHOTO.length) : null);

function fileOf(message: TelegramMessage): FileRef | null {
  if (message.document) {
    const { file_id, file_name, file_size } = message.document;
    return {
      channel: CHANNEL,
      id: file_id,
      name: file_name?.normalize('NFC') ?? 'tệp đính kèm',
      size: file_size ?? null,
    };
  }
  const photo = message.photo?.at(-1);
  return photo
    ? { channel: CHANNEL, id: PHOTO + photo.file_id, name: 'ảnh.jpg', size: photo.file_size ?? null }
    : null;
}
