import type { Receive } from '../../ports/channel.ts';
import { readJson } from './api.ts';
import { Budget } from './budget.ts';
import { readEvent } from './event.ts';
import type { Oa } from './ids.ts';
import { parse } from './parse.ts';
import type { Trouble } from './trouble.ts';
import { type Keys, type SignedForm, verify } from './verify.ts';

export interface InboxSettings extends Keys {
  readonly words: { readonly picture: string; readonly attachment: string };
  readonly clock: () => number;
  readonly doubted?: () => boolean;
  readonly warn: (what: string) => void;
  readonly tell: (trouble: Trouble) => void;
  readonly me: () => Oa;
  readonly sent: (message: string) => boolean;
}

/** The headers of a webhook call: `X-ZEvent-Signature` and `X-ZEvent-Timestamp`. */
export interface WebhookHeaders {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
}

const MINUTE = 60_000;
const WARNINGS_A_MINUTE = 3;
const HOUR = 60 * MINUTE;
/**
 * X: Zalo repeats a call for an hour by one source and for up to 12 hours by an older one. A signed call that is older
 * is not Zalo's repetition; handled events are remembered for longer (`REMEMBER_UPDATES`), so none is carried out twice.
 */
const OLDEST = 13 * HOUR;

/** What Zalo posts to us. It gives up a webhook that refuses much, so what is none of Zalo's gets 200 as well. */
export class Inbox {
  readonly #settings: InboxSettings;
  readonly #warnings = new Budget(WARNINGS_A_MINUTE, MINUTE);
  readonly #inHand = new Set<Promise<unknown>>();
  #receive: Receive | null = null;
  #form: SignedForm | null = null;

  constructor(settings: InboxSettings) {
    this.#settings = settings;
  }

  open(receive: Receive): void {
    this.#receive = receive;
  }

  /** Takes nothing more, and waits for what is in hand. */
  async close(): Promise<void> {
    this.#receive = null;
    await Promise.allSettled([...this.#inHand]);
  }

  /** The status to answer with: 200 once it is durable or known to be nothing, 503 to have it sent again. */
  async take({ signature, timestamp }: WebhookHeaders, raw: Buffer): Promise<number> {
    const body = readJson(raw.toString('utf8'));
    // Saving the address in Zalo's console posts this, unsigned.
    if (isBlank(raw, body)) return 200;
    const event = readEvent(body);
    const { appId } = this.#settings;
    const signed = { signature, headerTime: timestamp, bodyTime: event?.timestamp, body: raw };
    const form = verify(signed, this.#settings);
    if (!form) return this.#refuse(signature ? 'with a wrong signature' : 'without a signature');
    if (!event) return this.#refuse('that cannot be read');
    if (event.app_id !== undefined && event.app_id !== appId) return this.#refuse('for another app');
    const oa = this.#settings.me().id;
    if (oa && event.oa_id !== undefined && event.oa_id !== oa) return this.#refuse('for another OA');
    const signedAt = Number(form.startsWith('body') ? event.timestamp : timestamp);
    const old = signedAt < this.#settings.clock() - OLDEST;
    // It may be our clock that is wrong: Zalo comes again.
    if (old && this.#settings.doubted?.()) return 503;
    if (old)
      return this.#refuse(
        `that was signed over ${OLDEST / HOUR} hours ago (or this machine's clock is ahead)`,
      );
    this.#note(form);
    if (event.event_name === 'permission_revoked') this.#settings.tell('permission-revoked');
    return this.#dispatch(body);
  }

  async #dispatch(body: unknown): Promise<number> {
    const { clock, me, sent, words } = this.#settings;
    if (!this.#receive) return 503;
    const parsed = parse(body, { me: me(), sent, words, receivedAt: clock() });
    if (parsed.kind === 'ignored') return 200;
    if (parsed.kind === 'unsupported') return this.#refuse(`that is not supported: ${parsed.event}`);
    const handled = this.#receive(parsed);
    this.#inHand.add(handled);
    try {
      await handled;
      return 200;
    } catch {
      // It is not durable: Zalo sends it again, under the same id.
      return 503;
    } finally {
      this.#inHand.delete(handled);
    }
  }

  /** Nothing is done with it; anybody may post here, so the log gets only a few lines. */
  #refuse(why: string): number {
    const { clock, warn } = this.#settings;
    if (this.#warnings.take(clock()) === 0) warn(`zalo: a webhook call ${why}`);
    return 200;
  }

  #note(form: SignedForm): void {
    if (form === this.#form) return;
    this.#form = form;
    this.#settings.warn(`zalo: webhook calls are signed with: ${form}`);
  }
}

const isBlank = (raw: Buffer, body: unknown): boolean =>
  raw.toString('utf8').trim() === '' ||
  (typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0);
