import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHROMIUM, LAPTOP, openBrowser, PHONE, Visitor } from './chromium.ts';
import { RunningSandbox } from './running.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
if (!CHROMIUM)
  process.stderr.write('No Chromium on this machine: the tests in a real browser are left out.\n');

const CHAIR = '1';
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

  test('ba hướng dẫn, rồi đồng hồ, rồi tải lại trang', async () => {
    const visitor = await visit();
    const { page } = visitor;
    expect(await page.locator('#committee').textContent()).toContain('Kiên Giang');
    for (const tour of ['meeting', 'after', 'reports']) await visitor.isLed(tour);
    expect(await page.locator('#tour-title').textContent()).toBe('Đã xong “Báo cáo và nhắc việc”');
    // What was led to was done by whoever pressed it, and the picture of it came.
    await page.locator('#private-log img').waitFor();

    // Nobody's window is lost by a reload: who one is, what was said, what was being typed, how far one came.
    await page.locator('#private-input').fill('viết dở');
    const before = await page.locator('#private-log article').count();
    await page.reload();
    await visitor.ready();
    expect(await page.locator('#role').inputValue()).toBe(SECRETARY);
    expect(await page.locator('#private-log article').count()).toBe(before);
    expect(await page.locator('#private-input').inputValue()).toBe('viết dở');
    expect(await page.locator('#tour-choice .progress').allTextContents()).toEqual(['✓', '✓', '✓']);

    // A meeting that has begun takes no more answers.
    const note = page.locator('#toasts .toast');
    for (let turn = 0; turn < 25; turn += 1) {
      await page.locator('[data-forward=next]').click();
      await page.locator('[data-forward=next]:not([disabled])').waitFor();
      if ((await note.textContent())?.includes('Đến giờ “Họp Ban Chỉ đạo tháng 12”')) break;
    }
    expect(await note.textContent()).toContain('Đến giờ “Họp Ban Chỉ đạo tháng 12”');
    await visitor.plays(GUEST);
    await visitor.says('tôi dự');
    expect(await page.locator('#private-log article[data-from=bot]').last().textContent()).toMatch(
      /đã bắt đầu|không có cuộc họp nào chờ/,
    );
  });

  test('hướng dẫn đưa đến chỗ và viết sẵn, nhưng không gửi thay ai', async () => {
    const { page } = await visit();
    const said = page.locator('#private-log article');
    const before = await said.count();
    await page.locator('#tour-help').click();
    expect(await page.locator('#private-input').inputValue()).toMatch(/^Mời họp định kỳ Ban Chỉ đạo/);
    await page.locator('[data-step=decide]').click();
    await page.locator('#tour-help').click();
    // Before whoever decides, with the button found and nothing pressed.
    expect(await page.locator('#role').inputValue()).toBe(CHAIR);
    expect(await page.locator('.wanted').textContent()).toBe('Đồng ý');
    await page.locator('#role').selectOption(SECRETARY);
    expect(await said.count()).toBe(before);
    expect((await sandbox.state()).messages.at(-1)?.id).toBe((await sandbox.state()).past);
  });

  test('lời của đồng hồ nói tin gì đến, đến ai, và không che gì', async () => {
    const { page } = await visit();
    await page.locator('[data-forward=next]').click();
    const note = page.locator('#toasts .toast');
    await note.waitFor();
    expect(await note.textContent()).toMatch(/Nhắc .+: đến .*đồng chí Lâm Thế Tài/);
    expect(
      await page.evaluate(`(() => {
        const { bottom, top } = document.querySelector('.toast').getBoundingClientRect();
        return [...document.querySelectorAll('button, select, textarea, .log')].filter((one) => {
          const box = one.getBoundingClientRect();
          return one.offsetParent && !one.matches('.toast, .log *') && box.top < bottom && box.bottom > top;
        }).length;
      })()`),
    ).toBe(0);
    await note.click();
    await note.waitFor({ state: 'detached' });
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
    const share = (): Promise<unknown> =>
      page.evaluate("document.querySelector('#private').getBoundingClientRect().height / innerHeight");
    expect(await share()).toBeGreaterThan(0.6);
    await page.locator('[data-forward=next]').click();
    await page.locator('#toasts .toast').waitFor();
    expect(await share()).toBeGreaterThan(0.6);
    const end =
      "(() => { const { scrollHeight, scrollTop, clientHeight } = document.querySelector('#private-log'); return scrollHeight - scrollTop - clientHeight; })()";
    await visitor.until(`${end} < 2`);
    await visitor.isLed('meeting');
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

  test('thử Quy chế của cơ quan mình: tệp sai thì nói dòng nào, tệp đúng thì Ban mẫu theo Quy chế ấy', async () => {
    const visitor = await visit();
    const { page } = visitor;
    const choose = async (file: string | Buffer, name = 'xa-moc-2025.yaml'): Promise<void> => {
      const buffer = Buffer.from(file);
      await page.locator('#own-regulation').setInputFiles({ name, mimeType: '', buffer });
      await page.locator('#restart').click();
      await page.locator('#restart-yes').click();
    };
    const text = readFileSync(new URL('../fixtures/regulations/xa-moc-2025.yaml', import.meta.url), 'utf8');
    await page.locator('#open-settings').click();
    const word = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2_000_000, 0x80)]);
    await choose(word, 'Quy chế.docx');
    await page.locator('#restart-fault', { hasText: 'là tệp Word hoặc Excel' }).waitFor();
    await choose(text.replace('by: [head]', 'by: [sep]'));
    await page.locator('#restart-fault', { hasText: 'chưa dùng được' }).waitFor();
    // The browser tells of the refusals by itself.
    expect(visitor.faults.splice(0)).toEqual(Array(2).fill(expect.stringContaining('409')));
    await choose(text);
    await page.locator('#settings').waitFor({ state: 'hidden' });
    expect(await page.locator('#committee').textContent()).toContain('xã Mộc');
    await page.locator('#open-settings').click();
    expect(await page.locator('input[name=regulation]').count()).toBe(6);
  });

  test.each([LAPTOP, { width: 1024, height: 768 }, PHONE])(
    'tên Ban dài: không gì tràn ra ngoài cột của nó ($width px)',
    async (viewport) => {
      const name = 'tan-phu-2025.yaml';
      const text = readFileSync(new URL(`../fixtures/regulations/${name}`, import.meta.url), 'utf8');
      expect((await sandbox.post('restart', { own: { name, text } })).status).toBe(200);
      const { page } = await visit(viewport);
      const over = (): Promise<unknown> =>
        page.evaluate(`[...document.querySelectorAll('main, .pane, .log, dialog[open], dialog[open] *')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
          .map((one) => one.tagName + '#' + one.id)`);
      if (viewport === PHONE) await page.locator('#tab-group').click();
      expect(await over()).toEqual([]);
      // What is at the right end of the group can be pressed.
      await page.locator('#topics [role=tab]').last().click();
      await page.locator('#group-form .send').click({ trial: true });
      if (viewport === PHONE) await page.locator('#open-more').click();
      await page.locator('#open-settings').click();
      expect(await over()).toEqual([]);
    },
  );

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
    await page.locator('#connection').waitFor({ state: 'hidden' });
    const said = page.locator('#private-log article');
    const before = await said.count();
    await page.locator('#private-input').press('Enter');
    await said.nth(before + 1).waitFor();
    await visitor.until("document.querySelector('#private-input').value === ''");
    // The browser itself complains of the lost connection, and of nothing else.
    expect(
      visitor.faults.splice(0).filter((fault) => !/ERR_(CONNECTION|INCOMPLETE|EMPTY)/.test(fault)),
    ).toEqual([]);
  });
});
