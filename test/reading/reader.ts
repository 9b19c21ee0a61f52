import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type OpenDoor, serve } from '../../src/http/serve.ts';
import { openRoom } from '../../src/reading/cli.ts';

/** The reading room on a free port, with a folder of its own. */
export class OpenRoom {
  readonly folder: string;
  readonly url: string;
  readonly #door: OpenDoor;

  private constructor(folder: string, door: OpenDoor) {
    this.folder = folder;
    this.#door = door;
    this.url = `http://127.0.0.1:${door.port}`;
  }

  static async open(path: string, folder = mkdtempSync(join(tmpdir(), 'phong-doc-'))): Promise<OpenRoom> {
    const { room } = openRoom(path, folder);
    const door = await serve({
      host: '127.0.0.1',
      port: 0,
      telegramWebhook: null,
      health: () => ({ status: 'serving' }),
      warn: () => {},
      reading: room,
    });
    return new OpenRoom(folder, door);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/reading/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Reading': '1', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async close({ keep = false } = {}): Promise<void> {
    await this.#door.close();
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What somebody fills in: by label of the field, a text, a choice's label or several. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who reads in the browser: opens a question, marks sentences, chooses. */
export class Reader {
  readonly #page: Page;
  /** Answers and marks so far. */
  deeds = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async answers(id: string, filled: Filled, ...sentences: readonly string[]): Promise<void> {
    await this.opens(id);
    await this.#entry(0, filled, sentences);
    await this.opens(null);
  }

  /** Several rules under one question. */
  async answersMany(id: string, ...rules: readonly (readonly [Filled, ...string[]])[]): Promise<void> {
    await this.opens(id);
    for (const [at, [filled, ...sentences]] of rules.entries()) {
      if (at > 0) {
        await this.#page.locator('#more').click();
        await this.settled();
      }
      await this.#entry(at, filled, sentences);
    }
    await this.opens(null);
  }

  /** The text says something that the assistant cannot do. */
  async notes(id: string, ...sentences: readonly string[]): Promise<void> {
    await this.opens(id);
    await this.#page.locator('#state-other').check();
    await this.settled();
    for (const sentence of sentences) await this.marks(sentence);
    await this.opens(null);
  }

  async opens(id: string | null): Promise<void> {
    const open = this.#page.locator('.ask[aria-expanded=true]');
    if ((await open.count()) > 0) await open.click();
    if (id !== null) await this.#page.locator(`[data-question="${id}"]`).click();
    this.deeds += 1;
  }

  async marks(part: string): Promise<void> {
    await this.#page.locator('.sentence', { hasText: part }).first().click();
    await this.settled();
    this.deeds += 1;
  }

  async settled(): Promise<void> {
    await this.#page.locator('#questions:not([aria-busy])').waitFor({ state: 'attached' });
  }

  async #entry(at: number, filled: Filled, sentences: readonly string[]): Promise<void> {
    for (const sentence of sentences) await this.marks(sentence);
    for (const [label, value] of Object.entries(filled)) {
      const entry = this.#page.locator(`[data-entry="${at}"]`);
      await this.#fill(entry, label, value);
      await this.settled();
      this.deeds += 1;
    }
  }

  async #fill(entry: Locator, label: string, value: string | readonly string[]): Promise<void> {
    const group = entry.locator('fieldset', { has: this.#page.locator(`legend:text-is("${label}")`) });
    if ((await group.count()) > 0) {
      for (const one of [value].flat()) {
        await group.getByLabel(one, { exact: true }).check();
        await this.settled();
      }
      return;
    }
    const field = entry.getByLabel(label);
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT')
      await field.selectOption({ label: String(value) });
    else {
      await field.fill([value].flat().join('\n'));
      await field.blur();
    }
  }
}
