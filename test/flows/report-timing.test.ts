import { beforeEach, expect, test } from 'vitest';
import { aboutOf } from '../../src/domain/reports/periodic.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import { house, opens, restated, talk } from '../stage.ts';
import type { Person } from './talk.ts';

/**
 * Xã Mới, báo cáo tháng: “trước ngày 20” thì hạn hết ngày 19; “chậm nhất ngày 20”, “vào ngày 20” thì hết chính ngày 20.
 * Ngày 20/12/2026 là Chủ nhật.
 */

type Duty = NonNullable<Regulation['reports']['members']>[number];

let tu: Person;
let minh: Person;

const monthly = (change: Partial<Duty>): Promise<void> =>
  restated(({ reports, ...rest }) => ({
    ...rest,
    reports: {
      ...reports,
      members: (reports.members ?? []).map((duty) => (duty.every === 'P1M' ? { ...duty, ...change } : duty)),
    },
  }));

/** Báo cáo tháng 12 trong danh sách của một thành viên, lúc ấy. */
async function december(at: string): Promise<string> {
  house.turnTo(at);
  const { text = '' } = await tu.asks('/baocao', 'Báo cáo của đồng chí');
  return text.slice(text.indexOf('Báo cáo tháng 12/2026')).split('\n').slice(0, 3).join('\n');
}

beforeEach(async () => {
  await opens('xa-moi', { reminders: true });
  [tu, minh] = [talk.member('xa-moi', 'tu'), talk.member('xa-moi', 'minh')];
});

test('trước ngày 20: ngày 19 còn trong hạn, ngày 20 đã quá', async () => {
  await monthly({ timing: 'before' });
  expect(await december('2026-12-10T09:00')).toContain('Hạn: trước ngày 20/12/2026');
  expect(await december('2026-12-19T23:00')).not.toContain('QUÁ HẠN');
  expect(await december('2026-12-20T00:00')).toContain('QUÁ HẠN');
});

test.each([
  ['latest', 'chậm nhất'],
  ['on', 'vào'],
] as const)(
  '%s: hết ngày 20 vẫn trong hạn, ngày 21 mới quá; lời nói là “%s ngày 20”',
  async (timing, said) => {
    await monthly({ timing, quote: `${said} ngày 20 hằng tháng` });
    expect(await december('2026-12-10T09:00')).toContain(`Hạn: ${said} ngày 20/12/2026`);
    expect(await december('2026-12-20T23:00')).not.toContain('QUÁ HẠN');
    expect(await december('2026-12-21T00:00')).toContain('QUÁ HẠN');
    await tu.asks('/quyche báo cáo', `mỗi tháng, ${said} ngày 20`);
  },
);

test('chậm nhất ngày 20 mà ngày 20 là Chủ nhật: hạn không lùi, nhắc nộp trong ngày làm việc liền trước', async () => {
  await monthly({ timing: 'latest', quote: 'chậm nhất ngày 20 hằng tháng' });
  house.turnTo('2026-12-17T08:05');
  const told = await tu.hears('Báo cáo tháng 12/2026: chậm nhất ngày 20/12/2026');
  expect(told.text).toContain('vì ngày cuối hạn là ngày nghỉ');
});

test('hạn có giờ: bảng theo dõi nêu giờ, không nói là trước ngày ấy', async () => {
  house.turnTo('2026-11-24T10:00');
  const shown = await minh.asks('/baocao bảng', 'Báo cáo tuần 48/2026');
  expect(shown.text).not.toContain('trước 27/11');
});

/** Báo cáo ấy trong danh sách của một thành viên, lúc ấy. */
async function listed(title: string, at: string): Promise<string> {
  house.turnTo(at);
  const { text = '' } = await tu.asks('/baocao', title);
  return text.slice(text.indexOf(title)).split('\n').slice(0, 3).join('\n');
}

test('trước ngày 01 hằng tháng: là báo cáo của tháng đang hết, nhắc và nộp được trong tháng ấy', async () => {
  const within = { months: null, month: null, day: 1, weekday: null, week: null, time: null };
  await monthly({ timing: 'before', within, quote: 'trước ngày 01 hằng tháng' });
  expect(await listed('Báo cáo tháng 11/2026', '2026-11-24T10:00')).toContain('Hạn: trước ngày 01/12/2026');
  house.turnTo('2026-11-27T08:05');
  await tu.hears('Báo cáo tháng 11/2026: trước ngày 01/12/2026');
  expect(await listed('Báo cáo tháng 11/2026', '2026-11-30T23:00')).not.toContain('QUÁ HẠN');
  const asked = await tu.asks('/nopbaocao', 'Nộp báo cáo nào?');
  await tu.taps('Cao Văn Tú: Báo cáo tháng 11/2026 – chưa nộp', asked);
  tu.says('Đã làm xong các việc của tháng 11.');
  await tu.taps('Nộp', await tu.hears('Nộp nội dung trên làm Báo cáo tháng 11/2026?'));
  await tu.hears('Đã ghi nhận: Báo cáo tháng 11/2026');
  house.turnTo('2026-12-01T00:00');
  const shown = await minh.asks('/baocao bảng', 'Báo cáo tháng 11/2026 (khoản 2 Điều 7 Quy chế): 1/2 đã nộp');
  expect(shown.text).toContain(
    'Báo cáo tháng 12/2026 (khoản 2 Điều 7 Quy chế): 0/2 đã nộp\nHạn: trước ngày 01/01/2027',
  );
});

test('“trước ngày 05 tháng sau”: báo cáo mang tên tháng trước, mở từ tháng ấy, quá hạn từ ngày 05 tháng sau', async () => {
  const within = { months: null, month: null, day: 5, weekday: null, week: null, time: null };
  await monthly({ within, timing: 'before', after: true, quote: 'trước ngày 05 tháng sau' });
  expect(await december('2026-12-10T09:00')).toContain('Hạn: trước ngày 05/01/2027');
  expect(await december('2027-01-04T23:00')).not.toContain('QUÁ HẠN');
  expect(await december('2027-01-05T00:00')).toContain('QUÁ HẠN');
  await tu.asks('/quyche báo cáo', 'mỗi tháng, trước ngày 5, về tháng trước');
});

test('“ngày 05 của tháng đầu quý sau”, “31/01 năm sau”: tên là của quý, của năm đã qua', () => {
  const late = { due: 'periodic', timing: 'latest', after: true, within: null } as Duty;
  const quarterly: Duty = { ...late, every: 'P3M', before: ['01-05', '04-05', '07-05', '10-05'] };
  expect(aboutOf(quarterly, '2027-Q1')).toBe('2026-Q4');
  expect(aboutOf({ ...late, every: 'P1Y', before: ['01-31'] }, '2027')).toBe('2026');
  expect(aboutOf({ ...late, every: 'P1Y', before: ['01-31'], after: false }, '2027')).toBe('2027');
});
