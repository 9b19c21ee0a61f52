import type { Committee, Member } from '../domain/committee/committee.ts';
import { upperFirst } from '../domain/fold.ts';
import { isTold, type Meeting } from '../domain/meetings/meeting.ts';
import type { Message } from '../ports/message.ts';
import { type Circulated, latestLines, memberLines } from './circulated.ts';
import { deliveryReceived, lettersReceived, meetingNotice } from './deliveries.ts';
import { comradeFirst, cut } from './people/people.ts';
import { noAccount } from './people/reach.ts';

/** What secretaries look up of whom the committee's messages reached. */

/** So many notices of meetings stand on a member's page. */
const MOST_MEETINGS = 5;

export const nothingSent = (): Message => ({
  text: 'Chưa có thông báo họp, thông báo chung, kết luận hay phiếu lấy ý kiến nào đã gửi.',
});

/** The newest of what circulated, each with its button; beside the lists of meeting notices. */
export function latestCirculated(all: readonly Circulated[], committee: Committee): Message {
  const { lines, choices } = latestLines(all, committee);
  return { title: 'Thông báo chung, kết luận, phiếu gần nhất', text: lines.join('\n'), choices };
}

/** One member: by what they can be reached, and what they received of late. */
export function memberDetail(
  member: Member,
  accounts: readonly string[],
  sent: { readonly meetings: readonly Meeting[]; readonly circulated: readonly Circulated[] },
  committee: Committee,
  zone: string,
  fields: readonly string[] = [],
): Message {
  const invited = sent.meetings.filter(isTold).filter(({ invitees }) => invitees.includes(member.id));
  return {
    title: comradeFirst(member.name),
    text: [
      ...fields,
      ...(accounts.length > 0
        ? accounts.map((line) => `- ${line}`)
        : [`- ${upperFirst(noAccount(member))}.`]),
      ...invited
        .slice(-MOST_MEETINGS)
        .map(
          (one) =>
            `- ${cut(meetingNotice(one), 170)}: ${deliveryReceived(one.deliveries[member.id], zone)}${lettersReceived(one.letters, member.id, zone)}`,
        ),
      ...memberLines(sent.circulated, member.id, committee, zone),
    ].join('\n'),
  };
}
