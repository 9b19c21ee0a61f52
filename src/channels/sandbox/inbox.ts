import { setTimeout as pause } from 'node:timers/promises';
import { type Acknowledgement, ChannelError, type Incoming, type Receive } from '../../ports/channel.ts';

const TRIES = 5;
/** Milliseconds before the second try; each next one waits twice as long. */
const PATIENCE = 20;

interface Letter {
  readonly incoming: Incoming;
  readonly taken: (acknowledgement: Acknowledgement) => void;
  readonly refused: (error: unknown) => void;
}

/** What was said and tapped, on its way to the program: one after another, each again until it was taken. */
export class SandboxInbox {
  #letters: Letter[] = [];
  #receive: Receive | null = null;
  #closed = false;
  #work: Promise<void> = Promise.resolve();

  open(receive: Receive): void {
    this.#receive = receive;
    this.#begin();
  }

  /** Takes nothing more, and waits for what is in hand. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const letter of this.#letters.splice(this.#receive ? 1 : 0)) letter.refused(notOpen());
    this.#receive = null;
    await this.#work;
  }

  /** Resolves when it was taken. What comes before the inbox is open waits for that. */
  hand(incoming: Incoming): Promise<Acknowledgement> {
    if (this.#closed) return Promise.reject(notOpen());
    return new Promise((taken, refused) => {
      this.#letters.push({ incoming, taken, refused });
      if (this.#letters.length === 1) this.#begin();
    });
  }

  #begin(): void {
    if (this.#receive && this.#letters.length > 0) this.#work = this.#deliver(this.#receive);
  }

  async #deliver(receive: Receive): Promise<void> {
    for (let [letter] = this.#letters; letter; [letter] = this.#letters) {
      await this.#try(receive, letter.incoming).then(letter.taken, letter.refused);
      this.#letters.shift();
    }
  }

  async #try(receive: Receive, incoming: Incoming): Promise<Acknowledgement> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await receive(incoming);
      } catch (error) {
        if (tried === TRIES || this.#closed) throw error;
        await pause(PATIENCE * 2 ** (tried - 1));
      }
    }
  }
}

const notOpen = (): ChannelError => new ChannelError({ kind: 'network' }, 'the sandbox is not open');
