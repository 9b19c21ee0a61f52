import { filling, type Step } from './step.ts';

/** 1: which body met (before it was noted, only the committee could), before whom it was put, and whether it was posted. */
export const conclusions: readonly Step[] = [filling({ body: 'committee', askedOf: null, posted: 0 })];
