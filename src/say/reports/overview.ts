import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Tally } from '../../domain/meetings/standing.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { isOverdue, type Task } from '../../domain/tasks/task.ts';
import { dayAt } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { unitName } from '../conclusions/names.ts';
import { comrade, cut, nameOf, someNames } from '../people/people.ts';
import { sayShort, sayWhen } from '../when.ts';
import type { ReportNaming } from './names.ts';

/** How things stand now, to who asks for it: answers to invitations, reports, tasks. */
export interface Stands {
  readonly meetings: readonly { readonly meeting: Meeting; readonly answers: Tally }[];
  readonly late: readonly Owed[] | null;
  readonly tasks: readonly Task[] | null;
}

const MOST = 5;

export function overview({ meetings, late, tasks }: Stands, naming: ReportNaming, now: Instant): Message {
  const lines = [
    ...meetingLines(meetings, naming.zone),
    ...(late ? reportLines(late, naming) : []),
    ...(tasks ? taskLines(tasks, naming, now) : []),
  ];
  const choices: Choice[] = [
    ...(meetings.length > 0 ? [{ label: 'Ai dự, ai vắng', command: '/hop' }] : []),
    ...(late ? [{ label: 'Bảng theo dõi báo cáo', command: '/baocao bảng' }] : []),
    ...(tasks && tasks.length > 0 ? [{ label: 'Các nhiệm vụ', command: '/nhiemvu tatca' }] : []),
    { label: 'Lịch sắp tới', command: '/lich' },
  ];
  return {
    title: `Tình hình đến ${sayWhen(now, naming.zone)}`,
    text: lines.join('\n'),
    choices: choices.map((one) => [one]),
  };
}

function meetingLines(all: Stands['meetings'], zone: string): string[] {
  if (all.length === 0) return ['Họp: chưa có cuộc họp nào sắp tới.'];
  return all.slice(0, MOST).map(({ meeting, answers }) => {
    const count = (...kinds: readonly (keyof Tally)[]): number =>
      kinds.reduce((sum, kind) => sum + answers[kind].length, 0);
    const said: [string, number][] = [
      ['dự', count('attending', 'chairing')],
      [
        'vắng hoặc xin vắng',
        count('away', 'absence-asked', 'absence-granted', 'absence-refused', 'absence-noted'),
      ],
      ['cử người dự thay', count('proxy-pending', 'proxy-valid', 'proxy-noted', 'proxy-refused')],
      ['chưa trả lời', count('silent')],
    ];
    const counted = said.filter(([, number]) => number > 0).map(([label, number]) => `${number} ${label}`);
    return `Họp “${cut(meeting.title, 120)}”, ${sayShort(meeting.start, zone)}: ${counted.join(', ')}.`;
  });
}

function reportLines(late: readonly Owed[], { committee }: ReportNaming): string[] {
  if (late.length === 0) return ['Báo cáo: không có báo cáo quá hạn.'];
  const people = [...new Set(late.map(({ member }) => comrade(nameOf(committee, member))))];
  return [`Báo cáo: ${late.length} báo cáo quá hạn, của ${someNames(people, MOST)}.`];
}

function taskLines(tasks: readonly Task[], { committee, zone }: ReportNaming, now: Instant): string[] {
  if (tasks.length === 0) return ['Nhiệm vụ: không có nhiệm vụ nào đang thực hiện.'];
  const late = tasks.filter((task) => isOverdue(task, dayAt(now, zone)));
  const named = late
    .slice(0, MOST)
    .map(({ lead, work }) => `- ${cut(unitName(lead, committee), 80)}: ${cut(work, 120)}`);
  const more = late.length > MOST ? [`… và ${late.length - MOST} việc nữa.`] : [];
  const head = `Nhiệm vụ: ${tasks.length} đang thực hiện, ${late.length === 0 ? 'không có việc quá hạn.' : `${late.length} quá hạn:`}`;
  return [head, ...named, ...more];
}
