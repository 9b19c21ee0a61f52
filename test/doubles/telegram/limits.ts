import { tooMany } from './refusal.ts';

export interface LimitOptions {
  perChatPerSecond?: number;
  perGroupPerMinute?: number;
  overallPerSecond?: number;
}

interface Penalty {
  chat: number | undefined;
  method: string | undefined;
  until: number;
}

/** Timers may fire a moment early: who waited this close to the end has waited. */
const SLACK_MS = 5;
const EDITS = ['editMessageText', 'editMessageReplyMarkup'];
const COUNTED = ['sendMessage', 'sendDocument', ...EDITS];

/** Rate limits, off unless asked for. Telegram publishes no exact numbers, so each test names its own. */
export class Limits {
  /** Calls made although the bot had been told to wait: what gets a bot banned in the long run. */
  ignored = 0;
  private readonly options: LimitOptions;
  private readonly now: () => number;
  private readonly spent = new Map<string, number[]>();
  private penalties: Penalty[] = [];

  constructor(options: LimitOptions, now: () => number) {
    this.options = options;
    this.now = now;
  }

  /** From now on the bot has to wait; without a chat it has to wait everywhere. */
  penalise(seconds: number, chat: number | undefined, method: string | undefined): void {
    this.penalties.push({ chat, method, until: this.now() + seconds * 1000 });
  }

  isWaiting(method: string, chat: number): boolean {
    return this.penalty(method, chat) !== undefined;
  }

  check(method: string, chat: number, isGroup: boolean): void {
    const now = this.now();
    const penalty = this.penalty(method, chat);
    if (penalty) {
      this.ignored += 1;
      penalty.until += 1000;
      throw tooMany(Math.ceil((penalty.until - now) / 1000));
    }
    if (COUNTED.includes(method)) this.spend(method, chat, isGroup, now);
  }

  private penalty(method: string, chat: number): Penalty | undefined {
    const now = this.now();
    this.penalties = this.penalties.filter(({ until }) => until - now > SLACK_MS);
    return this.penalties.find(
      (one) =>
        (one.chat === undefined || one.chat === chat) &&
        (one.method === undefined ? COUNTED.includes(method) : one.method === method),
    );
  }

  private spend(method: string, chat: number, isGroup: boolean, now: number): void {
    const { perChatPerSecond, perGroupPerMinute, overallPerSecond } = this.options;
    // In a group Telegram counts about 20 messages and, apart from them, about 20 edits a minute.
    const group = `group ${chat} ${EDITS.includes(method) ? 'edits' : 'messages'}`;
    const rules = [
      { key: 'all', max: overallPerSecond, window: 1000, chat: undefined },
      { key: `chat ${chat}`, max: perChatPerSecond, window: 1000, chat },
      { key: group, max: isGroup ? perGroupPerMinute : undefined, window: 60_000, chat },
    ];
    for (const rule of rules) {
      const recent = (this.spent.get(rule.key) ?? []).filter((at) => at > now - rule.window);
      this.spent.set(rule.key, recent);
      if (rule.max === undefined || recent.length < rule.max) continue;
      const seconds = Math.max(1, Math.ceil(((recent[0] ?? now) + rule.window - now) / 1000));
      this.penalise(seconds, rule.chat, undefined);
      throw tooMany(seconds);
    }
    for (const rule of rules) this.spent.get(rule.key)?.push(now);
  }
}
