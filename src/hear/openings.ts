import { heard, type Spoken, WORD_END, wording } from './wording.ts';

const PEOPLE = 'em|tôi|mình|cháu|anh|chị|đồng chí|thư ký';
/** "Báo cáo đồng chí Trưởng ban,", "Kính gửi Ban Chỉ đạo:": who is spoken to, up to the comma. */
const ADDRESS =
  '(?:kính )?(?:báo cáo|thưa|gửi)(?: với)? (?:các )?(?:đồng chí|anh|chị|ông|bà|bác|chú|cô|thủ trưởng|lãnh đạo|ban chỉ đạo|thư ký)(?=[\\s,:])[^,.:;!?]{0,60}[,:]';
const WORDS = `${ADDRESS}|cho(?= (?:tôi|em|mình|cháu))|thôi|thưa|báo cáo|kính|${PEOPLE}|xin phép được|xin được|xin phép|xin`;
const GAP = '[\\s,.:]*';

/**
 * Polite openings that carry nothing: "em xin phép…", "dạ, tôi…", "thôi, em…". Without marks "da" is "dạ" where who
 * speaks comes next; else it may be "đã", and "đã xin vắng" asks for nothing.
 */
const OPENINGS = wording(
  `^(?:(?:dạ|${WORDS})(?:${WORD_END}|(?<=[,:]))${GAP})+`,
  `^(?:(?:da(?=[\\s,.:]+(?:thưa|báo cáo|${PEOPLE})${WORD_END}|\\s*,)|${WORDS})(?:${WORD_END}|(?<=[,:]))${GAP})+`,
);

const ADDRESSED = wording(`^${ADDRESS}`);

/** Whether somebody is spoken to first: what follows is said to them, and is no command. */
export const isAddressed = (said: Spoken): boolean => heard(said, ADDRESSED) !== null;

/** How many letters the polite opening takes. */
export const openingOf = (said: Spoken): number => (heard(said, OPENINGS)?.[0] ?? '').length;

/** The most that it may take, where it only matters whether something could be an answer. */
export const widestOpeningOf = ({ words, marked }: Spoken): number =>
  ((marked ? OPENINGS.written : OPENINGS.letters).exec(words)?.[0] ?? '').length;
