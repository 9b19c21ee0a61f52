import { Refusal } from './refusal.ts';

const MINUTE = 60_000;

/** Requests per rolling minute, as the OA's plan has it; off unless asked for. */
export class Limits {
  perMinute: number | null;
  private readonly now: () => number;
  private spent: number[] = [];

  constructor(perMinute: number | null, now: () => number) {
    this.perMinute = perMinute;
    this.now = now;
  }

  /** Counts a request; one that is refused is not counted. */
  spend(): void {
    if (this.perMinute === null) return;
    const now = this.now();
    this.spent = this.spent.filter((at) => at > now - MINUTE);
    if (this.spent.length >= this.perMinute) {
      throw new Refusal(-32, 'The application or OA exceeds the limit of requests per minute');
    }
    this.spent.push(now);
  }

  headers(): Record<string, string> {
    if (this.perMinute === null) return {};
    return {
      'X-RateLimit-Limit': String(this.perMinute),
      'X-RateLimit-Remain': String(this.perMinute - this.spent.length),
    };
  }
}
