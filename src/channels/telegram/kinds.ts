import type { Message as TelegramMessage } from 'grammy/types';
import type { IncomingUnread } from '../../ports/channel.ts';

/**
 * What we cannot read, and what it is to us. An animation carries a document besides, and a venue a location; a live
 * photo carries a photo, and is taken as that. Service messages are not among them.
 */
const UNREAD: readonly (readonly [keyof TelegramMessage, IncomingUnread['what']])[] = [
  ['sticker', 'gesture'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['animation', 'video'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['location', 'place'],
  ['venue', 'place'],
  ['contact', 'contact'],
  ['checklist', 'other'],
  ['dice', 'other'],
  ['game', 'other'],
  ['giveaway', 'other'],
  ['invoice', 'other'],
  ['paid_media', 'other'],
  ['poll', 'other'],
  ['rich_message', 'other'],
  ['story', 'other'],
];

/** `null` for text, a picture, a document, and for what the chat says of itself. */
export const unreadIn = (message: TelegramMessage): IncomingUnread['what'] | null =>
  UNREAD.find(([field]) => message[field] !== undefined)?.[1] ?? null;
