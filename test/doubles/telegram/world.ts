import type { Chat, Message, Update, User, UserFromGetMe } from 'grammy/types';
import { badRequest, forbidden, Refusal } from './refusal.ts';

export type Said = Message & Update.NonChannel;
/** What a test reads: the message as it now stands, and how often the bot edited it. */
export type Seen = Said & { edits: number };
export type Standing = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

export interface Person {
  user: User;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

export interface Room {
  id: number;
  chat: Exclude<Chat, Chat.ChannelChat>;
  topics: Map<number, string>;
  members: Map<number, Standing>;
  bot: Standing;
  migratedTo?: number;
  /** By message_id; what is deleted is gone. */
  posts: Map<number, Seen>;
  nextId: number;
  otherBotSpokeLast: boolean;
}

export interface StoredFile {
  file_id: string;
  file_unique_id: string;
  file_name: string;
  mime_type: string;
  file_size: number;
  bytes?: Buffer;
}

/** Who and what there is. Everything Telegram's servers remember, apart from updates not yet fetched. */
export class World {
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly people = new Map<number, Person>();
  readonly rooms = new Map<number, Room>();
  readonly files = new Map<string, StoredFile>();

  constructor(bot: UserFromGetMe, now: () => number) {
    this.bot = bot;
    this.now = now;
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  person(id: number): Person {
    const person = this.people.get(id);
    if (!person) throw new Error(`The test knows no user ${id}: create it with fake.user().`);
    return person;
  }

  room(id: number): Room {
    const room = this.rooms.get(id);
    if (!room) throw new Error(`The test knows no chat ${id}: create it with fake.group() or fake.user().`);
    return room;
  }

  /** The chat of a call, or the refusal with which Telegram answers a call for it. */
  reach(chatId: unknown): Room {
    const room = this.rooms.get(Number(chatId));
    if (!room) throw badRequest('chat not found');
    if (room.migratedTo !== undefined) {
      const where = { migrate_to_chat_id: room.migratedTo };
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', where);
    }
    if (room.chat.type === 'private') {
      const person = this.person(room.id);
      if (person.deactivated) throw forbidden('user is deactivated');
      if (person.blocked) throw forbidden('bot was blocked by the user');
      if (!person.started) throw forbidden("bot can't initiate conversation with a user");
    }
    if (room.bot === 'kicked') throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
    if (room.bot === 'left') throw forbidden(`bot is not a member of the ${room.chat.type} chat`);
    return room;
  }

  /** The same, to write there. */
  reachToWrite(chatId: unknown): Room {
    const room = this.reach(chatId);
    if (room.bot === 'restricted') throw badRequest('not enough rights to send text messages to the chat');
    return room;
  }

  /** Telegram knows the topic "General" by the absence of a thread: sending 1 fails by design. */
  checkThread(room: Room, thread: number): void {
    if (thread === 1 || !room.topics.has(thread)) throw badRequest('message thread not found');
  }

  /** The fields that put a message into a topic. */
  inTopic(room: Room, thread: number | undefined): Partial<Said> {
    return thread !== undefined && room.topics.has(thread)
      ? { message_thread_id: thread, is_topic_message: true }
      : {};
  }

  post(room: Room, from: User, fields: Partial<Said>): Said {
    const message = {
      message_id: room.nextId,
      from,
      chat: room.chat,
      date: this.seconds(),
      ...fields,
    } as Said;
    room.nextId += 1;
    room.posts.set(message.message_id, { ...message, edits: 0 });
    if (from.id === this.bot.id) room.otherBotSpokeLast = false;
    return message;
  }
}

/** The JSON of a message, without what only the test sees. */
export function asJson({ edits: _, ...message }: Seen): Said {
  return message;
}

/** What a reply carries of the message it answers: that message, without its own reply. */
export function quoted({ edits: _, reply_to_message: __, ...message }: Seen): Message['reply_to_message'] {
  return message as unknown as Message['reply_to_message'];
}
