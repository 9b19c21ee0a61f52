import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that runs a script; it speaks in lines. */
export class Child {
  readonly process: ChildProcess;
  readonly #lines: Interface;
  readonly #heard: string[] = [];
  #listener: (() => void) | null = null;
  #ended = false;

  constructor(script: URL, args: readonly string[], limits = '') {
    const path = fileURLToPath(script);
    const run = `${limits} exec "$0" --import tsx "$@"`;
    this.process = spawn('/bin/sh', ['-c', run, process.execPath, path, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    });
    if (!this.process.stdout) throw new Error('a child without output');
    this.#lines = createInterface({ input: this.process.stdout });
    this.#lines.on('line', (line) => {
      this.#heard.push(line);
      this.#listener?.();
    });
    this.#lines.once('close', () => {
      this.#ended = true;
      this.#listener?.();
    });
  }

  /** Everything that was said, once `enough` of it has been heard or nothing more can come. */
  async until(enough: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    while (!this.#ended && !enough(this.#heard))
      await new Promise<void>((resolve) => {
        this.#listener = resolve;
      });
    return this.#heard;
  }

  say(line: string): void {
    this.process.stdin?.write(`${line}\n`);
  }

  /** Ends it without a chance to tidy up; returns all that it had said. */
  async kill(): Promise<readonly string[]> {
    const gone = this.process.exitCode === null && this.process.signalCode === null;
    this.process.kill('SIGKILL');
    if (gone) await once(this.process, 'exit');
    return this.until(() => false);
  }
}
