import { expect, test } from 'vitest';
import { shippedRegulations } from '../../src/regulations/load.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import { sayDuty } from '../../src/say/committee/regulation-duties.ts';

type Duty = NonNullable<Regulation['reports']['members']>[number];

const WHO: Readonly<Record<string, string>> = {
  member: 'Ủy viên',
  'standing-agency': 'Sở Tư pháp',
  head: 'Chủ tịch',
};
const who = (parties: readonly string[]): string => parties.map((one) => WHO[one] ?? one).join(', ');

const WITHIN = { months: null, month: null, day: null, weekday: null, week: null, time: null };

const duty = (values: Partial<Duty>): Duty => ({
  key: 'bao-cao',
  by: ['member'],
  to: ['standing-agency'],
  toOutside: [],
  summedFor: null,
  due: 'periodic',
  every: null,
  within: null,
  before: null,
  timing: null,
  onlyThen: false,
  after: false,
  demandedBy: null,
  demandedByOutside: [],
  forms: null,
  article: 'Điều 1',
  quote: 'x',
  ...values,
});

test.each<readonly [Partial<Duty>, string]>([
  [
    { every: 'P6M', before: ['06-10', '12-10'] },
    'Ủy viên gửi Sở Tư pháp, mỗi 06 tháng, trước ngày 10/6, 10/12',
  ],
  [
    { every: 'P1M', within: { ...WITHIN, day: 5 }, timing: 'before', after: true },
    'Ủy viên gửi Sở Tư pháp, mỗi tháng, trước ngày 5, về tháng trước',
  ],
  [
    { every: 'P6M', before: ['06-10', '12-10'], timing: 'latest' },
    'Ủy viên gửi Sở Tư pháp, mỗi 06 tháng, chậm nhất ngày 10/6, 10/12',
  ],
  [
    { every: 'P1M', within: { ...WITHIN, day: 20 }, timing: 'before' },
    'Ủy viên gửi Sở Tư pháp, mỗi tháng, trước ngày 20',
  ],
  [
    { every: 'P1M', within: { ...WITHIN, day: 20 }, timing: 'on' },
    'Ủy viên gửi Sở Tư pháp, mỗi tháng, vào ngày 20',
  ],
  [
    { every: 'P1W', within: { ...WITHIN, weekday: 'fri', time: '15:00' }, timing: 'before' },
    'Ủy viên gửi Sở Tư pháp, mỗi tuần, trước 15 giờ 00 thứ Sáu',
  ],
  [
    { every: 'P3M', within: { ...WITHIN, month: 3, day: 15 }, timing: 'latest' },
    'Ủy viên gửi Sở Tư pháp, mỗi quý, vào tháng thứ 3 của kỳ, chậm nhất ngày 15',
  ],
  [{ due: 'on-demand', to: null, demandedBy: ['head'] }, 'Ủy viên, khi Chủ tịch yêu cầu'],
  [{ due: 'on-demand', to: null, toOutside: ['Bộ Tư pháp'] }, 'Ủy viên gửi Bộ Tư pháp, khi được yêu cầu'],
  [{ due: 'each-meeting' }, 'Ủy viên gửi Sở Tư pháp, mỗi kỳ họp'],
])('chế độ báo cáo nói ai gửi, gửi ai, khi nào: %j', (values, said) => {
  expect(sayDuty(duty(values), who)).toBe(said);
});

test('năm quy chế: báo cáo nào ghi nơi nhận thì /quyche nói nơi nhận', () => {
  const all = [...shippedRegulations().values()].flatMap(({ reports }) =>
    [reports.members, reports.team, reports.upward, reports.agencies].flatMap((list) => list ?? []),
  );
  expect(all.length).toBeGreaterThan(10);
  for (const one of all)
    expect(sayDuty(one, who).includes(' gửi ')).toBe(one.to !== null || one.toOutside.length > 0);
});
