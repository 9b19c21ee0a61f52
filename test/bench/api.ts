import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Shaped as BotFather's are, and nobody's. */
export const TOKEN = '1234567890:AAtest_token_of_the_strict_fake_only';
const BOT = { id: 1_234_567_890, is_bot: true, first_name: 'Thư ký số', username: 'thu_ky_so_bot' };
const NO_WEBHOOK = { url: '', has_custom_certificate: false, pending_update_count: 0 };
/** Milliseconds that a poll with nothing to fetch is kept. */
const LONG_POLL = 20_000;

export interface Api {
  readonly url: string;
  /** Resolves when the next message to that chat is asked for. */
  sent(chat: number): Promise<void>;
  close(): void;
}

/** Telegram's Bot API at the wire, with as little behind it as there can be: what is measured is who calls it. */
export async function openApi(): Promise<Api> {
  const waiting = new Map<number, () => void>();
  let messages = 0;
  const answer = (method: string, body: string): unknown => {
    if (method === 'getMe') return BOT;
    if (method === 'getWebhookInfo') return NO_WEBHOOK;
    if (method === 'getUpdates' || method === 'getMyCommands') return [];
    if (method !== 'sendMessage') return true;
    const chat = Number((JSON.parse(body) as { chat_id: number | string }).chat_id);
    waiting.get(chat)?.();
    waiting.delete(chat);
    messages += 1;
    return { message_id: messages, date: 0, chat: { id: chat, type: 'private', first_name: 'A' }, text: 'x' };
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const method = (request.url ?? '').split('/').at(-1) ?? '';
      const result = answer(method, Buffer.concat(parts).toString());
      const give = () =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result }));
      if (method === 'getUpdates') setTimeout(give, LONG_POLL).unref();
      else give();
    });
  });
  // A call that meets a connection at its end would fail: between the turns of one side there are seconds.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: (chat) => new Promise((resolve) => waiting.set(chat, resolve)),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
