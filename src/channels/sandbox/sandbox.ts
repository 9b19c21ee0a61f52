import {
  type Acknowledgement,
  type Address,
  AT_ONCE,
  type CallTurn,
  type Channel,
  ChannelError,
  type ChannelHealth,
  type Door,
  type FetchFile,
  type FileRef,
  type Incoming,
  type Receive,
  readAddress,
  type SendOrder,
  type Sent,
  textBesideButtons,
  toInstant,
  writeAddress,
} from '../../ports/channel.ts';
import { ChatLog, type ShownFile, type ShownMessage, type StoredFile } from './chat-log.ts';
import { SandboxInbox } from './inbox.ts';

export type { ShownMessage, StoredFile } from './chat-log.ts';

const CHANNEL = 'sandbox';
/** The one group of the sandbox. */
export const GROUP: Address = writeAddress(CHANNEL, '-1');
export const sandboxAddress = (person: string): Address => writeAddress(CHANNEL, person);

export interface SandboxSettings {
  readonly clock: () => number;
  /** Makes the ids of updates differ from those of an earlier run on the same data. */
  readonly run: string;
  /** For what the program itself makes. */
  readonly fetchFile: FetchFile;
}

/** Somebody says something: in the group (in a topic) or in their own chat with the bot. */
export interface Saying {
  /** The page's own: said again with the same key, as after a lost connection, it is the same update. */
  readonly key: string;
  readonly from: Address;
  readonly name: string;
  readonly chat: Address;
  readonly text: string;
  readonly replyTo: string | null;
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Buffer } | null;
}

/** Older keys are forgotten: nobody's connection was lost for so long. */
const MOST_KEYS = 1_000;
const MOST_BYTES = 5 * 1024 * 1024;

/** The browser's chat: a platform and its channel in one. It keeps what was said for as long as it runs. */
export class Sandbox implements Channel {
  readonly name = CHANNEL;
  readonly can = { edits: true, window: null } as const;
  readonly #settings: SandboxSettings;
  readonly #log = new ChatLog();
  readonly #inbox = new SandboxInbox();
  readonly #said = new Map<string, Incoming>();
  #health: ChannelHealth;
  #updates = 0;

  constructor(settings: SandboxSettings) {
    this.#settings = settings;
    this.#health = { state: 'starting', since: this.#now(), problem: null };
  }

  async start(receive: Receive): Promise<void> {
    this.#inbox.open(receive);
    this.#health = { state: 'serving', since: this.#now(), problem: null };
  }

  async stop(): Promise<void> {
    await this.#inbox.close();
    this.#health = { state: 'stopped', since: this.#now(), problem: null };
  }

  health(): ChannelHealth {
    return this.#health;
  }

  isGroup(chat: Address): boolean {
    return chat === GROUP;
  }

  /** Everybody is in the page already. */
  door(): Door | null {
    return null;
  }

  async fetchFile(file: FileRef, most: number): Promise<Buffer> {
    const kept = this.#log.file(file.id);
    if (!kept || kept.bytes.length > most)
      throw new ChannelError({ kind: 'file-refused' }, 'the file is gone or too large');
    return kept.bytes;
  }

  async send({ to, message, edit, replyTo }: SendOrder, turn: CallTurn = AT_ONCE): Promise<Sent> {
    await turn();
    const { title = null, choices = [] } = message;
    const text = textBesideButtons(message, () => true);
    if (edit !== null) {
      const edited = message.file ? null : this.#log.edit(edit, { title, text, choices });
      if (!edited) throw new ChannelError({ kind: 'edit-gone' }, 'this message cannot be edited');
      return { message: edit };
    }
    if (!readAddress(to)) throw new ChannelError({ kind: 'rejected' }, `no address: ${to}`);
    const kept = message.file ? await this.#fileOf(message.file) : null;
    const sent = this.#log.add({
      chat: to,
      from: null,
      at: this.#now(),
      title,
      text,
      choices,
      file: kept && shownFile(kept),
      replyTo,
    });
    return { message: sent.id };
  }

  async #fileOf(file: FileRef): Promise<StoredFile | null> {
    if (file.channel === CHANNEL) return this.#log.file(file.id);
    const bytes = await this.#settings.fetchFile(file, MOST_BYTES);
    // Whatever is fetched here the program itself has made.
    const made = { name: file.name, bytes, size: bytes.length };
    return this.#log.keep(
      file.name.endsWith('.png')
        ? { ...made, type: 'image/png', picture: true }
        : { ...made, type: 'application/octet-stream' },
    );
  }

  /** What somebody typed in the page; resolves when it is durable and understood. */
  async says(saying: Saying): Promise<void> {
    const incoming = this.#said.get(saying.key) ?? this.#write(saying);
    this.#said.set(saying.key, incoming);
    const [oldest] = this.#said.keys();
    if (this.#said.size > MOST_KEYS && oldest !== undefined) this.#said.delete(oldest);
    await this.#inbox.hand(incoming);
  }

  #write({ from, name, chat, text, replyTo, file }: Saying): Incoming {
    const kept = file ? this.#log.keep({ ...file, size: file.bytes.length }) : null;
    const answered = replyTo === null ? null : this.#log.find(replyTo);
    const shown = { title: null, text, choices: [], file: kept && shownFile(kept), replyTo };
    const said = this.#log.add({ chat, from, at: this.#now(), ...shown });
    const isPrivate = chat === from;
    const mine = answered !== null && answered.from === null && answered.chat === chat ? answered.id : null;
    return {
      kind: 'message',
      id: this.#updateId(),
      at: said.at,
      from: { address: from, name },
      chat,
      private: isPrivate,
      text: text.normalize('NFC').trim(),
      file: kept && { channel: CHANNEL, id: kept.id, name: kept.name, size: kept.size },
      message: said.id,
      replyTo: isPrivate ? replyTo : mine,
      addressed: isPrivate || mine !== null || text.trim().startsWith('/'),
    };
  }

  /** A choice of a message; `null` when the page shows a choice that is not there any more. */
  async taps(
    from: Address,
    name: string,
    chat: Address,
    id: string,
    row: number,
    column: number,
  ): Promise<Acknowledgement | null> {
    const message = this.#log.find(id);
    const choice = message?.chat === chat ? message.choices[row]?.[column] : undefined;
    if (!message || !choice) return null;
    const isPrivate = chat === from;
    const base = { id: this.#updateId(), at: this.#now(), from: { address: from, name } };
    if ('openPrivate' in choice) {
      const start = { chat: from, private: true, text: `/start ${choice.openPrivate}`, file: null };
      await this.#inbox.hand({
        ...base,
        ...start,
        kind: 'message',
        message: id,
        replyTo: null,
        addressed: true,
      });
      return { toast: null, openPrivate: choice.openPrivate };
    }
    return this.#inbox.hand({
      ...base,
      kind: 'tap',
      chat,
      private: isPrivate,
      command: choice.command,
      message: id,
    });
  }

  get messages(): readonly ShownMessage[] {
    return this.#log.messages;
  }

  file(id: string): StoredFile | null {
    return this.#log.file(id);
  }

  watch(watcher: (message: ShownMessage) => void): () => void {
    return this.#log.watch(watcher);
  }

  /** Forgets what was said. */
  clear(): void {
    this.#log.clear();
    this.#said.clear();
  }

  #updateId(): string {
    this.#updates += 1;
    return `${CHANNEL}:${this.#settings.run}-${this.#updates}`;
  }

  #now(): string {
    return toInstant(this.#settings.clock());
  }
}

/** Without its bytes, which the page fetches when it wants them. */
const shownFile = ({ id, name, size, picture }: StoredFile): ShownFile => ({
  id,
  name,
  size,
  ...(picture ? { picture } : {}),
});
