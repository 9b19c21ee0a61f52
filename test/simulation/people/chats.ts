import type { Seen as Post } from '../../doubles/telegram/world.ts';
import type { Seen } from '../../doubles/zalo/world.ts';
import type { Place, Seat, World } from '../world.ts';

/** A choice that somebody sees, and how they take it. */
export interface Choice {
  readonly label: string;
  readonly take: () => void;
}

export type Home = 'telegram' | 'zalo';

/** What somebody sees in the chats that they are in. */
export class Chats {
  readonly #seat: Seat;
  readonly #place: Place;
  readonly #world: World;

  constructor(seat: Seat, place: Place, world: World) {
    this.#seat = seat;
    this.#place = place;
    this.#world = world;
  }

  /** The bot's last words in private. */
  last(home: Home): string | undefined {
    const { telegram, zalo } = this.#seat;
    if (home === 'telegram') return telegram === null ? undefined : this.#posts(telegram).at(-1)?.text;
    return zalo === null ? undefined : this.#heard(zalo).at(-1)?.text;
  }

  /** What the last so many messages offer in private. */
  choices(home: Home, messages: number): Choice[] {
    const { telegram, zalo } = this.#seat;
    if (home === 'telegram')
      return telegram === null
        ? []
        : this.#posts(telegram)
            .slice(-messages)
            .flatMap((post) => this.#buttons(telegram, post));
    if (zalo === null) return [];
    const heard = this.#heard(zalo);
    return heard
      .slice(-messages)
      .flatMap((seen, at, shown) => this.#numbers(zalo, seen, at === shown.length - 1));
  }

  /** What stands under the cards of their group. */
  ofGroup(): Choice[] {
    const { telegram } = this.#seat;
    const { group } = this.#place;
    if (telegram === null || group === null) return [];
    return this.#posts(group)
      .filter(({ reply_markup }) => reply_markup)
      .slice(-3)
      .flatMap((post) => this.#buttons(telegram, post));
  }

  #posts(chat: number): Post[] {
    return [...this.#world.telegram.world.room(chat).posts.values()].filter(({ from }) => from.is_bot);
  }

  #heard(chat: string): Seen[] {
    const { chats } = this.#world.zalo;
    return chats.chat(chat).filter(({ from }) => from.id === chats.oa.id);
  }

  #buttons(user: number, post: Post): Choice[] {
    return (post.reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) => {
      if (!('callback_data' in button) || MADE.test(button.callback_data)) return [];
      const { text: label, callback_data } = button;
      const take = (): void => {
        const update = this.#world.telegram.tapsData(user, post, callback_data);
        this.#world.heardOnTelegram(`telegram:${user}`, update, `taps “${label}” (${callback_data})`);
      };
      return [{ label, take }];
    });
  }

  #numbers(user: string, seen: Seen, isLast: boolean): Choice[] {
    return [...seen.text.matchAll(/^(\d+)\. (?!Bản (?:Word|Excel)|Đưa vào lịch|Hồ sơ cuộc họp)(.+)$/gm)].map(
      ([, number = '', label = '']) => ({
        label,
        take: () => {
          const event = this.#world.zalo.says(user, number, isLast ? {} : { quote: seen.id });
          this.#world.heardOnZalo(`zalo:${user}`, event, `chooses ${number} “${label}”`);
        },
      }),
    );
  }
}

/** A file of the bot's own is packed by threads that no virtual clock holds: nobody asks for one here. */
const MADE = /^\/(?:banword|excel|hosohop|lichdientu)(?: |$)/;
