import { DomainError } from '../domain-error.ts';
import { nfc } from '../fold.ts';
import type { Instant } from '../time/instant.ts';
import type { LogEntry } from './log.ts';
import { type EarlierPaper, LIMITS, type Meeting, noted, type Paper } from './meeting.ts';

export type NewPaper = Pick<Paper, 'title' | 'file' | 'item'>;

/** `at`: which of the papers that there are, counted from zero. */
export type PaperChange =
  | { readonly what: 'added'; readonly papers: readonly NewPaper[] }
  | { readonly what: 'replaced'; readonly at: number; readonly paper: NewPaper }
  | { readonly what: 'removed'; readonly at: number };

/** The first is 1. */
export const paperVersion = ({ earlier = [] }: Pick<Paper, 'earlier'>): number => earlier.length + 1;

/** Named, and its file has not come yet. */
export const awaited = ({ papers }: Pick<Meeting, 'papers'>): Paper[] =>
  papers.filter(({ file }) => file === null);

/** The place of the paper that bears this name already; a file of the same name is its next version. */
const sameNamed = (papers: readonly Paper[], { title }: NewPaper): number =>
  papers.findIndex((one) => plain(one.title) === plain(title));

const plain = (title: string): string => nfc(title).trim().toLocaleLowerCase('vi');

function nextVersion(old: Paper, then: Paper): Paper {
  const { title, file, by, at } = old;
  const before: readonly EarlierPaper[] = [
    ...(old.earlier ?? []),
    ...(file ? [{ title, file, by, at }] : []),
  ];
  const earlier = before.slice(-LIMITS.paperVersions);
  const item = then.item ?? old.item;
  return {
    ...then,
    ...(item === undefined ? {} : { item }),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
}

/**
 * The papers of a meeting with a change in them: what takes the place of another, or comes under its name, is its next
 * version, and the earlier ones are kept with it. Those of an announced meeting go out at once.
 */
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
  if (change.what === 'added') return withAdded(papers, change.papers.map(made));
  if (papers[change.at] === undefined) return papers;
  return change.what === 'removed'
    ? papers.filter((_, at) => at !== change.at)
    : papers.map((paper, at) => (at === change.at ? nextVersion(paper, made(change.paper)) : paper));
}

/** Files that bear a name which is there already are the next versions of what bears it. */
function withAdded(papers: readonly Paper[], added: readonly Paper[]): Paper[] {
  const all = [...papers];
  for (const paper of added) {
    const place = paper.file === null ? -1 : sameNamed(all, paper);
    const old = all[place];
    if (old) all[place] = nextVersion(old, paper);
    else all.push(paper);
  }
  return all;
}

/** What came, with the one whose place it took, and what went. */
export function papersChanged(before: readonly Paper[], then: readonly Paper[]) {
  const come = then.flatMap((paper, at) => {
    if (before.includes(paper)) return [];
    const old = before[at];
    return [{ paper, old: old && !then.includes(old) ? old : null }];
  });
  const gone = before.filter((one) => !then.includes(one) && !come.some(({ old }) => old === one));
  return { come, gone };
}

/** What the log says of it. */
export function papersNoted(
  { papers }: Pick<Meeting, 'papers'>,
  change: PaperChange,
): Pick<LogEntry, 'act' | 'note'>[] {
  if (change.what === 'added')
    return change.papers.map((paper) => {
      const old = papers[sameNamed(papers, paper)];
      return old?.file && paper.file
        ? { act: 'paper-replaced', note: `${old.title} → ${paper.title}` }
        : { act: 'paper-added', note: paper.title };
    });
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

/** When the newest of those that went out did; `null` where none has. */
const newestSent = ({ papers }: Meeting): Instant | null =>
  papers
    .flatMap(({ file, sentAt }) => (file && sentAt ? [sentAt] : []))
    .sort()
    .at(-1) ?? null;

/** Those invited who have not confirmed the newest papers that went out, in the order of the list. */
export function papersUnconfirmed(meeting: Meeting): string[] {
  const newest = newestSent(meeting);
  if (newest === null) return [];
  return meeting.invitees.filter((id) => (meeting.paperReceipts?.[id] ?? '') < newest);
}

/** With somebody's word that they have the papers; throws where none went to them. Again changes nothing. */
export function papersConfirmed(meeting: Meeting, member: string, now: Instant): Meeting {
  if (newestSent(meeting) === null || !meeting.invitees.includes(member))
    throw new DomainError('nothing-to-acknowledge');
  if (!papersUnconfirmed(meeting).includes(member)) return meeting;
  return { ...meeting, paperReceipts: { ...meeting.paperReceipts, [member]: now } };
}
