import { expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { CROWD_FIRST, House } from '../doubles/house.ts';

test('chương trình trả lời ngay khi khởi động, không chờ xem hết việc đến hạn; /healthz nói rõ phần nào còn đang bắt đầu', async () => {
  const house = await House.open({ crowd: 3 });
  let lookedAt = false;
  let letLook = (): void => {};
  const held = new Promise<void>((resolve) => {
    letLook = resolve;
  });
  /** Whoever asks what is due waits, as for a thousand committees. */
  const slow: Store = {
    transaction: async (work, keys) => {
      let looks = false;
      const result = await house.store.transaction(({ wakes, ...tx }) => {
        const all = () => {
          looks = true;
          return wakes.all();
        };
        const get = (id: string) => wakes.get(id);
        const list = (prefix: string) => wakes.list(prefix);
        const put: typeof wakes.put = (id, wake) => wakes.put(id, wake);
        return work({ ...tx, wakes: { all, get, list, put, delete: (id) => wakes.delete(id) } });
      }, keys);
      lookedAt ||= looks;
      if (looks) await held;
      return result;
    },
    health: () => house.store.health(),
    close: () => house.store.close(),
  };
  try {
    await house.begins({ store: slow, waits: false });
    expect(await healthOf(house)).toMatchObject({ status: 'serving', reminders: { state: 'starting' } });
    house.fake.says(CROWD_FIRST, '/hop');
    await house.fake.until(() => house.fake.last(CROWD_FIRST)?.text?.includes('cuộc họp'));
    await house.fake.until(() => lookedAt);
    expect(await healthOf(house)).toMatchObject({ reminders: { state: 'starting' } });
    letLook();
    await expect.poll(() => healthOf(house)).toMatchObject({ reminders: { state: 'serving' } });
  } finally {
    letLook();
    await house.close();
  }
});

const healthOf = async ({ running }: House): Promise<unknown> =>
  (await fetch(`http://127.0.0.1:${running.port}/healthz`)).json();
