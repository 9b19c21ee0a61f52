import type { Events } from './events.ts';
import type { Webhook, ZaloEvent } from './webhook.ts';
import type { Attached, Button, Person, Room, Seen, World } from './world.ts';

export interface UserSpec {
  /** 19 digits. */
  readonly id: string;
  readonly name: string;
  /** Follows the OA, and did something there just now; true unless told otherwise. */
  readonly follows?: boolean;
}

export interface GroupSpec {
  /** 20 hexadecimal digits, not all of them decimal. */
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface SaysOptions {
  /** The chat with the OA unless told otherwise. */
  readonly group?: string;
  /** The message that is answered. */
  readonly quote?: Pick<Seen, 'id'> | string;
}

export interface FileSpec {
  readonly name: string;
  /** Bytes: as many as are given, unless told otherwise. */
  readonly size?: number;
  /** The ending of the name unless told otherwise. */
  readonly type?: string;
  readonly bytes?: Buffer;
}

type Where = Pick<SaysOptions, 'group'>;

const MAX_SAID = 2_000;

/** Who there is and what they do in their app. Each deed returns the event that it causes. */
export class People {
  /** For ZALO_API_ROOT and ZALO_OAUTH_ROOT. */
  url = '';
  /** Before the path of what people sent. Zalo's is an https address; `fetch` of the fake knows any. */
  filesRoot = '';
  protected readonly world: World;
  protected readonly hook: Webhook;
  protected readonly events: Events;

  constructor(world: World, hook: Webhook, events: Events) {
    this.world = world;
    this.hook = hook;
    this.events = events;
  }

  user({ id, name, follows = true }: UserSpec): void {
    if (!/^\d{19}$/.test(id)) throw new Error(`A user's id has 19 digits, not "${id}".`);
    const lastInteraction = follows ? this.world.now() : null;
    const idByApp = `119${id.slice(3)}`;
    this.world.people.set(id, { id, idByApp, name, follows, lastInteraction, blockedBy: null });
  }

  group({ id, name, members }: GroupSpec): void {
    if (!/^(?=.*[a-f])[0-9a-f]{20}$/.test(id))
      throw new Error(`A group's id has 20 hex digits, not "${id}".`);
    for (const member of members) this.world.person(member);
    this.world.rooms.set(id, { id, name, members: new Set(members), state: 'ours' });
  }

  follows(userId: string): ZaloEvent {
    return this.follow(userId, true);
  }

  unfollows(userId: string): ZaloEvent {
    return this.follow(userId, false);
  }

  private follow(userId: string, follows: boolean): ZaloEvent {
    const person = this.world.person(userId);
    person.follows = follows;
    person.lastInteraction = follows ? this.world.now() : null;
    return this.send(this.events.followed(person, follows));
  }

  /** No event tells of it; the code with which sending fails is -217 or -227. */
  blocks(userId: string, code: -217 | -227 = -217): void {
    this.world.person(userId).blockedBy = code;
  }

  unblocks(userId: string): void {
    this.world.person(userId).blockedBy = null;
  }

  /** They last did something this long ago. */
  wasSilentFor(userId: string, milliseconds: number): void {
    this.world.person(userId).lastInteraction = this.world.now() - milliseconds;
  }

  /** The OA is no longer in the group, or nobody pays for the group. */
  closes(groupId: string, why: 'foreign' | 'expired' = 'foreign'): void {
    this.world.room(groupId).state = why;
  }

  says(userId: string, text: string, { quote, ...where }: SaysOptions = {}): ZaloEvent {
    if (text.trim() === '') throw new Error('No client sends an empty text.');
    if (text.length > MAX_SAID) throw new Error(`No client sends a text of more than ${MAX_SAID} letters.`);
    const id = typeof quote === 'string' ? quote : quote?.id;
    const { person, room } = this.place(userId, where);
    if (id !== undefined && !this.world.chat(room?.id ?? userId).some((one) => one.id === id)) {
      throw new Error(`There is no message ${id} to answer.`);
    }
    return this.speak(person, room, 'text', { text, quote: id ?? null }, () => ({
      text,
      ...(id !== undefined && { quote_msg_id: id }),
    }));
  }

  sendsFile(userId: string, { name, type, size, bytes }: FileSpec, where: Where = {}): ZaloEvent {
    const content = bytes ?? Buffer.alloc(size ?? 2_048, 'x');
    const url = this.keep(name, content);
    const payload = {
      url,
      name,
      size: String(size ?? content.length),
      type: type ?? name.split('.').at(-1) ?? '',
    };
    return this.attach(userId, where, 'file', { kind: 'file', name, bytes: content }, payload);
  }

  sendsImage(userId: string, caption = '', where: Where = {}): ZaloEvent {
    const bytes = Buffer.alloc(1_024, 'i');
    const url = this.keep('anh.jpg', bytes);
    const payload = { url, thumbnail: url };
    return this.attach(userId, where, 'image', { kind: 'image', name: 'anh.jpg', bytes }, payload, caption);
  }

  // Of stickers and voices no source shows the payload; an address is what the others have.
  sendsSticker(userId: string, where: Where = {}): ZaloEvent {
    const bytes = Buffer.alloc(64, 's');
    const payload = { id: '46970', url: this.keep('sticker.png', bytes) };
    return this.attach(userId, where, 'sticker', { kind: 'sticker', name: 'sticker.png', bytes }, payload);
  }

  sendsVoice(userId: string, where: Where = {}): ZaloEvent {
    const bytes = Buffer.alloc(512, 'v');
    const payload = { url: this.keep('tieng-noi.aac', bytes) };
    return this.attach(userId, where, 'audio', { kind: 'voice', name: 'tieng-noi.aac', bytes }, payload);
  }

  sendsLocation(userId: string, where: Where = {}): ZaloEvent {
    const payload = { coordinates: { latitude: '10.7', longitude: '106.7' } };
    const place: Attached = { kind: 'location', name: '', bytes: Buffer.alloc(0) };
    return this.attach(userId, where, 'location', place, payload);
  }

  reacts(userId: string, message: Pick<Seen, 'id'>, icon = '/-heart'): ZaloEvent {
    return this.send(this.events.reacted(this.world.person(userId), message.id, icon));
  }

  sees(userId: string, ...messages: readonly Pick<Seen, 'id'>[]): ZaloEvent {
    return this.send(
      this.events.seen(
        this.world.person(userId),
        messages.map(({ id }) => id),
      ),
    );
  }

  /** Any other event; the fields of every event are added. */
  emits(name: string, subject: string, fields: Readonly<Record<string, unknown>>): ZaloEvent {
    return this.send(this.events.make(name, subject, fields));
  }

  /** Taps a button of a message in their chat with the OA: its payload arrives as if they had typed it. */
  taps(userId: string, message: Pick<Seen, 'id'> | string, title: string): ZaloEvent {
    const id = typeof message === 'string' ? message : message.id;
    const buttons = this.world.chat(userId).find((one) => one.id === id)?.buttons ?? [];
    const found = buttons.find((button) => button.title === title);
    if (!found) {
      const there = buttons.map((button) => `"${button.title}"`).join(', ') || 'no buttons';
      throw new Error(`Message ${id} has no button "${title}" to tap, it has ${there}.`);
    }
    return this.tapsButton(userId, found);
  }

  private tapsButton(userId: string, { type, payload }: Button): ZaloEvent {
    const { person } = this.place(userId, {});
    if (type !== 'oa.query.hide') return this.says(userId, payload);
    person.lastInteraction = this.world.now();
    const message = { msg_id: this.world.nextId(), text: payload };
    return this.send(this.events.sent(person, null, { kind: 'text', message }));
  }

  private attach(
    userId: string,
    where: Where,
    kind: string,
    attached: Attached,
    payload: object,
    caption = '',
  ): ZaloEvent {
    const { person, room } = this.place(userId, where);
    const type = kind;
    return this.speak(person, room, kind, { text: caption, attachments: [attached] }, () => ({
      ...(caption !== '' && { text: caption }),
      attachments: [{ type, payload }],
    }));
  }

  private speak(
    person: Person,
    room: Room | null,
    kind: string,
    seen: Partial<Seen>,
    message: () => Readonly<Record<string, unknown>>,
  ): ZaloEvent {
    // Only what is said to the OA itself counts as having to do with it.
    if (!room) person.lastInteraction = this.world.now();
    const from = { id: person.id, name: person.name };
    const { id } = this.world.post(room?.id ?? person.id, { ...seen, from });
    return this.send(this.events.sent(person, room, { kind, message: { msg_id: id, ...message() } }));
  }

  private place(userId: string, { group }: Where): { person: Person; room: Room | null } {
    const person = this.world.person(userId);
    if (group === undefined) {
      if (person.blockedBy !== null) throw new Error(`User ${userId} has blocked the OA.`);
      return { person, room: null };
    }
    const room = this.world.room(group);
    if (!room.members.has(userId)) throw new Error(`User ${userId} is not in group ${group}.`);
    return { person, room };
  }

  private keep(name: string, bytes: Buffer): string {
    const path = `/files/${this.world.nextId()}/${encodeURIComponent(name)}`;
    this.world.files.set(path, bytes);
    return `${this.filesRoot || this.url}${path}`;
  }

  private send(event: ZaloEvent): ZaloEvent {
    this.hook.add(event);
    return event;
  }
}
