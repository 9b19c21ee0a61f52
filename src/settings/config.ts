import type { z } from 'zod';
import { type MailSetting, mailOf } from './mail.ts';
import { mailIsOn, openToOthers, sandboxIsOn, schema, zaloIsWhole } from './schema.ts';

/** The settings, read and checked; see the table in docs/running.md. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** A PostgreSQL database in place of the data folder. */
  readonly databaseUrl: string | null;
  readonly zone: string;
  readonly logLevel: string;
  /** Who asks for `/metrics` has it; without one there is no such page. */
  readonly metricsToken: string | null;
  /** The command of LibreOffice, which turns Word into PDF for Zalo. */
  readonly soffice: string | null;
  readonly setupCode: string | null;
  /** The chat in the browser, on data of its own. */
  readonly sandbox: boolean;
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    readonly webhookSecret: string | null;
    readonly messagesPerSecond: number;
  } | null;
  readonly zalo: {
    readonly appId: string;
    readonly appSecret: string;
    readonly oaSecretKey: string;
    /** The first one; what is kept in the store is newer. */
    readonly refreshToken: string | null;
    readonly apiRoot: string;
    readonly oauthRoot: string;
    /** The code of Zalo's domain check. */
    readonly verifier: string | null;
    readonly buttons: boolean;
    readonly requestsPerMinute: number;
    /** Approved templates for people who were silent for too long. */
    readonly templates: { readonly notice: string | null; readonly reminder: string | null };
  } | null;
  /** Official mail; letters go out, beside the chats. */
  readonly mail: MailSetting | null;
}

/** Every bad setting in one message, each ending in what to do. */
export class BadSettings extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = schema.check(openToOthers, zaloIsWhole, mailIsOn).safeParse(env);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `- ${String(issue.path[0])}: ${issue.message}.`);
    throw new BadSettings(`Cài đặt chưa đúng (sửa trong môi trường hoặc tệp .env):\n${faults.join('\n')}`);
  }
  const set = read.data;
  return {
    host: set.HOST,
    port: set.PORT,
    publicUrl: set.PUBLIC_URL ?? null,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL ?? null,
    zone: set.TIMEZONE,
    logLevel: set.LOG_LEVEL,
    metricsToken: set.METRICS_TOKEN ?? null,
    soffice: set.SOFFICE ?? null,
    setupCode: set.SETUP_CODE ?? null,
    sandbox: sandboxIsOn(set),
    telegram: set.TELEGRAM_BOT_TOKEN
      ? {
          token: set.TELEGRAM_BOT_TOKEN,
          apiRoot: set.TELEGRAM_API_ROOT,
          webhookSecret: set.TELEGRAM_WEBHOOK_SECRET ?? null,
          messagesPerSecond: set.TELEGRAM_MESSAGES_PER_SECOND,
        }
      : null,
    zalo: zaloOf(set),
    mail: mailOf(set),
  };
}

function zaloOf(set: z.infer<typeof schema>): Config['zalo'] {
  const { ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret, ZALO_OA_SECRET_KEY: oaSecretKey } = set;
  if (!appId || !appSecret || !oaSecretKey) return null;
  return {
    appId,
    appSecret,
    oaSecretKey,
    refreshToken: set.ZALO_REFRESH_TOKEN ?? null,
    apiRoot: set.ZALO_API_ROOT,
    oauthRoot: set.ZALO_OAUTH_ROOT,
    verifier: set.ZALO_VERIFIER ?? null,
    buttons: set.ZALO_BUTTONS === 'on',
    requestsPerMinute: set.ZALO_REQUESTS_PER_MINUTE,
    templates: {
      notice: set.ZALO_ZBS_TEMPLATE_NOTICE ?? null,
      reminder: set.ZALO_ZBS_TEMPLATE_REMINDER ?? null,
    },
  };
}
