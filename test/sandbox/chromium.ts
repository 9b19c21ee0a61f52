import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine, or `null`. */
export const CHROMIUM: string | null =
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** So slow, in milliseconds, is a machine that has other things to do. */
const PATIENCE = 20_000;

/** How far the tours are, and what they point at, as the page's own code. */
const WHERE = `() => [
  ...[...document.querySelectorAll('#tour-choice, #tour-now, #tour-help, .toast, .wanted')].map((one) => one.textContent),
  document.querySelector('#role').value,
  document.querySelector('.wanted')?.closest('article')?.dataset.message,
].join()`;

/** A fresh one, which keeps nothing. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS });

/** Somebody's window on the sandbox; what goes wrong in it is noted. */
export class Visitor {
  readonly page: Page;
  readonly faults: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
  }

  static async open(
    browser: Browser,
    url: string,
    viewport = LAPTOP,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({ viewport, locale: 'vi-VN', ...options });
    const visitor = new Visitor(await context.newPage());
    await visitor.page.goto(url);
    await visitor.ready();
    return visitor;
  }

  async ready(): Promise<void> {
    await this.page.locator('body[data-ready=true]').waitFor();
  }

  async plays(person: string): Promise<void> {
    await this.page.locator('#role').selectOption(person);
  }

  /** Writes in the private chat, and waits for one more word of the bot. */
  async says(text: string): Promise<void> {
    const answers = this.page.locator('#private-log article[data-from=bot]');
    const before = await answers.count();
    await this.page.locator('#private-input').fill(text);
    await this.page.keyboard.press('Enter');
    await answers.nth(before).waitFor();
  }

  /** Follows one of the tours to its end: goes where it leads, and presses what it points at. */
  async isLed(tour: string): Promise<void> {
    await this.page.locator(`[data-tour=${tour}]`).click();
    const over = this.page.locator(`[data-tour=${tour}] .progress`, { hasText: '✓' });
    for (let deeds = 0; deeds < 40 && (await over.count()) === 0; deeds += 1) {
      const wanted = this.page.locator('.wanted');
      const before = await this.#whereItIs();
      await ((await wanted.count()) > 0 ? wanted : this.page.locator('#tour-help')).click();
      await this.until(`(${WHERE})() !== ${JSON.stringify(before)}`);
    }
    await over.waitFor({ state: 'attached' });
  }

  /** Waits for what holds in the page. The page forbids `eval`, which Playwright's own waiting would use in it. */
  async until(holds: string): Promise<void> {
    for (const end = performance.now() + PATIENCE; !(await this.page.evaluate(holds)); ) {
      if (performance.now() > end) throw new Error(`never came: ${holds}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #whereItIs = (): Promise<unknown> => this.page.evaluate(`(${WHERE})()`);

  close(): Promise<void> {
    return this.page.context().close();
  }
}
