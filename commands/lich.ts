import { defineCommand, reply } from '../src/command.ts';
import { chairOf } from '../src/domain/acting.ts';
import { chatOf } from '../src/domain/address.ts';
import { isOver, type Meeting } from '../src/domain/meeting.ts';
import { agenda } from '../src/text/agenda.ts';

/** What is coming: in a group, what was announced there; in private, one's own, and for secretaries the drafts too. */
export const lich = defineCommand({
  name: 'lich',
  aliases: ['lichsaptoi', 'lichcongtac'],
  summary: 'các cuộc họp sắp tới',
  who: 'members',
  where: 'both',
  asks: {},
  async run(context) {
    const { committee, member } = context.seat;
    const here = chatOf(context.chat);
    const shown: Meeting[] = [];
    for (const meeting of await context.meetings()) {
      if (isOver(meeting, context.now) || meeting.state === 'cancelled' || meeting.state === 'rejected')
        continue;
      if (context.place === 'group') {
        if (meeting.cards.some((card) => chatOf(card.chat) === here)) shown.push(meeting);
        continue;
      }
      const own = meeting.state === 'called' && meeting.invitees.includes(member.id);
      const prepares = member.secretary || meeting.draftedBy === member.id;
      const chairs =
        chairOf(meeting, committee, await context.regulationOf(meeting)).member?.id === member.id;
      if (own || prepares || chairs) shown.push(meeting);
    }
    return reply(agenda(shown, committee, context.place === 'private' ? member : null, context.zone));
  },
});
