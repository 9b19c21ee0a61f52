import type { Update } from 'grammy/types';
import { expect } from 'vitest';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { Group, type Heard, Person, type Stage } from './people.ts';

/** What is heard on Zalo. */
export class ZaloTalk {
  readonly fake: FakeZalo;
  /** How many of a chat's messages were heard. */
  readonly #heard = new Map<string, number>();

  constructor(fake: FakeZalo) {
    this.fake = fake;
  }

  /** The newest message that says all this and was not heard before. */
  async hears(chat: string, parts: readonly string[]): Promise<Heard> {
    const { fake } = this;
    const from = this.#heard.get(chat) ?? 0;
    const wanted = () =>
      fake
        .messages(chat)
        .findLastIndex((one, at) => at >= from && parts.every((part) => one.text.includes(part))) + 1;
    wanted.toString = () => `${chat} hears “${parts.join('” and “')}”\n${this.#transcript(chat)}`;
    const count = await fake.until(wanted);
    this.#heard.set(chat, count);
    const { id, text } = fake.messages(chat)[count - 1] ?? { id: '', text: '' };
    return { text, message_id: 0, edits: 0, chat: { id: 0 }, zalo: { id, chat } };
  }

  /** What was said, whether it was heard before or not. */
  async said(chat: string, part: string): Promise<Heard> {
    const { id, text } = await this.fake.until((fake) =>
      fake.messages(chat).findLast((one) => one.text.includes(part)),
    );
    return { text, message_id: 0, edits: 0, chat: { id: 0 }, zalo: { id, chat } };
  }

  #transcript(chat: string): string {
    const last = this.fake.transcript(chat).slice(-6);
    return last.map((one) => `  [${one.from.name}] ${one.text}`).join('\n');
  }
}

interface ZaloStage extends Stage {
  readonly zalo: ZaloTalk;
}

/** Telegram's own, which there is none of elsewhere. */
const NO_UPDATE: Update = { update_id: 0 };

/**
 * Somebody in their chat with the OA: what others tap, they type by its number. Once they have spoken in a group on
 * Telegram they are there.
 */
export class ZaloPerson extends Person {
  readonly #zalo: string;
  protected override readonly talk: ZaloStage;
  #away = false;

  constructor(talk: ZaloStage, id: number, zalo: string) {
    super(talk, id);
    this.talk = talk;
    this.#zalo = zalo;
  }

  override says(text: string): Update {
    if (this.#away) return super.says(text);
    this.talk.zalo.fake.says(this.#zalo, text);
    return NO_UPDATE;
  }

  override saysIn(group: Group, text: string, replyTo?: Heard): Update {
    if (!(group instanceof ZaloGroup)) {
      this.#away = true;
      return super.saysIn(group, text, replyTo);
    }
    const quote = replyTo?.zalo ? { quote: replyTo.zalo.id } : {};
    this.talk.zalo.fake.says(this.#zalo, text, { group: group.zalo, ...quote });
    return NO_UPDATE;
  }

  override async quotes(message: Heard, text: string): Promise<void> {
    if (this.#away || !message.zalo) return super.quotes(message, text);
    await this.talk.settled();
    this.talk.zalo.fake.says(this.#zalo, text, { quote: message.zalo.id });
  }

  override sends(fileName: string, caption?: string): void {
    if (this.#away) {
      super.sends(fileName, caption);
      return;
    }
    // Zalo puts no words under a file: it is called what it should be called.
    const name = caption === undefined ? fileName : `${caption}.${fileName.split('.').at(-1)}`;
    this.talk.zalo.fake.sendsFile(this.#zalo, { name });
  }

  override sendsBytes(fileName: string, bytes: Buffer, caption?: string): void {
    if (this.#away) super.sendsBytes(fileName, bytes, caption);
    else this.talk.zalo.fake.sendsFile(this.#zalo, { name: fileName, bytes });
  }

  override async getsFile(ending: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    if (this.#away) return super.getsFile(ending);
    const { fake } = this.talk.zalo;
    const all = () => fake.messages(this.#zalo).flatMap(({ attachments }) => attachments);
    return fake.until(() => all().findLast(({ name }) => name.endsWith(ending)));
  }

  override hears(...parts: string[]): Promise<Heard> {
    return this.#away ? super.hears(...parts) : this.talk.zalo.hears(this.#zalo, parts);
  }

  override async taps(choice: string, under: string | Heard): Promise<Heard> {
    if (this.#away) return super.taps(choice, under);
    let message = typeof under === 'string' ? await this.hears(under) : under;
    if (message.zalo?.chat !== this.#zalo) message = await this.asks('/hop', choice);
    const line = new RegExp(`^(\\d+)[.)] ${escaped(choice)}`, 'm').exec(message.text ?? '');
    if (!line?.[1] || !message.zalo) throw new Error(`no choice ${choice} in “${message.text}”`);
    // A number is read once its message has been noted as sent.
    await this.talk.settled();
    // A number alone means what stands last; whoever means an older message quotes it.
    const isLast = this.talk.zalo.fake.last(this.#zalo)?.id === message.zalo.id;
    this.talk.zalo.fake.says(this.#zalo, line[1], isLast ? {} : { quote: message.zalo.id });
    return message;
  }

  /** What others are shown in a word, they get as a message. */
  override async isShown(part: string): Promise<string> {
    return this.#away ? super.isShown(part) : ((await this.hears(part)).text ?? '');
  }

  override async heardNothingOf(part: string): Promise<void> {
    await super.heardNothingOf(part);
    const told = this.talk.zalo.fake.messages(this.#zalo).filter(({ text }) => text.includes(part));
    expect(told, `${this.#zalo} was told “${part}”`).toEqual([]);
  }
}

/** A group of the OA's: its card cannot be changed, so somebody asks for it again. */
export class ZaloGroup extends Group {
  readonly zalo: string;
  protected override readonly talk: ZaloStage;
  readonly #someone: string;

  constructor(talk: ZaloStage, zalo: string, someone: string) {
    super(talk, 0);
    this.talk = talk;
    this.zalo = zalo;
    this.#someone = someone;
  }

  override hears(...parts: string[]): Promise<Heard> {
    return this.talk.zalo.hears(this.zalo, parts);
  }

  override async cardSays(...parts: string[]): Promise<Heard> {
    await this.talk.settled();
    // What was called off is said in a message of its own; there is no card of it to ask for.
    if (parts[0] === 'ĐÃ HỦY') return this.talk.zalo.said(this.zalo, 'Hủy: ');
    this.talk.zalo.fake.says(this.#someone, '/hop', { group: this.zalo });
    return this.hears('Thời gian:', ...parts);
  }

  override async isSilent(): Promise<void> {
    await this.talk.settled();
    expect(this.talk.zalo.fake.messages(this.zalo)).toEqual([]);
  }
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
