import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { assemble } from '../../src/assemble.ts';
import { TurnableClock } from '../../src/sandbox/clock.ts';
import { readConfig } from '../../src/settings/config.ts';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { freePort } from '../fixtures/free-port.ts';

/** A message as the page gets it. */
export interface PageMessage {
  readonly chat: string;
  readonly topic: string | null;
  readonly id: string;
  readonly from: string;
  readonly at: string;
  readonly title: string | null;
  readonly text: string;
  readonly choices: readonly (readonly { readonly label: string; readonly kind: string }[])[];
  readonly file: {
    readonly name: string;
    readonly size: number;
    readonly url: string;
    readonly picture?: true;
  } | null;
  readonly replyTo: string | null;
}

export interface PageState {
  readonly now: string;
  readonly regulation: string;
  readonly regulations: readonly { readonly id: string; readonly title: string }[];
  readonly committee: { readonly name: string; readonly shortName: string; readonly body: string };
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly secretary: boolean;
    readonly known: boolean;
  }[];
  readonly messages: readonly PageMessage[];
  /** The last message of what had happened before anybody looked. */
  readonly past: string | null;
  readonly owing: readonly string[];
}

/** Friday, 20 November 2026, 09:00 in Vietnam. */
const BEGIN = Date.parse('2026-11-20T02:00:00.000Z');

/** The program with nothing but the sandbox, in this process. */
export class RunningSandbox {
  readonly url: string;
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'thu-ky-so-'));
  #close: () => Promise<void> = async () => {};
  #count = 0;
  #asked: () => Promise<string[]> = async () => [];

  private constructor(port: number) {
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async open(): Promise<RunningSandbox> {
    const sandbox = new RunningSandbox(await freePort());
    await sandbox.start();
    return sandbox;
  }

  async start(): Promise<void> {
    const config = readConfig({ PORT: String(this.#port), DATA_DIR: this.#folder });
    const store = await openStore({ dataDir: this.#folder }, versions);
    const ahead = BEGIN - performance.now();
    const clock = new TurnableClock(() => ahead + performance.now());
    const log = pino({ level: 'silent' });
    const parts = {
      config,
      store: null,
      sandbox: { store, clock },
      commands,
      clock: Date.now,
      steady: Date.now,
      log,
    };
    const running = await assemble(parts);
    this.#asked = () =>
      store.transaction(async (tx) =>
        (await tx.accounts.all()).flatMap(([address, { asking }]) =>
          asking ? [`${address}: ${asking.command}`] : [],
        ),
      );
    this.#close = async () => {
      await running.stop();
      await store.close();
    };
  }

  async stop(): Promise<void> {
    await this.#close();
    this.#close = async () => {};
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Whose answer to a question is still awaited. */
  asked(): Promise<string[]> {
    return this.#asked();
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sandbox': '1', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  say(as: string, text: string, more: Record<string, unknown> = {}): Promise<Response> {
    this.#count += 1;
    const key = `lời-thứ-${this.#count}`;
    return this.post('say', {
      key,
      as,
      chat: 'private',
      topic: null,
      text,
      replyTo: null,
      file: null,
      ...more,
    });
  }

  /** What a page that is opened now is told first. */
  async state(): Promise<PageState> {
    const events = new Events(this.url);
    try {
      return (await events.next('state')) as PageState;
    } finally {
      events.close();
    }
  }

  /** The messages in one private chat, or in the group, since the sample's past. */
  async messages(chat: string): Promise<readonly PageMessage[]> {
    const { messages, past } = await this.state();
    return messages.filter((message) => message.chat === chat && Number(message.id) > Number(past));
  }

  /** Waits for the bot's message with such a text in a chat. */
  async hears(chat: string, what: RegExp): Promise<PageMessage> {
    for (const end = performance.now() + 15_000; ; ) {
      const messages = await this.messages(chat);
      const found = messages.findLast(
        (one) => one.from === 'bot' && what.test(`${one.title ?? ''}\n${one.text}`),
      );
      if (found) return found;
      if (performance.now() > end)
        throw new Error(`never heard ${what}:\n${messages.map(({ text }) => text).join('\n--\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Taps a choice by its label. */
  tap(as: string, message: PageMessage, label: string | RegExp): Promise<Response> {
    const fits = (one: string): boolean => (typeof label === 'string' ? one === label : label.test(one));
    const row = message.choices.findIndex((choices) => choices.some((choice) => fits(choice.label)));
    const column = message.choices[row]?.findIndex((choice) => fits(choice.label)) ?? -1;
    const chat = message.chat === 'group' ? 'group' : 'private';
    return this.post('tap', { as, chat, message: message.id, row, column });
  }
}

/** The page's stream of events. */
export class Events {
  readonly #abort = new AbortController();
  readonly #reading: AsyncGenerator<{ event: string; data: unknown }>;

  constructor(url: string) {
    this.#reading = this.#read(`${url}/sandbox/events`);
  }

  /** The next event; it has to be of that kind. */
  async next(event: string): Promise<unknown> {
    const { value } = await this.#reading.next();
    if (!value || value.event !== event) throw new Error(`no ${event}, but ${JSON.stringify(value)}`);
    return value.data;
  }

  /** The next event of that kind, whatever comes before it. */
  async until(event: string): Promise<unknown> {
    for (;;) {
      const { value } = await this.#reading.next();
      if (!value) throw new Error(`no ${event} any more`);
      if (value.event === event) return value.data;
    }
  }

  close(): void {
    this.#abort.abort();
  }

  async *#read(url: string): AsyncGenerator<{ event: string; data: unknown }> {
    const response = await fetch(url, { signal: this.#abort.signal });
    let text = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const found = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end));
        text = text.slice(end + 2);
        if (found) yield { event: found[1] ?? '', data: JSON.parse(found[2] ?? '') };
      }
    }
  }
}
