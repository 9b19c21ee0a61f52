import type { Announcement } from '../../../../src/domain/announcements/announcement.ts';
import type { Problem } from '../../../../src/domain/problems/problem.ts';
import type { RegisterEntry } from '../../../../src/domain/register/entry.ts';
import { type Report, reportId } from '../../../../src/domain/reports/report.ts';
import { Bench, NOW } from '../../../domain/people.ts';
import type { CommitteeId } from '../../../doubles/house.ts';
import { circulation, each, FILE, LATER, word } from './parts.ts';

/** Notices at large, problems and reports, each in its states. */

const announcement: Announcement = {
  ...{
    id: 'kien-giang/2026-1',
    committee: 'kien-giang',
    text: 'Nộp số liệu trước thứ Sáu',
    file: null,
    by: 'tram',
  },
  ...{ audience: 'all', class: 'internal', leave: null, at: NOW, createdAt: NOW, state: 'sent', posts: [] },
  circulation: circulation('Nộp số liệu trước thứ Sáu'),
  log: [{ at: NOW, by: 'tram', onBehalfOf: null, act: 'announcement-sent', note: null }],
};
const leave = { why: 'leave', of: 'thanh', article: 'khoản 2 Điều 8', given: null } as const;
export const announcements: readonly Announcement[] = each(announcement, [
  ...(['asked', 'planned', 'withdrawn', 'refused', 'unsent'] as const).map((state) => ({
    state,
    leave,
    log: [],
    at: LATER,
  })),
  { state: 'withdrawn' },
  { leave: { ...leave, given: { verdict: 'granted', ...word } } },
  { audience: 'group', posts: [{ chat: 'telegram:-1', message: '1', version: 1, at: NOW }] as never },
  { audience: 'group', state: 'asked', leave: { ...leave, why: 'disclosure' }, log: [], at: LATER },
  { audience: 'chosen', file: FILE, text: '' },
  { circulation: circulation('Nộp số liệu', { version: 2, wantsAcknowledgement: false }) },
]);

const problem: Problem = {
  ...{
    id: 'kien-giang/2026-1',
    committee: 'kien-giang',
    by: 'binh',
    at: NOW,
    text: 'Máy quét ở 3 xã bị hỏng.',
    file: null,
  },
  ...{ state: 'at-desk', steps: [], log: [] },
};
const step = { by: 'thanh', recordedBy: 'tram', at: NOW, text: 'Đề nghị cấp kinh phí.' };
export const problems: readonly Problem[] = each(problem, [
  { state: 'at-head', steps: [{ ...step, what: 'passed' }] },
  { state: 'settled', steps: [{ ...step, what: 'answered' }] },
  { state: 'settled', steps: [{ ...step, what: 'decided', recordedBy: 'thanh' }] },
  { file: FILE, text: '' },
  { amends: true, from: 'UBND xã Ba Trang' },
  { amends: true, state: 'settled', steps: [{ ...step, what: 'answered' }] },
]);

/** Of the half-year's report of each who owes one: handed in, late, received in part and whole, sent back. */
export function reportsOf(id: CommitteeId): Report[] {
  const at = NOW;
  const handIn = { at, by: 'x', text: 'Đã cấp 12.000 tài khoản.', file: FILE, late: false };
  const tick = (form: 'paper' | 'electronic') => ({ form, by: 'thanh', recordedBy: 'tram', at });
  const states: Partial<Report>[] = [
    { handedIn: [handIn] },
    { handedIn: [{ ...handIn, late: true }] },
    { handedIn: [handIn], received: [tick('paper')] },
    { handedIn: [handIn, handIn], received: [tick('electronic'), tick('paper')] },
    { handedIn: [handIn], returned: [{ by: 'thanh', at: LATER, reason: 'thiếu số liệu' }] },
    { set: { day: '2026-12-10', by: 'thanh', at, reason: 'trình họp sớm' } },
    { set: { day: '2026-12-10', by: 'tram', at, reason: '' } },
  ];
  const { members } = new Bench(id).committee;
  return members.slice(0, 9).map((member, place): Report => {
    const key = {
      committee: id,
      year: '2026',
      rule: 'members-half-year',
      period: '2026-H2',
      member: member.id,
    };
    const kept = { id: reportId(key), committee: id, rule: key.rule, period: key.period, member: member.id };
    return {
      ...kept,
      ...{ demand: null, set: null, handedIn: [], received: [], returned: [], log: [] },
      ...states[place % states.length],
    };
  });
}

const entry: RegisterEntry = {
  ...{
    id: 'kien-giang/2026-1',
    committee: 'kien-giang',
    way: 'out',
    number: null,
    day: null,
    excerpt: 'Họp tháng 11',
  },
  ...{
    party: '',
    official: { of: 'meetings:x', kind: 'notice', seenBy: null },
    by: 'tram',
    at: NOW,
    struck: false,
    log: [],
  },
};
export const register: readonly RegisterEntry[] = each(entry, [
  { official: { of: 'conclusions:x/v1', kind: 'conclusion', seenBy: null }, number: '12/TB-BCĐ' },
  {
    official: { of: 'conclusions:x/v1/outside', kind: 'passed-on', seenBy: null },
    party: 'Sở Y tế; Sở Tư pháp',
  },
  { official: { of: 'announcements:x', kind: 'announcement', seenBy: null } },
  { official: { of: 'sheets:x', kind: 'sheet', seenBy: ['thanh'] } },
  { official: { of: 'meetings:x/minutes', kind: 'minutes', seenBy: null } },
  { official: { of: 'tasks:x', kind: 'call-up', seenBy: null } },
  {
    ...{
      official: null,
      way: 'in',
      number: '15/UBND-VX',
      day: '2026-11-18',
      party: 'UBND tỉnh',
      struck: true,
    },
    excerpt: 'về việc báo cáo năm',
    log: [
      { at: NOW, by: 'tram', onBehalfOf: null, act: 'register-corrected', note: '15/UBND; UBND tỉnh' },
      { at: NOW, by: 'tram', onBehalfOf: null, act: 'register-struck', note: '' },
    ],
  },
]);
