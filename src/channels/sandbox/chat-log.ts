import type { Address, Choice, Instant } from '../../ports/channel.ts';

/** A message as the sandbox's page shows it. */
export interface ShownMessage {
  readonly id: string;
  readonly chat: Address;
  /** `null` for the bot. */
  readonly from: Address | null;
  readonly at: Instant;
  readonly title: string | null;
  readonly text: string;
  readonly choices: readonly (readonly Choice[])[];
  readonly file: ShownFile | null;
  readonly replyTo: string | null;
  readonly edited: boolean;
}

export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Drawn by the program itself, to be looked at in the chat. */
  readonly picture?: true;
}

export interface StoredFile extends ShownFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The oldest messages and files go when there are more: a sandbox is no archive. */
const MOST_MESSAGES = 5_000;
const MOST_FILES = 100;

/** What was said in the sandbox, and who watches it. */
export class ChatLog {
  #messages: ShownMessage[] = [];
  readonly #files = new Map<string, StoredFile>();
  readonly #watchers = new Set<(message: ShownMessage) => void>();
  #count = 0;

  get messages(): readonly ShownMessage[] {
    return this.#messages;
  }

  add(message: Omit<ShownMessage, 'id' | 'edited'>): ShownMessage {
    this.#count += 1;
    const added = { ...message, id: String(this.#count), edited: false };
    this.#messages.push(added);
    if (this.#messages.length > MOST_MESSAGES) this.#messages.shift();
    this.#tell(added);
    return added;
  }

  find(id: string): ShownMessage | null {
    return this.#messages.find((message) => message.id === id) ?? null;
  }

  edit(id: string, change: Pick<ShownMessage, 'title' | 'text' | 'choices'>): ShownMessage | null {
    const at = this.#messages.findIndex((message) => message.id === id);
    const old = this.#messages[at];
    if (!old) return null;
    const edited = { ...old, ...change, edited: true };
    this.#messages[at] = edited;
    this.#tell(edited);
    return edited;
  }

  keep(file: Omit<StoredFile, 'id'>): StoredFile {
    this.#count += 1;
    const kept = { ...file, id: `t${this.#count}` };
    this.#files.set(kept.id, kept);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST_FILES && oldest) this.#files.delete(oldest);
    return kept;
  }

  file(id: string): StoredFile | null {
    return this.#files.get(id) ?? null;
  }

  clear(): void {
    this.#messages = [];
    this.#files.clear();
  }

  /** Calls for every message that is new or changed, until the returned function is called. */
  watch(watcher: (message: ShownMessage) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #tell(message: ShownMessage): void {
    for (const watcher of this.#watchers) watcher(message);
  }
}
