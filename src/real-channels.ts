import { makeCode } from './accounts/invitations.ts';
import { keptSecret, keptValue } from './accounts/kept.ts';
import { makeTelegram, type TelegramChannel } from './channels/telegram/telegram.ts';
import { makeZalo, type Trouble, type ZaloChannel } from './channels/zalo/zalo.ts';
import { menus } from './dispatch/menus.ts';
import { channelOf } from './domain/address.ts';
import { toInstant } from './domain/time/instant.ts';
import { warnAdministrators } from './outbox/alarm.ts';
import { mailRates, Pace, type Rates, telegramRates, zaloRates } from './outbox/pace.ts';
import { fetchMade } from './papers/makers.ts';
import { inPdf } from './papers/pdf.ts';
import { inCsv } from './papers/workbook.ts';
import type { Channel, FetchFile } from './ports/channel.ts';
import type { AnyCommand } from './ports/command.ts';
import type { Store } from './ports/store.ts';
import { MAIL_WORDS } from './say/mail.ts';
import { ZALO_WORDS, zaloTrouble } from './say/zalo.ts';
import type { Config } from './settings/config.ts';

export type ServedChannels = Map<string, { channel: Channel; pace: Pace }>;

interface Tools {
  readonly config: Config;
  readonly store: Store;
  readonly commands: readonly AnyCommand[];
  readonly clock: () => number;
  /** Other paces than the platforms ask for. */
  readonly rates?: Rates;
  readonly fetch?: typeof fetch;
  readonly warn: (what: string, error?: unknown) => void;
  /** Something was put on its way outside an update. */
  readonly wake: () => void;
  /** Nobody is sure what time it is. */
  readonly doubted: () => boolean;
}

interface RealChannels {
  readonly served: ServedChannels;
  readonly telegramWebhook: TelegramChannel['takeWebhook'] | null;
  readonly zaloWebhook: ZaloChannel['takeWebhook'] | null;
}

/** The channels that are configured, not yet started. A file that came by one of them can go by the others. */
export async function openChannels(tools: Tools): Promise<RealChannels> {
  const { config, rates } = tools;
  const served: ServedChannels = new Map();
  const { zone, soffice } = config;
  const sent: FetchFile = (file, most) => fetchFile(file, most);
  const made = fetchMade({ store: tools.store, clock: tools.clock, zone, soffice, fetchFile: sent });
  const fetchFile: FetchFile = (file, most) => {
    const source = served.get(file.channel);
    return source ? source.channel.fetchFile(file, most) : made(file, most);
  };
  const telegram = await telegramOf(tools, fetchFile);
  if (telegram && config.telegram) {
    const pace = new Pace(rates ?? telegramRates(config.telegram.messagesPerSecond));
    served.set(telegram.name, { channel: telegram, pace });
  }
  const zalo = zaloOf(tools, fetchFile);
  if (zalo && config.zalo) {
    const pace = new Pace(rates ?? zaloRates(config.zalo.requestsPerMinute));
    served.set(zalo.name, { channel: zalo, pace });
  }
  if (config.mail) {
    const { clock, warn } = tools;
    // Who sends no letters need not read at each start what sends them.
    const { MailChannel } = await import('./channels/mail/mail.ts');
    const mail = new MailChannel({ ...config.mail, fetchFile, words: MAIL_WORDS, clock, warn });
    served.set(mail.name, { channel: mail, pace: new Pace(rates ?? mailRates()) });
  }
  return {
    served,
    telegramWebhook:
      telegram && config.publicUrl ? (secret, body) => telegram.takeWebhook(secret, body) : null,
    zaloWebhook: zalo ? (headers, body) => zalo.takeWebhook(headers, body) : null,
  };
}

async function telegramOf(
  { config, store, commands, clock, fetch, warn }: Tools,
  fetchFile: FetchFile,
): Promise<TelegramChannel | null> {
  if (!config.telegram) return null;
  const { token, apiRoot, webhookSecret } = config.telegram;
  const secret = webhookSecret ?? (await keptSecret(store, 'telegram-webhook-secret', makeCode));
  return makeTelegram({
    token,
    apiRoot,
    webhook: config.publicUrl ? { url: `${config.publicUrl}/telegram/webhook`, secret } : null,
    menus: menus(commands),
    fetchFile,
    clock,
    ...(fetch ? { fetch } : {}),
    warn,
  });
}

/** Troubles with which Zalo carries nothing at all; without quota it may still carry an answer. */
const STANDSTILL: ReadonlySet<Trouble> = new Set([
  'refresh-refused',
  'needs-refresh-token',
  'app',
  'permission-revoked',
  'unverified',
  'package',
]);

function zaloOf(
  { config, store, clock, fetch, warn, wake, doubted }: Tools,
  fetchFile: FetchFile,
): ZaloChannel | null {
  if (!config.zalo) return null;
  return makeZalo({
    ...config.zalo,
    vault: keptValue(store, 'zalo-tokens'),
    alone: store.peers === undefined,
    fetchFile,
    carriedAs: (file) => inCsv(config.soffice ? inPdf(file) : file),
    words: ZALO_WORDS,
    clock,
    ...(fetch ? { fetch } : {}),
    doubted,
    warn,
    onTrouble: (trouble) => {
      warnAdministrators(
        store,
        'zalo',
        zaloTrouble(trouble),
        toInstant(clock()),
        // Where it carries nothing, they are told by the other channels.
        (address) => STANDSTILL.has(trouble) && channelOf(address) === 'zalo',
      ).then(wake, (error: unknown) => warn('zalo: the administrators could not be told', error));
    },
  });
}
