import type { Day } from './day.ts';

/**
 * What a dated row makes of its day: a public holiday of the Labour Code or of a resolution; the day that
 * makes up for a holiday on a weekly rest day; a working day given off in exchange; a rest day worked for it.
 */
export type DayOffKind = 'statutory' | 'compensatory' | 'swap-off' | 'swap-work';

/**
 * `official`: a law or a notice names the date. `computed`: the law leads to the date, no notice has said it.
 * `second-hand`: others report that a notice names it, which we have not seen. `proposed`: somebody has suggested
 * it. All but the last change a working day; all but the first warn where days are counted over them.
 */
export type DayOffStatus = 'official' | 'second-hand' | 'proposed' | 'computed';

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
const NOTICE_2027 = 'Công văn 10065/VPCP-KGVX (02/10/2026)';

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
const reportedTet = row('second-hand', 'statutory', 'tet');
const reportedTetMadeUp = row('second-hand', 'compensatory', 'tet');
const reportedNationalDay = row('second-hand', 'statutory', 'national-day');

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
 * - 2026: 24 November was a single day off; the exchange of 23 for 28 November that was proposed in September
 *   was not adopted, by the dispatch of 2027.
 * - 2027: Công văn 10065/VPCP-KGVX (2/10/2026) was not seen here. Four reports that do not hang together give
 *   Tết as 4 to 10 February (seven days) and National Day as 2 to 5 September, hence 3 September; neither names
 *   a worked Saturday. Mùng 1 is Saturday 6 February, so the five days are taken to be 4 to 8 February, and 9 and
 *   10 February to make up for the Saturday and the Sunday (Điều 111).
 * - 2027-05-03 makes up for Saturday 1 May by our reading of Điều 111.
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
  official('2026-11-24', CULTURE, CULTURE_DAY),

  official('2027-01-01', 'Tết Dương lịch', ARTICLE_112),
  reportedTet('2027-02-04', TET, NOTICE_2027),
  reportedTet('2027-02-05', TET, NOTICE_2027),
  reportedTet('2027-02-06', TET, NOTICE_2027),
  reportedTet('2027-02-07', TET, NOTICE_2027),
  reportedTet('2027-02-08', TET, NOTICE_2027),
  reportedTetMadeUp('2027-02-09', 'Nghỉ bù Tết Âm lịch', `${ARTICLE_111}; ${NOTICE_2027}`),
  reportedTetMadeUp('2027-02-10', 'Nghỉ bù Tết Âm lịch', `${ARTICLE_111}; ${NOTICE_2027}`),
  official('2027-04-16', HUNG_KINGS, ARTICLE_112),
  official('2027-04-30', VICTORY_DAY, ARTICLE_112),
  official('2027-05-01', LABOUR_DAY, ARTICLE_112),
  row('computed', 'compensatory')('2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động', ARTICLE_111),
  official('2027-09-02', NATIONAL_DAY, ARTICLE_112),
  reportedNationalDay('2027-09-03', NATIONAL_DAY, NOTICE_2027),
  official('2027-11-24', CULTURE, CULTURE_DAY),
];
