import { IANAZone } from 'luxon';
import { z } from 'zod';
import { isStrongCode } from '../domain/people/attempts.ts';
import { mailIsWhole, mailSender, mailServer } from './mail.ts';
import { setting, template, webAddress, wholeNumber, zaloSecret } from './readers.ts';

const isDatabase = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    (url.hostname !== '' || url.searchParams.has('host')) &&
    url.pathname.length > 1
  );
};

export const schema = z.object({
  HOST: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/, { error: 'phải là một địa chỉ máy; ví dụ 127.0.0.1', abort: true })
      .default('127.0.0.1'),
  ),
  PORT: setting(wholeNumber(65_535, 3_000)),
  PUBLIC_URL: setting(
    webAddress(
      'phải là địa chỉ https:// mà Telegram và Zalo gọi tới được, không kèm mật khẩu, dấu ? hay dấu #; để trống thì Telegram được hỏi tin bằng long polling',
      ['https:'],
    ).optional(),
  ),
  DATA_DIR: setting(z.string().default('./data')),
  DATABASE_URL: setting(
    z
      .string()
      .refine(
        isDatabase,
        'phải có dạng postgresql://tên:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu; để trống thì dữ liệu nằm ở DATA_DIR',
      )
      .optional(),
  ),
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
  METRICS_TOKEN: setting(
    z
      .string()
      .regex(
        /^[A-Za-z0-9_-]{16,256}$/,
        'phải gồm 16 đến 256 ký tự A–Z, a–z, 0–9, _ và -; để trống thì không có trang /metrics',
      )
      .optional(),
  ),
  SOFFICE: setting(
    z
      .string()
      .regex(
        /^(?!-)[^\p{Cc}]{1,400}$/u,
        'phải là lệnh của LibreOffice trên máy này; ví dụ soffice hoặc /usr/bin/soffice; để trống thì không đổi Word sang PDF',
      )
      .optional(),
  ),
  SETUP_CODE: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,64}$/, {
        error: 'phải gồm 8 đến 64 chữ cái không dấu, chữ số, gạch ngang; để trống thì chương trình tự đặt',
        abort: true,
      })
      .refine(
        isStrongCode,
        'dễ đoán; cần có cả chữ và số (hoặc từ 16 ký tự), ít nhất 5 ký tự khác nhau, không phải dãy liền nhau như 12345 hay abcde; để trống thì chương trình tự đặt',
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
  TELEGRAM_MESSAGES_PER_SECOND: setting(wholeNumber(1_000, 30)),
  ZALO_APP_ID: setting(
    z
      .string()
      .regex(/^\d{5,25}$/, 'phải là dãy chữ số ở trang ứng dụng trên developers.zalo.me')
      .optional(),
  ),
  ZALO_APP_SECRET: setting(
    zaloSecret('khóa bí mật của ứng dụng ở developers.zalo.me, mục Cài đặt').optional(),
  ),
  ZALO_OA_SECRET_KEY: setting(
    zaloSecret('OA Secret Key ở trang Webhook của ứng dụng, không phải khóa bí mật của ứng dụng').optional(),
  ),
  ZALO_REFRESH_TOKEN: setting(
    z
      .string()
      .regex(/^\S{20,4000}$/, 'không đúng dạng; sao chép lại nguyên refresh token mà Zalo cấp khi cấp quyền')
      .optional(),
  ),
  ZALO_API_ROOT: setting(
    webAddress('phải là địa chỉ http:// hoặc https://; để trống thì dùng https://openapi.zalo.me', [
      'http:',
      'https:',
    ]).default('https://openapi.zalo.me'),
  ),
  ZALO_OAUTH_ROOT: setting(
    webAddress('phải là địa chỉ http:// hoặc https://; để trống thì dùng https://oauth.zaloapp.com', [
      'http:',
      'https:',
    ]).default('https://oauth.zaloapp.com'),
  ),
  ZALO_VERIFIER: setting(
    z
      .string()
      .regex(
        /^[A-Za-z0-9_-]{4,200}$/,
        'chỉ gồm phần mã: với tệp zalo_verifierABC.html thì điền ABC; không kèm tên tệp hay dấu cách',
      )
      .optional(),
  ),
  ZALO_BUTTONS: setting(
    z.enum(['on', 'off'], 'phải là on hoặc off; để trống thì các lựa chọn được đánh số').default('off'),
  ),
  ZALO_REQUESTS_PER_MINUTE: setting(wholeNumber(4_000, 100)),
  ZALO_ZBS_TEMPLATE_NOTICE: setting(template.optional()),
  ZALO_ZBS_TEMPLATE_REMINDER: setting(template.optional()),
  SMTP_URL: setting(mailServer.optional()),
  MAIL_FROM: setting(mailSender.optional()),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1)$/;

/** The sandbox lets anybody play anybody, so it is for this machine alone. */
export const openToOthers = z.refine<z.infer<typeof schema>>(
  (set) => !sandboxIsOn(set) || LOOPBACK.test(set.HOST),
  {
    path: ['HOST'],
    error:
      'bản dùng thử chỉ phục vụ trên chính máy này; hãy đặt HOST=127.0.0.1, hoặc tắt bản dùng thử bằng SANDBOX=off và cấu hình một kênh thật',
  },
);

export const sandboxIsOn = (set: z.infer<typeof schema>): boolean =>
  set.SANDBOX === undefined
    ? set.TELEGRAM_BOT_TOKEN === undefined && set.ZALO_APP_ID === undefined
    : set.SANDBOX === 'on';

/** Zalo is on with three settings; one or two of them are a mistake, and which is missing is said. */
const ZALO_ON = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET_KEY'] as const;

export const zaloIsWhole = z.superRefine<z.infer<typeof schema>>((set, check) => {
  const missing = ZALO_ON.filter((name) => set[name] === undefined);
  if (missing.length === 0 || missing.length === ZALO_ON.length) return;
  for (const name of missing)
    check.addIssue({
      code: 'custom',
      path: [name],
      message: `còn thiếu; Zalo OA cần đủ ${ZALO_ON.join(', ')} (hoặc để trống cả ba để không dùng Zalo)`,
    });
});

export const mailIsOn = z.superRefine<z.infer<typeof schema>>(mailIsWhole);
