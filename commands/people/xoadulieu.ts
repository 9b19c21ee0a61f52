import { unlinkCalendar } from '../../src/accounts/calendar-links.ts';
import { unlinkAccount } from '../../src/accounts/link.ts';
import { channelOf } from '../../src/domain/address.ts';
import { memberById, secretaries } from '../../src/domain/committee/committee.ts';
import { type Context, defineOpenCommand, nothing, reply } from '../../src/ports/command.ts';
import { erased, eraseQuestion, memberErased, nothingKept } from '../../src/say/people/members.ts';

/** Unlinks the account and erases it; what stands in the records of meetings stays in the records. */
export const xoadulieu = defineOpenCommand({
  name: 'xoadulieu',
  aliases: ['xoadulieucuatoi', 'ngatketnoi'],
  summary: 'ngắt kết nối và xóa dữ liệu được phép xóa',
  who: 'everyone',
  where: 'private',
  asks: nothing,
  async confirm(context) {
    const kept = await context.tx.accounts.get(context.account.address);
    return kept ? { preview: [], question: eraseQuestion(await otherChannels(context)), yes: 'Xóa' } : null;
  },
  async run(context) {
    const account = await context.tx.accounts.get(context.account.address);
    if (!account) return reply(nothingKept());
    const others = await otherChannels(context);
    for (const seat of account.seats) {
      const committee = await context.tx.committees.get(seat.committee);
      const member = committee ? memberById(committee, seat.member) : null;
      if (!committee || !member) continue;
      await unlinkAccount(context, committee, member, account.address);
      // Whoever has another account still gets everything there.
      if (member.accounts.some((address) => address !== account.address)) continue;
      await unlinkCalendar(context.tx, seat);
      for (const secretary of secretaries(committee)) {
        if (secretary.id !== member.id) await context.write(committee, secretary, memberErased(member));
      }
    }
    context.tx.accounts.delete(account.address);
    return reply(erased(others));
  },
});

/** The channels on which the same person sits as well. */
async function otherChannels({ tx, account }: Context): Promise<string[]> {
  const channels = new Set<string>();
  for (const seat of account.seats) {
    const committee = await tx.committees.get(seat.committee);
    const member = committee ? memberById(committee, seat.member) : null;
    for (const address of member?.accounts ?? [])
      if (address !== account.address) channels.add(channelOf(address));
  }
  return [...channels];
}
