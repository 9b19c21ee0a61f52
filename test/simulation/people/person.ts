import type { Chance } from '../machine/chance.ts';
import type { Place, Seat, World } from '../world.ts';
import { Chats, type Choice, type Home } from './chats.ts';
import { answer, line, type Marks, talk } from './words.ts';

/** Labels that end what was begun; who wants something takes another one. */
const ENDS = /^(Thôi|Không gửi|Bỏ|Hủy|Để sau|Quay lại|Câu trước|Sửa)/;
const GOES_ON =
  /^(Gửi|Ghi nhận|Đồng ý|Dự|Tham dự|Xong|Có|Đã nhận|Giao|Kết thúc|Toàn thể|Cả |Công khai|Nộp|Đăng|Phổ biến|Trình)/;

/** Somebody of a committee, and what they do. */
export class Person {
  readonly seat: Seat;
  readonly #world: World;
  readonly #place: Place;
  readonly #chance: Chance;
  readonly #marks: Marks;
  readonly #chats: Chats;

  constructor(seat: Seat, place: Place, world: World, chance: Chance, marks: Marks) {
    this.seat = seat;
    this.#place = place;
    this.#world = world;
    this.#chance = chance;
    this.#marks = marks;
    this.#chats = new Chats(seat, place, world);
  }

  /** Does one thing; what they see decides a good deal of it. */
  act(): void {
    const home = this.#home();
    const deeds: (readonly [number, () => void])[] = [
      [35, () => this.goOn(home)],
      [12, () => this.#take(this.#chats.choices(home, 4))],
      [8, () => this.#take(this.#chats.choices(home, 40))],
      [30, () => this.#typesOfTheirOwn(home)],
      [9, () => this.#take(this.#chats.ofGroup())],
      [4, () => this.talks()],
      [2, () => this.#sendsFile(home)],
      [1, () => this.#blocks(home)],
      [2, () => this.#edits()],
    ];
    this.#chance.pick(deeds)();
  }

  /** Takes a choice of what stands last, or answers what was asked there. */
  goOn(home = this.#home()): void {
    const last = this.#chats.last(home);
    const choices = this.#chats.choices(home, 1);
    if (choices.some(({ label }) => !ENDS.test(label)) && this.#chance.is(0.92)) this.#take(choices);
    else if (last && this.#chance.is(0.8) && /[?:.]\s*$|\/thoi/.test(last))
      this.says(home, answer(last, this.seat, this.#place.seats, this.#chance, this.#marks));
    else if (this.#chance.is(0.5)) this.#take(this.#chats.choices(home, 8));
    else this.#typesOfTheirOwn(home);
  }

  says(home: Home, text: string): void {
    const { telegram, zalo } = this.seat;
    if (home === 'telegram' && telegram !== null) {
      const update = this.#world.telegram.says(telegram, text);
      this.#world.heardOnTelegram(`telegram:${telegram}`, update, text);
    } else if (zalo !== null) {
      const event = this.#world.zalo.says(zalo, text);
      this.#world.heardOnZalo(`zalo:${zalo}`, event, text);
    }
  }

  /** Opens the chat with an invitation. */
  starts(code: string): void {
    const { telegram } = this.seat;
    if (telegram === null) this.says('zalo', `/start ${code}`);
    else {
      const update = this.#world.telegram.pressesStart(telegram, code);
      this.#world.heardOnTelegram(`telegram:${telegram}`, update, `/start ${code}`);
    }
  }

  /** Lets the bot write to them again. */
  returns(): void {
    const { telegram, zalo } = this.seat;
    if (zalo !== null) this.#world.zalo.unblocks(zalo);
    if (telegram === null || !this.#world.telegram.world.person(telegram).blocked) return;
    const update = this.#world.telegram.unblocks(telegram);
    this.#world.heardOnTelegram(`telegram:${telegram}`, update, 'unblocks', false);
  }

  /** Where they chat this time. */
  #home(): Home {
    const { telegram, zalo } = this.seat;
    if (telegram === null) return 'zalo';
    return zalo !== null && this.#chance.is(0.8) ? 'zalo' : 'telegram';
  }

  #typesOfTheirOwn(home: Home): void {
    this.says(home, line(this.seat, this.#place.seats, this.#chance, this.#marks));
  }

  #take(choices: readonly Choice[]): void {
    if (choices.length === 0) return;
    const weighed = choices.map((choice): readonly [number, Choice] => [
      ENDS.test(choice.label) ? 1 : GOES_ON.test(choice.label) ? 20 : 5,
      choice,
    ]);
    this.#chance.pick(weighed).take();
  }

  /** Says something in the group. */
  talks(text = talk(this.seat, this.#chance, this.#marks)): void {
    const { telegram, zalo } = this.seat;
    const { group, zaloGroup } = this.#place;
    if (group !== null && telegram !== null) {
      const update = this.#world.telegram.says(telegram, text, { chat: group, thread: 5 });
      this.#world.heardOnTelegram(`telegram:${telegram}`, update, `in the group: ${text}`, false);
    } else if (zaloGroup !== null && zalo !== null) {
      const event = this.#world.zalo.says(zalo, text, { group: zaloGroup });
      this.#world.heardOnZalo(`zalo:${zalo}`, event, `in the group: ${text}`, false);
    }
  }

  #sendsFile(home: Home): void {
    const { telegram, zalo } = this.seat;
    const name = `Tài liệu ${this.#marks.next(this.seat.committee)}.pdf`;
    if (home === 'telegram' && telegram !== null) {
      const file = { file_name: name, mime_type: 'application/pdf', file_size: 2_048 };
      const update = this.#world.telegram.sendsDocument(telegram, file);
      this.#world.heardOnTelegram(`telegram:${telegram}`, update, `sends ${name}`, false);
    } else if (zalo !== null) {
      const event = this.#world.zalo.sendsFile(zalo, { name });
      this.#world.heardOnZalo(`zalo:${zalo}`, event, `sends ${name}`, false);
    }
  }

  /** Blocks the bot for a while, or lets it in again. */
  #blocks(home: Home): void {
    const { telegram, zalo } = this.seat;
    if (home === 'telegram' && telegram !== null) {
      if (this.#world.telegram.world.person(telegram).blocked) this.returns();
      else
        this.#world.heardOnTelegram(
          `telegram:${telegram}`,
          this.#world.telegram.blocks(telegram),
          'blocks',
          false,
        );
    } else if (zalo !== null) {
      if (this.#world.zalo.chats.person(zalo).blockedBy !== null) this.returns();
      else this.#world.zalo.blocks(zalo);
    }
  }

  #edits(): void {
    const { telegram } = this.seat;
    if (telegram === null) return;
    const posts = [...this.#world.telegram.world.room(telegram).posts.values()];
    const own = posts.findLast((post) => !post.from.is_bot && post.text !== undefined);
    if (!own) return;
    const text = `${own.text ?? ''} ${this.#marks.next(this.seat.committee)}`;
    const update = this.#world.telegram.edits(telegram, own, text);
    this.#world.heardOnTelegram(`telegram:${telegram}`, update, `edits: ${text}`, false);
  }
}
