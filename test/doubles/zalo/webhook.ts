import { setTimeout as sleep } from 'node:timers/promises';
import { type Keys, type Signature, sign } from './signature.ts';

/** An event as it is sent: these bytes, each time. */
export interface ZaloEvent {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly raw: string;
  readonly timestamp: string;
  /** Whose it is: the events of one keep their order. */
  readonly subject: string;
}

/** Where events go: by HTTP, or straight to a function that gives the HTTP status. */
export type Target =
  | { readonly url: string }
  | {
      readonly take: (
        raw: Buffer,
        headers: Readonly<Record<string, string>>,
      ) => number | undefined | Promise<number | undefined>;
    };

/** One try to deliver an event. */
export interface Delivery {
  readonly name: string;
  /** 0 at first. */
  readonly retry: number;
  /** The HTTP status; `null` when there was none in time. */
  readonly status: number | null;
}

export interface WebhookOptions {
  readonly keys: Keys;
  readonly changed: () => void;
  /** The pauses before an event is sent again, in milliseconds; then it is lost. */
  readonly ladderMs: readonly number[];
  /** Milliseconds in which an event has to be confirmed. */
  readonly confirmWithinMs: number;
}

interface Entry {
  readonly event: ZaloEvent;
  readonly queue: string;
  retry: number;
}

/** Delivery at least once: in order for one person, different people side by side. */
export class Webhook {
  signature: Signature = 'body-timestamp';
  /** Off: nobody's events keep their order. */
  ordered = true;
  readonly deliveries: Delivery[] = [];
  /** What was given up after the last try. */
  readonly lost: ZaloEvent[] = [];
  private waiting: Entry[] = [];
  private to: Target | null = null;
  private readonly busy = new Set<string>();
  private readonly options: WebhookOptions;
  private readonly closing = new AbortController();
  private count = 0;

  constructor(options: WebhookOptions) {
    this.options = options;
  }

  get target(): Target | null {
    return this.to;
  }

  set target(target: Target | null) {
    this.to = target;
    this.pump();
  }

  /** How many events nobody confirmed yet. */
  get unconfirmed(): number {
    return this.waiting.length;
  }

  add(event: ZaloEvent): void {
    this.count += 1;
    const queue = this.ordered ? event.subject : `alone ${this.count}`;
    this.waiting.push({ event, queue, retry: 0 });
    this.options.changed();
    this.pump();
  }

  /** One delivery besides the ordinary ones, whatever its outcome. */
  async post(event: ZaloEvent, retry: number, signature = this.signature): Promise<number | null> {
    const { keys } = this.options;
    const status = await this.carry(event.raw, {
      'content-type': 'application/json',
      ...sign(keys, event.raw, event.timestamp, signature),
      ...(retry > 0 && { num_retry: String(retry) }),
    });
    this.deliveries.push({ name: event.name, retry, status });
    this.options.changed();
    return status;
  }

  /** The raw call: its HTTP status, or `null` when none came in time. */
  async carry(raw: string, headers: Readonly<Record<string, string>>): Promise<number | null> {
    const { to } = this;
    if (!to) return null;
    const signal = AbortSignal.any([this.closing.signal, AbortSignal.timeout(this.options.confirmWithinMs)]);
    try {
      if ('take' in to) return (await heard(to.take(Buffer.from(raw), headers), signal)) ?? null;
      const response = await fetch(to.url, {
        method: 'POST',
        headers,
        body: raw,
        redirect: 'manual',
        signal,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return null;
    }
  }

  close(): void {
    this.to = null;
    this.closing.abort();
  }

  private pump(): void {
    if (!this.to) return;
    for (const entry of [...this.waiting]) {
      if (this.busy.has(entry.queue)) continue;
      this.busy.add(entry.queue);
      void this.deliver(entry).finally(() => {
        this.busy.delete(entry.queue);
        this.options.changed();
        this.pump();
      });
    }
  }

  private async deliver(entry: Entry): Promise<void> {
    const { ladderMs } = this.options;
    while (this.to) {
      if ((await this.post(entry.event, entry.retry)) === 200) break;
      const wait = ladderMs[entry.retry];
      if (wait === undefined) {
        this.lost.push(entry.event);
        break;
      }
      entry.retry += 1;
      await sleep(wait, undefined, { signal: this.closing.signal }).catch(() => {});
    }
    if (this.to) this.waiting = this.waiting.filter((other) => other !== entry);
  }
}

/** What a function answers, unless the time is over before. */
function heard<T>(answer: T | Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    Promise.resolve(answer).then(resolve, reject);
  });
}
