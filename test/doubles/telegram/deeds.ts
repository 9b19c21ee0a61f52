import type { MessageOrigin, Update, User } from 'grammy/types';
import { addFile, documentOf } from './files.ts';
import { type MediaKind, mediaOf } from './media.ts';
import type { DocumentSpec, MessageRef, Where } from './people.ts';
import { findEntities, isMeantForBot } from './speech.ts';
import { Together } from './together.ts';
import type { Said } from './world.ts';

/** Whose words are passed on: somebody known here, somebody who hides their account, or a channel. */
export type Origin = { user: number } | { hidden: string } | { channel: string };

/** What stands for an anonymous administrator, and for Telegram itself. */
const GROUP_ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };
/** Clients let a message be edited for 48 hours. */
const EDITABLE_SECONDS = 48 * 3_600;

/** What people do besides saying something and tapping. */
export class Deeds extends Together {
  forwards(userId: number, from: Origin, text: string, where: Where = {}): Update {
    const found = findEntities(text);
    const content = { text, ...(found.length > 0 && { entities: found }) };
    return this.speaks(userId, where, { ...content, forward_origin: this.originOf(from) });
  }

  forwardsDocument(
    userId: number,
    from: Origin,
    file: DocumentSpec,
    { caption, ...where }: Where & { caption?: string } = {},
  ): Update {
    const document = documentOf(addFile(this.world, file));
    const found = findEntities(caption ?? '');
    return this.speaks(userId, where, {
      document,
      ...(caption && { caption }),
      ...(found.length > 0 && { caption_entities: found }),
      forward_origin: this.originOf(from),
    });
  }

  sendsMedia(
    userId: number,
    kind: MediaKind,
    { caption, ...where }: Where & { caption?: string } = {},
  ): Update {
    const found = findEntities(caption ?? '');
    const content = mediaOf(kind, caption);
    return this.speaks(userId, where, {
      ...content,
      ...(found.length > 0 && { caption_entities: found }),
    });
  }

  /** Changes the words of a message of theirs; without words only the platform changed something (a preview of a link). */
  edits(userId: number, message: MessageRef, text?: string): Update {
    const room = this.world.room(message.chat.id);
    const post = room.posts.get(message.message_id);
    if (!post) throw new Error(`Chat ${room.id} has no message ${message.message_id}.`);
    if (post.from?.id !== userId) throw new Error('Nobody edits what somebody else wrote.');
    if (post.forward_origin) throw new Error('No client edits what was forwarded.');
    if (this.world.seconds() - post.date > EDITABLE_SECONDS) throw new Error('It is too old to be edited.');
    const { edits: _, entities: __, caption_entities: ___, ...before } = post;
    const words = text ?? before.text ?? before.caption ?? '';
    const found = findEntities(words);
    const inText = before.text !== undefined;
    const edited_message = {
      ...before,
      ...(inText ? { text: words } : { caption: words }),
      ...(found.length > 0 && { [inText ? 'entities' : 'caption_entities']: found }),
      edit_date: this.world.seconds(),
    } as Said & NonNullable<Update['edited_message']>;
    room.posts.set(post.message_id, { ...edited_message, edits: post.edits + 1 });
    const body = { edited_message };
    return isMeantForBot(edited_message, room, this.world.bot, true)
      ? this.mailbox.emit(body, `chat ${room.id}`)
      : this.mailbox.keepBack(body);
  }

  /** An administrator with "Remain anonymous" switched on: the group itself speaks. */
  saysAnonymously(userId: number, text: string, where: Where & { chat: number }): Update {
    const room = this.world.room(where.chat);
    if (!/creator|administrator/.test(room.members.get(userId) ?? ''))
      throw new Error(`User ${userId} is no administrator of ${room.id}.`);
    const found = findEntities(text);
    return this.speaks(userId, where, {
      from: GROUP_ANONYMOUS_BOT,
      sender_chat: room.chat as NonNullable<Said['sender_chat']>,
      author_signature: 'admin',
      text,
      ...(found.length > 0 && { entities: found }),
    });
  }

  /** A post of the linked channel, which Telegram brings into its group by itself. */
  channelPosts(chatId: number, text: string): Update {
    const room = this.world.room(chatId);
    const channel = { id: -1_002_000_000_009, type: 'channel' as const, title: 'Kênh của tỉnh' };
    const found = findEntities(text);
    const origin = { type: 'channel' as const, date: this.world.seconds(), chat: channel, message_id: 8 };
    const message = this.world.post(room, TELEGRAM, {
      sender_chat: channel,
      is_automatic_forward: true,
      forward_origin: origin,
      text,
      ...(found.length > 0 && { entities: found }),
    });
    return isMeantForBot(message, room, this.world.bot, true)
      ? this.emitMessage(room, message)
      : this.mailbox.keepBack({ message });
  }

  private originOf(from: Origin): MessageOrigin {
    const date = this.world.seconds() - 60;
    if ('user' in from) return { type: 'user', date, sender_user: this.world.person(from.user).user };
    if ('hidden' in from) return { type: 'hidden_user', date, sender_user_name: from.hidden };
    const chat = { id: -1_002_000_000_007, type: 'channel' as const, title: from.channel };
    return { type: 'channel', date, chat, message_id: 4 };
  }
}
