import type { Ruled } from '../domain/law.ts';

/** What a sentence names people, bodies and hours by. */
export interface Naming extends Ruled {
  readonly zone: string;
}
