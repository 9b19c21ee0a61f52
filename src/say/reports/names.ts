import { standingAgencyNames } from '../../domain/committee/agency.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Due } from '../../domain/reports/due.ts';
import { atTaskEnd, type Duty, dutiesOf, dutyBehind, dutyOf } from '../../domain/reports/duty.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { isNotedDay } from '../../domain/reports/owed.ts';
import { aboutOf } from '../../domain/reports/periodic.ts';
import type { Demand, Report } from '../../domain/reports/report.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { doubtLines } from '../meetings/planning.ts';
import { comrade, cut, nameOf, roleTitle } from '../people/people.ts';
import { partNotHeld } from '../unheld.ts';
import { sayDay, sayNear, sayPlainDay, sayWhen } from '../when.ts';
import { TIMINGS } from '../within.ts';

/** How reports, their periods and their days are called. */

/** What the names of reports are made from. */
export interface ReportNaming {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly meetings: readonly Meeting[];
  readonly zone: string;
}

/** "thứ Hai ngày 14/12/2026", inside a sentence that has commas enough. */
export const dayIn = (day: Day): string => sayDay(day).replace(', ngày', ' ngày');

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** "tuần 48/2026", "02 tuần từ tuần 48/2026", "6 tháng cuối năm 2026", "quý IV/2026", "tháng 11/2026", "năm 2026", "đợt 2 năm 2026". */
export function periodName(period: string): string {
  const [, year = '', kind = '', nth = ''] = /^(\d{4})(?:-(H|Q|T|B|W|F|r)?(\d+))?$/.exec(period) ?? [];
  const number = Number(nth);
  if (nth === '') return `năm ${year}`;
  if (kind === 'H') return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  if (kind === 'Q') return `quý ${QUARTERS[number - 1] ?? nth}/${year}`;
  if (kind === 'r') return `đợt ${number} năm ${year}`;
  if (kind === 'T') return `04 tháng ${['đầu', 'giữa', 'cuối'][number - 1]} năm ${year}`;
  if (kind === 'W') return `tuần ${number}/${year}`;
  if (kind === 'F') return `02 tuần từ tuần ${number}/${year}`;
  if (kind === '') return `tháng ${number}/${year}`;
  return `tháng ${number * 2 - 1} và tháng ${number * 2}/${year}`;
}

/** "Báo cáo quý IV/2026 của Tổ giúp việc" */
export function reportTitle(
  owed: Pick<Owed, 'rule' | 'period'> & { readonly record: Pick<Report, 'demand'> | null },
  naming: Pick<ReportNaming, 'regulation'> & { readonly meetings: readonly Pick<Meeting, 'id' | 'title'>[] },
): string {
  const demand = owed.record?.demand;
  if (demand) return `Báo cáo ${demandKind(demand, naming.regulation)} “${cut(demand.about, 120)}”`;
  const duty = dutyBehind({ rule: owed.rule, demand: null }, naming.regulation);
  if (owed.period.startsWith('meeting-')) {
    const meeting = naming.meetings.find(({ id }) => id.endsWith(`/${owed.period.slice(8)}`));
    const title = `Báo cáo phục vụ cuộc họp${meeting ? ` “${cut(meeting.title, 100)}”` : ' đã kết thúc'}`;
    return duty && hasTwin(duty, naming.regulation) ? `${title} theo ${duty.article}` : title;
  }
  const round = /-r\d+$/.test(owed.period);
  const name = round
    ? `Báo cáo theo quy định, ${periodName(owed.period)},`
    : `Báo cáo ${reportedPeriod(owed, naming)}`;
  const whose = duty ? ownerName(duty, naming.regulation) : '';
  const title = whose === '' ? name.replace(/,$/, '') : `${name} ${whose}`;
  return duty && hasTwin(duty, naming.regulation) ? `${title} theo ${duty.article}` : title;
}

/** The period of which a report tells, by its name. */
export function reportedPeriod(
  { rule, period }: Pick<Owed, 'rule' | 'period'>,
  { regulation }: Pick<ReportNaming, 'regulation'>,
): string {
  const duty = dutyBehind({ rule, demand: null }, regulation);
  return periodName(duty ? aboutOf(duty, period) : period);
}

/** Whether another duty of the same time and the same people would bear the same name. */
const hasTwin = (duty: Duty, regulation: Regulation): boolean =>
  dutiesOf(regulation).some(
    (one) =>
      one.key !== duty.key &&
      one.due === duty.due &&
      one.every === duty.every &&
      ownerName(one, regulation) === ownerName(duty, regulation),
  );

/** How a report is called that came up when somebody said so. */
export function demandKind(demand: Demand, regulation: Regulation): string {
  const duty = dutyBehind({ rule: '', demand }, regulation);
  return duty && atTaskEnd(duty) ? 'kết thúc nhiệm vụ' : 'đột xuất';
}

/** Whose report it is, where that is not simply the member's. */
function ownerName(duty: Duty, regulation: Regulation): string {
  const [party] = duty.by;
  if (party === 'team') return `của ${bodyName('team', regulation)}`;
  if (party === 'committee') return `của ${bodyName('committee', regulation)}`;
  if (party === 'agencies' || party === 'agency-heads') return 'của cơ quan, đơn vị';
  if (party === 'secretary') return 'của thư ký';
  if (party === undefined || party === 'standing-agency' || regulation.reports.members?.includes(duty))
    return '';
  return `của ${roleTitle(party, regulation)}`;
}

/** Those whom a rule names: "Tổ giúp việc", "cơ quan thường trực (Công an tỉnh)". */
export const partyNames = (parties: readonly Duty['by'][number][], naming: ReportNaming): string =>
  parties.map((party) => partyName(party, naming)).join(', ');

function partyName(party: Duty['by'][number], { committee, regulation }: ReportNaming): string {
  if (party === 'team') return bodyName('team', regulation);
  if (party === 'committee') return bodyName('committee', regulation);
  if (party === 'agencies') return 'các cơ quan, đơn vị';
  if (party === 'agency-heads') return 'thủ trưởng cơ quan, đơn vị';
  if (party === 'secretary') return 'thư ký';
  if (party !== 'standing-agency') return roleTitle(party, regulation);
  const name = standingAgencyNames(committee.standingAgency, regulation);
  return `cơ quan thường trực${name ? ` (${name})` : ''}`;
}

/** To whom a report goes; `null` where nobody is named. */
export function recipientName(duty: Duty | null, naming: ReportNaming): string | null {
  const all = [...(duty?.to ?? []).map((party) => partyName(party, naming)), ...(duty?.toOutside ?? [])];
  return all.length > 0 ? all.join(', ') : null;
}

/** "nên gửi trong ngày mai (03/12)", "nên gửi chậm nhất thứ Sáu ngày 27/11/2026". */
const aimAt = (target: Day, today: Day | null): string => {
  const near = today && sayNear(target, today);
  return near ? `nên gửi trong ${near}` : `nên gửi chậm nhất ${dayIn(target)}`;
};

/** Where the day to aim at comes before the last one; one that has passed is no advice. */
export const aimText = ({ target, lastDay, basis }: Due, today: Day | null = null): string =>
  target >= lastDay || (today !== null && target < today)
    ? ''
    : `; ${aimAt(target, today)}${basis === 'meeting' ? '' : ', vì ngày cuối hạn là ngày nghỉ'}`;

/** The last day of a report, for those who hear of it on a day. */
export const lastDayText = (due: Due, today: Day): string => `${dayIn(due.lastDay)}${aimText(due, today)}`;

/** By when, in full. `today`: for who hears of it on that day. */
export function dueText(
  owed: Pick<Owed, 'rule' | 'due' | 'record' | 'body' | 'member'>,
  { committee, regulation, zone }: ReportNaming,
  today: Day | null = null,
): string {
  const { due, record } = owed;
  const duty = dutyOf(owed, regulation);
  if (!due) return `${partNotHeld(duty, 'thời hạn')}; chưa ấn định ngày`;
  const last = dayIn(due.lastDay);
  const aim = aimText(due, today);
  switch (due.basis) {
    case 'regulation':
      if (due.lateAt) return `${timed(due)} ${sayWhen(due.lateAt, zone)}${aim}`;
      return `${timed(due)} ngày ${due.named ? sayPlainDay(due.named) : ''}${aim}`;
    case 'period-end':
      return `${partNotHeld(duty, 'ngày')}; cuối kỳ là ${last}`;
    case 'meeting':
      return `trước giờ họp, ${sayWhen(due.lateAt ?? '', zone)}${aim}`;
    case 'set': {
      if (record?.set && isNotedDay(owed, record.set.by, committee))
        return `thư ký ghi ${last} để nhắc${aim}`;
      const by =
        record?.set && !record.demand ? ` (${comrade(nameOf(committee, record.set.by))} ấn định)` : '';
      return `chậm nhất ${last}${by}${aim}`;
    }
  }
}

const timed = ({ timing }: Due): string => TIMINGS[timing ?? 'before'];

/** Behind the days of reports: why they are not certain, where they are not. */
export const dueDoubts = (owed: readonly Pick<Owed, 'due'>[]): string[] =>
  doubtLines(owed.flatMap(({ due }) => due?.doubts ?? []));

/** "15/12" or "26/11/2026", for a column that is narrow. */
export const dueShort = ({ due }: Pick<Owed, 'due'>): string => {
  if (!due) return 'chưa có hạn';
  if (due.named) return [timed(due), due.time, sayPlainDay(due.named)].filter(Boolean).join(' ');
  return `${due.basis === 'period-end' ? 'cuối kỳ' : 'hạn'} ${sayPlainDay(due.lastDay)}`;
};

/** "Khoản 5 Điều 16: thành viên Ban Chỉ đạo, gửi cơ quan thường trực (Công an tỉnh)" */
export const demandOption = (duty: Duty, naming: ReportNaming): string => {
  const to = recipientName(duty, naming);
  const when = atTaskEnd(duty) ? ', khi kết thúc từng nhiệm vụ' : '';
  return `${upperFirst(duty.article)}: ${partyNames(duty.by, naming)}${to ? `, gửi ${to}` : ''}${when}`;
};
