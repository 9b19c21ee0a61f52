import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import type { LogEntry } from './log.ts';
import { LIMITS, type Meeting, noted, type Paper } from './meeting.ts';

export type NewPaper = Pick<Paper, 'title' | 'file'>;

/** `at`: which of the papers that there are, counted from zero. */
export type PaperChange =
  | { readonly what: 'added'; readonly papers: readonly NewPaper[] }
  | { readonly what: 'replaced'; readonly at: number; readonly paper: NewPaper }
  | { readonly what: 'removed'; readonly at: number };

/** The papers of a meeting with a change in them. Those of an announced meeting go out at once. */
export function papersAfter(
  { papers, state }: Pick<Meeting, 'papers' | 'state'>,
  change: PaperChange,
  by: string,
  now: Instant,
): readonly Paper[] {
  const made = (paper: NewPaper): Paper => ({
    ...paper,
    by,
    at: now,
    sentAt: state === 'called' ? now : null,
  });
  if (change.what === 'added') return [...papers, ...change.papers.map(made)];
  if (papers[change.at] === undefined) return papers;
  return change.what === 'removed'
    ? papers.filter((_, at) => at !== change.at)
    : papers.map((paper, at) => (at === change.at ? made(change.paper) : paper));
}

/** What the log says of it. */
export function papersNoted(
  { papers }: Pick<Meeting, 'papers'>,
  change: PaperChange,
): Pick<LogEntry, 'act' | 'note'>[] {
  if (change.what === 'added') return change.papers.map(({ title }) => ({ act: 'paper-added', note: title }));
  const old = papers[change.at]?.title ?? '';
  return change.what === 'removed'
    ? [{ act: 'paper-removed', note: old }]
    : [{ act: 'paper-replaced', note: `${old} → ${change.paper.title}` }];
}

/** The papers of a meeting that nobody was told of yet, put right. */
export function papersRedone(meeting: Meeting, change: PaperChange, by: string, now: Instant): Meeting {
  if (meeting.state !== 'draft' && meeting.state !== 'proposed')
    throw new DomainError('meeting-already-called', { meeting: meeting.title });
  const papers = papersAfter(meeting, change, by, now);
  if (papers === meeting.papers) throw new DomainError('nothing-changed', { meeting: meeting.title });
  if (papers.length > LIMITS.papers) throw new DomainError('too-many', { limit: String(LIMITS.papers) });
  return papersNoted(meeting, change).reduce(
    (then, line) => noted(then, { at: now, by, onBehalfOf: null, ...line }),
    { ...meeting, papers },
  );
}
