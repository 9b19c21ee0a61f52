const SEPARATORS = /[ .-]/g;
/** A mobile number in Vietnam, with or without its zero: an id of Zalo has some nineteen digits. */
const PHONE = /^(?:\+?84|0)?[35789]\d{8}$/;
/** Telegram's own ids have nine digits as well: only what begins as a number that is dialled is surely one. */
const DIALLED = /^(?:\+?84|0)[35789]\d{8}$/;

const bare = (written: string): string => written.trim().replace(SEPARATORS, '');

export const isPhone = (written: string): boolean => PHONE.test(bare(written));
export const isDialled = (written: string): boolean => DIALLED.test(bare(written));

/** A number as it is dialled, in the digits that YAML makes of it without quotes; anything else as it stands. */
export const undialled = (value: unknown): unknown =>
  typeof value === 'string' && isDialled(value) ? bare(value).replace(/^(?:\+|0)/, '') : value;
