import type { Server } from 'node:http';
import express, { type ErrorRequestHandler, type Router } from 'express';
import { calendarRoutes } from './calendar.ts';
import type { ReadingDoor } from './reading.ts';
import type { SandboxDoor } from './sandbox.ts';

/** What the HTTP door needs; it passes bodies on as they came and decides nothing. */
export interface HttpDoor {
  readonly host: string;
  readonly port: number;
  /** `null` where Telegram is asked by long polling. */
  readonly telegramWebhook: ((secret: string | undefined, body: Buffer) => Promise<number>) | null;
  /** `null` where Zalo is off. */
  readonly zaloWebhook?: ZaloWebhook | null;
  /** The code of Zalo's domain check. */
  readonly zaloVerifier?: string | null;
  /** The browser's sandbox, when it is on. */
  readonly sandbox?: SandboxDoor | null;
  /** The reading room, when it is open. */
  readonly reading?: ReadingDoor | null;
  /** Whoever may ask for the figures. */
  readonly metrics?: Router | null;
  /** A member's calendar, by the word that only they have. */
  readonly calendar?: ((token: string) => Promise<string | null>) | null;
  /** Anything but `serving` is answered with 503. */
  readonly health: () => { readonly status: string };
  readonly warn: (what: string, error?: unknown) => void;
}

type ZaloWebhook = (
  headers: { readonly signature: string | undefined; readonly timestamp: string | undefined },
  body: Buffer,
) => Promise<number>;

const LARGEST_BODY = '1mb';
/** Milliseconds. */
const CLOSE_WITHIN = 2_000;
const LONGEST_REQUEST = 15_000;
/** Longer than a proxy keeps a connection to us (nginx: 60 s): a call that meets its end comes back as a fault. */
const IDLE_CONNECTION = 75_000;

export interface OpenDoor {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens, and resolves with where, and with how to stop. Rejects in words when the port cannot be had. */
export async function serve(door: HttpDoor): Promise<OpenDoor> {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => {
    const health = door.health();
    response.status(health.status === 'serving' ? 200 : 503).json(health);
  });
  const { telegramWebhook } = door;
  if (telegramWebhook) {
    app.post(
      '/telegram/webhook',
      express.raw({ type: () => true, limit: LARGEST_BODY }),
      async (request, response) => {
        const body: unknown = request.body;
        const status = await telegramWebhook(
          request.get('x-telegram-bot-api-secret-token'),
          Buffer.isBuffer(body) ? body : Buffer.alloc(0),
        );
        response.status(status).end();
      },
    );
  }
  zaloRoutes(app, door);
  if (door.calendar) app.use(calendarRoutes(door.calendar));
  if (door.metrics) app.use(door.metrics);
  if (door.sandbox) {
    const { sandboxRoutes } = await import('./sandbox.ts');
    app.use(sandboxRoutes(door.sandbox));
  }
  if (door.reading) {
    const { readingRoutes } = await import('./reading.ts');
    app.use(readingRoutes(door.reading));
  }
  app.use((_request, response) => {
    response.status(404).end();
  });
  app.use(((error, _request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500) door.warn('http: a call failed', error);
    // The platform sends again what was not taken; nothing of the error is shown.
    response.status(status).end();
  }) satisfies ErrorRequestHandler);
  const server = await listen(app, door);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : door.port,
    close: () => close(server),
  };
}

/** The signature is over the bytes as they came, so nothing may read the body before. */
function zaloRoutes(app: express.Express, { zaloWebhook, zaloVerifier }: HttpDoor): void {
  if (zaloWebhook) {
    const raw = express.raw({ type: () => true, limit: LARGEST_BODY });
    app.post('/zalo/webhook', raw, async (request, response) => {
      const body: unknown = request.body;
      const headers = {
        signature: request.get('x-zevent-signature'),
        timestamp: request.get('x-zevent-timestamp'),
      };
      response.status(await zaloWebhook(headers, Buffer.isBuffer(body) ? body : Buffer.alloc(0))).end();
    });
  }
  if (zaloVerifier) {
    app.get(`/zalo_verifier${zaloVerifier}.html`, (_request, response) => {
      response.type('html').end(zaloCheckPage(zaloVerifier));
    });
  }
}

/** What Zalo looks for when it checks whose domain this is. The code holds letters, digits, - and _ alone. */
const zaloCheckPage = (code: string): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta property="zalo-platform-site-verification" content="${code}" /><title>Zalo</title></head><body></body></html>\n`;

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;

/** The port cannot be had; the message says what to change. */
export class PortTaken extends Error {}

function listen(app: express.Express, { host, port }: HttpDoor): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.requestTimeout = LONGEST_REQUEST;
    server.headersTimeout = LONGEST_REQUEST;
    server.keepAliveTimeout = IDLE_CONNECTION;
    server.on('request', (_request, response) => {
      response.once('finish', () => {
        // Node leaves open, for as long as idle ones may last, what was still being answered when it began to close.
        if (!server.listening) setImmediate(() => server.closeIdleConnections());
      });
    });
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'đang có chương trình khác dùng' : `không mở được (${error.code})`;
      reject(new PortTaken(`Cổng ${host}:${port} ${why}. Hãy đặt PORT (hoặc HOST) khác rồi chạy lại.`));
    });
  });
}

/** Answers what was asked, but waits for nobody who is slow to ask. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
