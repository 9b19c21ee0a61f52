import { fileURLToPath } from 'node:url';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { ownHost, ownPage, safeHeaders } from './own-page.ts';

/** What the page's door needs of the sandbox. */
export interface SandboxDoor {
  state(): Promise<object>;
  watch(tell: (event: string, data: object) => void): () => void;
  say(words: z.infer<typeof saying>): Promise<void>;
  tap(tap: z.infer<typeof tapping>): Promise<object>;
  turn(forward: 'hour' | 'day' | 'next'): Promise<object>;
  restart(wanted: z.infer<typeof restart>): Promise<void>;
  file(id: string): { readonly name: string; readonly bytes: Buffer; readonly picture?: true } | null;
  /** The sentence for what could not be done; `null` for a fault of the program. */
  refusal(error: unknown): string | null;
  /** The sentences for a call that is too large, or that no page of ours makes. */
  readonly sentences: { readonly tooMuch: string; readonly notUnderstood: string };
}

/** A file of 1 MiB, in base64, with room for the words around it. */
const LARGEST_BODY = '1500kb';
const HEARTBEAT = 15_000;
/** When the connection is lost, the page tries again after so many milliseconds. */
const RETRY = 1_000;
const MOST_WATCHERS = 50;

const place = { as: z.string().regex(/^\d{1,6}$/), chat: z.enum(['group', 'private']) };
const saying = z.strictObject({
  key: z.string().min(8).max(64),
  ...place,
  topic: z
    .string()
    .regex(/^\d{1,6}$/)
    .nullable(),
  text: z.string().max(4_096),
  replyTo: z.string().max(20).nullable(),
  file: z
    .strictObject({
      name: z.string().min(1).max(200),
      type: z.string().max(100),
      base64: z.base64().max(1_400_000),
    })
    .nullable(),
});
const tapping = z.strictObject({
  ...place,
  message: z.string().max(20),
  row: z.int().min(0).max(100),
  column: z.int().min(0).max(20),
});
const clock = z.strictObject({ forward: z.enum(['hour', 'day', 'next']) });
const restart = z.union([
  z.strictObject({ regulation: z.string().max(32) }),
  z.strictObject({
    own: z.strictObject({ name: z.string().min(1).max(200), text: z.string().max(1_500_000) }),
  }),
]);

const PAGE = fileURLToPath(new URL('./sandbox/', import.meta.url));

/** The page, its stream of events and what it may do. Only this machine's own page can drive it. */
export function sandboxRoutes(door: SandboxDoor): Router {
  const { sentences } = door;
  const router = Router();
  router.use(['/sandbox', /^\/$/], ownHost, safeHeaders);
  router.get('/', (_request, response) => {
    response.sendFile('page.html', { root: PAGE });
  });
  router.get('/favicon.ico', (_request, response) => {
    response.status(204).end();
  });
  router.use('/sandbox', express.static(PAGE, { index: false, fallthrough: true }));
  router.get('/sandbox/events', (_request, response) => stream(door, response));
  router.get('/sandbox/files/:id', (request, response) => sendFile(door, request, response));
  router.use('/sandbox', ownPage('x-sandbox'), express.json({ limit: LARGEST_BODY }));
  const act =
    <Body>(schema: z.ZodType<Body>, work: (body: Body) => Promise<object | undefined>): RequestHandler =>
    async (request, response) => {
      const read = schema.safeParse(request.body);
      if (!read.success) {
        response.status(400).json({ error: sentences.notUnderstood });
        return;
      }
      try {
        response.json((await work(read.data)) ?? {});
      } catch (error) {
        const sentence = door.refusal(error);
        if (sentence === null) throw error;
        response.status(409).json({ error: sentence });
      }
    };
  router.post(
    '/sandbox/say',
    act(saying, (body) => door.say(body).then(() => undefined)),
  );
  router.post(
    '/sandbox/tap',
    act(tapping, (body) => door.tap(body)),
  );
  router.post(
    '/sandbox/clock',
    act(clock, ({ forward }) => door.turn(forward)),
  );
  router.post(
    '/sandbox/restart',
    act(restart, (body) => door.restart(body).then(() => undefined)),
  );
  router.use('/sandbox', ((error, _request, response, next) => {
    if (typeof error !== 'object' || error === null || !('status' in error) || Number(error.status) >= 500)
      return next(error);
    const large = Number(error.status) === 413;
    response
      .status(Number(error.status))
      .json({ error: large ? sentences.tooMuch : sentences.notUnderstood });
  }) satisfies express.ErrorRequestHandler);
  return router;
}

let watching = 0;

/** Server-sent events: the whole state first, then each change. What changes meanwhile is not missed. */
async function stream(door: SandboxDoor, response: Response): Promise<void> {
  if (watching >= MOST_WATCHERS) {
    response.status(503).end();
    return;
  }
  watching += 1;
  const waiting: string[] = [];
  let begun = false;
  const tell = (event: string, data: object): void => {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    if (begun) response.write(text);
    else waiting.push(text);
  };
  const stop = door.watch(tell);
  const beat = setInterval(() => response.write(': \n\n'), HEARTBEAT);
  beat.unref();
  response.once('close', () => {
    stop();
    clearInterval(beat);
    watching -= 1;
  });
  response.set({ 'Content-Type': 'text/event-stream', Connection: 'keep-alive' });
  response.write(`retry: ${RETRY}\n\n`);
  const state = await door.state();
  begun = true;
  tell('state', state);
  for (const text of waiting) response.write(text);
}

function sendFile(door: SandboxDoor, request: Request, response: Response): void {
  const file = door.file(String(request.params.id));
  if (!file) {
    response.status(404).end();
    return;
  }
  // Whatever somebody's file says it is, it is saved and never shown as a page of ours.
  response.set({
    'Content-Type': file.picture ? 'image/png' : 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(file.bytes);
}
