import { type Address, channelOf } from '../domain/address.ts';
import { type Committee, type Member, secretaries, withAccounts } from '../domain/committee/committee.ts';
import type { Account, Context } from '../ports/command.ts';
import { accountReplaced, secretaryTold } from '../say/people/members.ts';

/**
 * An account by which the member is reached already and which is not the one that speaks: it has to confirm a
 * second one. Without it, whoever got hold of a code could sit beside the member unseen.
 */
export async function otherAccount(
  { tx, account }: Context,
  committee: Committee,
  member: Member,
): Promise<Account | null> {
  for (const address of member.accounts) {
    const other = address === account.address ? null : await tx.accounts.get(address);
    const sits = other?.seats.some((seat) => seat.committee === committee.id && seat.member === member.id);
    if (other && sits && other.reachableSince !== null) return other;
  }
  return null;
}

/** Links an account to a member. On the same platform it takes the place of an older one; elsewhere it comes beside it. */
export async function linkAccount(
  context: Context,
  committee: Committee,
  member: Member,
  account: Account,
): Promise<void> {
  const { tx, now } = context;
  const replaced = member.accounts.filter(
    (address) => address !== account.address && channelOf(address) === channelOf(account.address),
  );
  for (const address of replaced) {
    const old = await unseat(context, committee, address);
    if (old && old.reachableSince !== null) context.post(address, accountReplaced(committee));
  }
  const seat = { committee: committee.id, member: member.id };
  const seats = [...account.seats.filter((one) => one.committee !== committee.id), seat];
  tx.accounts.put(account.address, { ...account, seats, linkedAt: now, asking: null });
  const gone = [...replaced, account.address];
  const channel = channelOf(account.address);
  const then = await withMemberAt(context, committee, member, (accounts) => [
    ...accounts.filter((address) => !gone.includes(address)),
    account.address,
  ]);
  context.keepCommittee(
    then,
    { act: 'account-linked', subject: `members:${member.id}`, note: channel },
    member,
  );
  for (const address of replaced) await context.redirect(committee, address);
  const isFirst = member.accounts.length === 0;
  for (const secretary of secretaries(committee)) {
    if (secretary.id === member.id) continue;
    const how = replaced.length > 0 ? 'replaced' : isFirst ? 'first' : 'second';
    await context.write(committee, secretary, secretaryTold(member, channel, how));
  }
}

/** Takes one account away from a member. */
export async function unlinkAccount(
  context: Context,
  committee: Committee,
  member: Member,
  address: Address,
): Promise<void> {
  await unseat(context, committee, address);
  const about = { subject: `members:${member.id}`, note: channelOf(address) };
  const then = await withMemberAt(context, committee, member, (accounts) =>
    accounts.filter((one) => one !== address),
  );
  context.keepCommittee(then, { act: 'account-unlinked', ...about });
  await context.redirect(committee, address);
}

async function unseat({ tx }: Context, committee: Committee, address: Address): Promise<Account | null> {
  const account = await tx.accounts.get(address);
  if (!account) return null;
  const seats = account.seats.filter((seat) => seat.committee !== committee.id);
  tx.accounts.put(address, { ...account, seats, asking: null });
  return account;
}

/** The committee, whatever else changed in it meanwhile, in which the member is reached there. */
async function withMemberAt(
  { tx }: Context,
  committee: Committee,
  member: Member,
  change: (accounts: readonly Address[]) => readonly Address[],
): Promise<Committee> {
  const current = (await tx.committees.get(committee.id)) ?? committee;
  const members = current.members.map((one) =>
    one.id === member.id ? withAccounts(one, change(one.accounts)) : one,
  );
  return { ...current, members };
}

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
