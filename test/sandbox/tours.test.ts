import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type PageState, RunningSandbox } from './running.ts';
import { type Deed, TOURS } from './tours.ts';

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

test.each(['kien-giang-2022', 'ba-trang-2023', 'lang-son-2022', 'phu-quoc-2022', 'binh-dinh-2019'])(
  '%s: ba hướng dẫn đi được đến cuối, người xem tự bấm',
  async (regulation) => {
    await sandbox.post('restart', { regulation });
    let world = await sandbox.state();
    const deeds: Deed[] = [];
    for (const { id, steps } of TOURS) {
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
    // No commands, no bars: words as people write them.
    for (const { say, label } of deeds) expect(`${say?.text} ${label}`).not.toMatch(/[/|]/);
  },
);
