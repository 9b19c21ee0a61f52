import { applyCommitteeFile } from '../../src/committee-file/apply.ts';
import type { Committee } from '../../src/domain/committee/committee.ts';
import { type Matrix, matrixOf } from '../../src/domain/reports/matrix.ts';
import { owedReports } from '../../src/domain/reports/owed.ts';
import { type Report, reportId } from '../../src/domain/reports/report.ts';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { addDays } from '../../src/domain/time/day.ts';
import type { ReportNaming } from '../../src/say/reports/names.ts';
import { fixture } from '../doubles/house.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const NAMES = ['Trần Thị Bích Ngọc', 'Lê Văn Đức', 'Nguyễn Phúc Hoàng Minh Châu', 'Đặng Ỷ Lan', 'Võ Hoài'];
const POSTS = [
  'Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch',
  'Giám đốc Sở Nông nghiệp và Môi trường',
  'Chủ tịch UBND thành phố Quy Nhơn',
];

/** A committee of forty (or more) under Bình Định's regulation, over three years of half-yearly reports and three demands. */
export function forty(count = 40, today = '2027-06-16'): { matrix: Matrix; naming: ReportNaming } {
  const { file, regulation } = fixture('binh-dinh');
  const many = Array.from({ length: count }, (_, at) => ({
    id: `tv-${at}`,
    name: NAMES[at % 5] ?? '',
    role: 'member' as const,
    secretary: false,
    post: POSTS[at % 3] ?? '',
  }));
  const leaders = file.members.filter((member) => !['member', 'standing-member'].includes(member.role));
  const made = applyCommitteeFile(
    null,
    { ...file, members: [...leaders, ...many] },
    regulation,
    '2025-01-01',
  );
  const committee: Committee = { ...made };
  const reports = many.flatMap(({ id }, at) => reportsOf(committee.id, id, at));
  const now = `${today}T02:00:00.000Z`;
  const records = { committee, regulation, calendar: makeCalendar([]), zone: ZONE, meetings: [], reports };
  const owed = owedReports(records, addDays(today, -600), addDays(today, 366), now);
  return {
    matrix: matrixOf(owed, committee, today),
    naming: { committee, regulation, meetings: [], zone: ZONE },
  };
}

function reportsOf(committee: string, member: string, at: number): Report[] {
  const blank = {
    committee,
    member,
    set: null,
    demand: null,
    handedIn: [],
    received: [],
    returned: [],
    log: [],
  };
  const handedIn = (late: boolean, at = '2026-06-20T02:00:00.000Z') => [
    { at, by: member, text: 'x', file: null, late },
  ];
  const ticked = (at: string) =>
    (['paper', 'electronic'] as const).map((form) => ({ form, by: 'kiet', recordedBy: 'kiet', at }));
  const half = (period: string, change: Partial<Report>): Report => ({
    ...blank,
    id: reportId({ committee, year: period.slice(0, 4), rule: 'members-half-year', period, member }),
    rule: 'members-half-year',
    period,
    ...change,
  });
  const demand = (number: number, about: string, day: string): Report => ({
    ...blank,
    id: reportId({ committee, year: '2027', rule: `demand-${number}`, period: `demand-${number}`, member }),
    rule: `demand-${number}`,
    period: `demand-${number}`,
    demand: {
      duty: 'members-on-demand',
      about,
      by: 'dung',
      outside: null,
      recordedBy: 'dung',
      at: '2027-05-01T02:00:00.000Z',
    },
    set: { day, by: 'dung', at: '2027-05-01T02:00:00.000Z', reason: '' },
    handedIn: at % 4 === 0 ? handedIn(at % 8 === 0) : [],
    returned: at % 8 === 4 ? [{ by: 'dung', at: '2027-05-02T02:00:00.000Z', reason: 'Thiếu số liệu' }] : [],
  });
  return [
    half('2025-H2', {
      handedIn: handedIn(false, '2025-12-18T02:00:00.000Z'),
      received: ticked('2025-12-20T02:00:00.000Z'),
    }),
    half('2026-H1', { handedIn: handedIn(at % 7 === 0), received: ticked('2026-06-25T02:00:00.000Z') }),
    half('2026-H2', {
      handedIn: at % 3 === 0 ? [] : handedIn(at % 5 === 0),
      received: at % 3 === 1 && at % 5 !== 0 ? ticked('2026-12-21T02:00:00.000Z').slice(0, 1) : [],
    }),
    ...(at % 2 === 0
      ? [demand(1, 'Kết quả rà soát dữ liệu dân cư và thủ tục hành chính', '2027-05-20')]
      : []),
    ...(at % 3 === 0 ? [demand(2, 'Tiến độ 13 dịch vụ công thiết yếu', '2027-06-30')] : []),
  ];
}
