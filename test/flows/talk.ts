import { setTimeout as pause } from 'node:timers/promises';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { fixture, type House } from '../doubles/house.ts';
import type { SeatedId } from '../doubles/seated.ts';
import type { Seen } from '../doubles/telegram/world.ts';
import { Group, type Heard, Person } from './people.ts';
import { escaped, ZaloGroup, ZaloPerson, ZaloTalk } from './zalo-people.ts';

export type { Group, Heard, Person } from './people.ts';
export { readable } from './people.ts';

/** What people say and are told, so that a story reads like minutes. */
export class Talk {
  readonly house: House;
  readonly #heard = new Map<string, number>();
  #zalo: ZaloTalk | null = null;
  readonly #toasts = new Map<number, number>();

  constructor(house: House) {
    this.house = house;
  }

  person = (id: number): Person => new Person(this, id);

  get zalo(): ZaloTalk {
    if (!this.house.zalo) throw new Error('nobody is on Zalo');
    this.#zalo ??= new ZaloTalk(this.house.zalo);
    return this.#zalo;
  }

  /** A member of a committee, by their id in its file. */
  member(committee: SeatedId, id: string): Person {
    const found = fixture(committee).file.members.find((member) => member.id === id);
    if (!found) throw new Error(`${committee} has no ${id}`);
    const zalo = this.house.committee(committee).members.find((member) => member.id === id)?.zalo;
    return zalo ? new ZaloPerson(this, Number(found.telegram), zalo) : this.person(Number(found.telegram));
  }

  groupOf(committee: SeatedId): Group {
    const { groups, members } = this.house.committee(committee);
    const [channel, id = ''] = (groups?.[0]?.chat ?? '').split(':');
    if (channel === 'telegram') return new Group(this, Number(id));
    return new ZaloGroup(this, id, members[0]?.zalo ?? '');
  }

  /** The newest message that says all this and was not heard before, or was edited since. */
  async hears(chat: number, parts: readonly string[], thread?: number): Promise<Heard> {
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
      await this.house.zalo?.idle();
      if (await this.house.isAtRest()) return;
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

/** Calls a meeting as far as “Đã ghi nhận”; the message with the next step. */
export async function drafts(
  who: Person,
  line: string,
  kind: string | null,
  participants = 'Cả Ban và Tổ',
): Promise<Heard> {
  who.says(`/taohop ${line}`);
  if (kind !== null) await who.taps(kind, 'loại cuộc họp nào');
  const asked = await who.hears('Thành phần dự họp?');
  const buttons = asked.reply_markup?.inline_keyboard.flat() ?? [];
  const numbered = new RegExp(`^\\d+\\. (${escaped(participants)}.*)$`, 'm').exec(asked.text ?? '')?.[1];
  const label = buttons.find((button) => button.text.startsWith(participants))?.text ?? numbered;
  if (label) await who.taps(label, asked);
  else who.says(participants);
  await who.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  return who.hears('Đã ghi nhận cuộc họp');
}

/** Calls a meeting of the whole committee, under Kiên Giang's regulation, and sends its notice; what is said of that. */
export async function callsMeeting(
  who: Person,
  line = 'Họp quý | thứ 5 tuần sau 8h | A | B',
): Promise<Heard> {
  const next = await drafts(who, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await who.taps('Gửi thông báo', next);
  await who.taps('Gửi', 'Gửi thông báo trên');
  return who.hears('Đã gửi thông báo');
}

/** Asks the whole committee for its opinion on “Thông qua phương án một?”. */
export async function opensSheet(who: Person, form = 'Công khai, ghi tên'): Promise<void> {
  const asked = await who.asks('/xinykien Thông qua phương án một?', 'Thành phần');
  await who.taps('Toàn thể Ban Chỉ đạo (6)', asked);
  await who.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await who.taps(form, 'Lấy ý kiến theo hình thức nào?');
  await who.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  who.says('xong');
  await who.taps('Gửi', 'Gửi phiếu trên tới');
  await who.hears('Đã gửi phiếu');
}
