import type { Address } from '../domain/address.ts';
import type { Account } from '../ports/store.ts';

/** An account of which nothing is known yet. */
export const unknownAccount = (address: Address): Account => ({
  address,
  seats: [],
  current: null,
  administrator: false,
  reachableSince: null,
  linkedAt: null,
  asking: null,
  heardAt: null,
  missed: [],
  missedLeft: 0,
  offers: [],
});
