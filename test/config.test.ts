import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BadSettings, readConfig } from '../src/settings/config.ts';
import { makeLog } from '../src/settings/log.ts';
import { SETTINGS } from '../src/settings/schema.ts';

const TOKEN = '7000000001:AAHdq-TcvCH1vGWJxfSeofSAs0K_PALDsaw';

function faultsOf(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  return 'không có lỗi';
}

describe('giá trị', () => {
  const DEFAULTS = {
    host: '127.0.0.1',
    port: 3000,
    publicUrl: null,
    dataDir: './data',
    databaseUrl: null,
    zone: 'Asia/Ho_Chi_Minh',
    logLevel: 'info',
    metricsToken: null,
    soffice: null,
    setupCode: null,
    sandbox: true,
    telegram: null,
    zalo: null,
    mail: null,
  };

  test('không đặt gì: mặc định, chưa có kênh nào nên có sandbox', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  test('để trống hay chỉ có dấu cách cũng là không đặt', () => {
    expect(readConfig(Object.fromEntries(SETTINGS.map((name) => [name, ''])))).toEqual(DEFAULTS);
    expect(readConfig(Object.fromEntries(SETTINGS.map((name) => [name, ' \t'])))).toEqual(DEFAULTS);
  });

  test('chỉ cần token là có Telegram', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN }).telegram).toEqual({
      token: TOKEN,
      apiRoot: 'https://api.telegram.org',
      webhookSecret: null,
      messagesPerSecond: 30,
    });
  });

  test('đặt tất cả', () => {
    const env = {
      HOST: '::1',
      PORT: '8080',
      PUBLIC_URL: 'https://bot.example.gov.vn/thu-ky/',
      DATA_DIR: '/var/lib/thu ky so',
      DATABASE_URL: 'postgresql://tks:mk@db:5432/tks?schema=a',
      TIMEZONE: 'UTC',
      LOG_LEVEL: 'silent',
      METRICS_TOKEN: 'ai-hoi-thi-biet-1',
      SOFFICE: '/usr/bin/soffice',
      SETUP_CODE: 'ma-thiet-lap-1',
      SANDBOX: 'on',
      TELEGRAM_BOT_TOKEN: ` ${TOKEN}\r`,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      TELEGRAM_WEBHOOK_SECRET: 'bi-mat-webhook_1',
      TELEGRAM_MESSAGES_PER_SECOND: '1000',
      ZALO_APP_ID: '4110000000000000001',
      ZALO_APP_SECRET: 'bi-mat-ung-dung-1',
      ZALO_OA_SECRET_KEY: 'bi-mat-cua-oa-1',
      ZALO_REFRESH_TOKEN: 'refresh-token-dau-tien-1',
      ZALO_API_ROOT: 'http://127.0.0.1:9001/',
      ZALO_OAUTH_ROOT: 'http://127.0.0.1:9002',
      ZALO_VERIFIER: 'AbC_12-3',
      ZALO_BUTTONS: 'on',
      ZALO_REQUESTS_PER_MINUTE: '4000',
      ZALO_ZBS_TEMPLATE_NOTICE: '261234',
      ZALO_ZBS_TEMPLATE_REMINDER: '265678',
      SMTP_URL: 'smtps://bcd:m%40t-kh%E1%BA%A9u-1@mail.example.gov.vn',
      MAIL_FROM: 'Ban Chỉ đạo Đề án 06 <bcd@example.gov.vn>',
    };
    expect(Object.keys(env)).toEqual(SETTINGS);
    expect(readConfig({ ...env, PATH: '/usr/bin' })).toEqual({
      host: '::1',
      port: 8080,
      publicUrl: 'https://bot.example.gov.vn/thu-ky',
      dataDir: '/var/lib/thu ky so',
      databaseUrl: 'postgresql://tks:mk@db:5432/tks?schema=a',
      zone: 'UTC',
      logLevel: 'silent',
      metricsToken: 'ai-hoi-thi-biet-1',
      soffice: '/usr/bin/soffice',
      setupCode: 'ma-thiet-lap-1',
      sandbox: true,
      telegram: {
        token: TOKEN,
        apiRoot: 'http://127.0.0.1:8081',
        webhookSecret: 'bi-mat-webhook_1',
        messagesPerSecond: 1000,
      },
      zalo: {
        appId: '4110000000000000001',
        appSecret: 'bi-mat-ung-dung-1',
        oaSecretKey: 'bi-mat-cua-oa-1',
        refreshToken: 'refresh-token-dau-tien-1',
        apiRoot: 'http://127.0.0.1:9001',
        oauthRoot: 'http://127.0.0.1:9002',
        verifier: 'AbC_12-3',
        buttons: true,
        requestsPerMinute: 4000,
        templates: { notice: '261234', reminder: '265678' },
      },
      mail: {
        server: {
          host: 'mail.example.gov.vn',
          port: 465,
          secure: true,
          requireTls: false,
          login: { user: 'bcd', pass: 'm@t-khẩu-1' },
        },
        from: { name: 'Ban Chỉ đạo Đề án 06', address: 'bcd@example.gov.vn' },
      },
    });
  });
});

describe('thư công vụ', () => {
  const MAIL_FROM = 'bcd@example.gov.vn';

  test('ra ngoài thì phải mã hóa; trong chính máy này thì không', () => {
    const server = (SMTP_URL: string) => readConfig({ SMTP_URL, MAIL_FROM }).mail?.server;
    expect(server('smtp://mail.example.gov.vn')).toEqual({
      ...{ host: 'mail.example.gov.vn', port: 587, secure: false, requireTls: true, login: null },
    });
    expect(server('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, requireTls: false });
    expect(server('smtp://[::1]:25')).toMatchObject({ host: '::1', requireTls: false });
  });

  test('thiếu một trong hai thì nói thiếu mục nào', () => {
    expect(faultsOf({ SMTP_URL: 'smtp://mail.example.gov.vn' })).toContain('- MAIL_FROM: còn thiếu');
    expect(faultsOf({ MAIL_FROM })).toContain('- SMTP_URL: còn thiếu');
  });

  test('không phải là kênh để nhắn: không tắt sandbox', () => {
    expect(readConfig({ SMTP_URL: 'smtp://mail.example.gov.vn', MAIL_FROM }).sandbox).toBe(true);
  });
});

const ZALO = {
  ZALO_APP_ID: '4110000000000000001',
  ZALO_APP_SECRET: 'bi-mat-ung-dung-1',
  ZALO_OA_SECRET_KEY: 'bi-mat-cua-oa-1',
};

describe('Zalo', () => {
  test('ba mục đầu là đủ để bật, và tắt sandbox', () => {
    const config = readConfig(ZALO);
    expect(config.sandbox).toBe(false);
    expect(config.zalo).toMatchObject({
      refreshToken: null,
      apiRoot: 'https://openapi.zalo.me',
      oauthRoot: 'https://oauth.zaloapp.com',
      buttons: false,
      requestsPerMinute: 100,
      templates: { notice: null, reminder: null },
    });
  });

  test('thiếu một trong ba thì nói thiếu mục nào', () => {
    for (const name of Object.keys(ZALO))
      expect(faultsOf({ ...ZALO, [name]: '' })).toContain(`- ${name}: còn thiếu`);
  });
});

describe('sandbox', () => {
  test.each([
    [undefined, undefined, true],
    [undefined, TOKEN, false],
    ['', TOKEN, false],
    ['on', undefined, true],
    ['on', TOKEN, true],
    ['off', undefined, false],
    ['off', TOKEN, false],
  ])('SANDBOX=%s, token %s: %s', (SANDBOX, TELEGRAM_BOT_TOKEN, on) => {
    expect(readConfig({ SANDBOX, TELEGRAM_BOT_TOKEN }).sandbox).toBe(on);
  });

  test('chỉ phục vụ chính máy này: HOST khác thì một lỗi, nói phải sửa gì', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'bot.example.gov.vn', '127.0.0.1.evil.example'])
      expect(faultsOf({ HOST }).split('\n').slice(1)).toEqual([
        '- HOST: bản dùng thử chỉ phục vụ trên chính máy này; hãy đặt HOST=127.0.0.1, hoặc tắt bản dùng thử bằng SANDBOX=off và cấu hình một kênh thật.',
      ]);
    expect(faultsOf({ HOST: '0.0.0.0', SANDBOX: 'on', TELEGRAM_BOT_TOKEN: TOKEN })).toContain('- HOST: ');
    for (const HOST of ['127.0.0.1', '127.8.9.1', 'localhost', '::1'])
      expect(readConfig({ HOST, SANDBOX: 'on' }).host).toBe(HOST);
    expect(readConfig({ HOST: '0.0.0.0', TELEGRAM_BOT_TOKEN: TOKEN }).host).toBe('0.0.0.0');
    expect(readConfig({ HOST: '0.0.0.0', SANDBOX: 'off' }).sandbox).toBe(false);
  });
});

const MAIL = { SMTP_URL: 'smtp://mail.example.gov.vn', MAIL_FROM: 'bcd@example.gov.vn' };

const BAD: Readonly<Record<string, { readonly values: readonly string[]; readonly advice: string }>> = {
  HOST: { values: ['http://localhost', 'má y', '127.0.0.1/8'], advice: 'ví dụ 127.0.0.1' },
  PORT: { values: ['0', '65536', '3000.5', '-1', 'ba', '0x10', '1e3', '3000 3001'], advice: 'ví dụ 3000' },
  DATABASE_URL: {
    values: ['mysql://a:b@c/d', 'postgresql://', 'postgresql://may-chu', 'khong phai dia chi'],
    advice: 'postgresql://tên:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu',
  },
  METRICS_TOKEN: {
    values: ['qua-ngan-15-ky-', 'có dấu thì không được', 'mot-ma co-dau-cach-1'],
    advice: 'để trống thì không có trang /metrics',
  },
  PUBLIC_URL: {
    values: [
      'http://bot.example.gov.vn',
      'bot.example.gov.vn',
      'https://',
      'https://an:mat-khau@bot.example.gov.vn',
      'https://bot.example.gov.vn/?a=1',
      'https://bot.example.gov.vn/#a',
    ],
    advice: 'để trống thì Telegram được hỏi tin bằng long polling',
  },
  TIMEZONE: { values: ['Sài Gòn', 'Asia/Hanoi', '+25:00'], advice: 'ví dụ Asia/Ho_Chi_Minh' },
  LOG_LEVEL: { values: ['verbose', 'INFO', '30'], advice: 'phải là một trong: trace, debug, info' },
  SOFFICE: { values: ['--convert', 'so\u0007ffice'], advice: 'ví dụ soffice' },
  SETUP_CODE: {
    values: ['ngan', 'có dấu tiếng Việt', 'a'.repeat(65)],
    advice: 'để trống thì chương trình tự đặt',
  },
  SANDBOX: { values: ['1', 'true', 'ON', 'bật'], advice: 'phải là on hoặc off' },
  TELEGRAM_BOT_TOKEN: {
    values: ['AAHdq-TcvCH1vGWJxfSeofSAs0K_PALDsaw', `bot${TOKEN}`, `${TOKEN} ${TOKEN}`, '7000000001:ngan'],
    advice: 'sao chép lại nguyên dòng token mà @BotFather cấp',
  },
  TELEGRAM_API_ROOT: {
    values: ['api.telegram.org', 'ftp://127.0.0.1'],
    advice: 'để trống thì dùng https://',
  },
  TELEGRAM_WEBHOOK_SECRET: {
    values: ['qua-ngan', 'bí-mật-webhook-1', 'a'.repeat(257), 'co dau cach o giua'],
    advice: 'để trống thì chương trình tự đặt',
  },
  TELEGRAM_MESSAGES_PER_SECOND: { values: ['0', '1001', 'nhanh'], advice: 'ví dụ 30' },
  ZALO_APP_ID: { values: ['abc', '12'], advice: 'trang ứng dụng trên developers.zalo.me' },
  ZALO_APP_SECRET: { values: ['ngan', 'có dấu tiếng Việt'], advice: 'khóa bí mật của ứng dụng' },
  ZALO_OA_SECRET_KEY: { values: ['ngan', 'có dấu tiếng Việt'], advice: 'OA Secret Key ở trang Webhook' },
  ZALO_REFRESH_TOKEN: {
    values: ['ngan', 'hai phan cach nhau bang dau cach'],
    advice: 'refresh token mà Zalo cấp',
  },
  ZALO_API_ROOT: { values: ['openapi.zalo.me', 'ftp://127.0.0.1'], advice: 'để trống thì dùng https://' },
  ZALO_OAUTH_ROOT: { values: ['oauth.zaloapp.com', 'ftp://127.0.0.1'], advice: 'để trống thì dùng https://' },
  ZALO_VERIFIER: { values: ['zalo_verifierABC.html', 'a b c d e'], advice: 'chỉ gồm phần mã' },
  ZALO_BUTTONS: { values: ['1', 'true', 'bật'], advice: 'phải là on hoặc off' },
  ZALO_REQUESTS_PER_MINUTE: { values: ['0', '4001', 'nhanh'], advice: 'ví dụ 100' },
  ZALO_ZBS_TEMPLATE_NOTICE: { values: ['mau', '12'], advice: 'mã số của mẫu tin ZBS' },
  ZALO_ZBS_TEMPLATE_REMINDER: { values: ['mau', '12'], advice: 'mã số của mẫu tin ZBS' },
  SMTP_URL: {
    values: [
      'mail.example.gov.vn',
      'https://mail.example.gov.vn',
      'smtp://',
      'smtp://bcd@mail.example.gov.vn',
      'smtp://bcd:%E0@mail.example.gov.vn',
      'smtp://mail.example.gov.vn/?pool=true',
    ],
    advice: 'smtps://tên:mật-khẩu@máy-chủ:465',
  },
  MAIL_FROM: {
    values: ['ban chi dao', 'bcd@', 'BCĐ <bcd@example.gov.vn>, x@y.vn', 'BCĐ\r\nBcc: x@y.vn <a@b.vn>'],
    advice: 'phải là địa chỉ thư công vụ',
  },
};

describe('giá trị sai', () => {
  test('mục nào cũng có ví dụ sai, trừ thư mục dữ liệu', () => {
    expect([...Object.keys(BAD), 'DATA_DIR'].sort()).toEqual([...SETTINGS].sort());
  });

  test.each(Object.entries(BAD))('%s', (name, { values, advice }) => {
    for (const value of values) {
      // With one of these set, the others are wanted.
      const beside = name in ZALO ? ZALO : name in MAIL ? MAIL : {};
      const said = faultsOf({ ...beside, [name]: value });
      expect(said.split('\n')).toHaveLength(2);
      expect(said, value).toMatch(/^Cài đặt chưa đúng \(sửa trong môi trường hoặc tệp \.env\):\n- /);
      expect(said, value).toContain(`- ${name}: `);
      expect(said, value).toContain(advice);
      expect(said).toMatch(/\.$/);
    }
  });

  test('mọi lỗi trong một lời, theo thứ tự của bảng; không lặp lại giá trị nào', () => {
    const env = Object.fromEntries(
      Object.entries(BAD).map(([name, { values }]) => [name, String(values.at(-1))]),
    );
    const said = faultsOf(env);
    expect(said.match(/(?<=^- )[A-Z_]+(?=: )/gm)).toEqual(SETTINGS.filter((name) => name in BAD));
  });

  test('bí mật không bao giờ được nhắc lại', () => {
    for (const name of [
      'SETUP_CODE',
      'TELEGRAM_BOT_TOKEN',
      'TELEGRAM_WEBHOOK_SECRET',
      'PUBLIC_URL',
      'ZALO_APP_SECRET',
      'ZALO_OA_SECRET_KEY',
      'ZALO_REFRESH_TOKEN',
      'SMTP_URL',
    ])
      expect(faultsOf({ [name]: 'bí mật của tôi' })).not.toContain('bí mật của tôi');
  });
});

describe('mọi nơi ghi cùng những mục ấy', () => {
  const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
  const EXAMPLE = readFileSync(path('.env.example'), 'utf8');

  test('.env.example: mỗi mục một dòng giải thích, để trống, chép ra là chạy', () => {
    const lines = EXAMPLE.split('\n');
    const settings = lines.flatMap((line, at) =>
      /^[A-Z_]+=/.test(line) ? [{ line, above: lines[at - 1] }] : [],
    );
    expect(settings.map(({ line }) => line)).toEqual(SETTINGS.map((name) => `${name}=`));
    for (const { above } of settings) expect(above).toMatch(/^# \S.*[à-ỹ]/);
  });

  test('.env.example nói đúng giá trị mặc định', () => {
    const config = readConfig({ TELEGRAM_BOT_TOKEN: TOKEN });
    const { telegram } = config;
    for (const value of [
      config.host,
      config.port,
      config.dataDir,
      config.zone,
      config.logLevel,
      telegram?.apiRoot,
      telegram?.messagesPerSecond,
    ])
      expect(EXAMPLE).toMatch(new RegExp(`^# .*\\(${String(value)}[):]`, 'm'));
  });

  test('docs/running.md: bảng cài đặt', () => {
    const rows = readFileSync(path('docs/running.md'), 'utf8')
      .split('\n')
      .filter((line) => /^\|\s*`[A-Z][A-Z_]+`/.test(line))
      .flatMap((line) => (line.split('|')[1] ?? '').match(/[A-Z][A-Z_]+/g) ?? []);
    expect(rows.sort()).toEqual([...SETTINGS].sort());
  });
});

describe('nhật ký', () => {
  const logged = (secrets: readonly string[], write: (log: ReturnType<typeof makeLog>) => void): string => {
    const lines: string[] = [];
    write(makeLog('trace', secrets, (line) => lines.push(line)));
    expect(lines.join('')).toMatch(/^\{"level":\d+,"time":"\d{4}-.*\}\n$/);
    return lines.join('');
  };

  test('gạch token và bí mật khỏi lời, mục và lỗi', () => {
    const error = new TypeError(`fetch https://api.telegram.org/bot${TOKEN}/getMe failed`, {
      cause: new Error(`secret ma-thiet-lap-1 at bot${TOKEN}`),
    });
    const line = logged([TOKEN, 'ma-thiet-lap-1'], (log) =>
      log.error({ err: error, url: `/bot${TOKEN}/x`, code: 'ma-thiet-lap-1' }, `token ${TOKEN}`),
    );
    expect(line).not.toContain(TOKEN);
    expect(line).not.toContain('ma-thiet-lap-1');
    expect(JSON.parse(line)).toMatchObject({
      msg: 'token […]',
      url: '/bot[…]/x',
      err: { type: 'TypeError', message: expect.stringContaining('/bot[…]/getMe failed') },
    });
  });

  test('cả token không phải của mình', () => {
    const others = '7000000002:AAHdq_TcvCH1vGWJxfSeofSAs0K-PALDs--';
    const line = logged([], (log) => log.warn(`https://api.telegram.org/bot${others}/getMe, ${others}.`));
    expect(JSON.parse(line).msg).toBe('https://api.telegram.org/bot[…]/getMe, […].');
  });

  test('lỗi không mang theo nội dung tin nhắn của người dùng', () => {
    const error = Object.assign(new Error('sendMessage: 400 Bad Request'), {
      payload: { chat_id: 1501, text: 'em xin vắng vì việc riêng' },
    });
    expect(logged([], (log) => log.warn({ err: error }, 'không gửi được'))).not.toContain('việc riêng');
  });

  test('bí mật để trống không gạch gì; giờ và địa chỉ vẫn đọc được', () => {
    const said = 'telegram:1501 lúc 2026-11-20T02:00:00.000Z ở 127.0.0.1:3000, kien-giang/2026-1';
    expect(JSON.parse(logged(['', 'ma'], (log) => log.info(said))).msg).toBe(said);
  });
});
