import { defineOpenCommand, reply } from '../src/command.ts';
import { memberById, secretaries } from '../src/domain/committee.ts';
import { erased, eraseQuestion, memberErased, nothingKept } from '../src/text/members.ts';

/** Unlinks the account and erases it; what stands in the records of meetings stays in the records. */
export const xoadulieu = defineOpenCommand({
  name: 'xoadulieu',
  aliases: ['xoadulieucuatoi', 'ngatketnoi'],
  summary: 'ngắt kết nối và xóa dữ liệu được phép xóa',
  who: 'everyone',
  where: 'private',
  asks: {},
  async confirm(context) {
    const kept = await context.tx.accounts.get(context.account.address);
    return kept ? { preview: [], question: eraseQuestion(), yes: 'Xóa' } : null;
  },
  async run(context) {
    const account = await context.tx.accounts.get(context.account.address);
    if (!account) return reply(nothingKept());
    for (const seat of account.seats) {
      const committee = await context.tx.committees.get(seat.committee);
      const member = committee ? memberById(committee, seat.member) : null;
      if (!committee || !member) continue;
      const accounts = member.accounts.filter((address) => address !== account.address);
      const members = committee.members.map((one) => (one.id === member.id ? { ...one, accounts } : one));
      context.tx.committees.put(committee.id, { ...committee, members });
      for (const secretary of secretaries(committee)) {
        const [to] = secretary.accounts;
        if (to && secretary.id !== member.id) context.post(to, memberErased(member));
      }
    }
    context.tx.accounts.delete(account.address);
    return reply(erased());
  },
});
