import type { Call } from './server.ts';

const SHOWN = 15;

/** Waiting for the fake to come into a state, without polling for it. */
export class Watch {
  readonly calls: Call[] = [];
  private readonly checks = new Set<() => void>();

  log(call: Call): void {
    this.calls.push(call);
    this.changed();
  }

  changed(): void {
    for (const check of [...this.checks]) check();
  }

  /** Resolves with what the predicate finds; a predicate that throws ends the waiting with its error. */
  until<T>(predicate: () => T, timeoutMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.checks.delete(check);
      };
      const check = () => {
        try {
          const found = predicate();
          if (!found) return;
          stop();
          resolve(found);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Not so within ${timeoutMs} ms: ${predicate.toString()}\n${this.dump()}`));
      }, timeoutMs);
      this.checks.add(check);
      check();
    });
  }

  private dump(): string {
    const calls = this.calls.filter(({ method, ok }) => method !== 'getUpdates' || !ok);
    const lines = calls.slice(-SHOWN).map(({ method, payload, error, fault }) => {
      const given = JSON.stringify(payload);
      const short = given.length > 300 ? `${given.slice(0, 300)}…` : given;
      return `  ${method} ${short} → ${error ?? 'ok'}${fault ? ` (fault: ${fault})` : ''}`;
    });
    return [`The last ${lines.length} of ${calls.length} calls, polls left out:`, ...lines].join('\n');
  }
}
