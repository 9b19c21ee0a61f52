import { createHash } from 'node:crypto';
import {
  makeZalo,
  type Trouble,
  type ZaloChannel,
  type ZaloSettings,
} from '../../../src/channels/zalo/zalo.ts';
import type { Acknowledgement, Incoming } from '../../../src/ports/channel.ts';
import { MemoryVault } from './memory-vault.ts';

export const OA = '3720000000000000009';
export const AN = '6650000000000000123';
export const GROUP = 'f4a0c8f76fa586fbdfb4';
export const APP = { appId: '4110000000000000001', appSecret: 'app-bi-mat', oaSecretKey: 'oa-bi-mat' };
const SILENCE: Acknowledgement = { toast: null, openPrivate: null };
export const NOW = Date.parse('2026-11-21T02:00:00.000Z');

/** A request that went out to Zalo. */
export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly token: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was sent
  readonly body: any;
}

type Answer = object | string | number | 'drop';

/** Zalo at the wire: answers what a test lines up, and what a healthy Zalo would say otherwise. */
export class Wire {
  readonly asked: Asked[] = [];
  readonly #next: { readonly path: RegExp; readonly answer: Answer }[] = [];
  #pairs = 0;

  /** The next request to such a path gets this: a body, text, a status, or no answer. */
  answers(path: RegExp, answer: Answer, times = 1): void {
    for (let at = 0; at < times; at += 1) this.#next.push({ path, answer });
  }

  to(path: RegExp): Asked[] {
    return this.asked.filter((one) => path.test(one.path));
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const path = url.pathname;
    const headers = new Headers(init?.headers);
    this.asked.push({
      path,
      method: init?.method ?? 'GET',
      token: headers.get('access_token'),
      body: read(init?.body),
    });
    const at = this.#next.findIndex((one) => one.path.test(path));
    const answer = at < 0 ? this.#usual(path) : this.#next.splice(at, 1)[0]?.answer;
    if (answer === 'drop') throw new TypeError(`fetch failed ${headers.get('access_token')}`);
    if (typeof answer === 'number') return new Response('', { status: answer });
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };

  #usual(path: string): object {
    if (path.endsWith('/access_token')) {
      this.#pairs += 1;
      return {
        access_token: `access-${this.#pairs}`,
        refresh_token: `refresh-${this.#pairs}`,
        expires_in: '90000',
      };
    }
    if (path.endsWith('/getoa'))
      return { error: 0, data: { oa_id: OA, name: 'Thư ký số', is_verified: true } };
    if (path.endsWith('/upload/file')) return { error: 0, data: { token: `tep-${this.asked.length}` } };
    if (path.endsWith('/upload/image'))
      return { error: 0, data: { attachment_id: `anh-${this.asked.length}` } };
    return { error: 0, message: 'Success', data: { message_id: `m${this.asked.length}` } };
  }
}

function read(body: unknown): unknown {
  if (body instanceof URLSearchParams) return Object.fromEntries(body);
  if (body instanceof FormData) return body.get('file');
  return typeof body === 'string' ? JSON.parse(body) : null;
}

export interface Bench {
  readonly wire: Wire;
  readonly channel: ZaloChannel;
  readonly vault: MemoryVault;
  readonly warnings: string[];
  readonly troubles: Trouble[];
  readonly received: Incoming[];
  /** Milliseconds; a test puts it on. */
  now: number;
  start(take?: (incoming: Incoming) => Promise<Acknowledgement>): Promise<void>;
  /** Posts an event as Zalo does, signed. */
  posts(event: object | string): Promise<number>;
}

export function openBench(settings: Partial<ZaloSettings> = {}): Bench {
  const wire = new Wire();
  const vault = new MemoryVault();
  const warnings: string[] = [];
  const troubles: Trouble[] = [];
  const received: Incoming[] = [];
  let now = NOW;
  const bench: Bench = {
    wire,
    vault,
    warnings,
    troubles,
    received,
    get now() {
      return now;
    },
    set now(then) {
      now = then;
    },
    channel: makeZalo({
      ...APP,
      refreshToken: 'refresh-0',
      apiRoot: 'https://openapi.zalo.me',
      oauthRoot: 'https://oauth.zaloapp.com',
      buttons: false,
      requestsPerMinute: 100,
      templates: { notice: null, reminder: null },
      vault,
      fetchFile: async () => Buffer.from('%PDF-1.7'),
      words: {
        howToChoose: 'Trả lời bằng số:',
        notLiving: 'Gõ /hop để xem số mới.',
        picture: 'ảnh.jpg',
        attachment: 'tệp đính kèm',
      },
      clock: () => now,
      warn: (what) => warnings.push(what),
      onTrouble: (trouble) => troubles.push(trouble),
      fetch: wire.fetch,
      patience: { call: 1_000, retry: 5, look: 1 },
      ...settings,
    }),
    start: (take = async () => SILENCE) =>
      bench.channel.start((incoming) => {
        received.push(incoming);
        return take(incoming);
      }),
    posts: (event) => {
      const body = Buffer.from(typeof event === 'string' ? event : JSON.stringify(event));
      return bench.channel.takeWebhook({ signature: sign(body), timestamp: undefined }, body);
    },
  };
  return bench;
}

/** The signature as most sources tell it. */
export function sign(body: Buffer, time = timeOf(body), secret = APP.oaSecretKey): string {
  return `mac=${createHash('sha256').update(APP.appId).update(body).update(time).update(secret).digest('hex')}`;
}

const timeOf = (body: Buffer): string => /"timestamp":"?(\d+)/.exec(body.toString('utf8'))?.[1] ?? '';

let count = 0;
/** An event as Zalo sends it; the ids are invented. */
export function event(name: string, more: object = {}): object {
  count += 1;
  return {
    app_id: APP.appId,
    event_name: name,
    sender: { id: AN },
    recipient: { id: OA },
    timestamp: String(NOW + count),
    ...more,
  };
}
