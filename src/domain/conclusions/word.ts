import { DomainError } from '../domain-error.ts';
import type { Way } from '../meetings/log.ts';
import type { InStead } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import type { AskedConclusion, ClearedConclusion, Conclusion, DisclosureClass } from './conclusion.ts';
import { conclusionNoted, facts } from './noted.ts';

/** Who drafted it does not write down, in another's name, that it may be made known: two people see it before that. */
function assertTwoSawIt(
  conclusion: Conclusion,
  word: { readonly by: string; readonly recordedBy: string; readonly disclosure: DisclosureClass },
): void {
  const { by, recordedBy, disclosure } = word;
  if (disclosure === 'disclosable' && by !== recordedBy && recordedBy === conclusion.draftedBy)
    throw new DomainError('own-draft-word');
}

/** In whose name it is written down, and how their word came. */
const inName = (word: {
  readonly by: string;
  readonly recordedBy: string;
  readonly way?: Way;
  readonly inStead?: InStead | null;
}): [string | null, Way | null, InStead | null] =>
  word.by === word.recordedBy
    ? [null, null, word.inStead ?? null]
    : [word.by, word.way ?? null, word.inStead ?? null];

/** Throws unless this very draft waits for the chair's word. */
function assertAsked(conclusion: Conclusion, revision: number): asserts conclusion is AskedConclusion {
  if (conclusion.state === 'cleared' || conclusion.state === 'sent')
    throw new DomainError('conclusion-settled', facts(conclusion));
  if (conclusion.state !== 'asked' || conclusion.revision !== revision)
    throw new DomainError('conclusion-changed', facts(conclusion));
}

/**
 * The chair's word that it may be sent, and what may be made known of it. Who drafted it does not clear it. `by` has
 * the right; `recordedBy` may be a secretary who writes it down.
 */
export function cleared(
  conclusion: Conclusion,
  revision: number,
  word: {
    readonly by: string;
    readonly recordedBy: string;
    readonly disclosure: DisclosureClass;
    readonly way?: Way;
    readonly inStead?: InStead | null;
  },
  now: Instant,
): Conclusion {
  assertAsked(conclusion, revision);
  const { by, recordedBy } = word;
  if (by === conclusion.draftedBy) throw new DomainError('own-draft');
  assertTwoSawIt(conclusion, word);
  const then: ClearedConclusion = {
    ...conclusion,
    state: 'cleared',
    cleared: { by, recordedBy, at: now },
    disclosure: { class: word.disclosure, by, at: now },
  };
  return conclusionNoted(then, recordedBy, 'conclusion-cleared', now, word.disclosure, ...inName(word));
}

/** The chair wants it otherwise. */
export function returned(
  conclusion: Conclusion,
  revision: number,
  word: {
    readonly by: string;
    readonly recordedBy: string;
    readonly reason: string;
    readonly way?: Way;
    readonly inStead?: InStead | null;
  },
  now: Instant,
): Conclusion {
  assertAsked(conclusion, revision);
  const { recordedBy, reason } = word;
  const then: Conclusion = { ...conclusion, state: 'draft' };
  return conclusionNoted(then, recordedBy, 'conclusion-returned', now, reason, ...inName(word));
}

/** What may be made known, said by who decides that, at any time after it was cleared. */
export function classed(
  conclusion: Conclusion,
  word: {
    readonly by: string;
    readonly recordedBy?: string;
    readonly disclosure: DisclosureClass;
    readonly inStead?: InStead | null;
  },
  now: Instant,
): Conclusion {
  if (!conclusion.cleared && !conclusion.published)
    throw new DomainError('conclusion-uncleared', facts(conclusion));
  if (conclusion.disclosure?.class === word.disclosure)
    throw new DomainError('conclusion-settled', facts(conclusion));
  const { by, recordedBy = by } = word;
  assertTwoSawIt(conclusion, { ...word, recordedBy });
  const then: Conclusion = { ...conclusion, disclosure: { class: word.disclosure, by, at: now } };
  return conclusionNoted(
    then,
    recordedBy,
    'conclusion-classed',
    now,
    word.disclosure,
    ...inName({ ...word, recordedBy }),
  );
}
