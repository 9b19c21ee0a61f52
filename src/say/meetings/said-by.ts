import type { Member } from '../../domain/committee/committee.ts';
import { comrade } from '../people/people.ts';

/** Whose word it is; `recorder`: who wrote it down, where it came by phone. */
export interface SaidBy {
  readonly chair: Member;
  readonly recorder: Member | null;
}

export const saidBy = ({ chair, recorder }: SaidBy): string =>
  recorder
    ? `${comrade(chair.name)}, qua điện thoại, ${comrade(recorder.name)} ghi lại`
    : comrade(chair.name);
