import { DateTime } from 'luxon';
import { z } from 'zod';

/** The settings, read and checked; see the README's table. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly zone: string;
  readonly logLevel: string;
  readonly setupCode: string | null;
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    readonly webhookSecret: string | null;
    readonly messagesPerSecond: number;
  } | null;
}

/** Every bad setting in one message, each ending in what to do. */
export class BadSettings extends Error {}

const blankIsUnset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsUnset, schema);
const whole = (most: number, advice: string) =>
  z.coerce.number(advice).int(advice).min(1, advice).max(most, advice);
const webAddress = (advice: string, protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), advice)
    .transform((text) => text.replace(/\/+$/, ''));

const schema = z.object({
  HOST: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/, 'phải là một địa chỉ máy; ví dụ 127.0.0.1')
      .default('127.0.0.1'),
  ),
  PORT: setting(whole(65_535, 'phải là số nguyên từ 1 đến 65535; ví dụ 3000').default(3_000)),
  PUBLIC_URL: setting(
    webAddress('phải là địa chỉ https:// mà Telegram gọi tới được; để trống thì hỏi tin bằng long polling', [
      'https:',
    ]).optional(),
  ),
  DATA_DIR: setting(z.string().default('./data')),
  TIMEZONE: setting(
    z
      .string()
      .refine((zone) => DateTime.local({ zone }).isValid, 'không phải múi giờ; ví dụ Asia/Ho_Chi_Minh')
      .default('Asia/Ho_Chi_Minh'),
  ),
  LOG_LEVEL: setting(
    z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'phải là một trong: trace, debug, info, warn, error, fatal, silent',
      )
      .default('info'),
  ),
  SETUP_CODE: setting(
    z
      .string()
      .regex(
        /^[A-Za-z0-9_-]{8,64}$/,
        'phải gồm 8 đến 64 chữ cái không dấu, chữ số, gạch ngang; để trống thì chương trình tự đặt',
      )
      .optional(),
  ),
  TELEGRAM_BOT_TOKEN: setting(
    z
      .string()
      .regex(
        /^\d{3,16}:[A-Za-z0-9_-]{20,64}$/,
        'không đúng dạng; sao chép lại nguyên dòng token mà @BotFather cấp',
      )
      .optional(),
  ),
  TELEGRAM_API_ROOT: setting(
    webAddress('phải là địa chỉ http:// hoặc https://', ['http:', 'https:']).default(
      'https://api.telegram.org',
    ),
  ),
  TELEGRAM_WEBHOOK_SECRET: setting(
    z
      .string()
      .regex(
        /^[A-Za-z0-9_-]{16,256}$/,
        'phải gồm 16 đến 256 ký tự A–Z, a–z, 0–9, _ và -; để trống thì chương trình tự đặt',
      )
      .optional(),
  ),
  TELEGRAM_MESSAGES_PER_SECOND: setting(
    whole(1_000, 'phải là số nguyên từ 1 đến 1000; ví dụ 30').default(30),
  ),
});

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = schema.safeParse(env);
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
    zone: set.TIMEZONE,
    logLevel: set.LOG_LEVEL,
    setupCode: set.SETUP_CODE ?? null,
    telegram: set.TELEGRAM_BOT_TOKEN
      ? {
          token: set.TELEGRAM_BOT_TOKEN,
          apiRoot: set.TELEGRAM_API_ROOT,
          webhookSecret: set.TELEGRAM_WEBHOOK_SECRET ?? null,
          messagesPerSecond: set.TELEGRAM_MESSAGES_PER_SECOND,
        }
      : null,
  };
}
