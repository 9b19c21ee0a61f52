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

/** A fresh one, which keeps nothing. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS });

/** Somebody's window on the sandbox; what goes wrong in it is noted. */
export class Visitor {
  readonly page: Page;
  readonly faults: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(8_000);
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

  /** Has the tour do all that is left of a step, or of every step. */
  async isHelped(untilDone: string): Promise<void> {
    const help = this.page.locator('#tour-help');
    const done = this.page.locator(`[data-step=${untilDone}][data-done=true]`);
    for (let deeds = 0; deeds < 40 && (await done.count()) === 0; deeds += 1) {
      await this.page
        .locator(`#tour-help[aria-disabled=false], [data-step=${untilDone}][data-done=true]`)
        .first()
        .waitFor();
      if ((await done.count()) > 0) return;
      await help.click();
      await this.page.waitForTimeout(50);
    }
    await done.waitFor();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
