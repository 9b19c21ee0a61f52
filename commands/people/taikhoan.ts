import { linkAccount, unlinkAccount } from '../../src/accounts/link.ts';
import { type Address, channelOf } from '../../src/domain/address.ts';
import { memberById, secretaries } from '../../src/domain/committee/committee.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { fold } from '../../src/domain/fold.ts';
import {
  type Ask,
  defineCommand,
  first,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import * as say from '../../src/say/people/accounts.ts';
import { memberErased, welcome } from '../../src/say/people/members.ts';

type Wish =
  | { readonly do: 'list' }
  | { readonly do: 'confirm' | 'refuse'; readonly reference: string }
  | { readonly do: 'drop'; readonly address: Address };

/** Nothing lists; "gỡ 2" unlinks; the answer about a second account comes with its button. */
const wish: Ask<Wish> = {
  question: async () => say.noSuchAccount(),
  unsaid: async () => ({ ok: true, value: { do: 'list' } }),
  read: async (input, { seat: { member } }) => {
    const words = fold(input.text.slice(0, 60)).trim();
    const [, answer, reference] = /^(dung|sai) ([0-9a-f]{16})$/.exec(words) ?? [];
    if (answer && reference)
      return { ok: true, value: { do: answer === 'dung' ? 'confirm' : 'refuse', reference } };
    const address = member.accounts[Number(/^go (\d{1,2})$/.exec(words)?.[1] ?? 0) - 1];
    if (!address) return { ok: false, say: say.noSuchAccount(), final: true };
    return { ok: true, value: { do: 'drop', address } };
  },
};

/** A member's own accounts: which there are, whether a new one is theirs, and taking one away. */
export const taikhoan = defineCommand({
  name: 'taikhoan',
  aliases: ['taikhoancuatoi'],
  summary: 'các tài khoản nhắn tin của đồng chí; xác nhận hoặc gỡ',
  usage: 'gỡ số',
  who: 'members',
  where: 'private',
  asks: first('wish', wish),
  async confirm({ seat: { member } }, args) {
    if (args.wish.do !== 'drop') return null;
    const last = member.accounts.length === 1;
    return { preview: [], question: say.dropAccountQuestion(channelOf(args.wish.address), last), yes: 'Gỡ' };
  },
  async run(context, args) {
    const { committee, member } = context.seat;
    if (args.wish.do === 'confirm' || args.wish.do === 'refuse') return answerClaim(context, args.wish);
    if (args.wish.do === 'drop') {
      const { address } = args.wish;
      await unlinkAccount(context, committee, member, address);
      if (member.accounts.length === 1)
        for (const secretary of secretaries(committee))
          if (secretary.id !== member.id) await context.write(committee, secretary, memberErased(member));
      return reply(say.accountDropped(channelOf(address)));
    }
    const accounts = member.accounts.map((address) => ({
      channel: channelOf(address),
      here: address === context.account.address,
    }));
    return reply(say.accountList(committee, accounts));
  },
});

/** Only the member whose invitation it is may answer, whichever of their committees it was for. */
async function answerClaim(
  context: SeatContext,
  { do: answer, reference }: { readonly do: 'confirm' | 'refuse'; readonly reference: string },
): Promise<Reply> {
  const claim = await context.takeClaim(reference);
  const seat = context.account.seats.find((one) => one.committee === claim?.invitation.committee);
  const committee = claim ? await context.tx.committees.get(claim.invitation.committee) : null;
  const member = committee && seat ? memberById(committee, seat.member) : null;
  const account = claim ? await context.tx.accounts.get(claim.by) : null;
  const theirs = member !== null && member.id === claim?.invitation.member && member.left === null;
  if (!claim || !committee || !theirs || !account) throw new DomainError('claim-unknown');
  const elsewhere = account.seats.find((one) => one.committee === committee.id);
  if (elsewhere && elsewhere.member !== member.id) throw new DomainError('already-linked');
  if (answer === 'refuse') {
    context.post(claim.by, say.refusedHere());
    return reply(say.claimRefused(), { replace: true });
  }
  const channel = channelOf(claim.by);
  await linkAccount(context, committee, member, account);
  context.post(claim.by, welcome(member, committee));
  return reply(say.claimConfirmed(channel, channel === channelOf(context.account.address)), {
    replace: true,
  });
}
