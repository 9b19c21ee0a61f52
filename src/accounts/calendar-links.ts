import { createHash } from 'node:crypto';
import type { Transaction } from '../ports/store.ts';

/** Addresses at which a member's calendar can be subscribed to. Only a hash is kept: whoever reads the data has no way in. */

interface Whose {
  readonly committee: string;
  readonly member: string;
}

const BEGINS = 'calendar:';
/** Looked up by its hash, so that no time that it takes tells anything of the token. */
const keyOf = (token: string): string => `${BEGINS}${createHash('sha256').update(token).digest('hex')}`;
const named = ({ committee, member }: Whose): string => `${committee}/${member}`;

/** A new address takes the place of the one that there was. `token`: a word that nobody can guess. */
export async function linkCalendar(tx: Transaction, whose: Whose, token: string): Promise<void> {
  await unlinkCalendar(tx, whose);
  tx.settings.put(keyOf(token), { value: named(whose) });
}

/** Whether there was one. */
export async function unlinkCalendar(tx: Transaction, whose: Whose): Promise<boolean> {
  const own = await ownKeys(tx, whose);
  for (const key of own) tx.settings.delete(key);
  return own.length > 0;
}

export const hasCalendarLink = async (tx: Transaction, whose: Whose): Promise<boolean> =>
  (await ownKeys(tx, whose)).length > 0;

const ownKeys = async (tx: Transaction, whose: Whose): Promise<string[]> =>
  (await tx.settings.list(BEGINS)).flatMap(([key, { value }]) => (value === named(whose) ? [key] : []));

/** Whose calendar a token opens; `null` for any other word. */
export async function calendarOpened(tx: Transaction, token: string): Promise<Whose | null> {
  const kept = await tx.settings.get(keyOf(token));
  const [committee, member] = kept?.value.split('/') ?? [];
  return committee && member ? { committee, member } : null;
}
