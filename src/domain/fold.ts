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
