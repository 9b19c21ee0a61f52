import { toMilliseconds } from '../domain/time/instant.ts';
import type { Asking } from '../ports/store.ts';

/** Names one asking of one question, in few letters: a button carries 64 bytes at the most. */
export const stampOf = (asking: Pick<Asking, 'since'>): string => toMilliseconds(asking.since).toString(36);
