import type { Chance } from '../machine/chance.ts';
import type { Scheduler } from '../machine/scheduler.ts';
import { STRANGER, type World } from '../world.ts';
import { Person } from './person.ts';
import { Marks } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** As long as somebody stays in a chat once they have opened it. */
const STAYS = 14;

/** Everybody who does anything in a run, and when. */
export class Crowd {
  readonly people: readonly Person[];
  /** When somebody last did something. */
  lastAct = 0;
  acts = 0;
  readonly #scheduler: Scheduler;
  readonly #world: World;
  readonly #chance: Chance;
  #over = false;

  constructor(scheduler: Scheduler, world: World, chance: Chance) {
    this.#scheduler = scheduler;
    this.#world = world;
    this.#chance = chance;
    const marks = new Marks();
    this.people = world.places.flatMap((place) =>
      place.seats.map((seat) => new Person(seat, place, world, chance, marks)),
    );
    const pass = world.arrivals.onArrival;
    world.arrivals.onArrival = (arrival) => {
      pass(arrival);
      this.#invitations(arrival.text);
    };
  }

  /** Plans their days: secretaries come often, others a few times. */
  begin(days: number): void {
    for (let day = 0; day < days; day += 1)
      for (const person of this.people) {
        const { secretary, role } = person.seat;
        const visits = secretary ? 5 : /head|lead/.test(role) ? 3 : 1;
        for (let visit = 0; visit < visits; visit += 1) {
          if (!secretary && this.#chance.is(0.35)) continue;
          const hour = this.#chance.is(0.05) ? this.#chance.between(0, 23) : this.#chance.between(7, 17);
          const at = day * DAY + (hour - 9) * HOUR + this.#chance.between(0, 59) * MINUTE;
          if (at > 0) this.#scheduler.after(at, () => this.#visit(person, STAYS));
        }
      }
    for (let day = 0; day < days; day += 1)
      if (this.#chance.is(0.25))
        this.#scheduler.after(day * DAY + this.#chance.between(1, 8 * 60) * MINUTE, () => this.#flurry());
    for (let day = 0; day < days; day += 1)
      if (this.#chance.is(0.3))
        this.#scheduler.after(day * DAY + this.#chance.between(1, 8 * 60) * MINUTE, () => this.#strangers());
  }

  /** Nobody does anything any more, and whoever had shut the bot out lets it in. */
  end(): void {
    this.#over = true;
    for (const person of this.people) person.returns();
  }

  #visit(person: Person, left: number): void {
    if (this.#over) return;
    this.#tries(() => (left === STAYS ? person.act() : this.#chance.is(0.75) ? person.goOn() : person.act()));
    if (left > 0 && this.#chance.is(person.seat.secretary ? 0.88 : 0.7))
      this.#scheduler.after(this.#chance.between(1, 60) * 1_000, () => this.#visit(person, left - 1));
  }

  /** What a client does not let them do, they do not do. */
  #tries(act: () => void): void {
    this.lastAct = this.#scheduler.now;
    this.acts += 1;
    try {
      act();
    } catch (error) {
      if (
        !(error instanceof Error) ||
        !/blocked|not in chat|too old|Nobody edits|No client|no user/i.test(error.message)
      )
        throw error;
    }
  }

  /** All at once everybody asks something in the group. */
  #flurry(): void {
    for (let asked = 0; asked < 30; asked += 1)
      this.#scheduler.after(this.#chance.between(1, 30_000), () => {
        if (!this.#over) this.#tries(() => this.#chance.of(this.people).talks('/hop'));
      });
  }

  #strangers(): void {
    const { telegram } = this.#world;
    this.#tries(() => {
      const group = this.#world.places[0]?.group ?? null;
      const text = this.#chance.of([
        '/hop',
        'xin chào',
        '/start abcdefghijabcdefghij',
        '/lich',
        'tôi dự',
        '/hoso họp',
      ]);
      if (this.#world.platform === 'zalo') return;
      if (group !== null && this.#chance.is(0.5)) {
        const card = [...telegram.world.room(group).posts.values()].findLast(
          ({ reply_markup }) => reply_markup,
        );
        const button = card?.reply_markup?.inline_keyboard.flat()[0];
        if (card && button && 'callback_data' in button) {
          const update = telegram.tapsData(STRANGER, card, button.callback_data);
          return this.#world.heardOnTelegram(`telegram:${STRANGER}`, update, `taps ${button.text}`, false);
        }
      }
      this.#world.heardOnTelegram(`telegram:${STRANGER}`, telegram.says(STRANGER, text), text, false);
    });
  }

  /** Who was invited opens the chat, some time after the secretary has the code to pass on. */
  #invitations(text: string): void {
    if (this.#over || !/mời/i.test(text)) return;
    const code = /(?:start=|\/start )([A-Za-z0-9]{20})\b/.exec(text)?.[1];
    const invited = code
      ? this.people.find(({ seat }) => !seat.linked && text.includes(seat.name))
      : undefined;
    if (!code || !invited) return;
    this.#scheduler.after(this.#chance.between(1, 600) * MINUTE, () => {
      if (!this.#over) this.#tries(() => invited.starts(code));
    });
  }
}
