import type { Chat, Update } from 'grammy/types';
import type { Mailbox } from './mailbox.ts';
import { memberOf } from './members.ts';
import type { Room, Said, Standing, World } from './world.ts';

export interface UserSpec {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  /** Whether they pressed Start: without it the bot cannot write to them. True unless told otherwise. */
  started?: boolean;
}

export interface GroupSpec {
  id: number;
  title: string;
  type: 'group' | 'supergroup';
  is_forum?: boolean;
  topics?: readonly { id: number; name: string }[];
  members: readonly number[];
  admins?: readonly number[];
  /** How the bot stands there: a member unless told otherwise. An administrator reads everything. */
  bot?: Standing;
}

/** Who there is and what happens to chats: whatever changes the world apart from messages. */
export class Places {
  readonly world: World;
  readonly mailbox: Mailbox;

  constructor(world: World, mailbox: Mailbox) {
    this.world = world;
    this.mailbox = mailbox;
  }

  user({ started = true, ...spec }: UserSpec): void {
    const { id, first_name, last_name, username } = spec;
    const names = { first_name, ...(last_name && { last_name }), ...(username && { username }) };
    const user = { id, is_bot: false, ...names, language_code: 'vi' };
    this.world.people.set(id, { user, started, blocked: false, deactivated: false });
    this.open({ id, type: 'private', ...names }, [], 'member');
  }

  group(spec: GroupSpec): void {
    const { id, title, type, topics = [], members, admins = [] } = spec;
    if (id >= 0) throw new Error(`The id of a group is negative, not ${id}.`);
    if (type === 'group' && (spec.is_forum || topics.length > 0))
      throw new Error('Only a supergroup has topics.');
    const chat: Room['chat'] =
      type === 'group' ? { id, type, title } : { id, type, title, ...(spec.is_forum && { is_forum: true }) };
    const standings = [...members, ...admins].map((member): [number, Standing] => {
      this.world.person(member);
      return [member, admins.includes(member) ? 'administrator' : 'member'];
    });
    const room = this.open(chat, standings, spec.bot ?? 'member');
    for (const topic of topics) this.opensTopic(id, topic);
    room.nextId = Math.max(1, ...topics.map((topic) => topic.id)) + 1;
  }

  opensTopic(chatId: number, topic: { id: number; name: string }): void {
    const room = this.world.room(chatId);
    if (!room.chat.is_forum) throw new Error(`Chat ${chatId} is no forum: give it is_forum: true.`);
    room.topics.set(topic.id, topic.name);
    room.nextId = Math.max(room.nextId, topic.id + 1);
  }

  /** Telegram tells the bot nothing of it; the next call for the topic fails. */
  deletesTopic(chatId: number, topic: number): void {
    const room = this.world.room(chatId);
    room.topics.delete(topic);
    for (const post of room.posts.values()) {
      if (post.is_topic_message && post.message_thread_id === topic) room.posts.delete(post.message_id);
    }
  }

  deletesMessage(message: { chat: { id: number }; message_id: number }): void {
    this.world.room(message.chat.id).posts.delete(message.message_id);
  }

  /** A bot with another name writes there: from now on a bare "/command" is no longer ours. */
  otherBotSpeaks(chatId: number): void {
    this.world.room(chatId).otherBotSpokeLast = true;
  }

  deactivates(userId: number): void {
    this.world.person(userId).deactivated = true;
  }

  blocks(userId: number): Update {
    this.world.person(userId).blocked = true;
    return this.standing(this.world.room(userId), userId, 'member', 'kicked');
  }

  unblocks(userId: number): Update {
    this.world.person(userId).blocked = false;
    return this.standing(this.world.room(userId), userId, 'kicked', 'member');
  }

  kicks(chatId: number, by: number): Update {
    const room = this.world.room(chatId);
    const before = room.bot;
    room.bot = 'kicked';
    return this.standing(room, by, before, 'kicked');
  }

  /** The bot comes into a group, or its standing there changes. */
  addsBot(chatId: number, by: number, as: Standing = 'member'): Update {
    const room = this.world.room(chatId);
    const before = room.bot;
    room.bot = as;
    return this.standing(room, by, before, as);
  }

  joins(userId: number, chatId: number): Update {
    const { user } = this.world.person(userId);
    const room = this.world.room(chatId);
    const before = room.members.get(userId) ?? 'left';
    room.members.set(userId, 'member');
    return this.comesOrGoes(room, userId, before, { new_chat_members: [user] });
  }

  leaves(userId: number, chatId: number): Update {
    const { user } = this.world.person(userId);
    const room = this.world.room(chatId);
    const before = room.members.get(userId) ?? 'left';
    room.members.set(userId, 'left');
    return this.comesOrGoes(room, userId, before, { left_chat_member: user });
  }

  /** The group becomes a supergroup with another id; both chats say so in a service message. */
  migrates(chatId: number, newId: number, by: number): [from: Update, to: Update] {
    const old = this.world.room(chatId);
    const { user } = this.world.person(by);
    const title = old.chat.title ?? '';
    const next = this.open({ id: newId, type: 'supergroup', title }, [...old.members], old.bot);
    const from = this.emitMessage(old, this.world.post(old, user, { migrate_to_chat_id: newId }));
    const to = this.emitMessage(next, this.world.post(next, user, { migrate_from_chat_id: chatId }));
    old.migratedTo = newId;
    return [from, to];
  }

  protected emitMessage(room: Room, message: Said): Update {
    return this.mailbox.emit({ message }, `chat ${room.id}`);
  }

  private open(chat: Exclude<Chat, Chat.ChannelChat>, members: [number, Standing][], bot: Standing): Room {
    const room: Room = {
      id: chat.id,
      chat,
      topics: new Map(),
      members: new Map(members),
      bot,
      posts: new Map(),
      nextId: 1,
      otherBotSpokeLast: false,
    };
    this.world.rooms.set(chat.id, room);
    return room;
  }

  private standing(room: Room, by: number, before: Standing, after: Standing): Update {
    const { bot } = this.world;
    const my_chat_member = this.change(room, by, memberOf(bot, before), memberOf(bot, after));
    return this.mailbox.emit({ my_chat_member }, `chat ${room.id}`);
  }

  private comesOrGoes(room: Room, userId: number, before: Standing, fields: Partial<Said>): Update {
    const { user } = this.world.person(userId);
    const after = room.members.get(userId) ?? 'left';
    // chat_member goes to administrators that asked for it; the service message goes to every bot there.
    if (room.bot === 'administrator') {
      const chat_member = this.change(room, userId, memberOf(user, before), memberOf(user, after));
      this.mailbox.emit({ chat_member }, `chat ${room.id}`);
    }
    return this.emitMessage(room, this.world.post(room, user, fields));
  }

  private change(
    room: Room,
    by: number,
    old_chat_member: ReturnType<typeof memberOf>,
    new_chat_member: typeof old_chat_member,
  ) {
    const from = this.world.person(by).user;
    return { chat: room.chat, from, date: this.world.seconds(), old_chat_member, new_chat_member };
  }
}
