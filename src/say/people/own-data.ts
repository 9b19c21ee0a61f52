import { readAddress } from '../../domain/address.ts';
import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { WrittenOpinion } from '../../domain/meetings/answer.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { standing } from '../../domain/meetings/standing.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { sayEarlier } from '../meetings/earlier.ts';
import { ownAnswer } from '../meetings/own-answer.ts';
import { sayShort } from '../when.ts';
import { channelName } from './channels.ts';
import { cut, postOf } from './people.ts';

/** "Telegram, số 1501": what is kept of an account is its number. */
const accountName = (address: string): string => {
  const account = readAddress(address);
  return account ? `${channelName(account.channel)}, số ${account.chat}` : address;
};

const opinionLine = ({ text, file }: WrittenOpinion): string =>
  `  Ý kiến đã gửi: ${cut(text || (file?.name ?? ''), 300)}`;

/** What is kept about somebody, a line each. */
export const ownLines = {
  account: (
    account: {
      readonly address: string;
      readonly administrator: boolean;
      readonly linkedAt: Instant | null;
      readonly reachableSince: Instant | null;
    },
    zone: string,
  ): string[] => [
    `Tài khoản: ${accountName(account.address)}${account.administrator ? ' (quản trị viên của trợ lý)' : ''}`,
    ...(account.linkedAt ? [`Kết nối lúc: ${sayShort(account.linkedAt, zone)}`] : []),
    ...(account.reachableSince ? [`Mở trò chuyện riêng từ: ${sayShort(account.reachableSince, zone)}`] : []),
  ],
  member: (member: Member, committee: Committee): string[] => [
    '',
    `${committee.name}:`,
    `- ${[member.name, postOf(member)].filter(Boolean).join(', ')}`,
    ...(member.email ? [`- Thư công vụ: ${member.email}`] : []),
  ],
  meeting: (meeting: Meeting, member: Member, regulation: Regulation, zone: string): string[] => {
    const answer = meeting.answers[member.id];
    const lines: string[] = [];
    if (answer && standing(member, meeting, regulation) !== 'silent') {
      lines.push(
        `- ${sayShort(meeting.start, zone)}, “${cut(meeting.title, 100)}”: ${ownAnswer(member, meeting, regulation)}`,
      );
      if (answer.kind !== 'attend' && answer.reason) lines.push(`  Lý do đã gửi: ${cut(answer.reason, 300)}`);
      if (answer.kind === 'proxy' && answer.opinion) lines.push(opinionLine(answer.opinion));
    }
    const own = meeting.opinions?.[member.id];
    if (own) lines.push(`- “${cut(meeting.title, 100)}”:`, opinionLine(own));
    const earlier = meeting.movedFrom?.answers[member.id];
    if (earlier)
      lines.push(
        `- “${cut(meeting.title, 100)}”, trước khi dời (${sayShort(meeting.movedFrom?.start ?? meeting.start, zone)}): ${sayEarlier(earlier)}`,
        ...(earlier.kind === 'proxy' && earlier.opinion ? [opinionLine(earlier.opinion)] : []),
      );
    const received = meeting.paperReceipts?.[member.id];
    if (received)
      lines.push(`- “${cut(meeting.title, 100)}”: đã xác nhận nhận tài liệu ${sayShort(received, zone)}`);
    const presence = meeting.attendance[member.id];
    if (presence)
      lines.push(
        `  Điểm danh: ${presence.state === 'present' ? 'có mặt' : presence.state === 'absent' ? 'vắng' : 'có người dự thay'}`,
      );
    return lines;
  },
};
