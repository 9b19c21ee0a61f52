import type { Day } from './day.ts';

/**
 * What a dated row makes of its day: a public holiday of the Labour Code or of a resolution; the day that
 * makes up for a holiday on a weekly rest day; a working day given off in exchange; a rest day worked for it.
 */
export type DayOffKind = 'statutory' | 'compensatory' | 'swap-off' | 'swap-work';

/**
 * `official`: a law or a notice names the date. `computed`: the law leads to the date, no notice has said it.
 * `proposed`: somebody has suggested it. Only the first two change a working day; the third only warns.
 */
export type DayOffStatus = 'official' | 'proposed' | 'computed';

/**
 * What the law leaves to a notice of each year (khoản 3 Điều 112 Bộ luật Lao động 2019): the five days of Tết,
 * and which neighbour of 2 September is the second National Day day.
 */
export type Occasion = 'tet' | 'national-day';

export type DayOff = {
  date: Day;
  kind: DayOffKind;
  name: string;
  legalBasis: string;
  status: DayOffStatus;
  /** Set on the days that the yearly notice fixes; 2 September itself is fixed by the law and has none. */
  occasion?: Occasion;
};

/** More rows than that no committee enters for itself. */
export const MOST_DAYS_OFF = 200;

const ARTICLE_111 = 'khoản 3 Điều 111 Bộ luật Lao động 2019';
const ARTICLE_112 = 'khoản 1 Điều 112 Bộ luật Lao động 2019';
const CULTURE_DAY = 'Điều 2 Nghị quyết 28/2026/QH16';
const NOTICE_2025 = 'Thông báo 6150/TB-BLĐTBXH';
const NOTICE_2026 = 'Thông báo 9441/TB-BNV';
const NEW_YEAR_SWAP_2026 = 'Công văn 12729/VPCP-KGVX';
const HUNG_KINGS_2026 = 'Công văn 3383/BNV-CVL';
const PENDING_2027 = 'chờ thông báo lịch nghỉ năm 2027';

const row =
  (status: DayOffStatus, kind: DayOffKind, occasion?: Occasion) =>
  (date: Day, name: string, legalBasis: string): DayOff => ({
    date,
    kind,
    name,
    legalBasis,
    status,
    ...(occasion && { occasion }),
  });

const official = row('official', 'statutory');
const officialTet = row('official', 'statutory', 'tet');
const officialNationalDay = row('official', 'statutory', 'national-day');
const swapOff = row('official', 'swap-off');
const swapWork = row('official', 'swap-work');
const computed = row('computed', 'statutory');
const computedTet = row('computed', 'statutory', 'tet');
const proposedNationalDay = row('proposed', 'statutory', 'national-day');

const TET = 'Tết Âm lịch';
const NATIONAL_DAY = 'Quốc khánh';
const VICTORY_DAY = 'Ngày Chiến thắng';
const LABOUR_DAY = 'Ngày Quốc tế lao động';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const CULTURE = 'Ngày Văn hóa Việt Nam';

/**
 * The days off and worked rest days of civil servants. Weekly rest days (Saturday, Sunday) are not listed,
 * except where a holiday falls on one.
 *
 * Unsure:
 * - The notices were not read in full. Which dispatch of 2026 carries which row is inferred: 12729 the
 *   exchange at New Year, 3383 the days around Giỗ Tổ and 30 April.
 * - 2026-11-23 off for 2026-11-28 worked was a proposal of September 2026; no decision for it was seen.
 *   Second-hand reports say that Công văn 10065/VPCP-KGVX (2/10/2026) kept to the single day 24/11.
 * - 2027 has no notice here. Mùng 1 is Saturday 6 February. Taken: the last two days of Chạp and mùng 1 to
 *   mùng 3, as in the notice for 2025 (4 to 8 February), and by Điều 111 the two working days after them for
 *   the Saturday and the Sunday (9 and 10 February); seven days in a row. One day before and mùng 1 to mùng 4,
 *   as in 2026, would be as lawful (5 to 11 February).
 * - The second National Day day of 2027 is either 1 or 3 September; neither is counted until it is confirmed.
 *   The same second-hand reports have 4 to 10 February and 3 September.
 */
export const DAYS_OFF: readonly DayOff[] = [
  official('2025-01-01', 'Tết Dương lịch', ARTICLE_112),
  officialTet('2025-01-27', TET, NOTICE_2025),
  officialTet('2025-01-28', TET, NOTICE_2025),
  officialTet('2025-01-29', TET, NOTICE_2025),
  officialTet('2025-01-30', TET, NOTICE_2025),
  officialTet('2025-01-31', TET, NOTICE_2025),
  official('2025-04-07', HUNG_KINGS, ARTICLE_112),
  swapWork('2025-04-26', 'Làm bù cho ngày 02/5/2025', NOTICE_2025),
  official('2025-04-30', VICTORY_DAY, ARTICLE_112),
  official('2025-05-01', LABOUR_DAY, ARTICLE_112),
  swapOff('2025-05-02', 'Nghỉ hoán đổi với ngày 26/4/2025', NOTICE_2025),
  officialNationalDay('2025-09-01', NATIONAL_DAY, NOTICE_2025),
  official('2025-09-02', NATIONAL_DAY, ARTICLE_112),

  official('2026-01-01', 'Tết Dương lịch', ARTICLE_112),
  swapOff('2026-01-02', 'Nghỉ hoán đổi với ngày 10/01/2026', NEW_YEAR_SWAP_2026),
  swapWork('2026-01-10', 'Làm bù cho ngày 02/01/2026', NEW_YEAR_SWAP_2026),
  officialTet('2026-02-16', TET, NOTICE_2026),
  officialTet('2026-02-17', TET, NOTICE_2026),
  officialTet('2026-02-18', TET, NOTICE_2026),
  officialTet('2026-02-19', TET, NOTICE_2026),
  officialTet('2026-02-20', TET, NOTICE_2026),
  official('2026-04-26', HUNG_KINGS, ARTICLE_112),
  row('official', 'compensatory')(
    '2026-04-27',
    'Nghỉ bù Giỗ Tổ Hùng Vương',
    `${ARTICLE_111}; ${HUNG_KINGS_2026}`,
  ),
  official('2026-04-30', VICTORY_DAY, ARTICLE_112),
  official('2026-05-01', LABOUR_DAY, ARTICLE_112),
  swapWork('2026-08-22', 'Làm bù cho ngày 31/8/2026', NOTICE_2026),
  swapOff('2026-08-31', 'Nghỉ hoán đổi với ngày 22/8/2026', NOTICE_2026),
  officialNationalDay('2026-09-01', NATIONAL_DAY, NOTICE_2026),
  official('2026-09-02', NATIONAL_DAY, ARTICLE_112),
  row('proposed', 'swap-off')(
    '2026-11-23',
    'Đề xuất nghỉ hoán đổi với ngày 28/11/2026',
    'đề xuất tháng 9/2026, chưa có văn bản quyết định',
  ),
  official('2026-11-24', CULTURE, CULTURE_DAY),
  row('proposed', 'swap-work')(
    '2026-11-28',
    'Đề xuất làm bù cho ngày 23/11/2026',
    'đề xuất tháng 9/2026, chưa có văn bản quyết định',
  ),

  computed('2027-01-01', 'Tết Dương lịch', ARTICLE_112),
  computedTet('2027-02-04', TET, `${ARTICLE_112}; ${PENDING_2027}`),
  computedTet('2027-02-05', TET, `${ARTICLE_112}; ${PENDING_2027}`),
  computedTet('2027-02-06', TET, `${ARTICLE_112}; ${PENDING_2027}`),
  computedTet('2027-02-07', TET, `${ARTICLE_112}; ${PENDING_2027}`),
  computedTet('2027-02-08', TET, `${ARTICLE_112}; ${PENDING_2027}`),
  row('computed', 'compensatory', 'tet')(
    '2027-02-09',
    'Nghỉ bù Tết Âm lịch',
    `${ARTICLE_111}; ${PENDING_2027}`,
  ),
  row('computed', 'compensatory', 'tet')(
    '2027-02-10',
    'Nghỉ bù Tết Âm lịch',
    `${ARTICLE_111}; ${PENDING_2027}`,
  ),
  computed('2027-04-16', HUNG_KINGS, ARTICLE_112),
  computed('2027-04-30', VICTORY_DAY, ARTICLE_112),
  computed('2027-05-01', LABOUR_DAY, ARTICLE_112),
  row('computed', 'compensatory')('2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động', ARTICLE_111),
  proposedNationalDay('2027-09-01', 'Quốc khánh (01/9 hoặc 03/9)', `${ARTICLE_112}; ${PENDING_2027}`),
  computed('2027-09-02', NATIONAL_DAY, ARTICLE_112),
  proposedNationalDay('2027-09-03', 'Quốc khánh (01/9 hoặc 03/9)', `${ARTICLE_112}; ${PENDING_2027}`),
  computed('2027-11-24', CULTURE, CULTURE_DAY),
];
