import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { shippedRegulations } from '../../../src/regulations/load.ts';
import { coverage } from './coverage.ts';
import { NOTES } from './watched.ts';

const STORIES = fileURLToPath(new URL('../../flows', import.meta.url));

/**
 * What the program read of the shipped regulations while all stories were told and years reminded of, as of code: a rule by which nothing
 * acted fails the run, unless it stands with its reason in `NOT_ACTED_ON`, and so does a reason that is not needed.
 */
export default class RegulationCoverage implements Reporter {
  readonly #folder = mkdtempSync(join(tmpdir(), 'quy-che-'));
  readonly #notes = join(this.#folder, 'read');
  #told: Vitest | null = null;

  constructor() {
    // The workers inherit it.
    process.env[NOTES] = this.#notes;
  }

  onInit(vitest: Vitest): void {
    this.#told = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const read = existsSync(this.#notes) ? readFileSync(this.#notes, 'utf8').split('\n') : [];
    rmSync(this.#folder, { recursive: true });
    const stories = modules.filter(({ moduleId }) => dirname(moduleId) === STORIES);
    if (!this.#areAll(stories)) return;
    const { lines, holds } = coverage([...shippedRegulations().values()], new Set(read));
    process.stdout.write(`${lines.join('\n')}\n`);
    // A story that failed broke off before it had read all.
    if (!holds && stories.every((one) => one.ok())) process.exitCode = 1;
  }

  #areAll(stories: readonly TestModule[]): boolean {
    const told = new Set(stories.map(({ moduleId }) => basename(moduleId)));
    const all = readdirSync(STORIES).filter((name) => name.endsWith('.test.ts'));
    return !this.#told?.config.testNamePattern && all.every((name) => told.has(name));
  }
}
