import type { Party } from './question.ts';

/** By which words the reading room takes two ways of saying for one, and what the questions call everybody. */

export const PARTY_WORDS: Readonly<Partial<Record<Party, string>>> = {
  committee: 'ban chỉ đạo',
  team: 'tổ giúp việc',
  head: 'trưởng ban',
  'standing-deputy-head': 'phó trưởng ban thường trực',
  'deputy-head': 'phó trưởng ban',
  'standing-member': 'ủy viên thường trực',
  member: 'thành viên ban chỉ đạo',
  'team-lead': 'tổ trưởng tổ giúp việc',
  'standing-deputy-team-lead': 'tổ phó thường trực',
  'deputy-team-lead': 'tổ phó',
  'team-member': 'thành viên tổ giúp việc',
};

/** The same said otherwise in the language of such papers, and as the questions have it. */
export const SAME: readonly (readonly [said: string, plain: string])[] = [
  ['tổ thư ký giúp việc', 'tổ giúp việc'],
  ['tổ công tác giúp việc', 'tổ giúp việc'],
  ['tổ thư ký', 'tổ giúp việc'],
  ['tổ công tác', 'tổ giúp việc'],
  ['phiên họp', 'cuộc họp'],
  ['kỳ họp', 'cuộc họp'],
  ['họp bất thường', 'họp đột xuất'],
  ['họp thường kỳ', 'họp định kỳ'],
  ['hàng năm', 'hằng năm'],
  ['hàng quý', 'hằng quý'],
  ['hàng tháng', 'hằng tháng'],
  ['hàng tuần', 'hằng tuần'],
  ['ngang nhau', 'bằng nhau'],
  ['hai phần ba', '2/3'],
  ['ba phần tư', '3/4'],
  ['một phần hai', '1/2'],
  ['một nửa', '1/2'],
  ['trên một nửa', 'quá bán'],
  ['quá nửa', 'quá bán'],
  ['nhất trí', 'đồng ý'],
  ['soạn thảo', 'dự thảo'],
  ['uỷ nhiệm', 'ủy quyền'],
  ['hộp thư công vụ', 'thư điện tử công vụ'],
  ['được coi là', 'coi như'],
  ['được xem là', 'coi như'],
  ['coi là', 'coi như'],
  ['lưu trữ', 'lưu giữ'],
  ['UBND', 'ủy ban nhân dân'],
];
