import { expect, test } from 'vitest';
import { quorumIn } from '../../src/domain/meetings/quorum.ts';
import { versions } from '../../src/versions/versions.ts';

const rule = (share: '1/2' | '2/3' | '3/4', more = false) => ({ share, more, article: 'khoản 2 Điều 5' });

test.each([
  ['2/3', false, 6, 4],
  ['2/3', true, 6, 5],
  ['2/3', false, 7, 5],
  ['1/2', true, 6, 4],
  ['1/2', false, 7, 4],
  ['1/2', true, 7, 4],
  ['3/4', false, 10, 8],
] as const)('%s (trên: %s) của %i người là %i', (share, more, outOf, needed) => {
  expect(quorumIn(rule(share, more), outOf, 0)).toMatchObject({ needed, state: 'short' });
  expect(quorumIn(rule(share, more), outOf, needed).state).toBe('reached');
});

test('người dự thay chưa rõ có tính không: chỉ khi họ làm nên số đủ thì mới để ngỏ', () => {
  expect(quorumIn(rule('2/3'), 6, 3, 1).state).toBe('open');
  expect(quorumIn(rule('2/3'), 6, 2, 1).state).toBe('short');
  expect(quorumIn(rule('2/3'), 6, 4, 1).state).toBe('reached');
});

test('quy chế lưu trước đây: không nêu số người; nâng hai lần cũng vậy', () => {
  const before = {
    meetings: { committee: { chair: null }, team: {} },
    opinions: { asked: null },
    unheld: {},
  };
  const once = versions.upgraded('regulations', 3, before);
  expect(once).toEqual({
    meetings: {
      committee: { chair: null, quorum: null, delegates: null, writtenOpinion: null, kindLeads: null },
      team: { quorum: null, delegates: null, writtenOpinion: null, kindLeads: null },
    },
    opinions: { asked: null, quorum: null, period: null, silence: null },
    replaces: null,
    standingAgency: null,
    unheld: {},
  });
  expect(versions.upgraded('regulations', 3, once)).toBe(once);
});
