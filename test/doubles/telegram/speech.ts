import type { MessageEntity, UserFromGetMe } from 'grammy/types';
import type { Room, Said } from './world.ts';

// Letters of any language end a command: "/họp" is plain text to Telegram, "/hop" is a command.
const COMMAND = /(?<![\p{L}\p{N}_/<>@])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu;
const MENTION = /(?<![\p{L}\p{N}_/@])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?![\p{L}\p{N}_])/gu;

/** The entities Telegram adds by itself, as far as a bot that reads commands may meet them. */
export function findEntities(text: string): MessageEntity[] {
  const entity = (type: 'bot_command' | 'mention') => (match: RegExpExecArray) => ({
    type,
    offset: match.index,
    length: match[0].length,
  });
  return [
    ...[...text.matchAll(COMMAND)].map(entity('bot_command')),
    ...[...text.matchAll(MENTION)].map(entity('mention')),
  ].sort((a, b) => a.offset - b.offset);
}

/** Privacy mode: what of a group's talk the bot is shown. */
export function isMeantForBot(
  message: Said,
  room: Room,
  bot: UserFromGetMe,
  mentionsCount: boolean,
): boolean {
  if (room.chat.type === 'private' || bot.can_read_all_group_messages || room.bot === 'administrator')
    return true;
  if (message.reply_to_message?.from?.id === bot.id) return true;
  const text = message.text ?? message.caption ?? '';
  const name = `@${bot.username}`.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).some((entity) => {
    const words = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === 'mention') return mentionsCount && words === name;
    if (entity.type !== 'bot_command') return false;
    // A bare command goes to the bot that spoke last in the group.
    return words.includes('@') ? words.endsWith(name) : !room.otherBotSpokeLast;
  });
}
