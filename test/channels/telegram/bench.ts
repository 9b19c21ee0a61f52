import { makeTelegram, type TelegramChannel } from '../../../src/channels/telegram/telegram.ts';
import { serve } from '../../../src/http/serve.ts';
import { type Acknowledgement, type Address, readAddress } from '../../../src/ports/channel.ts';
import type { Platform } from '../../contracts/channel.ts';
import { FakeTelegram } from '../../doubles/fake-telegram.ts';
import { noFile } from '../../doubles/no-file.ts';
import { freePort } from '../../fixtures/free-port.ts';

export const AN = 1001;
export const BINH = 1002;
const GROUP = -1001000000001;
const TOPIC = 5;
export const SECRET = 'bi-mat-cua-webhook';
export const SILENCE: Acknowledgement = { toast: null, openPrivate: null };

/** Patience that fits a test. */
export const HURRIED = { call: 1, hold: 1, retry: 20 };

export interface Bench {
  readonly fake: FakeTelegram;
  readonly channel: TelegramChannel;
  readonly warnings: string[];
  /** Where the webhook is served; empty with long polling. */
  readonly url: string;
  close(): Promise<void>;
}

/** A Telegram channel over the fake, with two people and a group with a topic; not yet started. */
export async function openBench(
  mode: 'polling' | 'webhook',
  patience: typeof HURRIED | undefined = HURRIED,
): Promise<Bench> {
  const port = mode === 'webhook' ? await freePort() : 0;
  const url = mode === 'webhook' ? `http://127.0.0.1:${port}` : '';
  const fake = await FakeTelegram.start({ webhookBackoffMs: 5 });
  const warnings: string[] = [];
  fake.user({ id: AN, first_name: 'Nguyễn <b>An</b>', last_name: '& Trần 😀' });
  fake.user({ id: BINH, first_name: 'Bình' });
  fake.group({
    id: GROUP,
    title: 'Ban Chỉ đạo',
    type: 'supergroup',
    is_forum: true,
    topics: [{ id: TOPIC, name: 'Thông báo' }],
    members: [AN, BINH],
  });
  const channel = makeTelegram({
    token: fake.token,
    apiRoot: fake.url,
    webhook: mode === 'webhook' ? { url: `${url}/telegram/webhook`, secret: SECRET } : null,
    menus: { private: MENU, group: MENU, groupAdministrators: MENU },
    fetchFile: noFile,
    clock: Date.now,
    warn: (what) => warnings.push(what),
    ...(patience ? { patience } : {}),
  });
  const door =
    mode === 'polling'
      ? null
      : await serve({
          host: '127.0.0.1',
          port,
          telegramWebhook: (secret, body) => channel.takeWebhook(secret, body),
          health: () => ({ status: 'serving' }),
          warn: (what) => warnings.push(what),
        });
  const close = async () => {
    await fake.close();
    await door?.close();
  };
  return { fake, channel, warnings, url, close };
}

const MENU = [{ command: 'hop', description: 'Cuộc họp sắp tới' }];

export const telegramPlatform = (mode: 'polling' | 'webhook') => async (): Promise<Platform> => {
  const { fake, channel, close } = await openBench(mode);
  const person: Address = `telegram:${AN}`;
  const group: Address = `telegram:${GROUP}/${TOPIC}`;
  let last = fake.says(AN, 'x');
  fake.mailbox.clear();
  return {
    channel,
    person: { address: person, name: 'Nguyễn <b>An</b> & Trần 😀' },
    group,
    writes: (text, where) => {
      if (where === 'chatter') fake.addsBot(GROUP, AN, 'administrator');
      last = fake.says(AN, text, where ? { chat: GROUP, thread: TOPIC } : {});
    },
    takes: (chat, message, label) => {
      last = fake.taps(AN, { chat: { id: idOf(chat) }, message_id: Number(message) }, label);
    },
    shown: (chat) =>
      fake.messages(idOf(chat)).map(({ message_id, text = '' }) => ({ id: String(message_id), text })),
    toast: () => fake.answers.at(-1)?.text ?? fake.answers.at(-1)?.url ?? null,
    redelivers: () => fake.redeliver(last),
    unconfirmed: () => fake.mailbox.entries.length,
    fails: (kind) => {
      if (kind === 'blocked') fake.blocks(AN);
      if (kind === 'rate-limited') fake.fault({ kind: 'status', status: 429, retryAfter: 2, method: SEND });
      if (kind === 'network') fake.fault({ kind: 'drop', method: SEND });
      if (kind === 'auth') fake.fault({ kind: 'status', status: 401, method: SEND });
      if (kind === 'rejected')
        fake.fault({ kind: 'status', status: 400, description: 'Bad Request: no', method: SEND });
      if (kind === 'moved') {
        fake.group({ id: -77, title: 'Tổ', type: 'group', members: [AN] });
        fake.migrates(-77, -1001000000077, AN);
        return { to: 'telegram:-77' };
      }
      if (kind === 'topic-gone') {
        fake.deletesTopic(GROUP, TOPIC);
        return { to: group };
      }
      return kind === 'edit-gone' ? { edit: '999' } : {};
    },
    stumbles: () => fake.fault({ kind: 'status', status: 502, html: true, method: 'getMe', times: 2 }),
    close,
  };
};

const SEND = 'sendMessage';
const idOf = (address: Address): number => Number(readAddress(address)?.chat);
