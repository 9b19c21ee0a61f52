import { cut } from './people/people.ts';

/** What the mail channel says by itself. */
export const MAIL_WORDS = {
  subject: 'Thông báo của Ban Chỉ đạo',
  leftOut: (names: readonly string[]): string =>
    `Tài liệu không kèm được vào thư này (dung lượng quá lớn hoặc tệp không còn): ${names.map((name) => `“${cut(name, 150)}”`).join(', ')}. Xin nhận tại thư ký.`,
};
