import { expect, onTestFinished, test } from 'vitest';
import { gather } from '../../src/reminders/gather.ts';
import { House } from '../doubles/house.ts';
import { aMeeting } from '../storage/a-meeting.ts';

test('chỉ một Tổ công tác có kỳ họp thì cuộc họp của Tổ đã vào lưu trữ vẫn được tính', async () => {
  const house = await House.open({ committees: ['ba-to'] });
  onTestFinished(() => house.close());
  const id = 'ba-to/2026-1';
  await house.store.transaction(async (tx) => {
    const all = await tx.regulations.all();
    for (const [key, rules] of all) {
      const { committee, team, ...further } = rules.meetings;
      const meetings = {
        ...further,
        committee: { ...committee, regular: null },
        team: { ...team, regular: null },
      };
      tx.regulations.put(key, {
        ...rules,
        meetings,
        conclusions: { ...rules.conclusions, period: null },
      });
    }
    const [regulation = ''] = all.map(([key]) => key);
    tx.archive('meetings', 'ba-to', '2026', id, { ...aMeeting(id), body: 'to-the-che', regulation });
  });
  const records = await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('ba-to');
    return committee && gather(tx, committee, 'Asia/Ho_Chi_Minh', '2026-12-20T01:00:00.000Z');
  });
  expect(records?.past?.map((one) => one.id)).toEqual([id]);
});
