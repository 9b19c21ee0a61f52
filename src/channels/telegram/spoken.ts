import type { Message as TelegramMessage } from 'grammy/types';

/** Who the bot is, as `getMe` says. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** The text without our own name in it; `null` when it is a command for another bot. */
export function saidToBot(
  text: string,
  message: TelegramMessage,
  me: Me,
): { text: string; mentioned: boolean } | null {
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
