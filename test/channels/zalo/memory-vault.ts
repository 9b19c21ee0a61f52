import { setImmediate } from 'node:timers/promises';
import type { Vault } from '../../../src/channels/zalo/zalo.ts';

/** A store in memory, that lets one process at a time change what it keeps. */
export class MemoryVault implements Vault {
  kept: string | null = null;
  /** Changes that fail, as on a full disk. */
  fails = 0;
  /** Called with what has just become durable. */
  onKept: (kept: string | null) => void = () => {};
  #line: Promise<unknown> = Promise.resolve();

  change<Result>(work: (kept: string | null) => { keep: string | null; result: Result }): Promise<Result> {
    const turn = this.#line.then(async () => {
      await setImmediate();
      const { keep, result } = work(this.kept);
      if (this.fails > 0) {
        this.fails -= 1;
        throw new Error('the disk is full');
      }
      this.kept = keep;
      this.onKept(keep);
      return result;
    });
    this.#line = turn.catch(() => {});
    return turn;
  }
}
