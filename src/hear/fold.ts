import { fold, nfc } from '../domain/fold.ts';

export { fold, nfc };

const COMBINING_MARKS = /[\u0300-\u036f]/g;

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
