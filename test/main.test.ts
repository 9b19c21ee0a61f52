import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sealed } from '../storage/json/checksum.ts';
import { FakeTelegram } from './doubles/fake-telegram.ts';
import { freePort } from './fixtures/free-port.ts';
import { Program } from './fixtures/program.ts';

const TOKEN = '7000000001:AAHdq-TcvCH1vGWJxfSeofSAs0K_PALDsaw';
const WRONG = '7000000001:AAHdq-TcvCH1vGWJxfSeofSAs0K_PALwrong';

// A busy machine starts a process in seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 20_000 });

let folder: string;
const programs: Program[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thu-ky-so-'));
});
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.signal('SIGKILL');
    await program.ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

function run(env: Readonly<Record<string, string>> = {}, what?: string): Program {
  const program = new Program(folder, [], env, Date.now, what);
  programs.push(program);
  return program;
}

/** What it said when it would not start: words for people, and nothing of the program's inside. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const program = run(env);
  expect(await program.ended).toBe(1);
  expect(program.stdout).toBe('');
  expect(program.stderr).not.toMatch(/\n\s+at |node:internal|\.ts:\d|Error:/);
  return program.stderr.trimEnd();
}

describe('không chạy được thì nói rõ phải làm gì', () => {
  test('chưa có token, và sandbox tắt', async () => {
    expect(await refusal({ TELEGRAM_BOT_TOKEN: '  ', SANDBOX: 'off' })).toBe(
      [
        'Chưa có kênh nào được bật, và bản dùng thử cũng tắt (SANDBOX=off), nên chưa có gì để phục vụ.',
        'Để dùng thử trong trình duyệt: bỏ SANDBOX=off.',
        'Để bật Telegram: nhắn @BotFather, gõ /newbot, rồi đặt TELEGRAM_BOT_TOKEN=<token được cấp> trong môi trường hoặc trong tệp .env cạnh package.json, và chạy lại npm start.',
        'Để bật Zalo OA: xem docs/zalo-oa.md.',
      ].join('\n'),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('cài đặt sai trong .env: một lời cho mọi lỗi', async () => {
    writeFileSync(join(folder, '.env'), 'PORT=ba nghìn\nTELEGRAM_BOT_TOKEN=bi-mat-12345\n');
    expect(await refusal({ TIMEZONE: 'Sài Gòn' })).toBe(
      [
        'Cài đặt chưa đúng (sửa trong môi trường hoặc tệp .env):',
        '- PORT: phải là số nguyên từ 1 đến 65535; ví dụ 3000.',
        '- TIMEZONE: phải là tên một múi giờ; ví dụ Asia/Ho_Chi_Minh.',
        '- TELEGRAM_BOT_TOKEN: không đúng dạng; sao chép lại nguyên dòng token mà @BotFather cấp.',
      ].join('\n'),
    );
  });

  test('.env UTF-16 có BOM: từ chối bằng lời, không mở sandbox', async () => {
    const text = `TELEGRAM_BOT_TOKEN=${TOKEN}\nSETUP_CODE=ma-thiet-lap-1\n`;
    writeFileSync(join(folder, '.env'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    const said = await refusal({});
    expect(said).toMatch(/^Tệp \.env.*UTF-16/);
    expect(said).not.toContain(TOKEN);
  });

  test('tệp lưu trữ bị mất: nói ra lúc khởi động, và vẫn chạy', async () => {
    const archive = join(folder, 'data', 'sandbox', 'archive', 'ba-trang');
    mkdirSync(archive, { recursive: true });
    writeFileSync(join(folder, 'data', 'sandbox', 'live.json'), '{"format":1,"shelves":{}}');
    writeFileSync(join(archive, '2025-meetings.json'), '[]');
    const port = await freePort();
    const program = run({ PORT: String(port) });
    await program.hears(/chạy lại npm start/);
    expect(program.stdout).toContain(join('archive', 'ba-trang', '2025-meetings.json'));
    const { store } = (await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()) as { store: unknown };
    expect(store).toEqual({
      state: 'serving',
      problem: 'files of the archive cannot be read: 2025-meetings.json',
    });
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test('thư mục dữ liệu của chương trình mới hơn', async () => {
    mkdirSync(join(folder, 'data'));
    const left = sealed([Buffer.from('{"format":3,"versions":{"accounts":1000},"shelves":{}')]);
    writeFileSync(join(folder, 'data', 'live.json'), left);
    const settings = { TELEGRAM_BOT_TOKEN: TOKEN, PORT: String(await freePort()) };
    expect(await refusal(settings)).toMatch(
      /^Dữ liệu tại \S+ do một phiên bản mới hơn của chương trình ghi, .* hãy chạy lại bằng phiên bản mới, .*$/,
    );
    expect(readdirSync(join(folder, 'data'))).toEqual(['live.json']);
    expect(readFileSync(join(folder, 'data', 'live.json'))).toEqual(left);
  });

  test('thư mục dữ liệu không dùng được', async () => {
    writeFileSync(join(folder, 'tep'), '');
    const settings = { TELEGRAM_BOT_TOKEN: TOKEN, PORT: String(await freePort()) };
    expect(await refusal({ ...settings, DATA_DIR: './tep/du-lieu' })).toMatch(
      /^Không dùng được thư mục dữ liệu \S+ \(E\w+\)\. .*đặt DATA_DIR sang thư mục khác\.$/,
    );
  });
});

test('chưa biên dịch: một câu, nói phải chạy gì', async () => {
  const start = join(folder, 'start.mjs');
  copyFileSync(fileURLToPath(new URL('../start.mjs', import.meta.url)), start);
  const program = run({}, start);
  expect(await program.ended).toBe(1);
  expect(program.said).toBe(
    'Chương trình chưa được biên dịch: hãy chạy npm ci (hoặc npm run build), rồi chạy lại.\n',
  );
});

describe('chưa có token: sandbox', () => {
  test('phục vụ trang trên chính máy này và nói địa chỉ', async () => {
    const port = String(await freePort());
    const program = run({ PORT: port });
    await program.hears(/chạy lại npm start/);
    expect(program.stdout).toBe(
      [
        `Mời mở trình duyệt: http://127.0.0.1:${port} – bản dùng thử, có sẵn một tổ chức mẫu; không gửi gì ra ngoài.`,
        'Khi muốn dùng thật trên Telegram: đặt TELEGRAM_BOT_TOKEN (xem README), rồi chạy lại npm start.',
        '',
      ].join('\n'),
    );
    const page = await fetch(`http://127.0.0.1:${port}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Thư ký số');
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.stderr).toBe('');
  });

  test('cổng đang có người dùng: một câu', async () => {
    const port = String(await freePort());
    const taken = createServer().listen(Number(port), '127.0.0.1');
    expect(await refusal({ PORT: port })).toBe(
      `Cổng 127.0.0.1:${port} đang có chương trình khác dùng. Hãy đặt PORT (hoặc HOST) khác rồi chạy lại.`,
    );
    taken.close();
  });
});

describe('với Telegram', () => {
  let fake: FakeTelegram;
  let port: string;
  let settings: Record<string, string>;
  beforeEach(async () => {
    fake = await FakeTelegram.start({ token: TOKEN });
    port = String(await freePort());
    settings = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: fake.url, PORT: port };
  });
  afterEach(() => fake.close());

  test('phục vụ, trả lời, giữ thư mục dữ liệu cho mình, dừng khi được bảo dừng', async () => {
    const first = run({ ...settings, SETUP_CODE: 'ma-thiet-lap-1', LOG_LEVEL: 'trace' });
    await first.hears(/npm run committee/);
    expect(first.stdout).toContain(
      [
        'Đang phục vụ Telegram (long polling).',
        `Trạng thái: http://127.0.0.1:${port}/healthz`,
        'Quản trị viên: nhắn cho trợ lý câu sau để nhận quyền quản trị: /start ma-thiet-lap-1',
        'Nạp tệp cấu hình: npm run committee -- import TỆP.yaml',
      ].join('\n'),
    );

    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      status: 'serving',
      channels: { telegram: { state: 'serving', problem: null } },
    });

    // Whoever has a real channel does not open the sandbox without asking for it.
    for (const path of ['', '/sandbox/events', '/sandbox/page.js'])
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(404);

    fake.user({ id: 9, first_name: 'Người lạ' });
    fake.says(9, '/hop');
    expect((await fake.until(() => fake.last(9))).text).toContain('chưa được kết nối');

    // While it runs nobody else gets the data folder.
    const second = run({ ...settings, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.stderr).toMatch(/^Thư mục dữ liệu .* đang được một tiến trình khác sử dụng\. .*\n$/);

    const told = Date.now();
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(Date.now() - told).toBeLessThan(10_000);
    expect(first.stderr).toBe('');
    expect(first.said + second.said).not.toContain(TOKEN);
  });

  test('SANDBOX=on: thêm trang dùng thử, với dữ liệu của riêng nó', async () => {
    const program = run({ ...settings, SANDBOX: 'on' });
    await program.hears(/Mời mở trình duyệt/);
    expect(program.stdout).toContain(
      `Đang phục vụ Telegram (long polling).\nTrạng thái: http://127.0.0.1:${port}/healthz`,
    );
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
    expect(readdirSync(join(folder, 'data'))).toContain('sandbox');
    const { channels } = (await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()) as {
      channels: object;
    };
    expect(Object.keys(channels)).toEqual(['telegram', 'sandbox']);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test('dừng được cả khi Telegram chưa trả lời lúc khởi động', async () => {
    fake.fault({ method: 'getMe', kind: 'hang', times: 5 });
    const program = run({
      ...settings,
      PUBLIC_URL: 'https://thu-ky.example.vn',
      TELEGRAM_WEBHOOK_SECRET: 'bi-mat-webhook-1',
    });
    await expect.poll(() => health(port), { timeout: 30_000 }).toBe('starting');
    const early = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([early.status, await early.json()]).toMatchObject([503, { status: 'starting' }]);
    const call = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': 'bi-mat-webhook-1' },
      body: '{"update_id":1}',
    });
    expect(call.status).toBe(503);
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
  });

  test('Telegram trục trặc lúc khởi động: vẫn chạy, ghi lại mà không lộ token, rồi nối lại', async () => {
    fake.fault({ method: 'getMe', kind: 'drop' });
    const program = run({ ...settings, LOG_LEVEL: 'trace' });
    await program.hears(/"level":40.*getMe/);
    await expect.poll(() => health(port), { timeout: 30_000 }).toBe('serving');
    expect(program.said).not.toContain(TOKEN);
  });

  test('token sai: một câu, không có token', async () => {
    const said = await refusal({ ...settings, TELEGRAM_BOT_TOKEN: WRONG });
    expect(said).toBe(
      'Telegram không nhận token của bot: hãy sao chép lại token mà @BotFather cấp vào TELEGRAM_BOT_TOKEN (và xem lại TELEGRAM_API_ROOT nếu có đặt), rồi chạy lại.',
    );
  });
});

async function health(port: string): Promise<string | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    const { channels } = (await response.json()) as { channels: { telegram: { state: string } } };
    return channels.telegram.state;
  } catch {
    return null;
  }
}
