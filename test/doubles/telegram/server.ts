import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Body, readBody, type Upload } from './body.ts';
import { type Answer, type Fault, type FaultKind, faultAnswer } from './faults.ts';
import { isMethod, type Params, readParams } from './params.ts';
import { Refusal } from './refusal.ts';

/** One call as the log keeps it, written when it was answered (or never will be). */
export interface Call {
  method: string;
  payload: Record<string, unknown>;
  /** When it came in, in milliseconds of the fake's clock. */
  at: number;
  ok: boolean;
  error?: string;
  fault?: FaultKind;
}

export interface ServerOptions {
  token: string;
  now: () => number;
  latencyMs: () => number;
  faultFor: (method: string, payload: Record<string, unknown>) => Fault | undefined;
  /** Does the call or throws a Refusal; `gone` tells of a caller who hung up. */
  perform: (method: string, params: Params, uploads: Map<string, Upload>, gone: AbortSignal) => unknown;
  download: (path: string) => Buffer | undefined;
  onCall: (call: Call) => void;
}

/** HTTP and nothing else: addresses, bodies, answers, broken connections. */
export class BotApiServer {
  private readonly server: Server;
  private readonly options: ServerOptions;
  /** Calls that nobody has answered yet, long polls left out: they are always open. */
  open = 0;

  constructor(options: ServerOptions) {
    this.options = options;
    this.server = createServer((request, response) => {
      // Whatever goes wrong here is a fault of the fake: said as such, so that no test hangs on it.
      this.handle(request, response).catch((error: unknown) => {
        if (!response.headersSent && !response.destroyed) {
          send(response, failure(new Refusal(500, `The fake failed: ${String(error)}`)));
        }
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = this.options.now();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, file, token, rest = ''] =
      /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (token === undefined) return send(response, failure(new Refusal(404, 'Not Found')));
    if (rest !== 'getUpdates') {
      this.open += 1;
      response.on('close', () => {
        this.open -= 1;
      });
    }
    if (token !== this.options.token) return send(response, failure(new Refusal(401, 'Unauthorized')));
    if (file) {
      const bytes = this.options.download(rest);
      if (!bytes) return send(response, failure(new Refusal(404, 'Not Found')));
      response.end(bytes);
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    let body: Body;
    try {
      body = await readBody(request, url.searchParams);
    } catch (error) {
      if (gone.signal.aborted) return;
      return this.finish(response, { method: rest, payload: {}, at, ok: false }, asRefusal(error));
    }
    await this.answer(response, { method: rest, payload: body.params, at, ok: false }, body, gone.signal);
  }

  private async answer(response: ServerResponse, call: Call, body: Body, gone: AbortSignal): Promise<void> {
    const fault = this.options.faultFor(call.method, call.payload);
    if (fault) call.fault = fault.kind;
    if (fault?.kind === 'hang') return this.options.onCall({ ...call, error: 'never answered' });
    if (fault?.kind === 'status') {
      const answer = faultAnswer(fault);
      send(response, answer);
      return this.options.onCall({ ...call, error: `${answer.status} by plan` });
    }
    if (fault?.kind === 'drop') {
      response.destroy();
      return this.options.onCall({ ...call, error: 'connection dropped' });
    }
    let outcome: Refusal | { result: unknown };
    try {
      if (!isMethod(call.method)) throw new Refusal(404, 'Not Found: method not found');
      const params = readParams(call.method, call.payload);
      outcome = { result: await this.options.perform(call.method, params, body.uploads, gone) };
    } catch (error) {
      outcome = asRefusal(error);
    }
    if (this.options.latencyMs() > 0) await sleep(this.options.latencyMs());
    if (fault) response.destroy();
    this.finish(response, call, outcome);
  }

  private finish(response: ServerResponse, call: Call, outcome: Refusal | { result: unknown }): void {
    const refused = outcome instanceof Refusal;
    if (!response.destroyed) {
      send(response, refused ? failure(outcome) : success(outcome.result));
    }
    this.options.onCall(refused ? { ...call, error: outcome.message } : { ...call, ok: true });
  }
}

function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal(500, `The fake failed: ${String(error)}`);
}

function success(result: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify({ ok: true, result }) };
}

function failure({ code, message, parameters }: Refusal): Answer {
  const body = { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
  const wait = parameters?.retry_after;
  return {
    status: code,
    type: 'application/json',
    body: JSON.stringify(body),
    ...(wait !== undefined && { retryAfter: wait }),
  };
}

function send(response: ServerResponse, { status, type, body, retryAfter }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
  response.end(body);
}
