import { askChoice } from '../src/asks/choice.ts';
import { defineCommand, reply } from '../src/command.ts';
import { leaveGiven } from '../src/domain/announcement.ts';
import { authorise } from '../src/domain/authority.ts';
import { memberById } from '../src/domain/committee.ts';
import { announcementNamed, sendAnnouncement, through } from '../src/procedures/announcements.ts';
import { askVerdict, leaveAnswered, leaveRecorded, VERDICTS } from '../src/text/announcements.ts';

const verdict = askChoice<'granted' | 'refused'>(askVerdict(), async () => [
  { key: 'co', label: VERDICTS.granted, value: 'granted', words: ['dong y', 'co'] },
  { key: 'khong', label: VERDICTS.refused, value: 'refused', words: ['khong', 'khong dong y'] },
]);

/** The word that a notice waits for: the head's leave, or what may be made known in the group. */
export const chothongbao = defineCommand({
  name: 'chothongbao',
  aliases: ['duyetthongbao'],
  summary: 'đồng ý hoặc không đồng ý một thông báo chờ ý kiến',
  who: 'leaders',
  where: 'private',
  asks: { verdict },
  async run(context, args) {
    const { committee, member, regulation } = context.seat;
    const announcement = await announcementNamed(context);
    const of = memberById(committee, announcement.leave?.of ?? '');
    const reachable = of ? await context.reaches(of) : false;
    const wish = { act: 'give-leave', announcement, reachable } as const;
    const { onBehalfOf } = authorise(member, wish, committee, regulation, context.now);
    const hand = { by: member.id, onBehalfOf: onBehalfOf?.id ?? null };
    const given = leaveGiven(announcement, args.verdict, hand, context.now);
    const goes = given.state === 'planned' && given.at <= context.now;
    const then = goes ? await sendAnnouncement(through(context), given) : given;
    await context.keep('announcements', then);
    const author = memberById(committee, then.by);
    const granted = args.verdict === 'granted';
    if (author) await context.tell(author, leaveAnswered(then, onBehalfOf ?? member, granted));
    return reply(leaveRecorded(granted), { replace: true });
  },
});
