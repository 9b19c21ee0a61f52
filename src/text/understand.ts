import { fold } from './fold.ts';

/** A command said in plain Vietnamese: its name, and what was said besides. */
export interface Understood {
  readonly command: string;
  readonly rest: string;
}

/** Polite openings that carry nothing: "em xin phép…", "dạ, tôi…". */
const OPENINGS =
  /^(?:(?:da|thua|bao cao|kinh|em|toi|minh|chau|anh|chi|dong chi|thu ky|xin phep|xin)\b[\s,.:]*)+/;

const ATTEND =
  /^(?:se )?(?:du|tham du|tham gia|co mat|di hop|du hop|co du|se du)(?: hop| cuoc hop| du| a| nhe)*[\s.!]*$/;
const ABSENT =
  /^(?:duoc )?(?:vang|bao vang|xin vang|vang mat|nghi hop|khong du|khong du hop|khong du duoc|khong tham du|khong tham du duoc|khong di duoc|khong den duoc)(?: mat| hop| duoc| cuoc hop| a)*(?=[\s,.:;!]|$)/;
/** "bận …" is a reason in itself; "Ban", "bạn" and "bản" begin other sentences, and without marks so may "ban". */
const BUSY = /^bận(?![\p{L}\p{N}])/iu;
const BUSY_UNMARKED =
  /^ban (?:qua|roi|lam|viec|hop|di|cong tac)(?![a-z])(?!.*\b(?:nao|gi|dau|may|bao gio|chua)\b)[^?]*$/;
const BECAUSE = /^[\s,.:;!]*(?:vi|do|ly do|la do|boi vi|vi ly do)?[\s,.:]*/;
const DELEGATE =
  /^(?:uy quyen|cu|nho)(?: cho)? (?:dong chi |anh |chi |ong |ba )*([\s\S]{2,200}?) (?:du thay|di thay|du hop thay|di hop thay|thay)[\s.!]*$/;

/**
 * Reads short answers as people type them, with tone marks or without: "tôi dự", "em xin vắng vì bận họp HĐND",
 * "cử anh Bình dự thay". Nothing else: what is not surely one of these is left alone.
 */
export function understand(text: string): Understood | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(written);
  // Folding keeps one letter for one letter, so a place in the folded text is the same place in the written one.
  if (folded.length !== written.length) return null;
  const opening = OPENINGS.exec(folded)?.[0].length ?? 0;
  const said = folded.slice(opening);
  if (ATTEND.test(said)) return { command: 'thamgia', rest: '' };
  const delegate = DELEGATE.exec(said);
  if (delegate?.[1]) {
    const at = opening + said.indexOf(delegate[1]);
    return { command: 'uyquyen', rest: written.slice(at, at + delegate[1].length) };
  }
  const own = written.slice(opening);
  const unmarked = own.toLowerCase() === said;
  if (BUSY.test(own) || (unmarked && BUSY_UNMARKED.test(said))) return { command: 'vang', rest: own };
  const absent = ABSENT.exec(said);
  if (absent && !/^v[âấầẩẫậ]ng/i.test(written.slice(opening))) {
    const after = opening + absent[0].length;
    const because = BECAUSE.exec(folded.slice(after))?.[0].length ?? 0;
    const rest = written.slice(after + because).trim();
    return { command: 'vang', rest };
  }
  return null;
}
