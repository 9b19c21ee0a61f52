import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Contested } from '../meetings/contested.ts';
import { type LogEntry, logged } from '../meetings/log.ts';
import type { Instant } from '../time/instant.ts';
import type { Conclusion, DisclosureClass } from './conclusion.ts';

/**
 * “Tôi không có ý kiến này”, of the chair's word on a draft: the draft waits for that of who decides today (`decides`), unless
 * it has gone out to the members upon it.
 */
export function clearanceContested(
  conclusion: Conclusion,
  who: Member,
  decides: string | null,
  now: Instant,
): Contested<Conclusion> {
  const { log, state } = conclusion;
  const last = log.findLast(({ act }) => act !== 'conclusion-nudged' && act !== 'conclusion-classed');
  if (last?.act === 'word-contested') throw new DomainError('word-contested');
  const word = state === 'sent' ? log.findLast(({ act }) => act === 'conclusion-cleared') : last;
  const given = word?.act === 'conclusion-cleared' || word?.act === 'conclusion-returned';
  if (!given || word.onBehalfOf !== who.id) throw new DomainError('word-unknown');
  const undone = state !== 'sent';
  const entry = { at: now, by: who.id, onBehalfOf: null, act: 'word-contested', note: 'conclusion' } as const;
  const then: Conclusion = undone
    ? { ...conclusion, state: 'asked', askedOf: decides, cleared: null, disclosure: classBefore(log, word) }
    : conclusion;
  return { document: { ...then, log: logged(log, entry) }, undone };
}

/** What could be made known before that word: of a correction, what held of the version before it. */
function classBefore(log: readonly LogEntry[], word: LogEntry): Conclusion['disclosure'] {
  const before = log
    .slice(0, log.indexOf(word))
    .findLast(({ act }) => act === 'conclusion-cleared' || act === 'conclusion-classed');
  if (!before) return null;
  const said: DisclosureClass = before.note === 'disclosable' ? 'disclosable' : 'internal';
  return { class: said, by: before.onBehalfOf ?? before.by, at: before.at };
}
