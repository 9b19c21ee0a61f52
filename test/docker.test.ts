import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../src/settings/config.ts';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');

/** The instructions of the Dockerfile in their order, without comments and blank lines. */
const STEPS = read('Dockerfile')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [word = '', ...rest] = line.split(' ');
    return { word, rest: rest.join(' ') };
  });
const all = (word: string): string[] => STEPS.filter((step) => step.word === word).map(({ rest }) => rest);
const json = (text: string | undefined): unknown => JSON.parse((text ?? '').replace(/^[^[]*/, ''));

const BOT = parse(read('compose.yaml')).services.bot;
const SEVERAL = parse(read('compose.postgres.yaml'), { merge: true }).services;
const DEFAULTS = readConfig({});
const [WORKDIR = ''] = all('WORKDIR');
const DATA = posix.join(WORKDIR, DEFAULTS.dataDir);
const COPIED = all('COPY').flatMap((rest) => rest.split(' ').slice(0, -1));

describe('Dockerfile', () => {
  test('chỉ dùng những lệnh mà bài này hiểu', () => {
    const known = ['FROM', 'WORKDIR', 'ENV', 'COPY', 'RUN', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'];
    expect(STEPS.filter(({ word }) => !known.includes(word))).toEqual([]);
  });

  test('bản Node không cũ hơn package.json đòi', () => {
    const [, major] = /^node:(\d+)-slim$/.exec(all('FROM').join()) ?? [];
    const { engines } = JSON.parse(read('package.json'));
    expect(engines.node).toMatch(new RegExp(`^>=${major}\\.`));
  });

  test('những gì COPY nêu đều có, và .dockerignore để lọt đúng những thứ ấy', () => {
    expect(COPIED.filter((name) => !existsSync(path(name)))).toEqual([]);
    const [first, ...letIn] = read('.dockerignore').trim().split('\n');
    expect(first).toBe('*');
    expect(letIn.sort()).toEqual(COPIED.map((name) => `!${name}`).sort());
  });

  test('đủ mọi phòng mà chương trình cần: những phòng main.ts kéo vào', () => {
    const rooms = [...read('src/main.ts').matchAll(/from '\.\.\/(\w+)\//g)].map(([, room]) => room ?? '');
    expect(rooms.length).toBeGreaterThan(0);
    expect(COPIED).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'src', ...rooms]));
  });

  test('chạy như npm start, không qua npm, bằng người dùng thường', () => {
    const { scripts } = JSON.parse(read('package.json'));
    expect(json(all('CMD')[0])).toEqual(scripts.start.split(' '));
    expect(all('USER')).toEqual(['node']);
    const order = STEPS.map(({ word }) => word);
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
  });

  test('thư mục dữ liệu là volume, và người dùng thường ghi được', () => {
    expect(all('VOLUME')).toEqual([DATA]);
    const folder = posix.relative(WORKDIR, DATA);
    expect(all('RUN').join()).toContain(`mkdir ${folder} && chown node:node ${folder}`);
  });

  test('cổng, và trang được hỏi xem còn chạy không', () => {
    expect(all('EXPOSE')).toEqual([String(DEFAULTS.port)]);
    expect(all('ENV')).toContain('HOST=0.0.0.0');
    const [node, flag, asked] = json(all('HEALTHCHECK')[0]) as string[];
    expect([node, flag]).toEqual(['node', '-e']);
    expect(asked).toContain(`http://127.0.0.1:\${process.env.PORT || ${DEFAULTS.port}}/healthz`);
  });
});

describe('compose.yaml', () => {
  test('cổng lấy từ cài đặt, chỉ mở cho chính máy này', () => {
    const port = `\${PORT:-${DEFAULTS.port}}`;
    expect(BOT.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(BOT.environment).toEqual({ HOST: '0.0.0.0', PORT: port, DATA_DIR: DATA });
  });

  test('dữ liệu ở trong volume có tên', () => {
    const [[name, target] = []] = BOT.volumes.map((one: string) => one.split(':'));
    expect(target).toBe(DATA);
    expect(Object.keys(parse(read('compose.yaml')).volumes)).toEqual([name]);
  });

  test('cài đặt ấy, cùng một token trong .env, là đủ để phục vụ', () => {
    const set = { ...BOT.environment, PORT: String(DEFAULTS.port) };
    const config = readConfig({
      ...set,
      TELEGRAM_BOT_TOKEN: '7000000001:AAHdq-TcvCH1vGWJxfSeofSAs0K_PALDsaw',
    });
    expect(config).toMatchObject({ host: '0.0.0.0', port: DEFAULTS.port, dataDir: DATA, sandbox: false });
  });

  test('được chờ lâu hơn lúc chương trình tự dừng', () => {
    const [, exit = ''] =
      /setTimeout\(\(\) => process\.exit\(0\), ([\d_]+)\)/.exec(read('src/main.ts')) ?? [];
    expect(Number.parseInt(BOT.stop_grace_period, 10) * 1_000).toBeGreaterThan(
      Number(exit.replaceAll('_', '')),
    );
    expect(exit).not.toBe('');
  });
});

test('compose.postgres.yaml: hai tiến trình, một cơ sở dữ liệu, mỗi tiến trình một cổng của riêng máy này', () => {
  const bots = Object.entries<{
    environment: Record<string, string>;
    ports: string[];
    stop_grace_period: string;
  }>(SEVERAL).filter(([name]) => name.startsWith('bot'));
  expect(bots).toHaveLength(2);
  const configs = bots.map(([, { environment }]) =>
    readConfig({
      ...environment,
      PORT: String(environment.PORT),
      DATABASE_URL: environment.DATABASE_URL?.replace(/\$\{[^}]*\}/, 'mat-khau'),
      TELEGRAM_BOT_TOKEN: '7000000001:AAHdq-TcvCH1vGWJxfSeofSAs0K_PALDsaw',
    }),
  );
  expect(new Set(configs.map(({ databaseUrl }) => databaseUrl))).toEqual(
    new Set(['postgresql://thu_ky_so:mat-khau@db:5432/thu_ky_so']),
  );
  expect(new Set(bots.map(([, { ports }]) => ports.join())).size).toBe(2);
  for (const [, bot] of bots) {
    expect(bot.ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(bot.stop_grace_period).toBe(BOT.stop_grace_period);
  }
});
