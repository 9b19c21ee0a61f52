import { unlinkCalendar } from '../../src/accounts/calendar-links.ts';
import { unlinkAccount } from '../../src/accounts/link.ts';
import type { AccountState } from '../../src/domain/address.ts';
import type { Act } from '../../src/domain/committee/act.ts';
import { activeMembers, type Member } from '../../src/domain/committee/committee.ts';
import { fold } from '../../src/domain/fold.ts';
import { isTold } from '../../src/domain/meetings/meeting.ts';
import { portfoliosOf } from '../../src/domain/people/fields.ts';
import { findByName } from '../../src/hear/names.ts';
import {
  type Ask,
  defineCommand,
  first,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { newestCirculated } from '../../src/procedures/circulated.ts';
import { meetingsKnown } from '../../src/queries/meetings/candidates.ts';
import { hand, may } from '../../src/queries/rights.ts';
import { accountLine, deliveryList } from '../../src/say/deliveries.ts';
import {
  inviteAgainQuestion,
  inviteHow,
  inviteQuestion,
  memberInvitation,
  memberList,
  nobodyCalled,
  notLinked,
  severalCalled,
  unlinked,
  unlinkedYou,
  unlinkQuestion,
} from '../../src/say/people/members.ts';
import { portfolioLines } from '../../src/say/people/portfolios.ts';
import { latestCirculated, memberDetail, nothingSent } from '../../src/say/received.ts';

type Wish =
  | { readonly do: 'list' | 'deliveries' }
  | { readonly do: 'show' | 'invite' | 'unlink'; readonly member: Member };

/** To read the list is also the leaders'; to change anything in it the secretaries' alone. */
const rightFor = (wish: Wish): Act => ({
  act: wish.do === 'invite' || wish.do === 'unlink' ? 'manage-members' : 'see-members',
});

const VERBS = { moi: 'invite', go: 'unlink' } as const;

/**
 * Nothing lists; a name shows one member, "nhận" what reached whom; "mời <họ tên>" makes an invitation; "gỡ <họ
 * tên>" unlinks their accounts.
 */
const wish: Ask<Wish> = {
  question: async () => inviteHow(),
  unsaid: async () => ({ ok: true, value: { do: 'list' } }),
  read: async (input, context) => {
    const text = input.text.normalize('NFC').trim().slice(0, 200);
    hand(context, { act: 'see-members' });
    const folded = fold(text);
    if (/^(da )?nhan$/.test(folded)) return { ok: true, value: { do: 'deliveries' } };
    const verb = /^(moi|go) /.exec(folded)?.[1] as keyof typeof VERBS | undefined;
    if (verb) hand(context, { act: 'manage-members' });
    const all = activeMembers(context.seat.committee);
    const name = verb ? text.slice(verb.length + 1).trim() : text;
    const byNumber = /^\d{1,4}$/.test(name) ? all.filter((member) => member.no === Number(name)) : null;
    const found = byNumber ?? findByName(name, all, (member) => member.name);
    const [member, ...more] = found;
    if (!member) return { ok: false, say: nobodyCalled(name), final: true };
    if (more.length > 0)
      return {
        ok: false,
        say: severalCalled(verb ? { moi: 'mời ', go: 'gỡ ' }[verb] : '', found),
        final: true,
      };
    return { ok: true, value: { do: verb ? VERBS[verb] : 'show', member } };
  },
};

export const thanhvien = defineCommand({
  name: 'thanhvien',
  aliases: ['danhsach', 'thanhvienban'],
  summary: 'danh sách thành viên, ai nhận được tin bằng kênh nào; mời kết nối',
  usage: 'họ tên / nhận / mời họ tên / gỡ họ tên',
  who: 'entitled',
  offered: async (context) => may(context, { act: 'see-members' }),
  where: 'private',
  asks: first('wish', wish),
  async confirm(context, args) {
    hand(context, rightFor(args.wish));
    if (args.wish.do !== 'invite' && args.wish.do !== 'unlink') return null;
    const { member } = args.wish;
    if (args.wish.do === 'unlink')
      return member.accounts.length > 0 ? { preview: [], question: unlinkQuestion(member), yes: 'Gỡ' } : null;
    if (await context.reaches(member))
      return { preview: [], question: inviteAgainQuestion(member), yes: 'Mời lại' };
    return context.heard ? { preview: [], question: inviteQuestion(member), yes: 'Mời' } : null;
  },
  async run(context, { wish }) {
    hand(context, rightFor(wish));
    switch (wish.do) {
      case 'list':
        return list(context);
      case 'deliveries':
        return deliveries(context);
      case 'show':
        return show(context, wish.member);
      case 'invite':
        return invite(context, wish.member);
      case 'unlink':
        return unlink(context, wish.member);
    }
  },
});

async function list(context: SeatContext): Promise<Reply> {
  const { committee, regulation } = context.seat;
  const accounts = new Map<string, readonly AccountState[]>();
  for (const one of activeMembers(committee)) accounts.set(one.id, await context.accountsOf(one));
  return reply(memberList({ committee, regulation }, accounts, may(context, { act: 'manage-members' })));
}

/** The newest meeting notices and what else circulated last, and whom each of them reached. */
async function deliveries(context: SeatContext): Promise<Reply> {
  const { committee } = context.seat;
  const noticed = (await meetingsKnown(context)).filter(isTold);
  const circulated = await newestCirculated(context, null);
  const messages = [
    ...noticed.slice(-3).map((one) => deliveryList(one, committee, context.zone)),
    ...(circulated.length > 0 ? [latestCirculated(circulated, committee)] : []),
  ];
  return messages.length > 0 ? { messages } : reply(nothingSent());
}

async function show(context: SeatContext, member: Member): Promise<Reply> {
  const { committee, regulation } = context.seat;
  const accounts = (await context.accountsOf(member)).map((one) => accountLine(one, context.zone));
  const fields = portfolioLines(portfoliosOf({ committee, regulation }), member);
  const sent = {
    meetings: await meetingsKnown(context),
    circulated: await newestCirculated(context, member.id),
  };
  return reply(memberDetail(member, accounts, sent, committee, context.zone, fields));
}

async function invite(context: SeatContext, member: Member): Promise<Reply> {
  const { committee } = context.seat;
  const code = await context.invite({
    committee: committee.id,
    member: member.id,
    by: context.seat.member.id,
  });
  return { messages: memberInvitation(member, committee, code) };
}

async function unlink(context: SeatContext, member: Member): Promise<Reply> {
  const { committee } = context.seat;
  if (member.accounts.length === 0) return reply(notLinked(member));
  await unlinkCalendar(context.tx, { committee: committee.id, member: member.id });
  for (const address of member.accounts) {
    await unlinkAccount(context, committee, member, address);
    const account = await context.tx.accounts.get(address);
    const told = member.id !== context.seat.member.id && account && account.reachableSince !== null;
    if (told) context.post(address, unlinkedYou(committee));
  }
  return reply(unlinked(member));
}
