import type { Committee } from '../../../src/domain/committee/committee.ts';
import type { Account, Binding, Envelope } from '../../../src/ports/store.ts';
import type { Ledger } from '../machine/ledger.ts';
import type { Lives } from '../machine/lives.ts';
import type { Scheduler } from '../machine/scheduler.ts';
import type { World } from '../world.ts';

/** What the invariants look at; `fault` says that one does not hold. */
export interface Seen {
  readonly scheduler: Scheduler;
  readonly world: World;
  readonly ledger: Ledger;
  readonly lives: Lives;
  readonly fault: (what: string) => void;
}

/** A chat without its topic. */
export const chatOf = (address: string): string => address.split('/')[0] ?? address;

export const accountAt = ({ ledger }: Seen, address: string): Account | null =>
  ledger.of<Account>('accounts').get(address) ?? null;

/** Which committees may be spoken of in a chat. */
export function committeesOf(seen: Seen, chat: string): ReadonlySet<string> {
  const binding = seen.ledger.of<Binding>('groups').get(chat);
  const seats = accountAt(seen, chat)?.seats ?? [];
  const own = seen.world.seats.filter(
    ({ telegram, zalo }) => chat === `telegram:${telegram}` || chat === `zalo:${zalo}`,
  );
  return new Set([
    ...(binding ? [binding.committee] : []),
    ...seats.map(({ committee }) => committee),
    ...own.map(({ committee }) => committee),
  ]);
}

export const memberOf = (seen: Seen, committee: string, member: string) =>
  seen.ledger
    .of<Committee>('committees')
    .get(committee)
    ?.members.find(({ id }) => id === member) ?? null;

/** All that is to be read in a message. */
export const wordsOf = ({ message }: Pick<Envelope, 'message'>): string =>
  [message.title ?? '', message.text].join('\n').trim();
