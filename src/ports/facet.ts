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
] as const;

export type Facet = (typeof FACETS)[number];
