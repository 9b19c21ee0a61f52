import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Committee } from '../../src/domain/committee/committee.ts';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openPostgresStore } from '../../storage/postgres-store.ts';
import { storeContract } from '../contracts/store.ts';
import { Postgres } from '../doubles/postgres.ts';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await Postgres.start();
});
afterAll(() => postgres.stop());

storeContract('PostgreSQL', { fresh: () => postgres.freshPlace(), shared: true });

const refusal = async (url: string): Promise<string> => {
  try {
    await (await openPostgresStore(url, versions)).close();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('it was opened');
};

describe('không mở được thì nói rõ phải làm gì', () => {
  test('sai mật khẩu, không có cơ sở dữ liệu, máy chủ không chạy: mỗi lý do một câu, không lộ mật khẩu', async () => {
    expect(await refusal(postgres.url({ password: 'sai-mat-khau' }))).toContain(
      'không nhận tên hoặc mật khẩu',
    );
    expect(await refusal(postgres.url({ database: 'khong-co' }))).toContain('chưa có. Hãy tạo nó');
    const away = await refusal('postgresql://a:mat-khau-bi-mat@127.0.0.1:1/x');
    expect(away).toContain('Không tới được cơ sở dữ liệu nêu trong DATABASE_URL (ECONNREFUSED)');
    expect(away).not.toContain('mat-khau-bi-mat');
  });

  test('lược đồ của chương trình mới hơn: từ chối, không đổi gì', async () => {
    const schema = 'moi_hon';
    await (await openPostgresStore(postgres.url({ schema }), versions)).close();
    await postgres.query(`update ${schema}.steps set taken = 999`);
    await expect(openPostgresStore(postgres.url({ schema }), versions)).rejects.toThrow('phiên bản mới hơn');
    expect(await postgres.query(`select taken from ${schema}.steps`)).toEqual([{ taken: 999 }]);
  });
});

describe('máy chủ cơ sở dữ liệu', () => {
  test('cắt mọi kết nối giữa chừng: việc dở bị từ chối, không mất gì, việc sau lại được', async () => {
    const schema = 'bi_cat';
    const store: Store = await openPostgresStore(postgres.url({ schema }), versions);
    const set = (id: string, during = async (): Promise<void> => {}): Promise<void> =>
      store.transaction(async (tx) => {
        tx.settings.put(id, { value: id });
        await during();
        await tx.settings.get('x');
      });
    await set('a');
    const cut = async (): Promise<void> => {
      await postgres.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'thu-ky-so'",
      );
    };
    await expect(set('b', cut)).rejects.toThrow();
    expect(store.health().state).toBe('failing');
    await set('c');
    expect(store.health().state).toBe('serving');
    const ids = await store.transaction(async (tx) => (await tx.settings.all()).map(([id]) => id));
    expect(ids).toEqual(['a', 'c']);
    await store.close();
  });
});

describe('đọc trước những gì lần trước cùng khóa đã đọc', () => {
  const read = (store: Store): Promise<string> =>
    store.transaction(
      async (tx) => {
        const values: string[] = [];
        for (const id of ['a', 'b', 'c', 'd']) values.push((await tx.settings.get(id))?.value ?? '-');
        return values.join('');
      },
      ['phòng 1'],
    );
  const write = (store: Store, id: string, value: string): Promise<void> =>
    store.transaction(async (tx) => tx.settings.put(id, { value }));

  test('vẫn thấy đúng điều đang có, dù tiến trình khác vừa đổi, thêm hay xóa', async () => {
    const url = postgres.url({ schema: 'doc_truoc' });
    const [one, other] = [await openPostgresStore(url, versions), await openPostgresStore(url, versions)];
    for (const id of ['a', 'b', 'c']) await write(other, id, id);
    expect(await read(one)).toBe('abc-');
    await write(other, 'a', 'A');
    await write(other, 'd', 'd');
    await other.transaction(async (tx) => tx.settings.delete('b'));
    expect(await read(one)).toBe('A-cd');
    await one.close();
    await other.close();
  });

  test('bốn lần đọc liền nhau gửi máy chủ ba câu: mở giao dịch, hỏi cả bốn, đóng giao dịch', async () => {
    const store = await openPostgresStore(postgres.url({ schema: 'doc_truoc' }), versions);
    await read(store);
    const asked = vi.spyOn(Client.prototype, 'query');
    await read(store);
    expect(asked.mock.calls.length).toBe(3);
    asked.mockRestore();
    await store.close();
  });

  test('tài liệu của Ban được đọc trước mà không ai đọc tới thì không giữ chân ai đang đổi nó', async () => {
    const url = postgres.url({ schema: 'doc_truoc' });
    const [one, other] = [await openPostgresStore(url, versions), await openPostgresStore(url, versions)];
    const body = { id: 'ban' } as unknown as Committee;
    await other.transaction(async (tx) => tx.committees.put('ban', body));
    await one.transaction((tx) => tx.committees.get('ban'), ['phòng 2']);
    let runs = 0;
    await one.transaction(
      async (tx) => {
        runs += 1;
        await tx.settings.get('a');
        await other.transaction(async (there) => there.committees.put('ban', { ...body, name: `${runs}` }));
        tx.settings.put('e', { value: 'e' });
      },
      ['phòng 2'],
    );
    expect(runs).toBe(1);
    await one.close();
    await other.close();
  });
});
