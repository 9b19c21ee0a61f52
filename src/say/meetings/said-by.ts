import type { Word } from '../../domain/meetings/word.ts';
import { comrade } from '../people/people.ts';

/** Whose word it is, and who wrote it down, where it came by phone. */
export type SaidBy = Pick<Word, 'by' | 'recordedBy' | 'way'>;

export const saidBy = ({ by, recordedBy, way }: SaidBy): string =>
  way ? `${comrade(by.name)} (qua điện thoại, ${comrade(recordedBy.name)} ghi)` : comrade(by.name);
