import type { Regulation } from '../../regulations/schema.ts';
import { formsText } from '../reports/reports.ts';
import { sayWithinAsDue, TIMINGS } from '../within.ts';
import { PERIODS } from './regulation-meetings.ts';

type Duty = NonNullable<Regulation['reports']['members']>[number];
type Who = (parties: Duty['by']) => string;

/** "Thành viên gửi Sở Tư pháp, mỗi quý, trước ngày 10/6, 10/12": who reports, to whom and by when. */
export function sayDuty(duty: Duty, who: Who): string {
  const to = [...(duty.to ? [who(duty.to)] : []), ...duty.toOutside].join(', ');
  const summed = duty.summedFor ? ` để tổng hợp cho ${who(duty.summedFor)}` : '';
  const demanded = [...(duty.demandedBy ? [who(duty.demandedBy)] : []), ...duty.demandedByOutside].join(', ');
  const timing = duty.timing ?? 'before';
  const when =
    duty.due === 'periodic' && duty.every
      ? `mỗi ${PERIODS[duty.every]}${sayWithinAsDue(duty.within, timing)}`
      : duty.due === 'on-demand' && demanded !== ''
        ? `khi ${demanded} yêu cầu`
        : DUE[duty.due];
  const days = duty.before ? `${TIMINGS[timing]} ngày ${duty.before.map(dayAndMonth).join(', ')}` : '';
  const before = duty.onlyThen ? `chỉ kỳ có hạn ${days}` : days;
  const about = duty.after && duty.every ? `về ${PERIODS[duty.every]} trước` : '';
  const besides = duty.due !== 'on-demand' && demanded !== '' ? `và khi ${demanded} yêu cầu` : '';
  const forms = duty.forms ? `bằng ${formsText(duty.forms)}` : '';
  return [`${who(duty.by)}${to === '' ? '' : ` gửi ${to}`}${summed}`, when, before, about, besides, forms]
    .filter((part) => part !== '')
    .join(', ');
}

const DUE: Readonly<Record<Duty['due'], string>> = {
  periodic: 'định kỳ',
  'each-meeting': 'mỗi kỳ họp',
  'task-done': 'khi xong nhiệm vụ',
  'on-demand': 'khi được yêu cầu',
  'as-prescribed': 'theo quy định',
};

/** "06-15" as 15/6. */
const dayAndMonth = (day: string): string => day.split('-').reverse().map(Number).join('/');
