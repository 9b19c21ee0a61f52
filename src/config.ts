import { IANAZone } from 'luxon';
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
  /** The chat in the browser, on data of its own. */
  readonly sandbox: boolean;
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    readonly webhookSecret: string | null;
    readonly messagesPerSecond: number;
  } | null;
}

/** Every bad setting in one message, each ending in what to do. */
export class BadSettings extends Error {}

const unset = (value: unknown): unknown => {
  const text = typeof value === 'string' ? value.trim() : value;
  return text === '' ? undefined : text;
};
/** Spaces around a value are nobody's wish, and a blank one is none. */
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema);
const whole = (most: number, usual: number) => {
  const advice = `phải là số nguyên từ 1 đến ${most}; ví dụ ${usual}`;
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most, advice)
    .transform(Number)
    .default(usual);
};
const webAddress = (advice: string, protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, username, search, hash } = new URL(text);
      return protocols.includes(protocol) && username === '' && search === '' && hash === '';
    }, advice)
    .transform((text) => text.replace(/\/+$/, ''));

const schema = z.object({
  HOST: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/, { error: 'phải là một địa chỉ máy; ví dụ 127.0.0.1', abort: true })
      .default('127.0.0.1'),
  ),
  PORT: setting(whole(65_535, 3_000)),
  PUBLIC_URL: setting(
    webAddress(
      'phải là địa chỉ https:// mà Telegram gọi tới được, không kèm mật khẩu, dấu ? hay dấu #; để trống thì hỏi tin bằng long polling',
      ['https:'],
    ).optional(),
  ),
  DATA_DIR: setting(z.string().default('./data')),
  TIMEZONE: setting(
    z
      .string()
      .refine((zone) => IANAZone.isValidZone(zone), 'phải là tên một múi giờ; ví dụ Asia/Ho_Chi_Minh')
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
  SANDBOX: setting(
    z.enum(['on', 'off'], 'phải là on hoặc off; để trống thì bật khi chưa có kênh nào').optional(),
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
    webAddress('phải là địa chỉ http:// hoặc https://; để trống thì dùng https://api.telegram.org', [
      'http:',
      'https:',
    ]).default('https://api.telegram.org'),
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
  TELEGRAM_MESSAGES_PER_SECOND: setting(whole(1_000, 30)),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1)$/;

/** The sandbox lets anybody play anybody, so it is for this machine alone. */
const openToOthers = z.refine<z.infer<typeof schema>>((set) => !sandboxIsOn(set) || LOOPBACK.test(set.HOST), {
  path: ['HOST'],
  error:
    'sandbox chỉ phục vụ trên chính máy này; hãy đặt HOST=127.0.0.1, hoặc tắt sandbox bằng SANDBOX=off và cấu hình một kênh thật',
});
const sandboxIsOn = (set: z.infer<typeof schema>): boolean =>
  set.SANDBOX === undefined ? set.TELEGRAM_BOT_TOKEN === undefined : set.SANDBOX === 'on';

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = schema.check(openToOthers).safeParse(env);
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
    sandbox: sandboxIsOn(set),
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
