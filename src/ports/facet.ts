import type { OwnWords } from './account.ts';

/** What of a preview can be said anew, by what it is to who looks at it: each argument that is one says so. */
export const FACETS = [
  'title',
  'start',
  'place',
  'agenda',
  'kind',
  'people',
  'guests',
  'reason',
  'content',
  'deadline',
  'question',
  'audience',
  'disclosure',
  'acknowledgement',
  'sending',
  'papers',
  'chair',
  'lead',
  'tasks',
  'goals',
  'schedule',
  'results',
  'delegate',
  'post',
  'opinion',
] as const;

export type Facet = (typeof FACETS)[number];

/** What somebody's own words are of the preview that shows them. */
export const FACET_OF: Readonly<Record<OwnWords, Facet>> = {
  absence: 'reason',
  delegate: 'delegate',
  'delegate-post': 'post',
  opinion: 'opinion',
  'other-opinion': 'opinion',
  'secret-opinion': 'opinion',
  progress: 'schedule',
  result: 'results',
  'hand-back': 'reason',
  'day-reason': 'reason',
  reopened: 'content',
  'report-back': 'reason',
  changes: 'content',
  correction: 'content',
  'desk-opinion': 'opinion',
  report: 'content',
  reason: 'reason',
  title: 'title',
  place: 'place',
  content: 'content',
};
