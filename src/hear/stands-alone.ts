import { fold } from '../domain/fold.ts';
import type { OwnWords } from '../ports/account.ts';
import { isGesture } from './agreement.ts';
import { readNumber } from './number-said.ts';
import { openingOf } from './openings.ts';
import { readOpinion } from './opinion.ts';
import { understand } from './understand.ts';
import { spoken } from './wording.ts';

/** A place in a list, a dash, a question mark. */
const NO_WORDS = /^[\d\s.,):;?!…–—-]*$/;

/** Yes, no, thanks and the like, with what is said out of politeness around it. */
const BARE =
  /^(?:vang|da|u|uh|ok|oke|okay|co|khong|ko|duoc|roi|ro|da ro|dung|phai|huy|bo|gui|khoan|khong can|khong gui|khong phai|de sau|cam on)(?:[\s,]+(?:a|nhe|nha|em|anh|chi|roi|vay|nua|dau|di|gui|dong chi|thu ky))*[\s.!]*$/;
const ENOUGH = /^(?:da[\s,]+)?thoi(?![a-z])/;
const NOT_YET = /^chua(?![a-z])/;

/** Asked why, "bận họp" says it. */
const BUSY = /^(?:dạ[\s,]*)?(?:em |tôi |anh |chị )?(?:bận|ban)(?![\p{L}\p{N}])/iu;

/** Of whoever gives such a reason, consent would be the contrary. */
const REASONS: ReadonlySet<OwnWords> = new Set([
  'absence',
  'hand-back',
  'day-reason',
  'report-back',
  'changes',
  'reason',
]);

/**
 * Whether a text is an answer in itself, or takes something back, so that it need not be the words that were asked for:
 * “đồng ý”, “tôi dự”, “đã nhận”, “thôi …”, “không ạ”, a number.
 */
export function standsAlone(text: string, as: OwnWords): boolean {
  if (noWords(text)) return true;
  const said = understand(text);
  const meant = said === null || said === 'unsure' ? null : said;
  if (meant?.command === 'vang') return as !== 'absence' || meant.rest === '';
  if (meant?.command === 'thamgia' || meant?.command === 'danhan') return true;
  const folded = fold(text);
  if (meant?.command === 'uyquyen') return as !== 'delegate' && /\bthay\b/.test(folded);
  const opinion = readOpinion(text);
  if (opinion && (opinion.words === '' || (opinion.yes && REASONS.has(as)))) return true;
  if (as === 'absence' && said === 'unsure') return !BUSY.test(text);
  const own = withoutOpening(text);
  if (as === 'result' && NOT_YET.test(own)) return true;
  return own === '' || BARE.test(own) || BARE.test(folded) || ENOUGH.test(folded);
}

const noWords = (text: string): boolean =>
  NO_WORDS.test(text) || readNumber(text) !== null || isGesture(text);

function withoutOpening(text: string): string {
  const said = spoken(text);
  return fold(said.text.slice(openingOf(said)));
}

/** What is said to “Đồng chí muốn ghi …?”; `unclear` where it may be said to something else again. */
export function readWhetherToRecord(text: string): 'yes' | 'no' | 'unclear' | 'other' {
  const own = withoutOpening(text)
    .replace(/[\s.!]+$/, '')
    .replace(/(?: (?:a|nhe|di|lai|nhu vay|vay))+$/, '');
  if (own === 'ghi' || own === 'cu ghi') return 'yes';
  if (/^(?:khong|ko|khong ghi|dung ghi|bo|huy|bo cau hoi|khong phai)$/.test(own)) return 'no';
  return noWords(text) || readOpinion(text)?.words === '' || own === '' || BARE.test(own)
    ? 'unclear'
    : 'other';
}
