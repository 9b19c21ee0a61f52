import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import {
  type Address,
  AT_ONCE,
  type CallTurn,
  type Channel,
  ChannelError,
  type ChannelHealth,
  type Door,
  EMAIL,
  type FileRef,
  type SendOrder,
  type Sent,
  toInstant,
} from '../../ports/channel.ts';
import { Enclosures } from './enclosures.ts';
import { isTooLarge, mailFailure } from './failure.ts';
import { letterOf } from './letter.ts';
import { MAIL_CHANNEL, type MailSettings } from './settings.ts';

export type { MailSettings } from './settings.ts';

const PATIENCE = 60_000;
/** Until it has taken the connection, or greeted. */
const GREETING = 15_000;
/** A letter with its papers over a slow line. */
const WHOLE = 4;
/** It is looked again whether the server answers. */
const AGAIN = 60_000;

const transportOf = ({ server, patience = PATIENCE }: MailSettings) =>
  createTransport({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    ...(server.login ? { auth: server.login } : {}),
    connectionTimeout: Math.min(patience, GREETING),
    greetingTimeout: Math.min(patience, GREETING),
    dnsTimeout: Math.min(patience, GREETING),
    socketTimeout: patience,
    // Whatever people typed stays words, and opens no file or page of this machine.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/**
 * Official mail: letters go out, and nothing is taken from there. A letter counts as delivered once the server has taken
 * it; each try of the same message bears the same Message-ID, so that one whose answer was lost is known again.
 */
export class MailChannel implements Channel {
  readonly name = MAIL_CHANNEL;
  readonly can = { edits: false, window: null } as const;
  readonly #settings: MailSettings;
  readonly #transport: ReturnType<typeof transportOf>;
  readonly #enclosures: Enclosures;
  #health: ChannelHealth;
  #again: NodeJS.Timeout | null = null;

  constructor(settings: MailSettings) {
    this.#settings = settings;
    this.#transport = transportOf(settings);
    this.#enclosures = new Enclosures(settings.fetchFile, settings.clock);
    this.#health = { state: 'starting', since: this.#now(), problem: null };
  }

  /** A server that does not answer keeps nobody else from serving: it is looked again. */
  async start(): Promise<void> {
    void this.#look();
  }

  async stop(): Promise<void> {
    if (this.#again) clearTimeout(this.#again);
    this.#health = { state: 'stopped', since: this.#now(), problem: null };
    this.#transport.close();
  }

  health(): ChannelHealth {
    return this.#health;
  }

  isGroup(): boolean {
    return false;
  }

  /** Nobody talks with it there. */
  door(): Door | null {
    return null;
  }

  async fetchFile(): Promise<Buffer> {
    throw new ChannelError({ kind: 'file-refused' }, 'no file comes by mail');
  }

  async send(order: SendOrder, turn: CallTurn = AT_ONCE): Promise<Sent> {
    if (order.edit !== null) throw new ChannelError({ kind: 'edit-gone' }, 'a letter is not changed');
    const { message } = order;
    const files = [...(message.file ? [message.file] : []), ...(message.enclosed ?? [])];
    const { enclosures, leftOut } = await this.#enclosures.of(files);
    try {
      await turn();
      return await this.#hand(order, enclosures, leftOut);
    } catch (error) {
      if (enclosures.length === 0 || !isTooLarge(error)) throw this.#noted(error);
    }
    try {
      await turn();
      return await this.#hand(order, [], namesOf(files));
    } catch (error) {
      throw this.#noted(error);
    }
  }

  async #hand(
    { to, message, id }: SendOrder,
    attachments: readonly { filename: string; content: Buffer }[],
    leftOut: readonly string[],
  ): Promise<Sent> {
    const { from, words, patience = PATIENCE } = this.#settings;
    const missing = leftOut.length > 0 ? `\n\n${words.leftOut(leftOut)}` : '';
    const letter = letterOf({ ...message, text: `${message.text}${missing}` }, words.subject);
    const messageId = `<${markOf(id ?? `${to} ${Math.random()}`)}@${from.address.split('@')[1]}>`;
    const at = this.#settings.clock();
    await this.#transport.sendMail({
      from,
      // As an object it is one address, whatever signs it bears.
      to: { name: '', address: mailboxOf(to) },
      ...letter,
      attachments: [...attachments],
      messageId,
      date: new Date(at),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      signal: AbortSignal.timeout(patience * WHOLE),
    });
    this.#turns('serving', null);
    return { message: messageId, ...(leftOut.length > 0 ? { leftOut } : {}) };
  }

  /** As a failure of the port; one that concerns everybody shows in the health. */
  #noted(error: unknown): unknown {
    const { code } = error as { readonly code?: string };
    // What `turn` throws is nobody's failure.
    if (error instanceof Error && code === undefined && !(error instanceof ChannelError)) return error;
    const failure = mailFailure(error);
    const { kind } = failure.failure;
    if (kind === 'network' || kind === 'auth') this.#turns('failing', failure.message);
    return failure;
  }

  async #look(): Promise<void> {
    try {
      await this.#transport.verify();
      this.#turns('serving', null);
    } catch (error) {
      const failure = mailFailure(error);
      this.#settings.warn(`the mail server does not take letters: ${failure.message}`);
      this.#turns('failing', failure.message);
    }
  }

  #turns(state: 'serving' | 'failing', problem: string | null): void {
    if (this.#health.state === 'stopped') return;
    const since = this.#health.state === state ? this.#health.since : this.#now();
    this.#health = { state, since, problem };
    if (this.#again) clearTimeout(this.#again);
    this.#again = state === 'failing' ? setTimeout(() => void this.#look(), AGAIN) : null;
    this.#again?.unref();
  }

  #now() {
    return toInstant(this.#settings.clock());
  }
}

const namesOf = (files: readonly FileRef[]): string[] => files.map(({ name }) => name);

const markOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 40);

/** `mail:an@example.gov.vn`, and nothing that could be two. */
function mailboxOf(to: Address): string {
  const mailbox = to.slice(to.indexOf(':') + 1);
  if (!EMAIL.test(mailbox)) throw new ChannelError({ kind: 'rejected' }, 'no mailbox');
  return mailbox;
}
