import { expect, test } from 'vitest';
import type { ActName } from '../../src/domain/committee/act-name.ts';
import type { ActRecord } from '../../src/domain/committee/act-record.ts';
import { actLines } from '../../src/say/committee/records.ts';
import { Bench, NOW, ZONE } from '../domain/people.ts';

test('nhật ký nêu tên người được đồng ý, và là vắng hay cử người dự thay', () => {
  const { committee } = new Bench('kien-giang');
  const line = (by: string, act: ActName, note: string, onBehalfOf: string | null = null): ActRecord => ({
    committee: 'kien-giang',
    at: NOW,
    by,
    onBehalfOf,
    channel: 'telegram',
    act,
    subject: 'meetings:kien-giang/2026-1',
    note,
  });
  const acts = [
    line('hoa', 'answer-absent', 'ốm'),
    line('tram', 'answer-proxy', 'Lê Văn Tám', 'binh'),
    line('thanh', 'absence-granted', 'hoa'),
    line('thanh', 'absence-refused', 'binh'),
  ];
  const said = actLines(acts, committee, ZONE).join('\n');
  expect(said).toContain('đồng ý để đồng chí Danh Thị Hoa vắng.');
  expect(said).toContain('không đồng ý để đồng chí Trần Thanh Bình cử người dự thay.');
  expect(actLines(acts.slice(2, 3), committee, ZONE).join()).toContain('Hoa vắng hoặc cử người dự thay.');
});
