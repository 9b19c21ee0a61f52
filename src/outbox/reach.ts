import type { Committee, Member } from '../domain/committee/committee.ts';
import { mailbox } from '../domain/official-mail.ts';
import type { Account, AccountSeat, Transaction } from '../ports/store.ts';
import { byMail } from '../say/mail.ts';
import type { Letter } from './post.ts';

/**
 * The account by which a member is written to: of those that can be, the one that they used last, since a platform
 * may let nobody be written to who was silent for long. `null` when nothing reaches them.
 */
export const reachable = async (tx: Transaction, member: Member): Promise<Account | null> =>
  (await accountsOf(tx, member)).find(({ reachableSince }) => reachableSince !== null) ?? null;

/** A member's accounts, the one that they used last first. */
export async function accountsOf(tx: Transaction, member: Member): Promise<Account[]> {
  if (member.left !== null) return [];
  const accounts = await Promise.all(member.accounts.map((address) => tx.accounts.get(address)));
  return accounts
    .flatMap((account) => account ?? [])
    .sort((one, other) => compare(other.heardAt ?? '', one.heardAt ?? ''));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whether an account sits there. */
export const sitsOn = ({ seats }: Account, { committee, member }: AccountSeat): boolean =>
  seats.some((seat) => seat.committee === committee && seat.member === member);

/** Whoever blocked the bot is not written to on that account until they write again; who was only silent may be tried. */
export const shut = ({ silent: _, ...account }: Account, forSilence: boolean): Account => ({
  ...account,
  ...(forSilence ? { silent: true } : {}),
  reachableSince: null,
});

type Told = Omit<Letter, 'to' | 'person'>;

/**
 * A message for a member: on its way to the account that reaches them, or `null`. Who was only silent for too long is
 * tried there, by a short form where there is one: what is refused is kept in its order until they speak again. That
 * does not count as `reached`. Where letters are sent (`mails`), one goes to whom no chat reaches.
 */
export async function orderFor(
  tx: Transaction,
  committee: Committee,
  member: Member,
  told: Told,
  mails: boolean,
): Promise<{ readonly order: Letter | null; readonly reached: boolean }> {
  const open = await reachable(tx, member);
  if (open) return { order: orderTo(open, committee, member, told), reached: true };
  const mailed = mails && hasMailbox(member);
  const letter = mailed && !told.message.mailed ? letterTo(committee, member, told) : null;
  const silent = await accountGoneSilent(tx, member);
  // What is refused there goes on as a letter.
  return { order: orderTo(silent, committee, member, told) ?? letter, reached: mailed };
}

/** Whether anything reaches a member: a chat, or a letter where letters are sent. */
export const reaches = async (tx: Transaction, member: Member, mails: boolean): Promise<boolean> =>
  (mails && hasMailbox(member)) || (await reachable(tx, member)) !== null;

const hasMailbox = ({ left, email }: Member): boolean => left === null && email !== null;

/** A message as a letter to a member, by itself; `null` where they have no mailbox. */
export const letterTo = (committee: Committee, member: Member, told: Told): Letter | null =>
  hasMailbox(member)
    ? {
        ...told,
        to: mailbox(member.email ?? ''),
        message: byMail(told.message, committee, member),
        person: { committee: committee.id, member: member.id },
      }
    : null;

/** The account that a member used last and whose door a platform shut for their silence. */
export const accountGoneSilent = async (tx: Transaction, member: Member): Promise<Account | null> =>
  (await accountsOf(tx, member)).find(({ silent }) => silent) ?? null;

/**
 * The same for what they must come to know: where nothing reaches them now, it goes to the account that they used
 * last. What a platform refuses there for their silence is kept, and comes when they speak again.
 */
export async function orderInAnyCase(
  tx: Transaction,
  committee: Committee,
  member: Member,
  told: Told,
): Promise<Letter | null> {
  const [last = null] = (await accountsOf(tx, member)).filter(({ heardAt }) => heardAt);
  return orderTo((await reachable(tx, member)) ?? last, committee, member, told);
}

const orderTo = (account: Account | null, committee: Committee, member: Member, told: Told): Letter | null =>
  account && { ...told, to: account.address, person: { committee: committee.id, member: member.id } };
