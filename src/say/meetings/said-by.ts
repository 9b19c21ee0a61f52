import type { Word } from '../../domain/meetings/word.ts';
import { comrade, standsFor } from '../people/people.ts';

/** Whose word it is, and who wrote it down, where it came by phone. */
export type SaidBy = Pick<Word, 'by' | 'recordedBy' | 'way' | 'inStead'>;

export const saidBy = ({ by, recordedBy, way, inStead }: SaidBy): string =>
  `${comrade(by.name)}${standsFor(inStead)}${way ? ` (qua điện thoại, ${comrade(recordedBy.name)} ghi)` : ''}`;
