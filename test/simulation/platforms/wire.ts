import type { Life, Scheduler } from '../machine/scheduler.ts';
import type { Fate, Weather } from './weather.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What is at the other end of a wire. */
export interface Far {
  readonly name: string;
  readonly weather: Weather;
  /** Does the call, and answers; a call that waits for something answers later. */
  perform(path: string, init: RequestInit, body: Buffer | FormData | null): Answer | Promise<Answer>;
  /** What it says in place of doing it. */
  refusal(fate: 'too-many' | 'broken'): Answer;
  /** Whose failing on its way is played; a long poll's is another's. */
  meets(path: string): boolean;
  /** A message was under way when its sender died, or its answer was lost: it may come again. */
  doubtful(body: Buffer | FormData | null, path: string): void;
}

const PROXY = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

/** `fetch` for one life: what it asks for goes its way also when the life has ended, and only the answer does not come. */
export function wire(scheduler: Scheduler, life: Life, farOf: (host: string) => Far | null): typeof fetch {
  return async (input, init = {}) => {
    const { host, pathname, search } = new URL(String(input));
    const far = farOf(host);
    if (!far) throw new TypeError(`nobody is at ${host}`);
    const path = `${pathname}${search}`;
    const body = await bodyOf(init);
    const fate: Fate = far.meets(path) ? far.weather.fate() : 'arrives';
    return new Promise((resolve, reject) => {
      const { signal } = init;
      let open = true;
      const close = (end: () => void): void => {
        if (!open) return;
        open = false;
        signal?.removeEventListener('abort', gone);
        end();
      };
      const breaks = (): void => close(() => reject(new TypeError('the connection broke')));
      const gone = (): void => {
        if (open) far.doubtful(body, path);
        close(() => reject(signal?.reason ?? new DOMException('aborted', 'AbortError')));
      };
      if (signal?.aborted) return gone();
      signal?.addEventListener('abort', gone);
      const back = (answer: Answer): void => {
        scheduler.after(
          far.weather.latency(),
          () => {
            if (life.over) far.doubtful(body, path);
            else close(() => resolve(asResponse(answer)));
          },
          null,
        );
      };
      scheduler.after(far.weather.latency(), () => {
        switch (fate) {
          case 'lost':
            return void scheduler.after(far.weather.latency(), breaks, life);
          case 'too-many':
          case 'broken':
            return back(far.refusal(fate));
          case 'proxy':
            return back({ status: 502, body: PROXY });
          case 'hangs':
            far.doubtful(body, path);
            if (far.weather.latency() % 2 === 0) void far.perform(path, init, body);
            return;
          case 'answer-lost':
            far.doubtful(body, path);
            void far.perform(path, init, body);
            return void scheduler.after(far.weather.latency(), breaks, life);
          case 'arrives':
            // The next life may have sent it again by now.
            if (life.over) {
              far.doubtful(body, path);
              return void far.perform(path, init, body);
            }
            return void Promise.resolve(far.perform(path, init, body)).then(back);
        }
      });
    });
  };
}

async function bodyOf({ body }: RequestInit): Promise<Buffer | FormData | null> {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof FormData) return body;
  if (body instanceof URLSearchParams) return Buffer.from(body.toString());
  const parts: Buffer[] = [];
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function asResponse({ status, body }: Answer): Response {
  if (body instanceof Uint8Array) return new Response(new Uint8Array(body), { status });
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
}
