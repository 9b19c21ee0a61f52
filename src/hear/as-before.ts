import { fold } from './fold.ts';

const AS_BEFORE =
  /(?:^|\s)(?:y )?(?:nhu|giong|theo) (?:(?:cuoc|lan|ky|buoi|bua|dot)(?: hop)? (?:truoc|vua roi|roi|gan nhat)|hop (?:lan|ky) truoc)(?= |$|[.,!])/;

/** “Như cuộc trước”, “giống lần trước”: a meeting is to be as the last of its kind. */
export const saysAsBefore = (text: string): boolean => AS_BEFORE.test(fold(text.slice(0, 200)));

/** What a title says besides that it is a meeting, of whom and of what kind; nothing for “Họp Ban”. */
export const properName = (title: string): string =>
  fold(title)
    .replace(
      /\b(?:cuoc|buoi|phien|hop|lam viec|ban chi dao|bcd|ban(?! hanh)(?<!giao ban)|to(?: giup viec| cong tac| thu ky)?|dinh ky|thuong ky|dot xuat|mo rong)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
