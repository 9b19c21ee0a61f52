import type { MeetingReport } from '../../domain/reports/meeting.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayIn } from './names.ts';

/** What who is invited has to report by a meeting: a line of the notice. */
export const meetingReportLines = (reports: readonly MeetingReport[], today: Day): string[] =>
  reports.map(({ article, due }) => {
    const aim = due.target < today ? '' : `; nên gửi chậm nhất ${dayIn(due.target)}`;
    return `Trước giờ họp, đồng chí nộp báo cáo phục vụ cuộc họp (${article} Quy chế)${aim}. Nộp: /nopbaocao.`;
  });
