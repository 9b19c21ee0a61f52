/**
 * Whether a text, or the name of a file, bears the mark of a state secret: MẬT, TỐI MẬT or TUYỆT MẬT, as it is stamped
 * on papers. Words that hold the syllable ("bí mật", "mật độ", "mật khẩu"), and people called Mật, bear none.
 */
export const markedSecret = (text: string): boolean => {
  const plain = tidy(text);
  return (
    STATED.test(plain) ||
    CLASSED.test(plain) ||
    NAMED.test(plain) ||
    BRACKETED.test(plain) ||
    plain.split('\n').some((line) => STAMPS.has(lettersOf(line))) ||
    HIGH.test(plain) ||
    standsOut(plain)
  );
};

/** The same for a file's name, in which words are joined and marks left out. */
export const markedSecretFile = (name: string): boolean => {
  const words = tidy(name.replace(/\.[a-z0-9]{1,5}$/i, ''))
    .replace(/[_\-–.+,;]+/g, ' ')
    .trim();
  return markedSecret(words) || JOINED.test(words) || PLAIN_ENDS.test(words);
};

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const tidy = (text: string): string =>
  text
    // Full-width letters are letters.
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+/g, ' ');

const lettersOf = (line: string): string => line.replace(/[^\p{L}\p{N}]/gu, '');

/** Alone on a line, in capitals, however spaced. MAT without its mark may be any of six words. */
const STAMPS: ReadonlySet<string> = new Set([
  'MẬT',
  'TỐIMẬT',
  'TUYỆTMẬT',
  'TOIMAT',
  'TUYETMAT',
  'Tốimật',
  'Tuyệtmật',
  'TốiMật',
  'TuyệtMật',
  'tốimật',
  'tuyệtmật',
]);

/** "Độ mật: Mật", with marks or without. */
const STATED =
  /(?<!\p{L})(?:độ|mức|do|muc)(?: độ| do)? ?(?:mật|mat) ?(?:[:=]|là|la|[-–])? ?["“(]?(?:(?:tuyệt|tối|tuyet|toi) )?(?:mật|mat)(?! ?(?:độ|khẩu|do|khau)(?!\p{L}))(?!\p{L})/iu;

/** "Phân loại: Tối mật", "Mức độ: Mật", also over two lines. */
const CLASSED =
  /(?<!\p{L})(?:mức độ|phân loại|độ)\s*(?:mật\s*)?[:=]\s*(?:(?:tuyệt|tối) )?mật(?! ?(?:độ|khẩu)(?!\p{L}))(?!\p{L})/iu;

/** "công văn tối mật số 5": a paper of one of the two higher classes. */
const NAMED =
  /(?<!\p{L})(?:công văn|tài liệu|văn bản|báo cáo|tờ trình|quyết định|kế hoạch|hồ sơ) (?:tuyệt|tối) mật(?!\p{L})/iu;

/** [MẬT], (Tối mật); without marks in capitals alone. */
const BRACKETED =
  /[[({<«] ?(?:(?:[Tt]uyệt|TUYỆT|[Tt]ối|TỐI) ?)?(?:[Mm]ật|MẬT) ?[\])}>»]|[[({<«] ?(?:(?:TUYET|TOI) ?)?MAT ?[\])}>»]|[*|=~#_"“] ?(?:(?:TUYỆT|TỐI|TUYET|TOI) ?)?(?:MẬT|MAT) ?[*|=~#_"”]/u;

/** The two higher marks in capitals mean nothing else, wherever they stand. */
const HIGH = /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT|TUYET MAT)(?!\p{L})/u;

/** In file names, where TOI MAT is no sentence about something lost. */
const JOINED =
  /(?<!\p{L})(?:TOI ?MAT|TUYET ?MAT|TỐI ?MẬT|TUYỆT ?MẬT|[Tt]ối ?[Mm]ật|[Tt]uyệt ?[Mm]ật|toimat|tuyetmat)(?!\p{L})/u;
const PLAIN_ENDS = /^MAT (?![\p{Lu}]{2})|(?<!(?<!\p{L})\p{Lu}{2,}) MAT$/u;

const WORD = /[\p{L}\p{N}]+/gu;
/** Before a name. */
const TITLES = new Set(['chí', 'anh', 'chị', 'ông', 'bà', 'cô', 'chú', 'bác', 'em', 'tên']);
const isLoud = (word: string): boolean => /\p{L}.*\p{L}/u.test(word) && word === word.toLocaleUpperCase('vi');
const isNamelike = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** MẬT in capitals among words that are not: "công văn MẬT gửi Sở". Among capitals it is part of a heading or a name. */
function standsOut(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return words.some((word, at) => {
    if (word !== 'MẬT') return false;
    const before = words[at - 1] ?? '';
    const after = words[at + 1] ?? '';
    // "Nguyễn Văn MẬT", "đồng chí MẬT".
    if (TITLES.has(before.toLocaleLowerCase('vi'))) return false;
    if (isNamelike(before) && isNamelike(words[at - 2] ?? '')) return false;
    return !isLoud(before) && !isLoud(after);
  });
}
