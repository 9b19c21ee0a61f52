import { type Instant, MINUTE, toMilliseconds } from '../domain/time/instant.ts';

/** What waits to be sent by one channel. */
export interface Queue {
  readonly length: number;
  /** Since when the oldest waits. */
  readonly oldest: Instant;
}

/** By channel; a channel for which nothing waits is not among them. */
export type Waiting = ReadonlyMap<string, Queue>;

export interface OutboxHealth {
  /** `late` where something has waited for longer than ten minutes. */
  readonly state: 'serving' | 'late';
  readonly waiting: number;
  readonly oldest: Instant | null;
}

const LATE = 10 * MINUTE;

/** `now` in milliseconds. */
export function outboxHealth(waiting: Waiting, now: number): OutboxHealth {
  const queues = [...waiting.values()];
  const [oldest = null] = queues.map((queue) => queue.oldest).sort();
  return {
    state: oldest !== null && now - toMilliseconds(oldest) > LATE ? 'late' : 'serving',
    waiting: queues.reduce((sum, { length }) => sum + length, 0),
    oldest,
  };
}
