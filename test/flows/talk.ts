import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { expect } from 'vitest';
import { toInstant } from '../../src/domain/instant.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { type CommitteeId, fixture, type House } from '../doubles/house.ts';
import type { DocumentSpec, MessageRef } from '../doubles/telegram/people.ts';
import type { Seen } from '../doubles/telegram/world.ts';

/** The topic for notices in every group of the fixtures. */
const NOTICES = 5;
/** A card is edited at most once in 3 seconds. */
const CARD_PAUSE = 4_000;

/** What people say and are told, so that a story reads like minutes. */
export class Talk {
  readonly house: House;
  readonly #heard = new Map<string, number>();
  readonly #toasts = new Map<number, number>();

  constructor(house: House) {
    this.house = house;
  }

  person = (id: number): Person => new Person(this, id);

  /** A member of a committee, by their id in its file. */
  member(committee: CommitteeId, id: string): Person {
    const found = fixture(committee).file.members.find((member) => member.id === id);
    if (!found) throw new Error(`${committee} has no ${id}`);
    return this.person(Number(found.telegram));
  }

  groupOf(committee: CommitteeId): Group {
    const chat = fixture(committee).file.groups?.[0]?.chat ?? '';
    return new Group(this, Number(chat.replace('telegram:', '')));
  }

  /** The newest message that says all this and was not heard before, or was edited since. */
  async hears(chat: number, parts: readonly string[], thread?: number): Promise<Seen> {
    const { fake } = this.house;
    const key = (one: Seen): string => `${chat}/${one.message_id}`;
    const fits = (one: Seen): boolean => {
      const text = `${one.text ?? ''}${one.caption ?? ''}`;
      return (this.#heard.get(key(one)) ?? -1) < one.edits && parts.every((part) => text.includes(part));
    };
    const wanted = () => fake.messages(chat, thread).findLast(fits);
    wanted.toString = () => `${chat} hears “${parts.join('” and “')}”\n${this.#transcript(chat)}`;
    const found = await fake.until(wanted);
    for (const one of fake.messages(chat, thread))
      if (one.message_id <= found.message_id) this.#heard.set(key(one), one.edits);
    return found;
  }

  #transcript(chat: number): string {
    const last = this.house.fake.transcript(chat).slice(-6);
    return last.map((one) => `  [${one.from.first_name}] ${one.text ?? one.caption ?? '(tệp)'}`).join('\n');
  }

  /** The next short word shown to who tapped that says this. */
  async toast(user: number, part: string): Promise<string> {
    const { fake } = this.house;
    const from = this.#toasts.get(user) ?? 0;
    const own = () => fake.answers.filter((answer) => answer.user === user);
    const place = () => own().findIndex((one, index) => index >= from && one.text?.includes(part)) + 1;
    place.toString = () => `${user} is shown “${part}”, not ${JSON.stringify(own().map((one) => one.text))}`;
    const at = await fake.until(place);
    this.#toasts.set(user, at);
    return own()[at - 1]?.text ?? '';
  }

  /** Until what was said is answered and what is due has gone out. */
  async settled(): Promise<void> {
    const { fake } = this.house;
    for (;;) {
      await fake.idle();
      const now = toInstant(this.house.now());
      const due = await this.house.store.transaction(async (tx) =>
        (await tx.outbox.list()).some(([, envelope]) => envelope.notBefore <= now),
      );
      if (!due && fake.mailbox.entries.length === 0) return;
      await pause(5);
    }
  }

  /** How many of a chat's messages say this. */
  count = (chat: number, part: string): number =>
    this.house.fake.messages(chat).filter((one) => one.text?.includes(part)).length;

  async meeting(at = 0): Promise<Meeting> {
    const meeting = (await this.house.meetings())[at];
    if (!meeting) throw new Error('no such meeting');
    return meeting;
  }
}

/** Somebody in their private chat with the bot, and in the group. */
export class Person {
  readonly id: number;
  readonly #talk: Talk;

  constructor(talk: Talk, id: number) {
    this.#talk = talk;
    this.id = id;
  }

  says = (text: string): Update => this.#talk.house.fake.says(this.id, text);

  saysIn(group: Group, text: string, replyTo?: MessageRef): Update {
    const where = { chat: group.id, thread: NOTICES, ...(replyTo ? { replyTo } : {}) };
    return this.#talk.house.fake.says(this.id, text, where);
  }

  sends(fileName: string, caption?: string): Update {
    const file: DocumentSpec = { file_name: fileName, mime_type: 'application/pdf', file_size: 2_048 };
    return this.#talk.house.fake.sendsDocument(this.id, file, caption === undefined ? {} : { caption });
  }

  hears = (...parts: string[]): Promise<Seen> => this.#talk.hears(this.id, parts);

  /** Taps a button under the message that they hear now, or that is shown. */
  async taps(button: string, under: string | MessageRef): Promise<Seen | MessageRef> {
    const message = typeof under === 'string' ? await this.hears(under) : under;
    this.#talk.house.fake.taps(this.id, message, button);
    return message;
  }

  isShown = (part: string): Promise<string> => this.#talk.toast(this.id, part);

  /** Asks something and hears this. */
  async asks(text: string, ...parts: string[]): Promise<Seen> {
    this.says(text);
    return this.hears(...parts);
  }

  /** By now they were told nothing of the kind. */
  async heardNothingOf(part: string): Promise<void> {
    await this.#talk.settled();
    expect(this.#talk.count(this.id, part), `${this.id} was told “${part}”`).toBe(0);
  }
}

/** The committee's group, in its topic for notices. */
export class Group {
  readonly id: number;
  readonly #talk: Talk;

  constructor(talk: Talk, id: number) {
    this.#talk = talk;
    this.id = id;
  }

  hears = (...parts: string[]): Promise<Seen> => this.#talk.hears(this.id, parts, NOTICES);

  /** The card, once it says this. */
  async cardSays(...parts: string[]): Promise<Seen> {
    const { fake } = this.#talk.house;
    await this.#talk.settled();
    this.#talk.house.forward(CARD_PAUSE);
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
    await this.#talk.settled();
    expect(this.#talk.house.fake.messages(this.id)).toEqual([]);
  }
}

/** Calls a meeting as far as “Đã ghi nhận”; the message with the next step. */
export async function drafts(
  who: Person,
  line: string,
  kind: string | null,
  participants = 'Cả Ban và Tổ',
): Promise<Seen> {
  who.says(`/taohop ${line}`);
  if (kind !== null) await who.taps(kind, 'loại cuộc họp nào');
  const asked = await who.hears('Thành phần dự họp?');
  const buttons = asked.reply_markup?.inline_keyboard.flat() ?? [];
  const label = buttons.find((button) => button.text.startsWith(participants))?.text;
  if (label) await who.taps(label, asked);
  else who.says(participants);
  await who.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  return who.hears('Đã ghi nhận cuộc họp');
}
