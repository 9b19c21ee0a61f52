import { filling, type Step } from './step.ts';

/** 1: who is answered, for whom it is and by what it was tried stand in each, also where there is nobody. */
export const outbox: readonly Step[] = [filling({ answers: null, mention: null, person: null, tried: [] })];
