import { expect, test } from 'vitest';
import { DomainError } from '../../src/domain/domain-error.ts';
import { refusal } from '../../src/say/refusals.ts';
import { NOW, START, ZONE } from './people.ts';

const meeting = 'Họp quý IV';
const isGone = NOW < START;

test('mỗi từ chối mang đúng điều mà câu của nó cần; thiếu, thừa hoặc sai thì không biên dịch được', () => {
  const refused = [
    new DomainError('meeting-unknown'),
    new DomainError('meeting-started', { meeting, start: START }),
    new DomainError(isGone ? 'word-contested' : 'word-unknown'),
    new DomainError(isGone ? 'meeting-moved' : 'meeting-edited', { meeting, start: START }),
  ];
  for (const one of refused) expect(refusal(one, ZONE).text).not.toContain('undefined');

  // @ts-expect-error: no facts at all
  new DomainError('meeting-started');
  // @ts-expect-error: one is missing
  new DomainError('meeting-started', { meeting });
  // @ts-expect-error: one that the sentence does not know
  new DomainError('meeting-closed', { meeting, chair: 'Tài' });
  // @ts-expect-error: it needs none
  new DomainError('meeting-unknown', { meeting });
  // @ts-expect-error: not one of the two verdicts
  new DomainError('request-settled', { name: 'Bình', verdict: 'maybe' });
  // @ts-expect-error: one of the two codes needs facts, the other none
  new DomainError(isGone ? 'not-invited' : 'meeting-unknown');
  // @ts-expect-error: there is no such rule
  new DomainError('no-such-rule');
});
