import type { Committee } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Asked } from '../../hear/sentence/reading.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { dueName } from '../conclusions/names.ts';
import type { ReportNaming } from '../reports/names.ts';
import { ownReportsTitle, reportLines } from '../reports/reports.ts';
import { sheetTitle } from '../sheets/names.ts';
import { sayDay, sayWhen } from '../when.ts';
import { comrade, cut, nameOf } from './people.ts';

/** What is known of a thing that waits, in one line, for who asks about it. */
export type Facts = (asked: Asked) => string;

const papersOf = (names: readonly string[]): string =>
  names.length > 0
    ? `tài liệu: ${names
        .slice(0, 5)
        .map((name) => cut(name, 60))
        .join('; ')}.`
    : 'chưa có tài liệu kèm theo.';

export const invitationFacts =
  (meeting: Meeting, chair: string | null, zone: string): Facts =>
  (asked) => {
    const called = `“${cut(meeting.title, 120)}”`;
    const held = `${called} họp lúc ${sayWhen(meeting.start, zone)}, tại ${cut(meeting.place, 120)}`;
    const led = chair ? `, ${comrade(chair)} chủ trì` : '';
    if (asked === 'papers') return `${called}: ${papersOf(meeting.papers.map(({ title }) => title))}`;
    if (asked === 'content') return `${called}: ${cut(meeting.agenda, 300)}`;
    if (asked === 'how-long') return `${held}${led}; giấy mời không ghi giờ kết thúc.`;
    return `${held}${led}.`;
  };

export const sheetFacts =
  (sheet: Sheet, zone: string): Facts =>
  (asked) =>
    asked === 'papers'
      ? `Phiếu lấy ý kiến ${sheetTitle(sheet)}: ${papersOf(sheet.papers.map(({ name }) => name))}`
      : `Phiếu lấy ý kiến ${sheetTitle(sheet)}, trả lời trước ${sayWhen(sheet.deadline, zone)}.`;

export const factsOnTask =
  (task: Task, naming: Pick<ReportNaming, 'committee'>): Facts =>
  (asked) => {
    const work = `Nhiệm vụ “${cut(task.work, 150)}”, ${dueName(task)}`;
    const by = task.givenBy ? `; ${comrade(nameOf(naming.committee, task.givenBy))} giao` : '';
    const co = task.with.map(({ agency }) => agency).filter((agency) => agency !== '');
    const withWhom = asked === 'who' && co.length > 0 ? `; phối hợp: ${cut(co.join(', '), 200)}` : '';
    return `${work}${by}${withWhom}.`;
  };

export const reportFacts =
  (owed: Owed, naming: ReportNaming): Facts =>
  () =>
    reportLines(owed, naming).join('. ').replace(/\.+/g, '.');

interface Known {
  readonly line: string;
  readonly facts?: Facts;
}

/** Its line of facts, in place of its name. */
export const factsLine = ({ facts, line }: Known, asked: Asked): string =>
  facts?.(asked).replace(/\.$/, '') ?? line;

/** More time is wished for a report: a day that a regulation sets is not put off here. */
export function moreTime(
  owed: readonly {
    readonly line: string;
    readonly facts?: Facts;
    readonly choices: readonly (readonly Choice[])[];
  }[],
  { day, reason }: { readonly day?: string; readonly reason?: string },
  committee: Committee,
): Message {
  const wished = `${day ? `lùi đến ${sayDay(day)}` : 'lùi hạn nộp'}${reason ? `, lý do: “${cut(reason, 300)}”` : ''}`;
  return {
    title: ownReportsTitle(committee),
    text: [
      `Đồng chí xin ${wished}. Tôi chưa ghi nhận gì: hạn nộp báo cáo không lùi được tại đây, xin đồng chí báo nơi nhận.`,
      ...owed.map((one) => `- ${factsLine(one, 'deadline')}.`),
    ].join('\n'),
    choices: owed.flatMap(({ choices }) => choices),
  };
}
