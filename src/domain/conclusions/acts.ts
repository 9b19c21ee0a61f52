import { circulate, corrected } from '../circulation.ts';
import { DomainError } from '../domain-error.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { FileRef } from '../reference.ts';
import type { Unit } from '../tasks/task.ts';
import type { Instant } from '../time/instant.ts';
import {
  CONCLUSION_LIMITS,
  type Conclusion,
  openDoubt,
  type SentConclusion,
  type TaskLine,
} from './conclusion.ts';
import { conclusionNoted, facts } from './noted.ts';

interface Content {
  readonly text: string;
  readonly file: FileRef | null;
}

/** A first draft, of a meeting that was held. */
export function draftedConclusion(meeting: Meeting, content: Content, by: string, now: Instant): Conclusion {
  if (meeting.state !== 'called' || meeting.start > now)
    throw new DomainError('conclusion-too-early', { meeting: meeting.title });
  const blank: Conclusion = {
    id: meeting.id,
    committee: meeting.committee,
    meeting: meeting.id,
    title: meeting.title,
    held: meeting.start,
    body: meeting.body,
    state: 'draft',
    revision: 1,
    ...content,
    lines: [],
    changes: null,
    published: null,
    tasks: [],
    draftedBy: by,
    disclosure: null,
    askedOf: null,
    posted: 0,
    cleared: null,
    circulation: null,
    log: [],
  };
  return conclusionNoted(blank, by, 'conclusion-drafted', now);
}

/** The draft with other words or other tasks; what the chair was asked or said before counts no more. */
export function redraftedConclusion(
  conclusion: Conclusion,
  change: Partial<Content & { readonly lines: readonly TaskLine[] }>,
  by: string,
  now: Instant,
): Conclusion {
  if (conclusion.state === 'sent') throw new DomainError('conclusion-sent', facts(conclusion));
  if ((change.lines?.length ?? 0) > CONCLUSION_LIMITS.lines)
    throw new DomainError('too-many', { limit: `${CONCLUSION_LIMITS.lines} nhiệm vụ` });
  const then: Conclusion = {
    ...conclusion,
    ...change,
    state: 'draft',
    revision: conclusion.revision + 1,
    draftedBy: by,
    cleared: null,
  };
  return conclusionNoted(then, by, 'conclusion-redrafted', now);
}

/**
 * Put before the chair, by the bot before `askedOf`. Throws while a line of it still has something to be said, and once
 * the chair has let it go: only another draft is put before them again.
 */
export function submitted(
  conclusion: Conclusion,
  by: string,
  now: Instant,
  askedOf: string | null = null,
): Conclusion {
  if (conclusion.state === 'sent') throw new DomainError('conclusion-sent', facts(conclusion));
  if (conclusion.state === 'cleared') throw new DomainError('conclusion-settled', facts(conclusion));
  if (openDoubt(conclusion.lines)) throw new DomainError('conclusion-doubts');
  return conclusionNoted({ ...conclusion, state: 'asked', askedOf }, by, 'conclusion-submitted', now);
}

/** Whether this chair has the draft before them already. */
export const conclusionWaitsFor = ({ state, askedOf }: Conclusion, chair: string): boolean =>
  state === 'asked' && askedOf === chair;

/**
 * On its way to each of `to`. A correction goes as a new version. Who cleared it themselves and who sends it have it
 * before them, and need not acknowledge it.
 */
export function sent(
  conclusion: Conclusion,
  by: string,
  to: readonly string[],
  circulationTitle: string,
  now: Instant,
): SentConclusion {
  if (conclusion.state === 'sent') throw new DomainError('conclusion-sent', facts(conclusion));
  if (conclusion.state !== 'cleared') throw new DomainError('conclusion-uncleared', facts(conclusion));
  const before = conclusion.circulation;
  const made = before
    ? { ...corrected(before), to, by }
    : circulate({ title: circulationTitle, by, to, wantsAcknowledgement: true });
  const { cleared: word } = conclusion;
  const known = [by, ...(word.by === word.recordedBy ? [word.by] : [])];
  const acknowledged = Object.fromEntries(
    known.map((id) => [id, { version: made.version, at: now, by: id }]),
  );
  const { text, file, changes } = conclusion;
  const then: SentConclusion = {
    ...conclusion,
    state: 'sent',
    published: { text, file, changes, at: now },
    circulation: { ...made, acknowledged: { ...made.acknowledged, ...acknowledged } },
  };
  return conclusionNoted(then, by, 'conclusion-sent', now, String(made.version));
}

/** A correction is begun: what was sent stays before the members until the new version is. */
export function correctionBegun(
  conclusion: Conclusion,
  changes: string,
  by: string,
  now: Instant,
): Conclusion {
  if (conclusion.state !== 'sent') throw new DomainError('conclusion-unsent', facts(conclusion));
  const then: Conclusion = {
    ...conclusion,
    state: 'draft',
    revision: conclusion.revision + 1,
    lines: [],
    changes,
    draftedBy: by,
    cleared: null,
  };
  return conclusionNoted(then, by, 'conclusion-correction', now, changes);
}

/** One thing settled in a line: the first that was open there. Words that did not mean the day give way to it. */
export function lineSettled(
  line: TaskLine,
  answer: { readonly unit: Unit } | { readonly due: TaskLine['due'] },
): TaskLine {
  const [doubt, ...doubts] = line.doubts;
  if (!doubt) return line;
  if (doubt.about === 'due') {
    if (!('due' in answer)) return line;
    const { due } = answer;
    const meant = due === null || doubt.among.includes(due);
    return { ...line, due, dueText: meant ? line.dueText : '', doubts };
  }
  if (!('unit' in answer)) return line;
  const { unit } = answer;
  if (doubt.about === 'lead') return { ...line, lead: unit, doubts };
  return { ...line, with: line.with.map((one, at) => (at === doubt.at ? unit : one)), doubts };
}

export const nudgedSilent = (conclusion: Conclusion, by: string, count: number, now: Instant): Conclusion =>
  conclusionNoted(conclusion, by, 'conclusion-nudged', now, String(count));
