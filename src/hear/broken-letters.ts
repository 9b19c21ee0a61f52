/** Signs of Vietnamese that was typed in an old encoding (TCVN3, VNI) or read in a wrong one, and not of another language. */

/** TCVN3 has its letters where Latin-1 has these; beside a letter they are one. So is what UTF-8 becomes read as Latin-1. */
const SIGNS = '¡¢£¤¥¦§¨ª¬µ¶·¸¹»¼½¾ƒ';
const AMONG_LETTERS = new RegExp(
  `\\p{L}[${SIGNS}]|[${SIGNS}]\\p{Ll}|[®©]\\p{Ll}|\\p{L}\\?\\p{L}|\\uFFFD`,
  'u',
);
/** "NguyÔn", "TrÇn": a capital with its mark behind a small letter. */
const CAPITAL_INSIDE = /\p{Ll}[À-ÖØ-ÞĂĐƠƯ]/u;
/** VNI writes the mark as a letter behind the vowel: "Nguyeãn", "Vaên", "Phöông". Vietnamese marks the vowel itself. */
const VOWEL_AND_MARK =
  /[ae][âêáàãéèùõøûïåäëü]|[oô][âùõøûïåä]|[uy][ùõøûï]|ö[ôùøûõïiu]|(?<!\p{L})Ñ(?=[aeiouyöôáàíìóò])/iu;
/** The Icelandic letter that looks like "Đ", and what stands for others. */
const NOT_OURS = /[ÐðÞþ]/;

/** The first word that bears such a sign; `null` where none does. Names from other languages bear none. */
export function brokenWord(text: string): string | null {
  const words = text.split(/[\s,;()“”"]+/).map((word) => word.replace(/^«|»$/g, ''));
  return words.find((word) => isBroken(word)) ?? null;
}

const isBroken = (word: string): boolean =>
  [AMONG_LETTERS, CAPITAL_INSIDE, VOWEL_AND_MARK, NOT_OURS].some((sign) => sign.test(word));
