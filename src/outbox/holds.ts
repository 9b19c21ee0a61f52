/** From when until when nothing goes, in milliseconds of the clock. */
interface Hold {
  readonly from: number;
  readonly until: number;
}

/** What is left of it. After the clock was put back nobody knows, and then it is over. */
const left = (hold: Hold | undefined, now: number): number =>
  hold && now >= hold.from ? Math.max(0, hold.until - now) : 0;

/** A platform that asks so many chats at once to wait means all of them. */
const SEVERAL = 3;
const MOST_CHATS = 1_000;

/** Waits that a platform asked for: of everybody, or of one chat. */
export class Holds {
  readonly #chats = new Map<string, Hold>();
  #all: Hold | undefined;

  holdAll(until: number, now: number): void {
    if (until - now > left(this.#all, now)) this.#all = { from: now, until };
  }

  /** Of one chat; while several stand, of all. */
  holdChat(chat: string, until: number, now: number): void {
    for (const [other, hold] of this.#chats) if (left(hold, now) === 0) this.#chats.delete(other);
    if (this.#chats.size >= MOST_CHATS) this.#chats.clear();
    this.#chats.set(chat, { from: now, until });
    if (this.#chats.size >= SEVERAL) this.holdAll(until, now);
  }

  all(now: number): number {
    return left(this.#all, now);
  }

  chat(chat: string, now: number): number {
    return left(this.#chats.get(chat), now);
  }
}
