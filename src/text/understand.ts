import { fold } from './fold.ts';

/** A command said in plain Vietnamese: its name, and what was said besides. */
export interface Understood {
  readonly command: string;
  readonly rest: string;
}

/**
 * `unsure`: it may well be an answer to something, but not surely which. What is not surely meant is asked back: an
 * absence that nobody asked for, put before the head, cannot be taken back.
 */
export type Understanding = Understood | 'unsure' | null;

/** Polite openings that carry nothing: "em xin phép…", "dạ, tôi…", "thôi, em…". */
const OPENINGS =
  /^(?:(?:thoi|da|thua|bao cao|kinh|em|toi|minh|chau|anh|chi|dong chi|thu ky|xin phep|xin)\b[\s,.:]*)+/;

/** The command, where nothing stands behind it. */
const REPORT = /^bao cao[\s.!]*$/;

export const openingOf = (folded: string): number => OPENINGS.exec(folded)?.[0].length ?? 0;

const ATTEND =
  /^(?:se )?(?:du|tham du|tham gia|co mat|di hop|du hop|co du|se du)(?: hop| cuoc hop| du| a| nhe)*[\s.!]*$/;
/** "Đã nhận", "em đã nhận được thông báo ạ": what was sent has been received. */
const RECEIVED =
  /^(?:(?:da|thua|em|toi|minh|chau|bao cao|thu ky)[\s,.]+)*da (?:nhan|nhan duoc|xem|doc)(?: (?:duoc|du|ro|bao cao|ban giay|ban dien tu|thong bao|ket luan|thong bao ket luan|van ban|giay|roi|a|nhe|thu ky))*[\s.!]*$/;
const ABSENT =
  /^(?:duoc )?(?:vang|bao vang|xin vang|vang mat|nghi hop|khong du|khong du hop|khong du duoc|khong tham du|khong tham du duoc|khong di duoc|khong den duoc)(?: mat| hop| duoc| cuoc hop| a)*(?=[\s,.:;!]|$)/;
/** Toneless "vang" alone may be "vâng" (yes) or "vắng" (absent); these words behind it leave no doubt. */
const SURELY_ABSENT =
  /^(?:bao |xin )?vang(?: mat| hop)*[\s,.:;]*(?:vi|do|ly do|la do|boi vi)\b|^(?:bao vang|xin vang|vang mat|vang hop)\b/;
/** "bận…" may be a reason or a delay; "ok", "đồng ý", "vâng" may be an answer (to what, is another question) or courtesy. */
const UNSURE =
  /^(?:ban (?:qua|roi|lam|viec|hop|di|cong tac)|ban$|vang|ok|oke|okay|u|uh|co|khong|chua (?:dong y|nhat tri|thong nhat|tan thanh)|dong y|nhat tri|thong nhat|duoc|da|ro|du|tham du|se du|toi du|van du|di duoc|den)(?![a-z])/;
const BUSY = /^bận(?![\p{L}\p{N}])/iu;
const YES_AS_WRITTEN = /^(?:dạ[\s,]*)?v[âấầẩẫậ]ng(?![\p{L}\p{N}])/iu;
const BECAUSE = /^[\s,.:;!]*(?:vi|do|ly do|la do|boi vi|vi ly do)?[\s,.:]*/;
const HONORIFIC = '(?:dong chi |anh |chi |ong |ba |em |co |chu )*';
const DELEGATE = new RegExp(
  `^(?:uy quyen|cu|nho)(?: cho)? ${HONORIFIC}([\\s\\S]{2,200}?)(?: (?:du thay|di thay|du hop thay|di hop thay|thay|di du|du))?(?: toi| em| minh)?[\\s.!]*$`,
);
const STANDS_IN = new RegExp(
  `^${HONORIFIC}([\\s\\S]{2,200}?) (?:du thay|di thay|du hop thay|di hop thay)(?: toi| em| minh)?[\\s.!]*$`,
);

/**
 * Reads short answers as people type them, with tone marks or without: "tôi dự", "em xin vắng vì bận họp HĐND",
 * "cử anh Bình dự thay".
 */
export function understand(text: string): Understanding {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(written);
  // Folding keeps one letter for one letter, so a place in the folded text is the same place in the written one.
  if (folded.length !== written.length) return null;
  if (YES_AS_WRITTEN.test(written)) return 'unsure';
  const opening = openingOf(folded);
  const said = folded.slice(opening);
  const own = written.slice(opening);
  if (ATTEND.test(said)) return { command: 'thamgia', rest: '' };
  if (RECEIVED.test(folded)) return { command: 'danhan', rest: '' };
  const delegate = DELEGATE.exec(said) ?? STANDS_IN.exec(said);
  if (delegate?.[1]) {
    const at = opening + said.indexOf(delegate[1]);
    return { command: 'uyquyen', rest: written.slice(at, at + delegate[1].length) };
  }
  if (BUSY.test(own) || YES_AS_WRITTEN.test(own)) return 'unsure';
  const absent = ABSENT.exec(said);
  const toneless = own.toLowerCase() === said;
  if (absent && (!toneless || !/^vang\b/.test(said) || SURELY_ABSENT.test(said))) {
    const after = opening + absent[0].length;
    const because = BECAUSE.exec(folded.slice(after))?.[0].length ?? 0;
    return { command: 'vang', rest: written.slice(after + because).trim() };
  }
  if (said === '') return folded === '' || REPORT.test(folded) ? null : 'unsure';
  return UNSURE.test(said) ? 'unsure' : null;
}
