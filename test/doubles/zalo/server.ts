import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Body, readBody } from './body.ts';
import type { Fault } from './faults.ts';
import type { ApiCall } from './methods.ts';
import { Refusal } from './refusal.ts';

const OAUTH = '/v4/oa/access_token';
/** Never written into the log. */
const SECRET_FIELDS = ['refresh_token', 'code', 'code_verifier'];

/** One call as the log keeps it, written when it was answered; tokens and secrets are left out. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly payload: unknown;
  /** When it came in, in milliseconds of the fake's clock. */
  readonly at: number;
  /** Zalo's `error`: 0 when it went well; `null` when no such answer was given. */
  readonly error: number | null;
  readonly fault?: string;
}

export interface ServerOptions {
  readonly now: () => number;
  readonly latencyMs: () => number;
  readonly faultFor: (path: string) => Fault | undefined;
  /** openapi.zalo.me, or a Refusal. */
  readonly perform: (call: ApiCall, token: unknown) => unknown;
  /** oauth.zaloapp.com, or a Refusal. */
  readonly exchange: (secret: unknown, body: Body) => object;
  readonly download: (path: string) => Buffer | undefined;
  readonly headers: () => Record<string, string>;
  readonly onCall: (call: Call) => void;
}

interface Outcome {
  readonly status: number;
  readonly error: number;
  readonly body: object;
}

/** HTTP and nothing else: addresses, bodies, answers, broken connections. */
export class ZaloServer {
  private readonly server: Server;
  private readonly options: ServerOptions;
  private readonly closing = new AbortController();
  /** Calls that nobody has answered yet. */
  open = 0;

  constructor(options: ServerOptions) {
    this.options = options;
    this.server = createServer((request, response) => {
      // Whatever goes wrong here is a fault of the fake: said as such, so that no test hangs on it.
      this.handle(request, response).catch((error: unknown) => {
        if (!response.headersSent && !response.destroyed) {
          send(response, 500, { error: -1, message: `The fake failed: ${String(error)}` });
        }
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.closing.abort();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? '';
    this.open += 1;
    response.on('close', () => {
      this.open -= 1;
    });
    if (method === 'GET' && pathname.startsWith('/files/')) return this.download(response, pathname);
    const at = this.options.now();
    const { body, outcome: unread } = await readOrRefuse(request);
    const call: ApiCall = { method, path: pathname, query: searchParams, body };
    const log = (error: number | null, fault?: string) =>
      this.options.onCall({
        method,
        path: pathname,
        payload: payloadOf(call),
        at,
        error,
        ...(fault && { fault }),
      });
    const fault = this.options.faultFor(pathname);
    if (fault && stopsBefore(fault)) {
      misanswer(response, fault);
      return log(fault.kind === 'error' ? (fault.code ?? null) : null, fault.kind);
    }
    const outcome = unread ?? this.perform(call, request);
    await this.wait(fault?.kind === 'late' ? (fault.ms ?? 0) : this.options.latencyMs());
    if (fault?.kind === 'accept-then-drop') response.destroy();
    else if (!response.destroyed) {
      const limits = outcome.error === -32 ? this.options.headers() : {};
      send(response, outcome.status, outcome.body, limits);
    }
    log(outcome.error, fault?.kind);
  }

  private perform(call: ApiCall, { headers }: IncomingMessage): Outcome {
    const isOauth = call.path === OAUTH && call.method === 'POST';
    try {
      if (isOauth) {
        return { status: 200, error: 0, body: this.options.exchange(headers.secret_key, call.body) };
      }
      const data = this.options.perform(call, headers.access_token);
      return { status: 200, error: 0, body: { data, error: 0, message: 'Success' } };
    } catch (error) {
      return refused(error, isOauth);
    }
  }

  private download(response: ServerResponse, path: string): void {
    const bytes = this.options.download(path);
    response.writeHead(bytes ? 200 : 404, { 'content-type': 'application/octet-stream' });
    response.end(bytes);
  }

  private async wait(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    await sleep(milliseconds, undefined, { signal: this.closing.signal }).catch(() => {});
  }
}

async function readOrRefuse(request: IncomingMessage): Promise<{ body: Body; outcome?: Outcome }> {
  try {
    return { body: await readBody(request) };
  } catch (error) {
    const body: Body = { type: 'other', json: undefined, fields: {}, uploads: new Map() };
    return { body, outcome: refused(error, false) };
  }
}

function refused(error: unknown, isOauth: boolean): Outcome {
  if (!(error instanceof Refusal)) throw error;
  const { code, message, status } = error;
  const body = isOauth
    ? { error_name: message, error_reason: message, ref_doc: '', error_description: message, error: code }
    : { error: code, message };
  return { status, error: code, body };
}

const stopsBefore = ({ kind }: Fault): boolean => kind !== 'accept-then-drop' && kind !== 'late';

function misanswer(response: ServerResponse, { kind, status, code = -200 }: Fault): void {
  if (kind === 'drop') response.destroy();
  else if (kind === 'error') send(response, status ?? 200, { error: code, message: `Error ${code}` });
  else if (kind === 'status') send(response, status ?? 500, { error: -1, message: 'Internal error' });
  else {
    response.writeHead(status ?? 502, { 'content-type': 'text/html' });
    response.end('<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>');
  }
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function payloadOf({ method, query, body }: ApiCall): unknown {
  if (method === 'GET') return Object.fromEntries(query);
  if (body.type === 'json') return body.json;
  const files = [...body.uploads].map(([field, { name, bytes }]) => [field, { name, size: bytes.length }]);
  const fields = Object.entries(body.fields).filter(([name]) => !SECRET_FIELDS.includes(name));
  return Object.fromEntries([...fields, ...files]);
}
