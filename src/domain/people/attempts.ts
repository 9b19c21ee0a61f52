import { after, HOUR, type Instant } from '../time/instant.ts';

/** What the bot's own links carry where no code is meant. */
const GREETINGS = new Set(['', 'xin-chao', 'tiep-tuc']);
export const isGreeting = (text: string): boolean => GREETINGS.has(text);

/** Tries of one account within the hour; who was given a code makes one or two. */
const EACH = 5;
/** Tries of all whom nobody knows, within the hour. */
const ALL = 30;
const MOST_ACCOUNTS = 10_000;
const ALL_OF_THEM = '';

interface Tries {
  readonly since: Instant;
  readonly count: number;
}

/**
 * Counts codes before anybody looks at them. An account is locked when its tries of the hour are used up, and the right
 * code does not open then. Over all strangers only the setup code is locked, for it alone is chosen by people; an
 * invitation of 120 bits cannot be guessed, and three hundred people may come in one hour.
 *
 * Strangers can keep each other from the setup code, and not its owner: who has joined a committee by an invitation is
 * no stranger, and who runs the machine starts the program anew, which forgives (it is kept in memory for that). So a
 * code is guessed at 30 an hour, and at 30 more for each start, which no stranger can bring about.
 */
export class Attempts {
  readonly #tries = new Map<string, Tries>();

  /** Counts a try of an account; returns until when it is locked, `null` where it is not. */
  take(address: string, now: Instant): Instant | null {
    return this.#take(address, EACH, now);
  }

  /** The same over all strangers. */
  takeOfAll(now: Instant): Instant | null {
    return this.#take(ALL_OF_THEM, ALL, now);
  }

  /** The code was right: what its account tried before is forgiven; `ofAll`: this try was counted there in vain. */
  wasRight(address: string, ofAll: boolean): void {
    this.#tries.delete(address);
    const all = ofAll ? this.#tries.get(ALL_OF_THEM) : undefined;
    if (all) this.#tries.set(ALL_OF_THEM, { ...all, count: Math.max(0, all.count - 1) });
  }

  #take(who: string, most: number, now: Instant): Instant | null {
    const known = this.#tries.get(who);
    const until = known && after(known.since, HOUR);
    // One that begins later is of a clock that ran ahead.
    const goesOn = known && until && now < until && known.since <= now ? known : { since: now, count: 0 };
    if (goesOn.count >= most) return after(goesOn.since, HOUR);
    if (this.#tries.size >= MOST_ACCOUNTS) this.#forgetOne();
    this.#tries.set(who, { since: goesOn.count + 1 === most ? now : goesOn.since, count: goesOn.count + 1 });
    return null;
  }

  /** The oldest but that of all: who fills the list may not clear it. */
  #forgetOne(): void {
    for (const who of this.#tries.keys())
      if (who !== ALL_OF_THEM) {
        this.#tries.delete(who);
        return;
      }
  }
}

/**
 * Whether a code that a person chose is one that nobody comes upon at that rate: not short, not of few signs, not a row
 * of them, and not a date or a word alone.
 */
export function isStrongCode(code: string): boolean {
  const folded = code.toLowerCase();
  if (folded.length < 8 || new Set(folded).size < 5 || hasRow(folded)) return false;
  return folded.length >= 16 || (/[a-z]/.test(folded) && /\d/.test(folded) && !COMMON.test(folded));
}

const COMMON = /^(admin|administrator|password|matkhau|quantri|quantrivien|thukyso|botfather|telegram)\d*$/;

/** Five signs that follow each other on a keyboard or in the alphabet, in either direction. */
function hasRow(code: string): boolean {
  const rows = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
  const both = rows.flatMap((row) => [row, [...row].reverse().join('')]);
  return [...code].some(
    (_, at) => at + 5 <= code.length && both.some((row) => row.includes(code.slice(at, at + 5))),
  );
}
