import type { ChatMember, Message as TelegramMessage, Update } from 'grammy/types';
import {
  type Incoming,
  type IncomingMessage,
  type IncomingUnread,
  type Sender,
  toInstant,
  writeAddress,
} from '../../ports/channel.ts';
import { fileOf } from './files.ts';
import { placeOf, sender, TELEGRAM } from './ids.ts';
import { unreadIn } from './kinds.ts';
import { type Me, saidToBot } from './spoken.ts';

/** Stands for a message of another chat that is quoted: it is none of this one's. */
const ELSEWHERE = 'elsewhere';

/** What an update means to us; `null` for what we have no use for (it is confirmed and forgotten). */
export function parseUpdate(update: Update, me: Me, receivedAt: number): Incoming | null {
  const id = `${TELEGRAM}:${update.update_id}`;
  if (update.callback_query) return parseTap(id, update.callback_query, receivedAt);
  if (update.my_chat_member) return parsePresence(id, update.my_chat_member);
  if (update.message) return parseMessage(id, update.message, me);
  if (update.edited_message) return parseEdit(id, update.edited_message, me);
  return null;
}

function parseMessage(id: string, message: TelegramMessage, me: Me): Incoming | null {
  const at = toInstant(message.date * 1000);
  const chatId = writeAddress(TELEGRAM, String(message.chat.id));
  if (message.migrate_to_chat_id !== undefined) {
    return {
      kind: 'moved',
      id,
      at,
      from: chatId,
      to: writeAddress(TELEGRAM, String(message.migrate_to_chat_id)),
    };
  }
  if (message.migrate_from_chat_id !== undefined) {
    return {
      kind: 'moved',
      id,
      at,
      from: writeAddress(TELEGRAM, String(message.migrate_from_chat_id)),
      to: chatId,
    };
  }
  const from = senderOf(message);
  const said = saidToBot(message.text ?? message.caption ?? '', message, me);
  if (!from || said === null) return null;
  const isPrivate = message.chat.type === 'private';
  const where = { id, at, from, chat: placeOf(message), private: isPrivate };
  const unread = unreadIn(message);
  // Of what is sent in one go some may be read.
  const together = isPrivate && message.media_group_id !== undefined;
  if (unread && !together) return parseUnread(where, unread, said.text);
  const file = unread ? null : fileOf(message);
  if (said.text === '' && !file && !unread) return null;
  const replyTo = isPrivate ? quotedInPrivate(message) : quotedOfOurs(message, me);
  const { forward_origin: origin } = message;
  return {
    kind: 'message',
    ...where,
    text: said.text,
    file,
    message: String(message.message_id),
    replyTo,
    ...(isCut(message) ? { cut: true } : {}),
    ...(isFull(message) ? { full: true } : {}),
    ...(unread ? { unread: 1 } : {}),
    ...(message.media_group_id ? { album: message.media_group_id } : {}),
    addressed: isPrivate || said.mentioned || replyTo !== null || said.text.startsWith('/'),
    ...(origin
      ? { forwarded: { by: origin.type === 'user' ? sender(origin.sender_user).address : null } }
      : {}),
    ...(message.sender_chat ? { nameless: true } : {}),
  };
}

/**
 * An anonymous administrator speaks as the group. Posts in a channel's name, also those that Telegram brings into its
 * group by itself, belong to nobody whom we could answer.
 */
function senderOf({ from, chat, sender_chat, is_automatic_forward }: TelegramMessage): Sender | null {
  if (sender_chat)
    return sender_chat.id === chat.id && !is_automatic_forward
      ? { address: writeAddress(TELEGRAM, String(chat.id)), name: '' }
      : null;
  return from && !from.is_bot ? sender(from) : null;
}

type Where = Pick<IncomingMessage, 'id' | 'at' | 'from' | 'chat' | 'private'>;

/** In a group it is heard only where a command stands under it: whoever gave that waits for an answer. */
const parseUnread = (where: Where, what: IncomingUnread['what'], caption: string): Incoming | null =>
  where.private || caption.startsWith('/')
    ? { kind: 'unread', ...where, what, ...(caption === '' ? {} : { captioned: true }) }
    : null;

/** What has no words cannot have others now: a place that moves, a poll that is voted on. */
function parseEdit(id: string, message: TelegramMessage, me: Me): Incoming | null {
  const { from, sender_chat, edit_date } = message;
  const said = saidToBot(message.text ?? message.caption ?? '', message, me);
  if (!from || from.is_bot || sender_chat || said === null || said.text === '') return null;
  return {
    kind: 'edited',
    id,
    at: toInstant((edit_date ?? message.date) * 1000),
    from: sender(from),
    chat: placeOf(message),
    private: message.chat.type === 'private',
    text: said.text,
    message: String(message.message_id),
  };
}

/**
 * Clients cut what is pasted at 4,096 characters, or before that where a paragraph or a sentence ends in the second
 * half.
 */
const SHORTEST_CUT = 2_048;
const isCut = ({ text }: TelegramMessage): boolean => text !== undefined && text.length >= SHORTEST_CUT;
/** A cut leaves off at most the word that would not go in any more. */
const FULL = 4_096 - 40;
const isFull = ({ text }: TelegramMessage): boolean => text !== undefined && text.length >= FULL;

/** In a group only our own messages matter; the opening of a topic is quoted by all that is said in it. */
function quotedOfOurs({ reply_to_message: answered }: TelegramMessage, me: Me): string | null {
  return answered?.from?.id === me.id && !answered.forum_topic_created ? String(answered.message_id) : null;
}

/** In private also their own: whoever quotes anything does not speak of what came last. */
function quotedInPrivate({ reply_to_message: answered, external_reply }: TelegramMessage): string | null {
  if (answered && !answered.forum_topic_created) return String(answered.message_id);
  return external_reply ? ELSEWHERE : null;
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
  const before = standingOf(change.old_chat_member);
  const after = standingOf(change.new_chat_member);
  // Most other rights in the same chat are no coming; a channel is no place to talk.
  if (before === after || change.chat.type === 'channel') return null;
  return {
    kind: 'presence',
    id,
    at: toInstant(change.date * 1000),
    from: sender(change.from),
    chat: writeAddress(TELEGRAM, String(change.chat.id)),
    private: change.chat.type === 'private',
    present: after !== 'gone',
    ...(after === 'muted' ? { muted: true } : {}),
  };
}

function standingOf(member: ChatMember): 'there' | 'muted' | 'gone' {
  if (member.status === 'left' || member.status === 'kicked') return 'gone';
  if (member.status !== 'restricted') return 'there';
  if (!member.is_member) return 'gone';
  return member.can_send_messages ? 'there' : 'muted';
}
