import { beforeEach, expect, test } from 'vitest';
import { parseRegulation } from '../../../src/regulations/load.ts';
import type { Regulation } from '../../../src/regulations/schema.ts';
import { house, opens, restated, who } from '../../stage.ts';
import { drafts, type Person } from '../talk.ts';

/**
 * Tân Phú, nếu Quy chế viết: “Thư ký Ban Chỉ đạo ghi biên bản, quản lý sổ văn bản đi, đến, hằng tháng báo cáo Trưởng Ban
 * Chỉ đạo; thành viên gửi báo cáo về Thư ký”. Thư ký: đồng chí Lê Thị Hoa.
 */

const CITED = { article: 'khoản 3 Điều 6', quote: '…' };
const DUTY: NonNullable<Regulation['reports']['members']>[number] = {
  ...CITED,
  ...{ key: 'thu-ky', by: ['secretary'], to: ['head'], toOutside: [], summedFor: null },
  ...{ due: 'periodic', every: 'P1M', before: null, timing: 'before', onlyThen: false, after: false },
  within: { months: null, month: null, day: 28, weekday: null, week: null, time: null },
  ...{ demandedBy: null, demandedByOutside: [], forms: null },
};

let an: Person;
let hoa: Person;
let binh: Person;

beforeEach(async () => {
  await opens('tan-phu', { reminders: true });
  [an, hoa, binh] = [who('an'), who('hoa'), who('binh')];
  await restated(({ preparation, records, reports, ...rest }) => ({
    ...rest,
    preparation: { ...preparation, minutes: { by: ['secretary'], ...CITED } },
    records: { ...records, register: { by: 'secretary', ...CITED } },
    reports: {
      ...reports,
      upward: [DUTY],
      members: [{ ...DUTY, key: 'thanh-vien', by: ['member'], to: ['secretary'] }],
    },
  }));
});

test('/quyche nói thư ký làm gì, theo điều nào', async () => {
  await binh.asks('/quyche biên bản', 'Ghi biên bản: thư ký (khoản 3 Điều 6)');
  await binh.asks('/quyche sổ văn bản', 'Sổ văn bản đi, đến: thư ký (khoản 3 Điều 6)');
});

test('ghi biên bản: sáng hôm sau cuộc họp nhắc thư ký, không nhắc ai khác', async () => {
  const line = 'Họp quý IV | thứ 5 tuần sau 8h | A | B';
  const next = await drafts(an, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await an.taps('Gửi thông báo', next);
  await an.taps('Gửi', 'Gửi thông báo trên');
  await an.hears('Đã gửi thông báo');
  house.turnTo('2026-11-27T08:05');
  const told = await hoa.hears('Nhắc việc', 'Họp quý IV', 'biên bản');
  expect(told.text).toContain('khoản 3 Điều 6 Quy chế');
  await binh.heardNothingOf('ghi biên bản');
});

test('báo cáo của thư ký: thư ký thấy mình phải nộp; báo cáo gửi về thư ký thì thư ký nhận', async () => {
  house.turnTo('2026-11-24T10:00');
  const own = await hoa.asks('/baocao', 'Báo cáo tháng 11/2026 của thư ký', 'Gửi Trưởng Ban Chỉ đạo');
  expect(own.text).toContain('khoản 3 Điều 6 Quy chế');
  await who('cuong').asks('/baocao', 'Báo cáo tháng 11/2026', 'Gửi thư ký');
});

test('tệp quy chế ghi được thư ký là người làm; chức danh lạ vẫn bị từ chối', () => {
  const read = (by: string) =>
    parseRegulation(
      `base: ba-trang-2023
id: xa-thu
version: 1
title: Quy chế
decision: { number: 1/QĐ-BCĐ, date: 2026-01-01, issuer: BCĐ }
effectiveFrom: 2026-01-01
bodies: { committee: { name: Ban Chỉ đạo, article: Điều 1, quote: Ban } }
preparation: { minutes: { by: [${by}], article: Điều 6, quote: Thư ký ghi biên bản } }
`,
      'xa-thu.yaml',
    );
  const reading = read('secretary');
  expect(reading.ok && reading.regulation.preparation.minutes?.by).toEqual(['secretary']);
  expect(read('clerk').ok).toBe(false);
});
