import type { Body } from '../../doubles/zalo/body.ts';
import { Events } from '../../doubles/zalo/events.ts';
import { Limits } from '../../doubles/zalo/limits.ts';
import { Methods } from '../../doubles/zalo/methods.ts';
import { People } from '../../doubles/zalo/people.ts';
import { Refusal } from '../../doubles/zalo/refusal.ts';
import { type Keys, sign } from '../../doubles/zalo/signature.ts';
import { Tokens } from '../../doubles/zalo/tokens.ts';
import { Webhook, type ZaloEvent } from '../../doubles/zalo/webhook.ts';
import { type Oa, type Seen, World } from '../../doubles/zalo/world.ts';
import type { Chance } from '../machine/chance.ts';
import type { Scheduler } from '../machine/scheduler.ts';
import type { Arrivals } from './arrivals.ts';
import { Weather } from './weather.ts';
import type { Answer, Far } from './wire.ts';

export const ZALO_HOST = 'openapi.zalo.sim';
export const ZALO_OAUTH_HOST = 'oauth.zalo.sim';
const KEYS: Keys = {
  appId: '4110000000000000001',
  appSecret: 'app-secret-of-the-simulation',
  oaSecretKey: 'oa-secret-of-the-simulation',
};
const OA: Oa = { id: '3720000000000000009', name: 'Thư ký số' };
/** How many seconds after the last try the next one comes; then it is lost. */
const LADDER = [30, 60, 300, 600, 1_800, 3_600];

const USED_UP = -14_020;
const CONSENTS_AFTER = 2 * 60 * 60 * 1_000;

type Door = (
  headers: { signature: string | undefined; timestamp: string | undefined },
  body: Buffer,
) => Promise<number>;

/** Carries each event at the scheduler's time, and in no order but that of its way. */
class Hook extends Webhook {
  carries: (event: ZaloEvent) => void = () => {};

  override add(event: ZaloEvent): void {
    this.carries(event);
  }
}

/** The strict fake of Zalo's OA, reached without a network and at the scheduler's time. */
export class SimZalo extends People implements Far {
  readonly name = 'zalo';
  readonly weather: Weather;
  readonly keys = KEYS;
  readonly tokens: Tokens;
  readonly limits: Limits;
  readonly chats: World;
  door: Door | null = null;
  onConfirmed: (event: ZaloEvent) => void = () => {};
  /** The refresh token is used up and the next one is nobody's: an administrator of the OA has consented anew. */
  onConsent: () => void = () => {};
  /** What an administrator has pasted in last. */
  pasted: string;
  #asked = false;
  readonly #methods: Methods;
  readonly #scheduler: Scheduler;
  readonly #chance: Chance;
  readonly #arrivals: Arrivals;
  /** Events of one person keep their order, until one is tried again. */
  readonly #last = new Map<string, number>();

  constructor(scheduler: Scheduler, chance: Chance, arrivals: Arrivals) {
    const now = (): number => scheduler.now;
    const world = new World(OA, now);
    const hook = new Hook({ keys: KEYS, changed: () => {}, ladderMs: [], confirmWithinMs: 1 });
    super(world, hook, new Events(world, KEYS.appId));
    hook.carries = (event) => this.#send(event);
    this.filesRoot = `https://${ZALO_HOST}`;
    this.chats = world;
    this.#scheduler = scheduler;
    this.#chance = chance;
    this.#arrivals = arrivals;
    this.weather = new Weather(chance, now);
    this.limits = new Limits(600, now);
    this.tokens = new Tokens(KEYS, now);
    this.pasted = this.tokens.first;
    this.#methods = new Methods({
      world,
      buttons: () => false,
      oaIdField: () => 'oa_id',
      onSent: (chat, seen) => this.#sent(chat, seen),
    });
  }

  /** A pair that is lost on its way needs a person with a new one: that is another story than a run's. */
  meets(path: string): boolean {
    return !path.startsWith('/v4/oa/access_token');
  }

  refusal(fate: 'too-many' | 'broken'): Answer {
    if (fate === 'broken') return { status: 500, body: { error: -1, message: 'Internal error' } };
    const code = this.#chance.pick([
      [6, -32],
      [2, -200],
      [1, -211],
    ]);
    return { status: 200, body: { error: code, message: `Error ${code}` } };
  }

  doubtful(body: Buffer | FormData | null, path: string): void {
    if (!Buffer.isBuffer(body) || !path.includes('/message')) return;
    this.#arrivals.doubt(`zalo:${recipientOf(body)}`);
  }

  /** They are told at once, and come to it after a while. */
  #helped(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#scheduler.after(CONSENTS_AFTER, () => {
      this.#asked = false;
      this.pasted = this.tokens.grant().refresh_token;
      this.onConsent();
    });
  }

  async perform(path: string, init: RequestInit, body: Buffer | FormData | null): Promise<Answer> {
    const { pathname, searchParams } = new URL(path, 'https://zalo.sim');
    const headers = new Headers(init.headers as Record<string, string>);
    try {
      if (pathname.startsWith('/files/')) {
        const bytes = this.chats.files.get(pathname);
        return { status: bytes ? 200 : 404, body: bytes ?? 'gone' };
      }
      if (pathname === '/v4/oa/access_token') {
        const fields = Object.fromEntries(new URLSearchParams(String(body ?? '')));
        return { status: 200, body: this.tokens.exchange(headers.get('secret_key'), fields) };
      }
      const call = {
        method: init.method ?? 'GET',
        path: pathname,
        query: searchParams,
        body: await bodyOf(body),
      };
      const found = this.#methods.find(call);
      this.tokens.check(headers.get('access_token') ?? undefined);
      this.limits.spend();
      return { status: 200, body: { data: found(call), error: 0, message: 'Success' } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === USED_UP) this.#helped();
      const to = Buffer.isBuffer(body) ? recipientOf(body) : null;
      this.#arrivals.refused(to && `zalo:${to}`, `zalo ${pathname} ${to} ${error.code} ${error.message}`);
      return { status: error.status, body: { error: error.code, message: error.message } };
    }
  }

  #sent(chat: string, seen: Seen): void {
    this.#arrivals.zalo(chat, this.chats.rooms.has(chat), seen);
    const kind = seen.attachments[0]?.kind ?? 'text';
    const message = { msg_id: seen.id, ...(seen.text !== '' && { text: seen.text }) };
    if (this.#chance.is(0.2)) this.#send(this.events.echo(chat, this.chats.rooms.has(chat), kind, message));
  }

  #send(event: ZaloEvent): void {
    const { now } = this.#scheduler;
    const at = Math.max(now + this.weather.latency(), this.#last.get(event.subject) ?? 0);
    this.#last.set(event.subject, at);
    this.#scheduler.after(at - now, () => this.#carry(event, 0));
  }

  #carry(event: ZaloEvent, tried: number): void {
    const again = (): void => {
      const wait = LADDER[tried];
      if (wait !== undefined) this.#scheduler.after(wait * 1_000, () => this.#carry(event, tried + 1));
    };
    const { door } = this;
    if (!door || this.weather.fate() === 'lost') {
      again();
      return;
    }
    const signed = sign(KEYS, event.raw, event.timestamp, 'body-timestamp');
    let heard = false;
    const cancel = this.#scheduler.after(30_000, () => {
      heard = true;
      again();
    });
    void door({ signature: signed['X-ZEvent-Signature'], timestamp: undefined }, Buffer.from(event.raw)).then(
      (status) => {
        if (heard) return;
        heard = true;
        cancel();
        if (status === 200) this.onConfirmed(event);
        if (status !== 200 || this.weather.fate() === 'answer-lost') again();
      },
    );
  }
}

async function bodyOf(body: Buffer | FormData | null): Promise<Body> {
  const none = { json: undefined, fields: {}, uploads: new Map() };
  if (body === null) return { type: 'none', ...none };
  if (Buffer.isBuffer(body)) return { type: 'json', ...none, json: JSON.parse(body.toString('utf8')) };
  const uploads = new Map<string, { name: string; bytes: Buffer }>();
  for (const [name, value] of body)
    if (typeof value !== 'string')
      uploads.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  return { type: 'multipart', ...none, uploads };
}

const recipientOf = (body: Buffer): string | null =>
  /"(?:user_id|group_id)":"([^"]+)"/.exec(body.toString('utf8'))?.[1] ?? null;
