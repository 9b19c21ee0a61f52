import { z } from 'zod';
import { ChannelError } from '../../ports/channel.ts';
import type { Budget } from './budget.ts';
import { bounded, Refusal, refusalOf } from './failure.ts';
import type { Trouble } from './trouble.ts';

export interface ApiSettings {
  readonly root: string;
  readonly fetch: typeof fetch;
  /** Milliseconds for one call: a connection that hangs must not hold the outbox. */
  readonly timeout: number;
  readonly clock: () => number;
  readonly budget: Budget;
  readonly tokens: {
    current(): Promise<string>;
    replace(failed: string): Promise<string>;
  };
  readonly tell: (trouble: Trouble) => void;
}

export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const envelope = z.object({
  error: z.string().regex(/^-?\d{1,9}$/),
  message: z.string().catch(''),
  data: z.unknown().optional(),
});

const STALE_TOKEN = -216;
const OVER_LIMIT = -32;

/** Calls of the OA's API. All of them throw a `ChannelError` that holds no secret. */
export class Api {
  readonly #settings: ApiSettings;

  constructor(settings: ApiSettings) {
    this.#settings = settings;
  }

  post<Data>(path: string, body: object, data: z.ZodType<Data>): Promise<Data> {
    const headers = { 'content-type': 'application/json' };
    return this.#ask(path, data, () => ({ method: 'POST', headers, body: JSON.stringify(body) }));
  }

  get<Data>(path: string, data: z.ZodType<Data>, signal: AbortSignal): Promise<Data> {
    return this.#ask(path, data, () => ({ method: 'GET', signal }));
  }

  upload<Data>(path: string, file: Upload, data: z.ZodType<Data>): Promise<Data> {
    return this.#ask(path, data, () => {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
      return { method: 'POST', body };
    });
  }

  /** A token that Zalo does not take is renewed once, and the call made once more. */
  async #ask<Data>(path: string, data: z.ZodType<Data>, request: () => RequestInit): Promise<Data> {
    const { tokens, tell } = this.#settings;
    const token = await tokens.current();
    try {
      return await this.#once(path, data, request(), token).catch(async (error: unknown) => {
        if (!isStale(error)) throw error;
        return this.#once(path, data, request(), await tokens.replace(token));
      });
    } catch (error) {
      if (error instanceof Refusal && error.trouble) tell(error.trouble);
      throw error;
    }
  }

  async #once<Data>(path: string, data: z.ZodType<Data>, request: RequestInit, token: string): Promise<Data> {
    const { root, fetch, timeout, clock, budget } = this.#settings;
    const wait = budget.take(clock());
    if (wait > 0)
      throw new ChannelError(
        { kind: 'rate-limited', retryAfter: wait, scope: 'all' },
        `${path}: our own limit by the minute`,
      );
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(root + path, {
        ...request,
        headers: { ...(request.headers as Record<string, string>), access_token: token },
        // Whoever it may lead to gets no token of ours.
        redirect: 'error',
        signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(request.signal ? [request.signal] : [])]),
      });
      text = await answer.text();
    } catch {
      // The error names the request, and its headers may hang on it.
      throw new ChannelError({ kind: 'network' }, `${path}: no answer`);
    }
    const refused = (code: number, said: string): Refusal =>
      refusalOf(code, `${path}: ${bounded(said, [token])}`, clock(), retryAfter(answer));
    // A gateway that fails may still speak JSON; what it says there is not of Zalo's table.
    if (answer.status >= 500) throw new ChannelError({ kind: 'network' }, `${path}: status ${answer.status}`);
    if (answer.status === 401) throw refused(STALE_TOKEN, 'status 401');
    if (answer.status === 429) throw refused(OVER_LIMIT, 'status 429');
    const read = envelope.safeParse(readJson(text));
    if (!read.success)
      throw new ChannelError(
        { kind: 'network' },
        `${path}: what answered is not Zalo (status ${answer.status})`,
      );
    // Status 200 says nothing: this does.
    if (read.data.error !== '0') throw refused(Number(read.data.error), read.data.message);
    const given = data.safeParse(read.data.data);
    if (!given.success)
      throw new ChannelError({ kind: 'network' }, `${path}: the answer lacks what was asked for`);
    return given.data;
  }
}

/** -216 and -220, and status 401. */
const isStale = (error: unknown): boolean =>
  error instanceof Refusal && error.failure.kind === 'auth' && error.trouble === null;

/** What the answer's headers ask for, in milliseconds. */
function retryAfter(answer: Response): number | null {
  const seconds = answer.headers.get('retry-after') ?? '';
  return /^\d{1,5}$/.test(seconds) ? Math.max(1, Number(seconds)) * 1_000 : null;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/**
 * Reads JSON with every number as the text that it was written in: Zalo's ids do not fit a number, and one that
 * arrives without quotes must not lose its last digits. `null` for a text that is no JSON.
 */
export function readJson(text: string): unknown {
  try {
    // First as it is: over what is no JSON, the search for strings could take for ever.
    JSON.parse(text);
  } catch {
    return null;
  }
  return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}
