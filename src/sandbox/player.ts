import { type Sandbox, type ShownMessage, sandboxAddress } from '../channels/sandbox/sandbox.ts';
import { activeMembers, type Committee, type Member } from '../domain/committee/committee.ts';
import { type Instant, toMilliseconds } from '../domain/time/instant.ts';
import type { Store } from '../ports/store.ts';
import * as words from '../say/sandbox-people.ts';
import type { TurnableClock } from './clock.ts';

/** What the program behind the sandbox has to be asked for. */
export interface Program {
  /** Has what is due and what is to be sent looked at. */
  wake(): Promise<void>;
  /** Resolves when what was put on its way has arrived. */
  settled(): Promise<void>;
}

/** Nobody waits for the sample any more. */
class Left extends Error {}

/** Plays the people of the sample committee: says and taps in private what they would, when they would. */
export class Player {
  readonly #sandbox: Sandbox;
  readonly #clock: TurnableClock;
  readonly #program: Program;
  readonly #store: Store;
  readonly #committee: Committee;
  #said = 0;
  #left = false;

  constructor(
    { sandbox, clock, store }: { sandbox: Sandbox; clock: TurnableClock; store: Store },
    program: Program,
    committee: Committee,
  ) {
    this.#sandbox = sandbox;
    this.#clock = clock;
    this.#program = program;
    this.#store = store;
    this.#committee = committee;
  }

  get members(): Member[] {
    return activeMembers(this.#committee);
  }

  /** Nothing more is begun; what is under way is finished. */
  leave(): void {
    this.#left = true;
  }

  #goOn(): void {
    if (this.#left) throw new Left('the sandbox stops');
  }

  /** It is that time now, and what is due then comes. */
  async at(instant: Instant): Promise<void> {
    this.#goOn();
    this.#clock.begin(toMilliseconds(instant));
    await this.#program.wake();
    await this.#program.settled();
  }

  async says(who: Member, text: string): Promise<void> {
    this.#goOn();
    this.#said += 1;
    const from = sandboxAddress(String(who.no));
    const key = `${this.#committee.id}-${this.#said}`;
    await this.#sandbox.says({ key, from, name: who.name, chat: from, text, replyTo: null, file: null });
    await this.#program.settled();
  }

  /** Taps the newest choice with such a label; `false` where there is none. */
  async taps(who: Member, label: RegExp): Promise<boolean> {
    this.#goOn();
    const chat = sandboxAddress(String(who.no));
    for (const message of this.#heardBy(who).toReversed()) {
      const place = placeOf(message, label);
      if (!place) continue;
      await this.#sandbox.taps(chat, who.name, chat, message.id, place.row, place.column);
      await this.#program.settled();
      return true;
    }
    return false;
  }

  /** What somebody is still asked they leave: it would take the visitor's first word for its answer. */
  async leaveQuestions(): Promise<void> {
    for (const member of this.members) {
      const asking = await this.#store.transaction(
        async (tx) => (await tx.accounts.get(sandboxAddress(String(member.no))))?.asking,
      );
      if (asking) await this.says(member, words.leaves());
    }
  }

  isOffered = (message: ShownMessage, label: RegExp): boolean => placeOf(message, label) !== null;

  /** What the bot told them last. */
  last(who: Member): ShownMessage | null {
    return this.#heardBy(who).at(-1) ?? null;
  }

  /** What the bot has written under such a title, to whomever, for them to choose. */
  titled(title: RegExp): ShownMessage[] {
    return this.#sandbox.messages.filter(
      (one) => one.from === null && one.choices.length > 0 && title.test(one.title ?? ''),
    );
  }

  #heardBy(who: Member): ShownMessage[] {
    const chat = sandboxAddress(String(who.no));
    return this.#sandbox.messages.filter((message) => message.chat === chat && message.from === null);
  }
}

function placeOf(message: ShownMessage, label: RegExp): { row: number; column: number } | null {
  for (const [row, choices] of message.choices.entries()) {
    const column = choices.findIndex((choice) => label.test(choice.label));
    if (column >= 0) return { row, column };
  }
  return null;
}
