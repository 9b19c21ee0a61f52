import { describe, expect, test } from 'vitest';
import { treat } from '../../src/outbox/backoff.ts';
import type { Failure } from '../../src/ports/channel.ts';

const DAY = 24 * 3_600_000;

describe('what is done with a message that could not be sent', () => {
  test.each<[Failure, object]>([
    [
      { kind: 'rate-limited', retryAfter: 7_000, scope: 'all' },
      { do: 'wait', for: 7_000, holds: 'all', elsewhere: false },
    ],
    [
      { kind: 'rate-limited', retryAfter: 7_000, scope: 'chat' },
      { do: 'wait', for: 7_000, holds: 'chat', elsewhere: false },
    ],
    [
      { kind: 'rate-limited', retryAfter: 0, scope: 'all' },
      { do: 'wait', for: 1_000, holds: 'all', elsewhere: false },
    ],
    [{ kind: 'auth' }, { do: 'wait', for: 60_000, holds: 'all', elsewhere: false }],
    [
      { kind: 'moved', to: 'telegram:-1002' },
      { do: 'follow', to: 'telegram:-1002' },
    ],
    [{ kind: 'topic-gone' }, { do: 'leave-topic' }],
    [{ kind: 'edit-gone' }, { do: 'send-anew' }],
    [{ kind: 'blocked' }, { do: 'give-up', why: 'blocked' }],
    [{ kind: 'unreachable-window' }, { do: 'give-up', why: 'silent-too-long' }],
    [{ kind: 'rejected' }, { do: 'give-up', why: 'refused' }],
    [{ kind: 'file-refused' }, { do: 'give-up', why: 'file' }],
  ])('%o', (failure, treatment) => {
    expect(treat(failure, 0, 0)).toEqual(treatment);
  });

  test.each([
    [0, 1_000],
    [1, 2_000],
    [2, 4_000],
    [6, 64_000],
    [7, 120_000],
    [60, 120_000],
    [5_000, 120_000],
  ])('no answer, after %i tries: wait %i ms, alone', (attempts, wait) => {
    expect(treat({ kind: 'network' }, attempts, 0)).toMatchObject({
      do: 'wait',
      for: wait,
      holds: 'nobody',
    });
  });

  test('who has another account is tried there once it has failed for some five minutes', () => {
    const elsewhere = (kind: 'network' | 'auth', attempts: number) => treat({ kind }, attempts, 0);
    expect(elsewhere('network', 8)).toMatchObject({ elsewhere: false });
    expect(elsewhere('network', 9)).toMatchObject({ elsewhere: true });
    expect(elsewhere('auth', 4)).toMatchObject({ elsewhere: false });
    expect(elsewhere('auth', 5)).toMatchObject({ elsewhere: true });
  });

  test('what got no answer, or was not taken, for two days is given up', () => {
    expect(treat({ kind: 'network' }, 9, 2 * DAY + 1)).toEqual({ do: 'give-up', why: 'no-answer' });
    expect(treat({ kind: 'auth' }, 9, DAY)).toMatchObject({ do: 'wait' });
    expect(treat({ kind: 'auth' }, 9, 9 * DAY)).toEqual({ do: 'give-up', why: 'no-answer' });
    expect(treat({ kind: 'rate-limited', retryAfter: 5_000, scope: 'all' }, 9, DAY)).toMatchObject({
      do: 'wait',
    });
    expect(treat({ kind: 'rate-limited', retryAfter: 5_000, scope: 'all' }, 9, 9 * DAY)).toMatchObject({
      do: 'give-up',
    });
  });

  test('a clock that leaps by days gives up nothing that was hardly tried', () => {
    for (const kind of ['network', 'auth'] as const)
      expect(treat({ kind }, 2, 9 * DAY)).toMatchObject({ do: 'wait' });
  });
});
