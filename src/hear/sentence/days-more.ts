import { fold } from '../fold.ts';

const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, bay: 7, muoi: 10 };
/** “Lùi 1 tuần”, “thêm 5 ngày”; “2 ngày nữa” counts from today, and “2 tuần sau” names a day. */
const MORE =
  /(?:^| )(?:lui|them|tre|cham|muon|gia han|hoan|khat)(?: (?:han|lai|nop|giup|cho|em|toi|thoi|gian|dum|gium)){0,3} (\d{1,2}|mot|hai|ba|bon|nam|bay|muoi) (ngay|bua|hom|tuan)(?! (?:nua|sau|nay|toi|truoc|tu))(?![a-z])/;

/** For how many days more somebody asks; `0` where that is not said. */
export function daysMore(text: string): number {
  const [, count = '', unit] = MORE.exec(fold(text)) ?? [];
  const days = COUNTS[count] ?? Number(count);
  return unit === 'tuan' ? days * 7 : days;
}
