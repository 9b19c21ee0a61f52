import { describe, expect, test } from 'vitest';
import {
  announcementCorrected,
  draftedAnnouncement,
  isAnnouncementOver,
  type Leave,
  leaveGiven,
  sentOut,
  withdrawn,
} from '../../src/domain/announcements/announcement.ts';
import { freshEntries } from '../../src/domain/committee/act-record.ts';

const NOW = '2026-11-20T02:00:00.000Z';
const LATER = '2027-02-01T02:00:00.000Z';
const LEAVE: Leave = { why: 'leave', of: 'head', article: null, given: null };
const made = (leave: Leave | null) =>
  draftedAnnouncement(
    {
      id: 'a/2026-1',
      committee: 'a',
      text: 'Nội dung',
      file: null,
      title: 'Nội dung',
      by: 'an',
      audience: 'all',
      class: 'internal',
      leave,
      at: NOW,
      to: ['binh'],
      wantsAcknowledgement: true,
    },
    NOW,
  );
const hand = (by: string) => ({ by, onBehalfOf: null });

describe('thông báo chung', () => {
  test('chờ ý kiến thì chỉ đi khi được đồng ý; không ai tự cho phép mình; quyết định một lần', () => {
    const asked = made(LEAVE);
    expect(asked.state).toBe('asked');
    expect(() => leaveGiven(asked, 'granted', hand('an'), NOW)).toThrow('own-announcement');
    expect(leaveGiven(asked, 'refused', hand('head'), NOW).state).toBe('refused');
    const granted = leaveGiven(asked, 'granted', hand('head'), NOW);
    expect(granted.state).toBe('planned');
    expect(() => leaveGiven(granted, 'refused', hand('head'), NOW)).toThrow('announcement-settled');
  });

  test('đính chính là bản mới, chưa ai xác nhận; bản đã xin ý kiến thì phải xin lại', () => {
    const sent = sentOut(made(null), NOW);
    const then = announcementCorrected(sent, { text: 'Khác', file: null }, 'an', NOW);
    expect(then.circulation).toMatchObject({ version: 2, deliveries: {} });
    expect(() => announcementCorrected(made(null), { text: 'Khác', file: null }, 'an', NOW)).toThrow(
      'announcement-unsent',
    );
    const granted = sentOut(leaveGiven(made(LEAVE), 'granted', hand('head'), NOW), NOW);
    expect(() => announcementCorrected(granted, { text: 'Khác', file: null }, 'an', NOW)).toThrow(
      'announcement-leave-anew',
    );
  });

  test('rút được một lần; sau 60 ngày vào lưu trữ, bản đang đặt giờ thì không', () => {
    const gone = withdrawn(sentOut(made(null), NOW), 'tram', 'nhầm', NOW);
    expect(gone.log.at(-1)).toMatchObject({ act: 'announcement-withdrawn', by: 'tram', onBehalfOf: 'an' });
    expect(() => withdrawn(gone, 'an', '', NOW)).toThrow('announcement-settled');
    expect(isAnnouncementOver(gone, NOW)).toBe(false);
    expect(isAnnouncementOver(gone, LATER)).toBe(true);
    expect(isAnnouncementOver(made(null), LATER)).toBe(false);
  });
});

test('nhật ký chỉ nhận dòng mới, kể cả khi các câu trả lời cũ đã gộp lại', () => {
  const one = { at: NOW, by: 'an', onBehalfOf: null, act: 'answer-attend', note: null } as const;
  const two = { ...one, act: 'answer-absent' } as const;
  expect(freshEntries([one], [{ ...one, folded: 3 }, two])).toEqual([two]);
  expect(freshEntries([one], [one, one])).toEqual([one]);
  expect(freshEntries([], [])).toEqual([]);
});
