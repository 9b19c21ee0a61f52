import { expect, test } from 'vitest';
import { dutiesOf } from '../../src/domain/reports/duty.ts';
import { reportTitle } from '../../src/say/reports/names.ts';
import { COMMITTEES, fixture, ZONE } from '../doubles/house.ts';

test.each(COMMITTEES)('%s: hai chế độ báo cáo không bao giờ trùng tên', (id) => {
  const { regulation } = fixture(id);
  const naming = { committee: null as never, regulation, meetings: [], zone: ZONE };
  const owed = dutiesOf(regulation).filter(({ due }) => due !== 'on-demand' && due !== 'task-done');
  const titles = owed.map(({ key, due, every }) => {
    const period =
      due === 'each-meeting' ? 'meeting-2026-1' : due === 'periodic' ? `2026-${every}` : '2026-r1';
    return `${period} ${reportTitle({ rule: key, period, record: null }, naming)}`;
  });
  expect(new Set(titles).size).toBe(titles.length);
});
