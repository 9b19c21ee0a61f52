import type { Step } from './step.ts';

interface Logged {
  readonly log?: readonly Readonly<Record<string, unknown>>[];
}

/** What had slipped into the log of reports and tasks: the whole member for whom somebody acted, with their telephone. */
const SLIPPED = ['for', 'word', 'article'] as const;

/** 1: a line of a log says who did it and for whom, and takes nobody along. */
export const logs: readonly Step[] = [
  (document) => {
    const { log } = document as Logged;
    if (!log?.some((line) => SLIPPED.some((key) => key in line))) return document;
    return { ...document, log: log.map(({ for: _, word: __, article: ___, ...line }) => line) };
  },
];
