import { afterEach, expect, test } from 'vitest';
import { Talk } from '../flows/talk.ts';
import { House } from './house.ts';
import { PLATFORMS } from './on-zalo.ts';

let house: House;
afterEach(() => house.close());

async function failureOf(waiting: Promise<unknown>): Promise<{ readonly said: string; readonly ms: number }> {
  const began = performance.now();
  const said = await waiting.then(
    () => 'nothing',
    (error: unknown) => String(error),
  );
  return { said, ms: performance.now() - began };
}

test.each(PLATFORMS)(
  'trên %s: điều không bao giờ đến thì báo ngay khi chương trình đã yên, kèm lời đã nói',
  async (platform) => {
    house = await House.open({ committees: ['kien-giang'], platform });
    const binh = new Talk(house).member('kien-giang', 'binh');
    const { said, ms } = await failureOf(binh.asks('/hop', 'Điều không ai nói'));
    expect(said).toContain('nothing more can come');
    expect(said).toContain('hears “Điều không ai nói”');
    expect(said).toMatch(/\[Thư ký số\] .*họp/);
    expect(ms).toBeLessThan(10_000);
  },
);

test('điều còn có thể tự đến thì được chờ: câu trả lời của nền tảng, tin hẹn giờ', async () => {
  house = await House.open({ committees: ['kien-giang'] });
  const { fake } = house;
  const binh = new Talk(house).member('kien-giang', 'binh');
  // Longer than the looks take that find everything at rest.
  fake.latencyMs = 800;
  await binh.asks('/hop', 'họp');
  fake.latencyMs = 0;
  const notBefore = new Date(house.now() + 800).toISOString();
  await house.store.transaction(async (tx) =>
    tx.outbox.put('tin-hen-gio', {
      to: `telegram:${binh.id}`,
      message: { text: 'Tin hẹn giờ' },
      edit: null,
      replyTo: null,
      answers: null,
      about: { what: 'reply' },
      mention: null,
      person: null,
      tried: [],
      at: notBefore,
      notBefore,
      attempts: 0,
      revision: 1,
    }),
  );
  void house.running.wake();
  await binh.hears('Tin hẹn giờ');
});
