import { linkAccount, otherAccount } from '../../src/accounts/link.ts';
import { channelOf } from '../../src/domain/address.ts';
import { type Committee, type Member, memberById } from '../../src/domain/committee/committee.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { isGreeting } from '../../src/domain/people/attempts.ts';
import {
  type Ask,
  type Context,
  defineOpenCommand,
  first,
  type Reply,
  reply,
} from '../../src/ports/command.ts';
import type { Invitation } from '../../src/ports/store.ts';
import { isThisYou, waitsForFirst } from '../../src/say/people/accounts.ts';
import { consent, consentQuestion, hello, nowAdministrator, welcome } from '../../src/say/people/members.ts';

const KEPT = 'kept';
/** In place of the setup code, which is nowhere kept. No code that is typed holds a colon. */
const SETUP = 'setup:';

const code: Ask<string, Context> = {
  question: async () => hello(false),
  unsaid: async () => ({ ok: true, value: '' }),
  read: async (input, context) => {
    // Only what was put there below carries this mark; nobody can type it.
    if (input.file?.channel === KEPT) return { ok: true, value: input.text };
    const value = input.text.trim().slice(0, 64);
    if (isGreeting(value)) return { ok: true, value };
    const typed = value.replaceAll(':', '');
    const opens = await context.tryCode(typed);
    if (!opens) throw new DomainError('code-unknown');
    const mark = opens === 'setup' ? SETUP : context.carried(typed);
    const keep = { text: mark, file: { channel: KEPT, id: '', name: '', size: null } };
    return { ok: true, value: opens === 'setup' ? SETUP : typed, keep };
  },
};

interface Invited {
  readonly committee: Committee;
  readonly member: Member;
  readonly invitation: Invitation;
}

async function invited(context: Context, given: string): Promise<Invited> {
  const { address } = context.account;
  const invitation = await context.invitation(given, false);
  const committee = invitation ? await context.tx.committees.get(invitation.committee) : null;
  const member = committee && invitation ? memberById(committee, invitation.member) : null;
  if (!invitation || !committee || !member || member.left !== null) throw new DomainError('code-unknown');
  // One account's claim waits for its answer: a second one would be linked by a word that was meant for the first.
  const claimedBy = invitation.claimedBy ?? address;
  if (claimedBy !== address) throw new DomainError('code-unknown');
  const seat = context.account.seats.find((one) => one.committee === committee.id);
  if (seat && seat.member !== member.id) throw new DomainError('already-linked');
  return { committee, member, invitation };
}

export const start = defineOpenCommand({
  name: 'start',
  // Not "bắt đầu": questions begin with it ("bắt đầu lúc mấy giờ?").
  aliases: [],
  summary: 'bắt đầu; kết nối bằng mã mời',
  usage: 'mã mời',
  who: 'everyone',
  where: 'private',
  asks: first('code', code),
  async confirm(context, args) {
    if (isGreeting(args.code) || args.code === SETUP) return null;
    const { committee, member } = await invited(context, args.code);
    return { preview: [consent(member, committee)], question: consentQuestion(), yes: 'Đồng ý' };
  },
  async run(context, args): Promise<Reply> {
    const known = context.account.seats.length > 0;
    if (isGreeting(args.code)) return reply(hello(known));
    if (args.code === SETUP) {
      await context.becomeAdministrator();
      return reply(nowAdministrator());
    }
    const { committee, member, invitation } = await invited(context, args.code);
    const first = await otherAccount(context, committee, member);
    if (first) {
      const reference = await context.claim(args.code, invitation);
      await context.write(
        committee,
        member,
        isThisYou(committee, channelOf(context.account.address), reference),
      );
      return reply(waitsForFirst(channelOf(first.address)));
    }
    await context.invitation(args.code, true);
    await linkAccount(context, committee, member, context.account);
    return reply(welcome(member, committee));
  },
});
