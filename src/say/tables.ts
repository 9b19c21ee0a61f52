import {
  activeMembers,
  type Committee,
  type Member,
  memberById,
  roleIn,
} from '../domain/committee/committee.ts';
import { shortName } from '../domain/committee/wording.ts';
import type { Ruled } from '../domain/law.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Standing } from '../domain/meetings/standing.ts';
import { entryDay, type RegisterEntry } from '../domain/register/entry.ts';
import type { Matrix } from '../domain/reports/matrix.ts';
import type { Task, Unit } from '../domain/tasks/task.ts';
import { type Day, dayAt } from '../domain/time/day.ts';
import { ROLL_ANSWERS, STATES } from './meetings/roll.ts';
import { nameOf, roleTitle } from './people/people.ts';
import { entryTitle, type Reader } from './register/register.ts';
import {
  columnHead,
  LEFT,
  MARKS,
  matrixMark,
  matrixTitle,
  PICTURE_WORDS,
  singleShort,
} from './reports/matrix.ts';
import { dueShort, type ReportNaming } from './reports/names.ts';
import { taskState } from './tasks/names.ts';
import { sayPlainDay } from './when.ts';

/** A list as a table for Excel: what stands above it, its columns with their widths in letters, its rows. */
export interface SaidTable {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const columns = (...all: readonly (readonly [head: string, width: number])[]) =>
  all.map(([head, width]) => ({ head, width }));

/** Those who sit; what it is headed by is what a list that comes back as a file is read by. */
export function memberTable({ committee, regulation }: Ruled, today: Day): SaidTable {
  const title = (member: Member, body: 'committee' | 'team'): string => {
    const role = roleIn(member, body);
    return role === null ? '' : roleTitle(role, regulation);
  };
  return {
    sheet: 'Thành viên',
    title: `Danh sách thành viên – ${committee.name}, ngày ${sayPlainDay(today)}`,
    columns: columns(
      ['STT', 5],
      ['Họ và tên', 26],
      [`Chức danh trong ${shortName(regulation)}`, 26],
      ['Chức danh trong Tổ', 22],
      ['Thư ký', 8],
      ['Chức vụ', 28],
      ['Đơn vị', 30],
      ['Thư điện tử', 28],
      ['Thư điện tử của đơn vị', 28],
    ),
    rows: activeMembers(committee).map((one, at) => [
      at + 1,
      one.name,
      title(one, 'committee'),
      title(one, 'team'),
      one.secretary ? 'x' : '',
      one.post ?? '',
      one.agency ?? '',
      one.email ?? '',
      one.agencyEmail ?? '',
    ]),
  };
}

/** A meeting of a year with where everybody invited stands on it. */
export interface MeetingRow {
  readonly meeting: Meeting;
  readonly standing: (member: string) => Standing;
}

/** Who was invited, what they answered, whether they came: a line for each person and meeting that was held or called. */
export function attendanceTable(
  year: string,
  all: readonly MeetingRow[],
  committee: Committee,
  zone: string,
): SaidTable {
  return {
    sheet: `Dự họp ${year}`,
    title: `Mời họp, trả lời và dự họp năm ${year} – ${committee.name}`,
    columns: columns(
      ['Ngày họp', 12],
      ['Cuộc họp', 36],
      ['Tình trạng', 12],
      ['Họ và tên', 26],
      ['Đơn vị', 28],
      ['Trả lời', 26],
      ['Điểm danh', 18],
      ['Người dự thay', 26],
    ),
    rows: all.flatMap(({ meeting, standing }) =>
      meeting.invitees.map((id) => {
        const marked = meeting.attendance[id];
        const answer = meeting.answers[id];
        const delegate = marked?.delegate ?? (answer?.kind === 'proxy' ? answer.delegate : null);
        return [
          sayPlainDay(dayAt(meeting.start, zone)),
          meeting.title,
          meeting.state === 'cancelled' ? 'đã hủy' : '',
          nameOf(committee, id),
          memberById(committee, id)?.agency ?? '',
          ROLL_ANSWERS[standing(id)],
          marked ? STATES[marked.state] : 'chưa điểm danh',
          delegate?.name ?? '',
        ];
      }),
    ),
  };
}

/** The matrix of reports: a row for each who owes any, a column for each period; below, what one person owes alone. */
export function matrixTable(matrix: Matrix, naming: ReportNaming): SaidTable {
  const { committee } = naming;
  const person = (id: string): string => {
    const member = memberById(committee, id);
    return member ? `${member.name}${member.left === null ? '' : ` (${LEFT})`}` : id;
  };
  const heads = matrix.columns.map(({ like }): readonly [string, number] => [
    `${columnHead(like, naming)} (${dueShort(like)})`,
    24,
  ]);
  const members = matrix.rows.map((id, at) => [
    at + 1,
    person(id),
    memberById(committee, id)?.agency ?? '',
    ...matrix.columns.map(({ cells }) => {
      const owed = cells[at];
      return owed ? MARKS[matrixMark(owed)].words : PICTURE_WORDS.nothing;
    }),
  ]);
  const singles = matrix.singles.map((owed) => ['', singleShort(owed, naming)]);
  return {
    sheet: 'Báo cáo',
    title: matrixTitle(matrix, naming),
    columns: columns(['STT', 5], ['Họ và tên', 28], ['Đơn vị', 28], ...heads),
    rows: [...members, ...(singles.length > 0 ? [[], ['', PICTURE_WORDS.singles], ...singles] : [])],
  };
}

export function taskTable(tasks: readonly Task[], committee: Committee, today: Day, zone: string): SaidTable {
  const unit = ({ member, agency }: Unit): string =>
    member === null ? agency : `${nameOf(committee, member)}${agency ? ` (${agency})` : ''}`;
  return {
    sheet: 'Nhiệm vụ',
    title: `Nhiệm vụ – ${committee.name}, ngày ${sayPlainDay(today)}`,
    columns: columns(
      ['STT', 5],
      ['Nội dung', 60],
      ['Chủ trì', 34],
      ['Phối hợp', 34],
      ['Thời hạn', 20],
      ['Hạn chót', 12],
      ['Tình trạng', 24],
      ['Ngày giao', 12],
      ['Ngày xong', 12],
    ),
    rows: tasks.map((task, at) => [
      at + 1,
      task.work,
      unit(task.lead),
      task.with.map(unit).join('; '),
      task.dueText,
      task.due === null ? '' : sayPlainDay(task.due),
      taskState(task, today),
      sayPlainDay(dayAt(task.at, zone)),
      task.closedAt === null ? '' : sayPlainDay(dayAt(task.closedAt, zone)),
    ]),
  };
}

export function registerTable(
  year: string,
  entries: readonly RegisterEntry[],
  reader: Reader,
  committee: Committee,
  zone: string,
): SaidTable {
  return {
    sheet: `Sổ văn bản ${year}`,
    title: `Sổ văn bản năm ${year} – ${committee.name}`,
    columns: columns(
      ['STT', 5],
      ['Đi/đến', 8],
      ['Số, ký hiệu', 18],
      ['Ngày', 12],
      ['Trích yếu', 60],
      ['Nơi gửi, nơi nhận', 34],
      ['Ghi chú', 18],
    ),
    rows: entries.map((one, at) => [
      at + 1,
      one.way === 'in' ? 'Đến' : 'Đi',
      one.number ?? '',
      sayPlainDay(entryDay(one, zone)),
      entryTitle(one, reader),
      one.party,
      one.struck ? 'đã bỏ khỏi sổ' : '',
    ]),
  };
}
