import { expect, test } from 'vitest';
import { fetchMade } from '../../src/papers/makers.ts';
import { house, opens, talk } from '../stage.ts';
import { held } from './held.ts';
import { callsMeeting } from './talk.ts';

// Mười văn bản soạn cùng lúc: người khác gõ /hop vẫn được trả lời ngay.

/** Milliseconds of processor time: what else the machine does meanwhile is none of it. */
const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

test('/hop được trả lời trong dưới một giây của bộ xử lý, kể từ lúc mười văn bản bắt đầu', async () => {
  await opens('kien-giang');
  const [thanh, binh] = [talk.member('kien-giang', 'thanh'), talk.member('kien-giang', 'binh')];
  await held(house, 'kien-giang', { id: 'kien-giang/2026-7', title: 'Họp trước' });
  await callsMeeting(thanh);
  await talk.settled();
  const made = fetchMade({ store: house.store, zone: 'Asia/Ho_Chi_Minh', soffice: null, clock: house.now });
  const draft = (at: number): Promise<Buffer> => {
    const id = `paper:minutes kien-giang/2026-7 tram ${at}`;
    return made({ channel: 'bot', id, name: 'Biên bản.docx', size: null }, 50_000_000);
  };
  // Who asks first waits for the writer to be read.
  await draft(0);
  const since = process.cpuUsage();
  const ten = Promise.all(Array.from({ length: 10 }, (_, at) => draft(at + 1)));
  const known = house.fake.calls.length;
  binh.says('/hop');
  await house.fake.until(() => house.fake.calls.slice(known).some(({ method }) => method === 'sendMessage'));
  const answered = spent(since);
  expect((await ten).every((bytes) => bytes.length > 1_000)).toBe(true);
  expect(answered).toBeLessThan(1_000);
});
