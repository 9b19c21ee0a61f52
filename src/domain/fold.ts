const COMBINING_MARKS = /[\u0300-\u036f]/g;
const WHITE_SPACE = /\s+/g;

/** The composed form: what is stored and shown. Phones and PDFs also send the decomposed one. */
export const nfc = (text: string): string => text.normalize('NFC');

/**
 * Text without tone marks, in lower case, words kept apart by single spaces: "Uỷ  Quyền" and "ủy quyền"
 * both become "uy quyen". For comparing only, never for showing.
 */
export const fold = (text: string): string =>
  nfc(text)
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd') // đ has no decomposed form
    .replace(WHITE_SPACE, ' ')
    .trim();

/**
 * The key of a command: folded, without spaces, "-", "_" and the slash in front, so that "/ủy quyền",
 * "/Uỷ-Quyền" and "uyquyen" are one and the same.
 */
export const squash = (text: string): string => fold(text).replace(/[ _-]/g, '').replace(/^\//, '');

/** The same letter for letter, spaces and all: a place in it is the same place in the written (composed) text. */
export const flat = (text: string): string =>
  [...nfc(text)]
    .map((letter) => letter.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase().replace('đ', 'd'))
    .join('');

export const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
export const lowerFirst = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in HTML, also within an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** "mục tiêu, tiến độ và kết quả" */
export const withAnd = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} và ${all.at(-1)}`;
