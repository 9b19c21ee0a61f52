import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PageState, RunningSandbox } from './running.ts';
import { type Deed, TOURS, toursIn } from './tours.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** More taps and sentences no tour may ask for. */
const MOST_DEEDS = 16;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await RunningSandbox.open();
});
afterAll(() => sandbox.close());

async function does(deed: Deed): Promise<void> {
  const { as, say, tap } = deed;
  const answer = say
    ? await sandbox.say(as ?? '', say.text)
    : tap
      ? await sandbox.post('tap', { as, chat: 'private', ...tap })
      : await sandbox.post('clock', { forward: 'next' });
  expect(answer.status, deed.label).toBe(200);
}

/** What has come of a deed: the world with another message, or another step, and nothing more under way. */
async function comesOf(before: PageState): Promise<PageState> {
  const newest = ({ messages }: PageState): string => JSON.stringify(messages.at(-1));
  let seen = newest(before);
  for (const end = performance.now() + 15_000; ; ) {
    const world = await sandbox.state();
    const [was, is] = [seen, newest(world)];
    seen = is;
    if (is !== newest(before) && is === was && world.messages.at(-1)?.from === 'bot') return world;
    if (performance.now() > end) throw new Error(`nothing came after ${is}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Walks to the end what is offered; returns what was done for it. */
async function walks(wanted: object, only?: string): Promise<Deed[]> {
  expect((await sandbox.post('restart', wanted)).status).toBe(200);
  let world = await sandbox.state();
  const deeds: Deed[] = [];
  for (const { id, steps } of toursIn(world)) {
    if (only && id !== only) continue;
    const first = deeds.length;
    for (const step of steps)
      for (expect(step.done(world), `${step.id} chưa làm gì mà đã xong`).toBe(false); !step.done(world); ) {
        const deed = step.next(world);
        if (!deed) throw new Error(`${step.id}: không có việc tiếp theo`);
        deeds.push(deed);
        expect(deeds.length - first, `${id}, ${step.id}: ${deed.label}`).toBeLessThanOrEqual(MOST_DEEDS);
        const before = world;
        await does(deed);
        // Who turns the clock is told when what it brings has come.
        world = deed.turn ? await sandbox.state() : await comesOf(before);
      }
  }
  return deeds;
}

test.each(['kien-giang-2022', 'ba-trang-2023', 'lang-son-2022', 'phu-quoc-2022', 'binh-dinh-2019'])(
  '%s: ba hướng dẫn đi được đến cuối, người xem tự bấm',
  async (regulation) => {
    const deeds = await walks({ regulation });
    expect(toursIn(await sandbox.state())).toEqual(TOURS);
    // No commands, no bars: words as people write them.
    for (const { say, label } of deeds) expect(`${say?.text} ${label}`).not.toMatch(/[/|]/);
  },
);

const FOLDER = join(import.meta.dirname, '../fixtures/regulations');

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const own = { name, text: readFileSync(join(FOLDER, name), 'utf8') };

  test('hướng dẫn nào được mời thì đi được đến cuối, gọi đúng tên tổ chức', async () => {
    const deeds = await walks({ own });
    const { committee, messages } = await sandbox.state();
    const [meeting] = deeds.filter(({ say }) => say?.text.startsWith('Mời họp định kỳ'));
    expect(meeting?.say?.text).toContain(`Mời họp định kỳ ${committee.body} lúc`);
    // “Họp định kỳ Ủy ban – Ủy ban” does not say whose.
    for (const { title } of messages) expect(title ?? '').not.toMatch(/ (\S.*) – \1$/u);
  });

  test('chỉ xem phần báo cáo cũng đến cuối', async () => {
    await walks({ own }, 'reports');
  });
});
