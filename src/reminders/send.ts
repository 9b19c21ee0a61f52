import { type Address, readAddress, writeAddress } from '../domain/address.ts';
import { memberById, placesOf } from '../domain/committee/committee.ts';
import { type Counter, post } from '../outbox/post.ts';
import { accountGoneSilent, reachable } from '../outbox/reach.ts';
import { postTogether } from '../outbox/together.ts';
import type { Account, Transaction } from '../ports/store.ts';
import type { Body } from '../regulations/schema.ts';
import { digest, personal } from '../say/committee/reminders.ts';
import type { Records, Reminder } from './source.ts';
import { toldOnce } from './told-once.ts';

const about = { what: 'reminder' } as const;

/**
 * Puts reminders on their way: one message for each person, whatever it is about, and one digest in the groups.
 * Returns the keys of those that reach anybody.
 */
export async function sendReminder(
  tx: Transaction,
  reminders: readonly Reminder[],
  records: Records,
  nextId: Counter,
): Promise<ReadonlySet<string>> {
  const { committee, now } = records;
  const reached = new Set<string>();
  const piles = new Map<string, { readonly to: Address; readonly reminders: Reminder[] }>();
  const accounts = new Map<string, Account | null>();
  const reach = async (id: string): Promise<Account | null> => {
    const known = accounts.get(id);
    if (known !== undefined) return known;
    const member = memberById(committee, id);
    const account = member && member.left === null ? await reachable(tx, member) : null;
    accounts.set(id, account);
    return account;
  };
  const give = async (to: readonly string[], reminder: Reminder): Promise<boolean> => {
    let given = false;
    for (const id of to) {
      const open = await reach(id);
      const member = open ? null : memberById(committee, id);
      // A short form may reach who was silent for too long; it is no reason not to remind others.
      const account = open ?? (member && (await accountGoneSilent(tx, member)));
      if (!account) continue;
      const pile = piles.get(id) ?? { to: account.address, reminders: [] };
      pile.reminders.push(reminder);
      piles.set(id, pile);
      given ||= open !== null;
    }
    return given;
  };
  for (const reminder of reminders) {
    const given = (await give(reminder.to, reminder)) || (await give(reminder.orElse ?? [], reminder));
    if (given) reached.add(reminder.key);
  }
  for (const [member, pile] of piles) {
    const replaced = new Set(pile.reminders.map(({ insteadOf }) => insteadOf));
    const own = pile.reminders.filter(({ key }) => !replaced.has(key));
    const message = personal(toldOnce(own.map(({ line }) => line)), records);
    const person = { committee: committee.id, member };
    await postTogether(tx, nextId(), { to: pile.to, message, about, person }, now);
  }
  for (const body of ['committee', 'team'] as const) {
    const shared = reminders.filter(({ group }) => group === body);
    const message = digest(
      shared.map(({ line }) => line),
      records,
    );
    if (!message) continue;
    for (const to of places(records, body)) {
      post(tx, nextId(), { to, message, about }, now);
      for (const { key } of shared) reached.add(key);
    }
  }
  return reached;
}

/** The topic for reminders of each group of a body; that for notices where none is bound. */
const places = ({ committee }: Records, body: Body): string[] =>
  placesOf(committee, body, 'reminders').flatMap(({ chat, topic }) => {
    const place = readAddress(chat);
    return place ? [writeAddress(place.channel, place.chat, topic)] : [];
  });
