import type { CallbackQuery, MessageEntity, Update } from 'grammy/types';
import { addFile, documentOf } from './files.ts';
import type { Mailbox } from './mailbox.ts';
import { Places } from './places.ts';
import type { Queries } from './queries.ts';
import { findEntities, isMeantForBot } from './speech.ts';
import { asJson, quoted, type Room, type Said, type World } from './world.ts';

export interface Where {
  /** The private chat with the bot unless told otherwise. */
  chat?: number;
  /** The topic; none is the topic "General". */
  thread?: number;
  replyTo?: { message_id: number };
}

export interface SaysOptions extends Where {
  entities?: readonly MessageEntity[];
}

export interface DocumentOptions extends Where {
  caption?: string;
}

export interface DocumentSpec {
  file_name: string;
  mime_type: string;
  file_size: number;
  bytes?: Buffer;
}

/** A message as a test refers to it: only where it is counts, its content is read anew. */
export type MessageRef = Pick<Said, 'message_id'> & { chat: { id: number } };

/** What people do in their clients. Each deed returns the update; update_id 0 if the bot is not shown it. */
export class People extends Places {
  protected readonly queries: Queries;
  private readonly mentionsReachBot: boolean;

  constructor(world: World, mailbox: Mailbox, queries: Queries, mentionsReachBot: boolean) {
    super(world, mailbox);
    this.queries = queries;
    this.mentionsReachBot = mentionsReachBot;
  }

  says(userId: number, text: string, { entities = [], ...where }: SaysOptions = {}): Update {
    if (text.trim() === '') throw new Error('No client sends an empty text.');
    if ([...text].length > 4096) throw new Error('No client sends a text of more than 4096 characters.');
    const found = [...entities, ...findEntities(text)].sort((a, b) => a.offset - b.offset);
    return this.speaks(userId, where, { text, ...(found.length > 0 && { entities: found }) });
  }

  sendsDocument(userId: number, file: DocumentSpec, { caption, ...where }: DocumentOptions = {}): Update {
    const document = documentOf(addFile(this.world, file));
    const found = findEntities(caption ?? '');
    return this.speaks(userId, where, {
      document,
      ...(caption && { caption }),
      ...(found.length > 0 && { caption_entities: found }),
    });
  }

  /** Also opens the way for a bot that was blocked: Telegram says so before the message. */
  pressesStart(userId: number, payload?: string): Update {
    const person = this.world.person(userId);
    if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload)) {
      throw new Error('A deep link carries up to 64 of A-Za-z0-9_-.');
    }
    if (person.blocked) this.unblocks(userId);
    person.started = true;
    return this.says(userId, payload === undefined ? '/start' : `/start ${payload}`);
  }

  /** Taps a button of the message as it now stands: by its label, or by its number counted from 0. */
  taps(userId: number, message: MessageRef, button: string | number): Update {
    const rows = this.world.room(message.chat.id).posts.get(message.message_id)
      ?.reply_markup?.inline_keyboard;
    const buttons = rows?.flat() ?? [];
    const found = typeof button === 'number' ? buttons[button] : buttons.find(({ text }) => text === button);
    const data = found && 'callback_data' in found ? found.callback_data : undefined;
    if (data === undefined) {
      const there = buttons.map(({ text }) => `"${text}"`).join(', ') || 'no buttons';
      const where = `Message ${message.message_id} in chat ${message.chat.id}`;
      throw new Error(`${where} has no button ${JSON.stringify(button)} to tap, it has ${there}.`);
    }
    return this.tapsData(userId, message, data);
  }

  /** Taps a button that was on the message once: a client may show an old state of it. */
  tapsData(userId: number, message: MessageRef, data: string): Update {
    const room = this.world.room(message.chat.id);
    this.checkMember(userId, room);
    const post = room.posts.get(message.message_id);
    const callback_query: CallbackQuery = {
      id: this.queries.ask(userId, data),
      from: this.world.person(userId).user,
      // Of a message it can no longer read the bot gets the place alone, with date 0.
      message: post ? asJson(post) : { chat: room.chat, message_id: message.message_id, date: 0 },
      chat_instance: String(-1_000_000_000_000 - Math.abs(room.id)),
      data,
    };
    return this.mailbox.emit({ callback_query }, `user ${userId}`);
  }

  /** The tap is too old to be answered, as it is after the bot was away for a while. */
  expires(update: Update): void {
    this.queries.expire(update.callback_query?.id ?? '');
  }

  protected speaks(userId: number, where: Where, content: Partial<Said>): Update {
    const room = this.world.room(where.chat ?? userId);
    const person = this.world.person(userId);
    this.checkMember(userId, room);
    // Its cards stay in view, with their buttons; nothing more is said there.
    if (room.migratedTo !== undefined) throw new Error(`Chat ${room.id} is now ${room.migratedTo}.`);
    // Writing to the bot is what Start does.
    if (room.id === userId) person.started = true;
    const message = this.world.post(room, person.user, { ...this.placed(room, where), ...content });
    if (room.bot === 'left' || room.bot === 'kicked' || person.blocked)
      return this.mailbox.keepBack({ message });
    return isMeantForBot(message, room, this.world.bot, this.mentionsReachBot)
      ? this.emitMessage(room, message)
      : this.mailbox.keepBack({ message });
  }

  private placed(room: Room, { thread, replyTo }: Where): Partial<Said> {
    const general = thread === undefined || thread === 1;
    if (!general && !room.topics.has(thread)) throw new Error(`Chat ${room.id} has no topic ${thread}.`);
    const target = replyTo && room.posts.get(replyTo.message_id);
    if (replyTo && !target)
      throw new Error(`Chat ${room.id} has no message ${replyTo.message_id} to reply to.`);
    const topic = this.world.inTopic(room, general ? undefined : thread);
    if (target) {
      const answered = quoted(target);
      // A hazard: outside topics a reply in a supergroup carries a thread that is no topic. Only
      // is_topic_message tells them apart, and sending to such a thread fails.
      const root = target.message_thread_id ?? target.message_id;
      const chain = general && room.chat.type === 'supergroup' ? { message_thread_id: root } : topic;
      return { ...chain, ...(answered && { reply_to_message: answered }) };
    }
    // Another: in a topic a message that answers nothing "replies" to the message that opened the topic.
    const opening = !general && this.opening(room, thread);
    return { ...topic, ...(opening && { reply_to_message: opening }) };
  }

  private opening(room: Room, thread: number): Said['reply_to_message'] {
    const opener = this.world.people.get([...room.members.keys()][0] ?? 0)?.user;
    return {
      message_id: thread,
      chat: room.chat,
      date: this.world.seconds(),
      message_thread_id: thread,
      is_topic_message: true,
      ...(opener && { from: opener }),
      forum_topic_created: { name: room.topics.get(thread) ?? '', icon_color: 7_322_096 },
    } as unknown as Said['reply_to_message'];
  }

  private checkMember(userId: number, room: Room): void {
    const standing = room.members.get(userId);
    const present =
      room.chat.type === 'private' ? room.id === userId : standing && !/left|kicked/.test(standing);
    if (!present) throw new Error(`User ${userId} is not in chat ${room.id}.`);
  }
}
