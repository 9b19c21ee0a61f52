import { isDeepStrictEqual } from 'node:util';
import type { Document, Message } from 'grammy/types';
import type { Upload } from './body.ts';
import { documentOf, storeFile } from './files.ts';
import { readMarkup } from './markup.ts';
import { numberOf, type Params, readObject, textOf } from './params.ts';
import { badRequest, notSimulated } from './refusal.ts';
import { readCaption, readText } from './text.ts';
import { asJson, quoted, type Room, type Said, type Seen, type World } from './world.ts';

const REPLY = ['message_id', 'chat_id', 'allow_sending_without_reply'];
const PREVIEW = ['is_disabled', 'url', 'prefer_small_media', 'prefer_large_media', 'show_above_text'];
const DELETABLE_SECONDS = 48 * 3600;

/** The methods that put messages into chats, change them and take them away. */
export class Messages {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  sendMessage(params: Params): Message {
    const { text, entities } = readText(params);
    checkPreview(params);
    const markup = readMarkup(params.reply_markup, false);
    const room = this.world.reachToWrite(params.chat_id);
    return this.world.post(room, this.world.bot, {
      ...this.place(room, params),
      text,
      ...(entities.length > 0 && { entities }),
      ...(markup && { reply_markup: markup }),
    });
  }

  sendDocument(params: Params, uploads: Map<string, Upload>): Message {
    const { text, entities } = readCaption(params);
    const markup = readMarkup(params.reply_markup, false);
    const room = this.world.reachToWrite(params.chat_id);
    const place = this.place(room, params);
    const document: Document = documentOf(storeFile(this.world, params.document, uploads));
    return this.world.post(room, this.world.bot, {
      ...place,
      document,
      ...(text && { caption: text }),
      ...(entities.length > 0 && { caption_entities: entities }),
      ...(markup && { reply_markup: markup }),
    });
  }

  /** An edit without reply_markup takes the buttons away, as on Telegram. */
  editMessageText(params: Params): Message {
    const { text, entities } = readText(params);
    checkPreview(params);
    const markup = readMarkup(params.reply_markup, true);
    const { room, post } = this.own(params);
    if (post.text === undefined) throw badRequest('there is no text in the message to edit');
    const { entities: _, reply_markup: __, ...rest } = post;
    return this.change(room, post, {
      ...rest,
      text,
      ...(entities.length > 0 && { entities }),
      ...(markup && { reply_markup: markup }),
    });
  }

  editMessageReplyMarkup(params: Params): Message {
    const markup = readMarkup(params.reply_markup, true);
    const { room, post } = this.own(params);
    const { reply_markup: _, ...rest } = post;
    return this.change(room, post, { ...rest, ...(markup && { reply_markup: markup }) });
  }

  deleteMessage(params: Params): true {
    const room = this.world.reach(params.chat_id);
    const post = room.posts.get(numberOf(params.message_id) ?? 0);
    if (!post) throw badRequest('message to delete not found');
    const old = this.world.seconds() - post.date >= DELETABLE_SECONDS;
    const foreign =
      post.from.id !== this.world.bot.id && room.chat.type !== 'private' && room.bot !== 'administrator';
    if (old || foreign) throw badRequest("message can't be deleted");
    room.posts.delete(post.message_id);
    return true;
  }

  private own(params: Params): { room: Room; post: Seen } {
    const id = numberOf(params.message_id);
    if (!id) throw badRequest('message identifier is not specified');
    const room = this.world.reach(params.chat_id);
    const post = room.posts.get(id);
    if (!post) throw badRequest('message to edit not found');
    if (post.from.id !== this.world.bot.id) throw badRequest("message can't be edited");
    return { room, post };
  }

  private change(room: Room, before: Seen, after: Seen): Said {
    if (isDeepStrictEqual(before, after)) {
      throw badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a ' +
          'current content and reply markup of the message',
      );
    }
    const edited: Seen = { ...after, edit_date: this.world.seconds(), edits: before.edits + 1 };
    room.posts.set(before.message_id, edited);
    return asJson(edited);
  }

  /** Topic and reply. A reply goes to the topic of its target, and never into another one. */
  private place(room: Room, params: Params): Partial<Said> {
    const thread = numberOf(params.message_thread_id);
    if (thread !== undefined) this.world.checkThread(room, thread);
    const given = params.reply_parameters;
    if (given === undefined) return this.world.inTopic(room, thread);
    const reply = readObject(given, 'ReplyParameters', REPLY);
    if (reply.chat_id !== undefined && reply.chat_id !== room.id) {
      throw notSimulated('a reply to another chat');
    }
    const target = room.posts.get(numberOf(reply.message_id) ?? 0);
    const home = target?.is_topic_message ? target.message_thread_id : undefined;
    if (target && (thread === undefined || thread === home)) {
      const answered = quoted(target);
      return { ...this.world.inTopic(room, home), ...(answered && { reply_to_message: answered }) };
    }
    // Into another topic the reply is refused even if it might have gone without one (telegram-bot-api).
    if (target || reply.allow_sending_without_reply !== true) {
      throw badRequest('message to be replied not found');
    }
    return this.world.inTopic(room, thread);
  }
}

function checkPreview(params: Params): void {
  const given = params.link_preview_options;
  if (given === undefined) return;
  const options = readObject(given, 'LinkPreviewOptions', PREVIEW);
  if (options.url !== undefined && !textOf(options.url))
    throw badRequest('link preview url must be a String');
}
