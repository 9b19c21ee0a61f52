import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHROMIUM, openBrowser, PHONE, Visitor } from './chromium.ts';
import { RunningSandbox } from './running.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
if (!CHROMIUM)
  process.stderr.write('No Chromium on this machine: the tests in a real browser are left out.\n');

const SECRETARY = '8';
const GUEST = '6';

describe.skipIf(!CHROMIUM)('sandbox trong trình duyệt thật', () => {
  let browser: Browser;
  let sandbox: RunningSandbox;
  const visitors: Visitor[] = [];
  beforeAll(async () => {
    [browser, sandbox] = await Promise.all([openBrowser(CHROMIUM ?? ''), RunningSandbox.open()]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  beforeEach(() => sandbox.post('restart', { regulation: 'kien-giang-2022' }));
  afterEach(async () => {
    const faults = visitors.flatMap((visitor) => visitor.faults);
    for (const visitor of visitors.splice(0)) await visitor.close();
    expect(faults).toEqual([]);
  });

  async function visit(viewport?: typeof PHONE): Promise<Visitor> {
    const visitor = await Visitor.open(browser, sandbox.url, viewport);
    visitors.push(visitor);
    return visitor;
  }

  test('sáu bước của hướng dẫn, rồi đồng hồ, rồi tải lại trang', async () => {
    const visitor = await visit();
    const { page } = visitor;
    expect(await page.locator('#committee').textContent()).toContain('Kiên Giang');
    for (const step of ['call', 'answer', 'absence', 'grant', 'delegate', 'see'])
      await visitor.isHelped(step);
    expect(await page.locator('#open-tour .progress').textContent()).toBe('6/6');
    expect(await page.locator('#tour-title').textContent()).toBe('Đã xong cả sáu bước');

    // Nobody's window is lost by a reload: who one is, what was said, what was being typed, how far one came.
    await page.locator('#private-input').fill('viết dở');
    const before = await page.locator('#private-log article').count();
    await page.reload();
    await visitor.ready();
    expect(await page.locator('#role').inputValue()).toBe(SECRETARY);
    expect(await page.locator('#private-log article').count()).toBe(before);
    expect(await page.locator('#private-input').inputValue()).toBe('viết dở');
    expect(await page.locator('#open-tour .progress').textContent()).toBe('6/6');

    // A meeting that has begun takes no more answers.
    const clock = page.locator('#clock-now');
    for (let turn = 0; turn < 9; turn += 1) {
      const was = await clock.getAttribute('datetime');
      await page.locator('[data-forward=next]').click();
      await page.locator(`#clock-now:not([datetime="${was}"])`).waitFor();
      await page.locator('[data-forward=next]:not([disabled])').waitFor();
      if ((await page.locator('#toasts').textContent())?.includes('Không còn mốc')) break;
      if ((await page.locator('#toasts').textContent())?.includes('14 giờ 30')) break;
    }
    await visitor.plays(GUEST);
    await visitor.says('tôi dự');
    expect(await page.locator('#private-log article[data-from=bot]').last().textContent()).toMatch(
      /đã bắt đầu|không có cuộc họp nào chờ/,
    );
  });

  test('hai người ở hai cửa sổ: người này làm, cửa sổ kia thấy và có số tin mới', async () => {
    const [one, two] = [await visit(), await visit()];
    await one.plays('1');
    await two.plays('2');
    await one.says('/hop');
    await two.page.locator('[data-person="1"]:not([data-count="0"])').waitFor();
    await two.page.locator('[data-topic=""]').click();
    await one.page.locator('[data-topic=""]').click();
    await one.page.locator('#group-input').fill('<b>chào</b> cả nhà <img src=x onerror=alert(1)>');
    await one.page.locator('#group-form .send').click();
    const heard = two.page.locator('#group-log article[data-from="1"] .text');
    await heard.waitFor();
    expect(await heard.textContent()).toBe('<b>chào</b> cả nhà <img src=x onerror=alert(1)>');
    await two.page.locator('[data-topic="5"]').click();
    await one.page.locator('#group-input').fill('còn ai không');
    await one.page.locator('#group-form .send').click();
    await two.page.locator('[data-topic=""] .badge').waitFor();
  });

  test('điện thoại: hai thẻ, không tràn ngang, làm được việc', async () => {
    const visitor = await visit(PHONE);
    const { page } = visitor;
    await page.locator('#tour-leave').click();
    const fits = async (): Promise<unknown> =>
      page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
    await page.locator('#tab-private').click();
    expect(await page.locator('#group').isVisible()).toBe(false);
    await visitor.says('/trogiup');
    expect(await fits()).toBe(true);
    await page.locator('#tab-group').click();
    expect(await page.locator('#private').isVisible()).toBe(false);
    const answers = page.locator('#group-log article[data-from=bot]');
    const before = await answers.count();
    await page.locator('#group-input').fill('/hop');
    await page.locator('#group-form .send').click();
    await answers.nth(before).waitFor();
    expect(await fits()).toBe(true);
  });

  test('chọn quy chế khác và làm lại từ đầu', async () => {
    const { page } = await visit();
    await page.locator('#open-settings').click();
    expect(await page.locator('input[name=regulation]').count()).toBe(5);
    await page.locator('input[name=regulation][value=ba-trang-2023]').check();
    await page.locator('#restart').click();
    await page.locator('#restart-yes').click();
    await page.locator('#settings').waitFor({ state: 'hidden' });
    expect(await page.locator('#committee').textContent()).toContain('Ba Trang');
  });

  test('máy chủ dừng: trang nói ra, giữ lời đang viết, rồi tự nối lại', async () => {
    const visitor = await visit();
    const { page } = visitor;
    await sandbox.stop();
    await page.locator('#connection:visible').waitFor();
    await page.locator('#private-input').fill('/trogiup');
    await page.keyboard.press('Enter');
    await page.locator('#faults button').waitFor();
    expect(await page.locator('#private-input').inputValue()).toBe('/trogiup');
    await sandbox.start();
    await page.locator('#connection').waitFor({ state: 'hidden', timeout: 15_000 });
    await page.locator('#private-input').press('Enter');
    await page.locator('#private-log article[data-from=bot]').first().waitFor();
    expect(await page.locator('#private-input').inputValue()).toBe('');
    // The browser itself complains of the lost connection, and of nothing else.
    expect(
      visitor.faults.splice(0).filter((fault) => !/ERR_(CONNECTION|INCOMPLETE|EMPTY)/.test(fault)),
    ).toEqual([]);
  });
});
