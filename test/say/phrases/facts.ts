import { NOW, START, TODAY } from '../../domain/people.ts';

/** What the sentence of a refusal may need. */

export const FACTS = {
  missing: ['content', 'place'],
  parts: ['goals', 'schedule', 'results'],
  who: 'Trưởng ban',
  name: 'Trần Thanh Bình',
  of: 'Lâm Thế Tài',
  meeting: 'Họp quý IV',
  limit: '100',
  least: '3',
  how: 'Xin ghi nhận người thay bằng /thaymat.',
  chair: 'Lâm Thế Tài',
  number: '12',
  title: 'Kế hoạch năm 2027',
  team: 'Tổ công tác',
  work: 'Rà soát thủ tục',
  agency: 'Sở Tư pháp',
  body: 'Ban Chỉ đạo',
  most: '30',
  year: '2025',
  what: 'kế hoạch năm',
};
export const OTHER_FACTS = {
  start: START,
  at: NOW,
  until: START,
  day: TODAY,
  article: 'khoản 3 Điều 14',
  says: '',
  verdict: 'granted',
  vote: 'not-passed',
  open: false,
  forMeeting: true,
  forTime: true,
  people: [{ name: 'Lâm Thế Tài', leads: 'Trưởng ban', post: null, agency: null }],
};
/** What may be so besides, or not be known. */
export const LESS_FACTS = {
  people: [],
  article: '',
  who: '',
  meeting: '',
  of: '',
  number: '',
  title: '',
  verdict: 'refused',
};
