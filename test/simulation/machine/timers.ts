import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Life, Scheduler } from './scheduler.ts';

const require = createRequire(import.meta.url);
const promises = require('node:timers/promises') as { setTimeout: unknown };

/** From this on a timer is a look once in a while. */
const LAZY = 30_000;

interface Handle {
  cancel(): void;
  unref(): Handle;
  ref(): Handle;
  hasRef(): boolean;
}

/**
 * Puts the scheduler in the place of Node's timers until what is returned is called. grammY's and Node's own (a call's
 * patience, `AbortSignal.timeout`) are reached in no other way; the program's are the same, or a run would have two clocks.
 */
export function takeOverTimers(scheduler: Scheduler, life: () => Life | null): () => void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const { timeout } = AbortSignal;
  const pause = promises.setTimeout;

  const once = (work: () => void, milliseconds = 0): Handle => {
    const cancel = scheduler.after(Math.max(1, milliseconds), work, life(), milliseconds >= LAZY);
    const handle: Handle = { cancel, unref: () => handle, ref: () => handle, hasRef: () => false };
    return handle;
  };
  const again = (work: () => void, milliseconds = 0): Handle => {
    let inner: Handle;
    const turn = (): void => {
      inner = once(turn, milliseconds);
      work();
    };
    inner = once(turn, milliseconds);
    const handle: Handle = {
      cancel: () => inner.cancel(),
      unref: () => handle,
      ref: () => handle,
      hasRef: () => false,
    };
    return handle;
  };
  const cancel = (handle: unknown): void => {
    if (typeof handle === 'object' && handle !== null && 'cancel' in handle) (handle as Handle).cancel();
    else clearTimeout(handle as NodeJS.Timeout);
  };
  const paused = (
    milliseconds: number,
    value: unknown,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const gone = (): void => {
        handle.cancel();
        reject(signal?.reason);
      };
      const handle = once(() => {
        signal?.removeEventListener('abort', gone);
        resolve(value);
      }, milliseconds);
      if (signal?.aborted) gone();
      else signal?.addEventListener('abort', gone, { once: true });
    });
  Object.assign(globalThis, {
    setTimeout: once,
    clearTimeout: cancel,
    setInterval: again,
    clearInterval: cancel,
  });
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController();
    once(() => controller.abort(new DOMException('timed out', 'TimeoutError')), milliseconds);
    return controller.signal;
  };
  promises.setTimeout = paused;
  syncBuiltinESMExports();
  return () => {
    Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
    AbortSignal.timeout = timeout;
    promises.setTimeout = pause;
    syncBuiltinESMExports();
  };
}
