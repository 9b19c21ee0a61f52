import { chairOf } from '../domain/committee/acting.ts';
import type { Committee } from '../domain/committee/committee.ts';
import type { Ruled } from '../domain/law.ts';
import { calendarSequence, calendarStamp } from '../domain/meetings/made-file.ts';
import { type Meeting, referTo, type ToldMeeting, USUAL_LENGTH } from '../domain/meetings/meeting.ts';
import type { FileRef } from '../domain/reference.ts';
import type { Owed } from '../domain/reports/owed.ts';
import type { Sheet } from '../domain/sheets/sheet.ts';
import type { Task } from '../domain/tasks/task.ts';
import { type Day, dayAt } from '../domain/time/day.ts';
import { after, type Instant } from '../domain/time/instant.ts';
import type { Choice, Message } from '../ports/message.ts';
import { meetingHeading } from './meetings/cards.ts';
import { cut, nameOf } from './people/people.ts';
import { type ReportNaming, reportTitle } from './reports/names.ts';
import { sayTime } from './when.ts';

/** What stands in a calendar: a meeting with its hours, or a day by which something is due. */
export interface SaidEvent {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly at: { readonly start: Instant; readonly end: Instant } | { readonly day: Day };
  readonly sequence: number;
  readonly stamp: Instant;
  readonly cancelled: boolean;
}

const SEE = (command: string): string => `Chi tiết và trả lời: gõ ${command} trong trò chuyện với trợ lý.`;

/** No agenda, no papers, no names but the chair's: a calendar is carried on by others, and read over shoulders. */
export function meetingEvent(meeting: ToldMeeting, law: Ruled): SaidEvent {
  const { id, title, start, place } = meeting;
  const chair = chairOf(meeting, law).member;
  const cancelled = meeting.state === 'cancelled';
  return {
    id,
    title: `${cancelled ? 'ĐÃ HỦY: ' : ''}${cut(title, 200)}`,
    text: [
      meetingHeading(meeting, law),
      ...(chair ? [`Chủ trì: ${nameOf(law.committee, chair.id)}`] : []),
      cancelled ? 'Cuộc họp đã hủy.' : SEE('/hop'),
    ].join('\n'),
    place: cut(place, 200),
    at: { start, end: after(start, USUAL_LENGTH) },
    sequence: calendarSequence(meeting),
    stamp: calendarStamp(meeting),
    cancelled,
  };
}

const dueEvent = (
  id: string,
  day: Day,
  title: string,
  command: string,
  sequence: number,
  stamp: Instant,
): SaidEvent => ({
  ...{ id, title, text: SEE(command), place: null, at: { day }, sequence, stamp, cancelled: false },
});

/** `open`: what it is about may be made known; else only that one is due. */
export const taskEvent = (task: Task, due: Day, open: boolean, committee: Committee): SaidEvent =>
  dueEvent(
    task.id,
    due,
    `Hạn nhiệm vụ ${committee.shortName}${open ? `: ${cut(task.work, 150)}` : ''}`,
    '/nhiemvu',
    task.revision,
    task.log.at(-1)?.at ?? task.at,
  );

export const reportEvent = (owed: Owed, due: Day, naming: ReportNaming, stamp: Instant): SaidEvent =>
  dueEvent(`report-${owed.id}`, due, `Hạn ${reportTitle(owed, naming)}`, '/baocao', 0, stamp);

export const sheetEvent = (sheet: Sheet, committee: Committee, zone: string): SaidEvent =>
  dueEvent(
    `${sheet.id}/sheet`,
    dayAt(sheet.deadline, zone),
    `Hạn trả lời phiếu lấy ý kiến ${committee.shortName}, ${sayTime(sheet.deadline, zone)}`,
    '/ykien',
    0,
    sheet.at,
  );

export const calendarName = ({ shortName }: Committee): string => `Lịch ${shortName}`;

/** Beside the answers under an invitation. */
export const calendarChoice = (meeting: Meeting): Choice => ({
  label: 'Đưa vào lịch',
  command: `/lichdientu ${referTo(meeting)}`,
  quiet: true,
});

const NO_ADDRESS =
  'Máy chủ chưa có địa chỉ công khai (mục PUBLIC_URL), nên chưa có lịch tự cập nhật; xin báo người quản trị nếu cần.';

export const meetingInCalendar = (meeting: Meeting, file: FileRef, subscribes: boolean): Message => ({
  text: [
    `Cuộc họp “${cut(meeting.title, 200)}”: mở tệp để đưa vào lịch.`,
    subscribes
      ? 'Lịch tự cập nhật khi dời, hủy (cả trên Zalo, không nhận được tệp lịch): gõ /lichdientu.'
      : `Khi dời, hủy, tệp mới sẽ thay đúng mục này trong lịch. ${NO_ADDRESS}`,
  ].join(' '),
  file,
});

const HOW =
  'Thêm vào lịch điện thoại: iPhone: Cài đặt, Lịch, Tài khoản, Thêm lịch đăng ký; Google: Lịch trên máy tính, Thêm lịch từ URL.';

export const calendarAddress = (address: string, again: boolean): Message => ({
  title: 'Lịch điện tử của đồng chí',
  text: [
    address,
    `${again ? 'Địa chỉ cũ không còn dùng được. ' : ''}Lịch này có cuộc họp đồng chí được mời, hạn nhiệm vụ, báo cáo, phiếu lấy ý kiến của đồng chí; tự cập nhật khi dời, hủy. Ai có địa chỉ đều xem được, xin không gửi cho người khác; địa chỉ chỉ hiện lần này.`,
    HOW,
  ].join('\n'),
  choices: [[END]],
});

const END: Choice = { label: 'Thôi dùng địa chỉ này', command: '/lichdientu thôi' };

export const calendarThere = (): Message => ({
  text: 'Đồng chí đã có địa chỉ lịch điện tử; địa chỉ chỉ hiện một lần khi tạo. Cần xem lại thì đổi địa chỉ mới.',
  choices: [[{ label: 'Đổi địa chỉ mới', command: '/lichdientu đổi' }], [END]],
});

export const calendarEnded = (was: boolean): Message => ({
  text: was
    ? 'Địa chỉ lịch không còn dùng được. Xin bỏ lịch đã đăng ký trong điện thoại. Tạo lại: /lichdientu.'
    : 'Đồng chí chưa có địa chỉ lịch nào. Tạo địa chỉ: /lichdientu.',
});

export const noCalendarAddress = (): Message => ({
  text: `${NO_ADDRESS} Mỗi giấy mời có nút “Đưa vào lịch” để nhận tệp lịch của cuộc họp ấy.`,
});
