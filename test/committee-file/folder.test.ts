import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { unknownAccount } from '../../src/accounts/link.ts';
import type { Transaction } from '../../src/ports/store.ts';
import { FakeTelegram } from '../doubles/fake-telegram.ts';
import { Desk } from '../fixtures/desk.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Program } from '../fixtures/program.ts';

vi.setConfig({ testTimeout: 60_000 });

const fixture = (id: string): string =>
  readFileSync(new URL(`../fixtures/committees/${id}.yaml`, import.meta.url), 'utf8');
const TOKEN = '7000000001:AAHdq-TcvCH1vGWJxfSeofSAs0K_PALDsaw';
const KIEN_GIANG = fixture('kien-giang');
const BA_TRANG = fixture('ba-trang');
const OWN_REGULATION = readFileSync(
  new URL('../../src/regulations/ba-trang-2023.yaml', import.meta.url),
  'utf8',
).replace('id: ba-trang-2023', 'id: xa-moi-2026');
const XA_MOI = BA_TRANG.replace(/^id: .*$/m, 'id: xa-moi')
  .replace(/^regulation: .*$/m, 'regulation: xa-moi-2026.yaml')
  .replace(/^groups:\n(?: .*\n)*/m, '')
  .replace(/^ +(telegram|zalo): .*\n/gm, '');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  mkdirSync(join(desk.folder, 'các-ban'));
});
afterEach(() => desk.close());

const put = (name: string, text: string) => desk.write(join('các-ban', name), text);
const importAll = () => desk.run('import', join(desk.folder, 'các-ban'));
const ids = () => desk.inStore(async (tx) => (await tx.committees.all()).map(([id]) => id).sort());
const waiting = (tx: Transaction) => tx.outbox.all();

describe('nạp cả thư mục', () => {
  test('mỗi tệp một Ban, quy chế riêng nằm cạnh; nạp hết, và nói tổng số', async () => {
    put('ba-trang.yaml', BA_TRANG);
    put('kien-giang.yml', KIEN_GIANG);
    put('xa-moi.yaml', XA_MOI);
    put('xa-moi-2026.yaml', OWN_REGULATION);
    put('ghi-chú.txt', 'không phải tệp của Ban');
    const { code, printed, complained } = await importAll();
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(printed).toMatch(/Đã nạp 3 tệp cấu hình, \d+ thành viên\.$/);
    expect(await ids()).toEqual(['ba-trang', 'kien-giang', 'xa-moi']);
  });

  test('một tệp sai: nói mọi lỗi của mọi tệp, không nạp tệp nào', async () => {
    put('ba-trang.yaml', BA_TRANG.replace(/^regulation: .*$/m, 'regulation: khong-co'));
    put('kien-giang.yaml', KIEN_GIANG);
    put('xa-moi.yaml', XA_MOI);
    const { code, printed } = await importAll();
    expect(code).toBe(1);
    expect(printed).toContain('các-ban/ba-trang.yaml:');
    expect(printed).toContain('các-ban/xa-moi.yaml:');
    expect(printed).toMatch(/chưa nạp tệp nào\. Sửa các lỗi trên rồi nạp lại cả thư mục\.$/);
    expect(await ids()).toEqual([]);
  });

  test('một Ban không ghi được vì xung đột: Ban đứng trước cũng không vào', async () => {
    put('a.yaml', KIEN_GIANG);
    put('b.yaml', KIEN_GIANG.replace(/^id: .*$/m, 'id: ban-khac').replace(/^ +(telegram|zalo): .*\n/gm, ''));
    const { code, complained } = await importAll();
    expect(code).toBe(1);
    expect(complained).toContain('đang gắn với "kien-giang"');
    expect(await ids()).toEqual([]);
  });

  test('hai tệp một mã, thư mục trống, YAML hỏng', async () => {
    expect((await importAll()).complained).toContain('không có tệp .yaml nào');
    put('a.yaml', KIEN_GIANG);
    put('b.yaml', KIEN_GIANG);
    expect((await importAll()).printed).toContain('Hai tệp cùng mang mã "kien-giang"');
    put('b.yaml', 'id: [');
    const broken = await importAll();
    expect(broken).toMatchObject({ code: 1, complained: '' });
    expect(broken.printed).toContain('các-ban/b.yaml:');
    expect(await ids()).toEqual([]);
  });
});

describe('thư ký biết tệp đã đổi những gì', () => {
  let told: string;
  const linked = async () => {
    expect((await desk.run('import', desk.write('ban.yaml', KIEN_GIANG))).code).toBe(0);
    await desk.inStore(async (tx) => {
      const committee = await tx.committees.get('kien-giang');
      const keeper = committee?.members.find((member) => member.secretary);
      if (!committee || !keeper) throw new Error('no secretary');
      const [address] = keeper.accounts;
      if (!address) throw new Error('no account');
      told = address;
      tx.accounts.put(address, {
        ...unknownAccount(address),
        seats: [{ committee: committee.id, member: keeper.id }],
        heardAt: '2026-11-19T02:00:00.000Z',
        reachableSince: '2026-11-19T02:00:00.000Z',
      });
    });
  };

  test('thêm, thôi, sửa: nêu tên; nạp lại y nguyên thì không nhắn gì', async () => {
    await linked();
    expect(await desk.inStore(waiting)).toEqual([]);
    expect((await desk.run('import', desk.write('ban.yaml', KIEN_GIANG))).code).toBe(0);
    expect(await desk.inStore(waiting)).toEqual([]);
    const members = KIEN_GIANG.split('members:\n')[1] ?? '';
    const [, id = '', name = ''] = /- id: (\S+)\n {4}name: (.*)\n {4}role: member\n/.exec(members) ?? [];
    const text = KIEN_GIANG.replace(`- id: ${id}\n`, `- id: ${id}-moi\n`);
    expect(text).not.toBe(KIEN_GIANG);
    expect((await desk.run('import', desk.write('ban.yaml', text))).code).toBe(0);
    const [[, letter] = []] = await desk.inStore(waiting);
    expect(letter).toMatchObject({
      to: told,
      message: { title: 'Cập nhật từ tệp – BCĐ Đề án 06' },
    });
    expect(letter?.message.text).toBe(
      [
        'Người quản trị vừa nạp lại tệp cấu hình. Thay đổi:',
        `- Thêm (1): ${name}`,
        `- Thôi tham gia (1): ${name}`,
        'Có chỗ chưa đúng, xin báo người quản trị.',
      ].join('\n'),
    );
  });
});

test('chương trình đang chạy: nạp qua chính nó, có hiệu lực ngay, lỗi nói như khi tự nạp', async () => {
  const telegram = await FakeTelegram.start({ token: TOKEN });
  const program = new Program(desk.folder, [], {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: desk.data,
    SANDBOX: 'off',
    PORT: String(await freePort()),
  });
  try {
    await program.hears(/thiết lập|Telegram/);
    const put = await desk.run('import', desk.write('ban.yaml', KIEN_GIANG));
    expect(put).toMatchObject({ code: 0, complained: '' });
    expect(put.printed).toContain('Đã nạp BCĐ Đề án 06: 9 thành viên.');
    const other = KIEN_GIANG.replace(/^id: .*$/m, 'id: ban-khac').replace(/^ +(telegram|zalo): .*\n/gm, '');
    const refused = await desk.run('import', desk.write('khac.yaml', other));
    expect(refused.code).toBe(1);
    expect(refused.complained).toContain('đang gắn với "kien-giang"');
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await ids()).toEqual(['kien-giang']);
  } finally {
    program.signal('SIGKILL');
    await program.ended;
    await telegram.close();
  }
});
