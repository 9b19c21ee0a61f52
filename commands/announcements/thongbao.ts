import {
  acknowledgement,
  audience,
  content,
  disclosure,
  people,
} from '../../src/asks/announcements/announcement.ts';
import { when } from '../../src/asks/announcements/time.ts';
import { isPrivate } from '../../src/domain/announcements/announcement.ts';
import { informedBy } from '../../src/domain/announcements/writing.ts';
import { memberById, roleIn } from '../../src/domain/committee/committee.ts';
import { leadsCommittee } from '../../src/domain/committee/search.ts';
import { defineCommand, first, reply } from '../../src/ports/command.ts';
import {
  membersIn,
  newAnnouncement,
  sendAnnouncement,
  through,
} from '../../src/procedures/announcements/announcements.ts';
import { askLeave } from '../../src/procedures/announcements/leave.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import {
  announcementReply,
  announcementShown,
  announceQuestion,
} from '../../src/say/announcements/announcements.ts';
import { leaveAsked } from '../../src/say/announcements/leave.ts';
import { signingLines } from '../../src/say/signing.ts';

export const thongbao = defineCommand({
  name: 'thongbao',
  aliases: ['guithongbaochung', 'thongbaochung'],
  summary: 'gửi thông báo chung tới tập thể, từng người hoặc nhóm',
  usage: 'nội dung',
  who: 'members',
  where: 'private',
  asks: first('content', content, 'content')
    .and('audience', audience, 'audience')
    .and('people', people)
    .and('disclosure', disclosure, 'disclosure')
    .and('when', when, 'sending')
    .and('acknowledgement', acknowledgement, 'acknowledgement'),
  async confirm(context, args) {
    const { committee, member, regulation } = context.seat;
    // What a leader sends is theirs to sign; of others nobody says that it is.
    const leadsTeam = roleIn(member, 'team') === 'team-lead' && roleIn(member, 'committee') === null;
    const leads = leadsTeam || leadsCommittee(member);
    const body = leadsTeam ? 'team' : 'committee';
    const announcement = await newAnnouncement(context, args);
    const reach = await reachOf(context, membersIn(committee, announcement.circulation.to));
    // As it will look; its button would acknowledge what is not sent yet.
    const shown = announcementShown(announcement, context.seat, context.zone);
    const { choices: _, brief: __, ...preview } = shown;
    return {
      preview: [preview],
      question: [
        announceQuestion(
          {
            audience: announcement.audience,
            groups: committee.groups.length,
            people: reach.people.length,
            unreachable: reach.unreachable.map(({ name }) => name),
            moved: args.audience === 'group' && announcement.audience !== 'group',
            at: args.when,
            leaveOf: memberById(committee, announcement.leave?.of ?? ''),
            article: announcement.leave?.article ?? null,
            unstated: announcement.audience === 'press' && regulation.information.toPress === null,
            informs:
              isPrivate(announcement.audience) && !announcement.leave
                ? informedBy(member, context.law)
                : null,
          },
          regulation,
          context.zone,
        ),
        ...signingLines(leads ? member : null, null, body, { committee, regulation }),
      ].join('\n'),
    };
  },
  async run(context, args) {
    const { committee } = context.seat;
    const announcement = await newAnnouncement(context, args);
    if (announcement.leave) {
      await context.keep('announcements', announcement);
      const of = memberById(committee, announcement.leave.of);
      const reached = await askLeave(context, announcement);
      return of ? reply(leaveAsked(of, reached, announcement)) : { messages: [] };
    }
    const then = args.when === null ? await sendAnnouncement(through(context), announcement) : announcement;
    await context.keep('announcements', then);
    return reply(announcementReply(then, committee, context.zone));
  },
});
