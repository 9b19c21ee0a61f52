import { type Ask, defineCommand, reply, type SeatContext } from '../src/command.ts';
import { activeMembers, type Member, memberById } from '../src/domain/committee.ts';
import { DomainError } from '../src/domain/domain-error.ts';
import { fold } from '../src/text/fold.ts';
import {
  invitation,
  inviteAgainQuestion,
  inviteHow,
  memberList,
  nobodyCalled,
  notLinked,
  severalCalled,
  unlinked,
  unlinkedYou,
  unlinkQuestion,
} from '../src/text/members.ts';
import { findByName } from '../src/text/names.ts';

type Wish = { readonly do: 'list' } | { readonly do: 'invite' | 'unlink'; readonly member: Member };

/** Nothing lists; "mời <họ tên>" makes an invitation; "gỡ <họ tên>" unlinks their accounts. */
const wish: Ask<Wish> = {
  question: async () => inviteHow(),
  unsaid: async () => ({ ok: true, value: { do: 'list' } }),
  read: async (input, context) => {
    const text = input.text.normalize('NFC').trim().slice(0, 200);
    secretaryOnly(context);
    const folded = fold(text);
    const verb = /^(moi|go) /.exec(folded)?.[1];
    if (!verb) return { ok: false, say: inviteHow(), final: true };
    const all = activeMembers(context.seat.committee);
    const name = text.slice(verb.length + 1).trim();
    const byNumber = /^\d{1,4}$/.test(name) ? all.filter((member) => member.no === Number(name)) : null;
    const found = byNumber ?? findByName(name, all, (member) => member.name);
    const [member, ...more] = found;
    if (!member) return { ok: false, say: nobodyCalled(name), final: true };
    if (more.length > 0)
      return { ok: false, say: severalCalled(verb === 'moi' ? 'mời' : 'gỡ', found), final: true };
    return { ok: true, value: { do: verb === 'moi' ? 'invite' : 'unlink', member } };
  },
};

/** Names and who can be reached are for secretaries; the right is looked at before any name is. */
function secretaryOnly({ seat: { member } }: SeatContext): void {
  if (!member.secretary) throw new DomainError('not-allowed', { who: 'thư ký' });
}

export const thanhvien = defineCommand({
  name: 'thanhvien',
  aliases: ['danhsach', 'thanhvienban'],
  summary: 'danh sách thành viên, ai đã kết nối; mời kết nối',
  usage: 'mời họ tên / gỡ họ tên',
  who: 'secretaries',
  where: 'private',
  asks: { wish },
  async confirm(context, args) {
    secretaryOnly(context);
    if (args.wish.do === 'list') return null;
    const { member } = args.wish;
    if (args.wish.do === 'unlink')
      return member.accounts.length > 0 ? { preview: [], question: unlinkQuestion(member), yes: 'Gỡ' } : null;
    return (await context.reaches(member))
      ? { preview: [], question: inviteAgainQuestion(member), yes: 'Mời lại' }
      : null;
  },
  async run(context, args) {
    secretaryOnly(context);
    const { committee, member } = context.seat;
    if (args.wish.do === 'list') {
      const reached = new Set<string>();
      for (const one of activeMembers(committee)) if (await context.reaches(one)) reached.add(one.id);
      return reply(memberList(committee, reached, context.seat.regulation));
    }
    const target = memberById(committee, args.wish.member.id) ?? args.wish.member;
    if (args.wish.do === 'invite') {
      const code = await context.invite({ committee: committee.id, member: target.id, by: member.id });
      return { messages: invitation(target, committee, code) };
    }
    if (target.accounts.length === 0) return reply(notLinked(target));
    if (target.id !== member.id) await context.tell(target, unlinkedYou(committee));
    for (const address of target.accounts) {
      const account = await context.tx.accounts.get(address);
      if (!account) continue;
      const seats = account.seats.filter((seat) => seat.committee !== committee.id);
      context.tx.accounts.put(address, { ...account, seats, asking: null });
    }
    const members = committee.members.map((one) => (one.id === target.id ? { ...one, accounts: [] } : one));
    context.tx.committees.put(committee.id, { ...committee, members });
    return reply(unlinked(target));
  },
});
