import type { WebhookInfo } from 'grammy/types';
import type { Entry, Mailbox } from './mailbox.ts';
import { numberOf, type Params, readList, textOf } from './params.ts';
import { badRequest } from './refusal.ts';

const PORTS = ['', '443', '80', '88', '8443'];
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export interface WebhookOptions {
  /** The first wait after a refused delivery; doubled each time, up to 64 times itself. */
  backoffMs: number;
  /** Where deliveries really go when the registered address is a public one ("http://127.0.0.1:8080"). */
  deliverTo: string | undefined;
  /** A webhook's answer may be a call of its own; Telegram does it and tells nobody how it went. */
  onReply: (method: string, params: Record<string, unknown>) => Promise<void>;
}

interface Hook {
  url: string;
  secret: string | undefined;
  max: number;
}

/** Delivery by POST: at least once, in order within a queue, several queues side by side. */
export class Webhook {
  hook: Hook | undefined;
  private readonly mailbox: Mailbox;
  private readonly options: WebhookOptions;
  private readonly busy = new Set<string>();
  private readonly waits = new Set<NodeJS.Timeout>();
  private readonly closing = new AbortController();
  private lastError: string | undefined;

  constructor(mailbox: Mailbox, options: WebhookOptions) {
    this.mailbox = mailbox;
    this.options = options;
    mailbox.listeners.add(() => this.pump());
  }

  set(params: Params): void {
    const url = textOf(params.url) ?? '';
    if (url === '') {
      this.hook = undefined;
      return;
    }
    checkAddress(url);
    const secret = textOf(params.secret_token);
    if (secret !== undefined && secret !== '' && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
      throw badRequest(
        secret.length > 256 ? 'secret token is too long' : 'secret token contains unallowed characters',
      );
    }
    const max = numberOf(params.max_connections) ?? 40;
    if (max < 1 || max > 100) throw badRequest('max_connections must be between 1 and 100');
    if (params.allowed_updates !== undefined) {
      this.mailbox.allowed = readList(params.allowed_updates, 'allowed_updates').map(String);
    }
    this.hook = { url, secret: secret || undefined, max };
    this.pump();
  }

  info(): WebhookInfo {
    return {
      url: this.hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.mailbox.entries.length,
      ...(this.hook && { max_connections: this.hook.max }),
      ...(this.lastError && { last_error_message: this.lastError }),
    };
  }

  close(): void {
    this.hook = undefined;
    this.closing.abort();
    for (const wait of this.waits) clearTimeout(wait);
  }

  private pump(): void {
    if (!this.hook) return;
    this.mailbox.dropExpired();
    for (const entry of this.mailbox.entries) {
      if (this.busy.size >= this.hook.max) return;
      if (this.busy.has(entry.queue)) continue;
      this.busy.add(entry.queue);
      void this.deliver(entry, this.options.backoffMs);
    }
  }

  /** Until acknowledged the queue stays busy: what comes later in it must not overtake. */
  private async deliver(entry: Entry, backoff: number): Promise<void> {
    entry.handedOut = true;
    const done = await this.post(entry);
    if (done || !this.hook) {
      this.busy.delete(entry.queue);
      if (done) this.mailbox.remove(entry);
      return;
    }
    const wait = setTimeout(() => {
      this.waits.delete(wait);
      void this.deliver(entry, Math.min(backoff * 2, this.options.backoffMs * 64));
    }, backoff);
    this.waits.add(wait);
  }

  private async post(entry: Entry): Promise<boolean> {
    const hook = this.hook;
    if (!hook) return false;
    const { pathname, search } = new URL(hook.url);
    const address = this.options.deliverTo ? new URL(pathname + search, this.options.deliverTo) : hook.url;
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(hook.secret && { 'X-Telegram-Bot-Api-Secret-Token': hook.secret }),
        },
        body: JSON.stringify(entry.update),
        redirect: 'manual',
        signal: this.closing.signal,
      });
      const text = await response.text();
      if (!response.ok) {
        this.lastError = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
        return false;
      }
      await this.reply(text);
      return true;
    } catch (error) {
      this.lastError = String(error);
      return false;
    }
  }

  private async reply(text: string): Promise<void> {
    if (!text.startsWith('{')) return;
    const { method, ...params } = JSON.parse(text) as Record<string, unknown>;
    if (typeof method === 'string') await this.options.onReply(method, params);
  }
}

/** Plain http is for the test's own machine only; for the rest Telegram's rules hold. */
function checkAddress(text: string): void {
  if (!URL.canParse(text)) throw badRequest('bad webhook: invalid webhook URL specified');
  const { protocol, hostname, port } = new URL(text);
  if (protocol === 'http:' && LOOPBACK.includes(hostname)) return;
  if (protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!PORTS.includes(port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}
