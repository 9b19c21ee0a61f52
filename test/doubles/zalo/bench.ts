import {
  makeZalo,
  type Trouble,
  type ZaloChannel,
  type ZaloSettings,
} from '../../../src/channels/zalo/zalo.ts';
import { serve } from '../../../src/http/serve.ts';
import type { FileRef } from '../../../src/ports/channel.ts';
import { MemoryVault } from '../../channels/zalo/memory-vault.ts';
import { FakeZalo, type FakeZaloOptions } from '../fake-zalo.ts';
import type { Target } from './webhook.ts';

export const AN = '6650000000000000001';
export const BINH = '6650000000000000002';
export const GROUP = 'f4a0c8f76fa586fbdfb4';
/** Names of templates that the fake has approved. */
export const NOTICE = '500001';
export const REMINDER = '500002';

/** Patience that fits a test. */
const HURRIED = { call: 500, retry: 20, look: 5 };

export interface Bench {
  readonly fake: FakeZalo;
  readonly channel: ZaloChannel;
  readonly warnings: string[];
  readonly troubles: Trouble[];
  /** Where the webhook is served; empty where the fake calls the channel itself. */
  readonly url: string;
  /** The clock of both. */
  readonly forward: (milliseconds: number) => void;
  /** What a second process makes of the same settings and the same store. */
  readonly another: (settings?: Partial<ZaloSettings>) => ZaloChannel;
  close(): Promise<void>;
}

export interface BenchOptions extends FakeZaloOptions {
  /** By HTTP, or straight into the channel. */
  readonly by?: 'http' | 'call';
  readonly settings?: Partial<ZaloSettings>;
}

/** A Zalo channel over the fake, with two people and a group; not yet started. */
export async function openBench({
  by = 'call',
  settings = {},
  ...options
}: BenchOptions = {}): Promise<Bench> {
  let ahead = 0;
  const clock = (): number => Date.now() + ahead;
  const fake = await FakeZalo.start({ now: clock, ...options });
  // Of people's files Zalo gives addresses of its own; nobody else's are fetched.
  fake.filesRoot = 'https://files.zdn.vn';
  fake.user({ id: AN, name: 'Nguyễn <b>An</b> & Trần 😀' });
  fake.user({ id: BINH, name: 'Bình' });
  fake.group({ id: GROUP, name: 'Ban Chỉ đạo', members: [AN, BINH] });
  const params = { ban: 60, viec: 100, thoi_gian: 30 };
  fake.approves({ id: NOTICE, params, text: '<ban>: <viec>, <thoi_gian>' });
  fake.approves({ id: REMINDER, params, text: 'Nhắc <ban>: <viec>, <thoi_gian>' });
  const warnings: string[] = [];
  const troubles: Trouble[] = [];
  const vault = new MemoryVault();
  const another = (other: Partial<ZaloSettings> = {}): ZaloChannel =>
    makeZalo({
      ...fake.keys,
      refreshToken: fake.tokens.first,
      apiRoot: fake.url,
      oauthRoot: fake.url,
      buttons: fake.buttons,
      requestsPerMinute: 1_000,
      templates: { notice: null, reminder: null },
      vault,
      fetchFile: async (file) => Buffer.alloc(file.size ?? 100, 'f'),
      words: {
        howToChoose: 'Nhắn số để chọn:',
        notLiving: 'Gõ /hop để xem số mới.',
        picture: 'ảnh.jpg',
        attachment: 'tệp',
      },
      clock,
      warn: (what) => warnings.push(what),
      onTrouble: (trouble) => troubles.push(trouble),
      fetch: fake.fetch,
      patience: HURRIED,
      ...settings,
      ...other,
    });
  const channel = another();
  const door =
    by === 'call'
      ? null
      : await serve({
          host: '127.0.0.1',
          port: 0,
          telegramWebhook: null,
          zaloWebhook: (headers, body) => channel.takeWebhook(headers, body),
          health: () => ({ status: 'serving' }),
          warn: (what) => warnings.push(what),
        });
  const url = door ? `http://127.0.0.1:${door.port}/zalo/webhook` : '';
  fake.webhook = door ? { url } : into(channel);
  return {
    fake,
    channel,
    warnings,
    troubles,
    url,
    forward: (milliseconds) => {
      ahead += milliseconds;
    },
    another,
    close: async () => {
      await fake.close();
      await door?.close();
    },
  };
}

/** Straight into a channel, as its door would hand it over. */
const into = (channel: ZaloChannel): Target => ({
  take: (raw, headers) =>
    channel.takeWebhook(
      { signature: headers['X-ZEvent-Signature'], timestamp: headers['X-ZEvent-Timestamp'] },
      raw,
    ),
});

export const paper = (name: string, size = 100): FileRef => ({ channel: 'telegram', id: name, name, size });
