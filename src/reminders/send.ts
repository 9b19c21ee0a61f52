import type { Address } from '../domain/address.ts';
import { bodiesOf } from '../domain/committee/bodies.ts';
import { type Member, memberById, placesOf } from '../domain/committee/committee.ts';
import { type Counter, post } from '../outbox/post.ts';
import { accountGoneSilent, letterTo, reachable } from '../outbox/reach.ts';
import { postTogether } from '../outbox/together.ts';
import type { Transaction } from '../ports/store.ts';
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
  { nextId, mails }: { readonly nextId: Counter; readonly mails: boolean },
): Promise<ReadonlySet<string>> {
  const { committee, now } = records;
  const reached = new Set<string>();
  const piles = new Map<string, { readonly way: Way; readonly reminders: Reminder[] }>();
  const ways = new Map<string, Way | null>();
  const reach = async (id: string): Promise<Way | null> => {
    const known = ways.get(id);
    if (known !== undefined) return known;
    const member = memberById(committee, id);
    const way = member && member.left === null ? await wayTo(tx, member, mails) : null;
    ways.set(id, way);
    return way;
  };
  const give = async (to: readonly string[], reminder: Reminder): Promise<boolean> => {
    let given = false;
    for (const id of to) {
      const way = await reach(id);
      if (!way) continue;
      const pile = piles.get(id) ?? { way, reminders: [] };
      pile.reminders.push(reminder);
      piles.set(id, pile);
      given ||= way.reaches;
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
    const { to, member: receiver } = pile.way;
    const person = { committee: committee.id, member };
    const told = { message, about };
    const order = to === null ? letterTo(committee, receiver, told) : { ...told, to };
    if (order) await postTogether(tx, nextId(), { ...order, person }, now);
  }
  for (const body of bodiesOf(records.regulation)) {
    const shared = reminders.filter(({ group }) => group === body);
    const message = digest(
      shared.map(({ line }) => line),
      records,
    );
    if (!message) continue;
    for (const to of placesOf(committee, body, 'reminders')) {
      post(tx, nextId(), { to, message, about }, now);
      for (const { key } of shared) reached.add(key);
    }
  }
  return reached;
}

/** How somebody is reminded: in a chat, or by letter (`to` is then `null`). */
interface Way {
  readonly member: Member;
  readonly to: Address | null;
  readonly reaches: boolean;
}

async function wayTo(tx: Transaction, member: Member, mails: boolean): Promise<Way | null> {
  const open = await reachable(tx, member);
  if (open) return { member, to: open.address, reaches: true };
  const mailed = mails && member.email !== null;
  // A short form may reach who was silent for too long; it is no reason not to remind others.
  const silent = await accountGoneSilent(tx, member);
  if (silent) return { member, to: silent.address, reaches: mailed };
  return mailed ? { member, to: null, reaches: true } : null;
}
