import { expect, test } from 'vitest';
import { indexed } from '../../src/domain/committee/indexed.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { AT, aMeeting } from '../storage/a-meeting.ts';

const openTo = (document: Meeting) => indexed({ shelf: 'meetings', document }).openTo;
const cancelled = { by: 'truong-ban', at: AT, reason: 'Trùng lịch' };

test('dự thảo đã bỏ, chưa báo ai, thì hồ sơ chỉ thư ký tìm thấy; cuộc họp đã mời rồi hoãn thì thành viên cũng thấy', () => {
  const called = aMeeting('ba-trang/2026-1');
  const untold = { notice: null, movedFrom: null, listChange: null } as const;
  expect(openTo(called)).toBe('members');
  expect(openTo({ ...called, state: 'cancelled', cancelled })).toBe('members');
  expect(openTo({ ...called, ...untold, state: 'draft', cancelled: null })).toEqual([]);
  expect(openTo({ ...called, ...untold, state: 'cancelled', cancelled })).toEqual([]);
});
