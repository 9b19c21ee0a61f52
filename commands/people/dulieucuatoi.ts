import { memberById } from '../../src/domain/committee/committee.ts';
import { defineOpenCommand, nothing, reply } from '../../src/ports/command.ts';
import { ownRecordLines } from '../../src/records/own.ts';
import { nothingKept, ownData } from '../../src/say/people/members.ts';
import { ownLines } from '../../src/say/people/own-data.ts';

export const dulieucuatoi = defineOpenCommand({
  name: 'dulieucuatoi',
  aliases: ['dulieu', 'dulieucanhan'],
  summary: 'những gì trợ lý lưu về đồng chí',
  who: 'everyone',
  where: 'private',
  asks: nothing,
  async run(context) {
    const account = await context.tx.accounts.get(context.account.address);
    if (!account) return reply(nothingKept());
    const lines = ownLines.account(account, context.zone);
    for (const seat of account.seats) {
      const committee = await context.tx.committees.get(seat.committee);
      const member = committee ? memberById(committee, seat.member) : null;
      if (!committee || !member) continue;
      lines.push(...ownLines.member(member, committee));
      for (const [, meeting] of await context.tx.meetings.list(`${committee.id}/`)) {
        const regulation = await context.tx.regulations.get(meeting.regulation);
        if (regulation) lines.push(...ownLines.meeting(meeting, member, regulation, context.zone));
      }
      lines.push(...(await ownRecordLines(context, committee, member)));
    }
    return reply(ownData(lines));
  },
});
