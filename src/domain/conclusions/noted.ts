import type { ConclusionActName } from '../committee/act-name.ts';
import { logged, type Way } from '../meetings/log.ts';
import { type InStead, inSteadKept } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import type { Conclusion } from './conclusion.ts';

/** With one line more in its log. */
export const conclusionNoted = <Of extends Conclusion>(
  conclusion: Of,
  by: string,
  act: ConclusionActName,
  now: Instant,
  note: string | null = null,
  onBehalfOf: string | null = null,
  way: Way | null = null,
  inStead: InStead | null = null,
): Of => ({
  ...conclusion,
  log: logged(conclusion.log, {
    at: now,
    by,
    onBehalfOf,
    act,
    note,
    ...(way ? { way } : {}),
    ...inSteadKept(inStead),
  }),
});

/** What a refusal says of it. */
export const facts = ({ title }: Conclusion): { readonly meeting: string } => ({ meeting: title });
