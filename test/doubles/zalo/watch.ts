const SHOWN = 15;

/** One call as the log keeps it, written when it was answered; tokens and secrets are left out. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly payload: unknown;
  /** When it came in, in milliseconds of the fake's clock. */
  readonly at: number;
  /** Zalo's `error`: 0 when it went well; `null` when no such answer was given. */
  readonly error: number | null;
  readonly fault?: string;
}

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
    const lines = this.calls.slice(-SHOWN).map(({ method, path, payload, error, fault }) => {
      const given = JSON.stringify(payload) ?? '';
      const short = given.length > 300 ? `${given.slice(0, 300)}…` : given;
      return `  ${method} ${path} ${short} → ${error}${fault ? ` (fault: ${fault})` : ''}`;
    });
    return [`The last ${lines.length} of ${this.calls.length} calls:`, ...lines].join('\n');
  }
}
