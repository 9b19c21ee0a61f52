import type { Update } from 'grammy/types';
import { expect } from 'vitest';
import type { House } from '../doubles/house.ts';
import type { DocumentSpec, MessageRef } from '../doubles/telegram/people.ts';
import type { Seen } from '../doubles/telegram/world.ts';

/** The topic for notices in every group of the fixtures. */
const NOTICES = 5;
/** A client may have cut a text of this length. */
const MAY_GO_ON = 2_048;
/** A card is edited at most once in 3 seconds. */
const CARD_PAUSE = 4_000;

/** Where people talk. */
export interface Stage {
  readonly house: House;
  hears(chat: number, parts: readonly string[], thread?: number): Promise<Heard>;
  toast(user: number, part: string): Promise<string>;
  settled(): Promise<void>;
  count(chat: number, part: string): number;
}

/** A message as somebody hears it, on whatever platform. */
export type Heard = Pick<Seen, 'text' | 'caption' | 'document' | 'reply_markup' | 'message_id' | 'edits'> & {
  readonly chat: { readonly id: number };
  /** On Zalo: the message itself. */
  readonly zalo?: { readonly id: string; readonly chat: string };
};

/** All that stands there to be read: the text, and what the buttons say. */
export const readable = ({ text = '', reply_markup }: Heard): string =>
  [text, ...(reply_markup?.inline_keyboard ?? []).flat().map((button) => button.text)].join('\n');

/** Somebody in their private chat with the bot, and in the group. */
export class Person {
  readonly id: number;
  protected readonly talk: Stage;
  /** Their last choice was typed, so that its answer comes as a message. */
  protected typed = false;

  constructor(talk: Stage, id: number) {
    this.talk = talk;
    this.id = id;
  }

  says(text: string): Update {
    const update = this.talk.house.fake.says(this.id, text);
    // It might go on in another message, and nobody wants to wait for that.
    if (text.length >= MAY_GO_ON) this.talk.house.noMoreComes();
    return update;
  }

  saysIn(group: Group, text: string, replyTo?: MessageRef | Heard): Update {
    const where = { chat: group.id, thread: NOTICES, ...(replyTo ? { replyTo } : {}) };
    return this.talk.house.fake.says(this.id, text, where);
  }

  /** Says it in private under a message. */
  async quotes(message: Heard, text: string): Promise<void> {
    // A message can be quoted by what it is once it has been noted as sent.
    await this.talk.settled();
    this.talk.house.fake.says(this.id, text, { replyTo: message });
  }

  sends(fileName: string, caption?: string, replyTo?: Heard): void {
    const file: DocumentSpec = { file_name: fileName, mime_type: 'application/pdf', file_size: 2_048 };
    const how = { ...(caption === undefined ? {} : { caption }), ...(replyTo ? { replyTo } : {}) };
    this.talk.house.fake.sendsDocument(this.id, file, how);
  }

  /** Sends a file that holds these bytes. */
  sendsBytes(fileName: string, bytes: Buffer, caption?: string): void {
    const file = {
      file_name: fileName,
      mime_type: 'application/octet-stream',
      file_size: bytes.length,
      bytes,
    };
    this.talk.house.fake.sendsDocument(this.id, file, caption === undefined ? {} : { caption });
  }

  /** The newest file that came to them whose name ends so, with its bytes. */
  async getsFile(ending: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { fake } = this.talk.house;
    const found = await fake.until(() =>
      fake.messages(this.id).findLast(({ document }) => document?.file_name?.endsWith(ending)),
    );
    const stored = fake.file(found.document?.file_id ?? '');
    return { name: found.document?.file_name ?? '', bytes: stored?.bytes ?? Buffer.alloc(0) };
  }

  hears(...parts: string[]): Promise<Heard> {
    return this.talk.hears(this.id, parts);
  }

  /** Takes a choice under the message that they hear now, or that is shown. */
  async taps(button: string, under: string | Heard): Promise<Heard> {
    const message = typeof under === 'string' ? await this.hears(under) : under;
    this.talk.house.fake.taps(this.id, message, button);
    return message;
  }

  /** Takes a choice of a message that was sent to somebody else. */
  async takes(choice: string, message: Heard): Promise<void> {
    if (message.zalo) {
      // There was nothing to tap: they type what would stand behind the number.
      const owner = `zalo:${message.zalo.chat}`;
      const account = await this.talk.house.store.transaction((tx) => tx.accounts.get(owner));
      const offer = account?.offers?.find((one) => one.message === message.zalo?.id);
      const found = offer?.choices.find(({ label }) => label === choice);
      if (!found) throw new Error(`nobody was offered ${choice}`);
      this.says(found.command);
      this.typed = true;
      return;
    }
    const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === choice);
    if (!button || !('callback_data' in button)) throw new Error(`no button ${choice}`);
    const own = { message_id: 1, chat: { id: this.id } };
    this.talk.house.fake.tapsData(this.id, own, button.callback_data);
  }

  /** A short word, shown to who took a choice. */
  async isShown(part: string): Promise<string> {
    if (this.typed) return (await this.hears(part)).text ?? '';
    return this.talk.toast(this.id, part);
  }

  /** Asks something and hears this. */
  async asks(text: string, ...parts: string[]): Promise<Heard> {
    this.says(text);
    return this.hears(...parts);
  }

  /** Says words that were asked for, and records them where they are shown; then hears this. */
  async records(text: string, ...parts: string[]): Promise<Heard> {
    const shown = await this.asks(text, 'Tôi chưa ghi nhận và chưa gửi tới ai');
    await this.taps('Ghi nhận', shown);
    return parts.length > 0 ? this.hears(...parts) : shown;
  }

  /** By now they were told nothing of the kind. */
  async heardNothingOf(part: string): Promise<void> {
    await this.talk.settled();
    expect(this.talk.count(this.id, part), `${this.id} was told “${part}”`).toBe(0);
  }
}

/** The committee's group, in its topic for notices. */
export class Group {
  readonly id: number;
  protected readonly talk: Stage;

  constructor(talk: Stage, id: number) {
    this.talk = talk;
    this.id = id;
  }

  hears(...parts: string[]): Promise<Heard> {
    return this.talk.hears(this.id, parts, NOTICES);
  }

  /** The card, once it says this. */
  async cardSays(...parts: string[]): Promise<Heard> {
    const { fake } = this.talk.house;
    await this.talk.settled();
    this.talk.house.forward(CARD_PAUSE);
    const card = () =>
      fake
        .messages(this.id, NOTICES)
        .findLast(
          (one) => parts.every((part) => one.text?.includes(part)) && one.text?.includes('Thời gian:'),
        );
    card.toString = () => `the card says “${parts.join('” and “')}”: ${fake.last(this.id, NOTICES)?.text}`;
    return fake.until(card);
  }

  /** Nothing stands in the group, in no topic. */
  async isSilent(): Promise<void> {
    await this.talk.settled();
    expect(this.talk.house.fake.messages(this.id)).toEqual([]);
  }
}
