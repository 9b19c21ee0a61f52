import { fold, upperFirst } from '../../domain/fold.ts';
import { cutOut } from './cut.ts';
import { whenIn } from './moment.ts';
import { pattern as p } from './pattern.ts';
import type { Situation, Slots } from './reading.ts';
import { find, type Sentence } from './sentence.ts';

/** What a sheet asks, whom and until when; what is told to many, and to whom. */

const BODIES: readonly (readonly [NonNullable<Slots['invited']>[number], RegExp])[] = [
  ['ban to', /^(?:ca )?ban (?:va|cung|voi) (?:ca )?to\b|^(?:ca )?to (?:va|cung) ban\b/],
  ['to', /^(?:ca|toan the|toan|thanh vien|cac thanh vien) to\b/],
  ['ban', /^(?:(?:ca|toan the|toan|thanh vien|cac thanh vien) )?(?:ban chi dao|ban|bcd)\b(?! hanh)/],
];
/** “Cả ban:”, “các thành viên về việc”: said to whom, before what is asked. */
const ADDRESSEES =
  /^(?:của |cho |từ |tới )?(?:(?:cả|toàn thể|toàn|các|ca|toan the|toan|cac|hết) )?(?:thành viên|thanh vien|đồng chí|dong chi|đ\/c|anh em|mọi người|moi nguoi|anh chị|ban chỉ đạo|ban chi dao|bcđ|bcd|ban|tổ|to)(?: (?:ban chỉ đạo|ban chi dao|bcđ|bcd|ban|tổ|to|trong ban|và (?:cả )?tổ|va (?:ca )?to))?(?=[\s:,])[\s:,]*/iu;
const UNTIL =
  /[\s,;.(–-]+(?:hạn(?: trả lời| chót| cuối| đến| là)?|han(?: tra loi| chot| den| la)?|trả lời trước|tra loi truoc|gửi lại trước|trước|truoc|chậm nhất(?: là)?|cham nhat|đến hết|den het)\s+([^,;]+?)[\s)?.!]*$/iu;

export function sheetSlots(sentence: Sentence, situation: Situation): Slots {
  const at = sentence.items.findIndex(({ tag }) => tag === 'SHEET');
  const whole = cutOut(sentence, sentence.items.slice(at + 1), true).replace(/^[\s:,–-]+/u, '');
  const until = UNTIL.exec(whole);
  const when = until ? timeOf(until[1] ?? '', sentence, situation) : null;
  const asked = when && until ? whole.slice(0, until.index) : whole;
  const addressed = ADDRESSEES.exec(asked)?.[0] ?? '';
  const invited = BODIES.find(([, words]) => words.test(fold(addressed)))?.[0];
  const question = asked
    .slice(addressed.length)
    .replace(/^(?:về việc|ve viec|về|ve|là|la|v\/v|rằng)[\s:]+/iu, '')
    .trim();
  return {
    ...(when ? { when } : {}),
    ...(invited ? { invited: [invited] } : {}),
    question: upperFirst(question),
  };
}

/** Only where it is a time and nothing else. */
function timeOf(said: string, { text, items }: Sentence, situation: Situation): string | null {
  const from = text.lastIndexOf(said);
  const within = items.filter((one) => one.at >= from && one.end <= from + said.length);
  const { when, moments } = whenIn({ text, items: within }, situation);
  const covered = moments.reduce((sum, one) => sum + one.to - one.from, 0);
  const left = within.filter(({ tag }) => tag !== 'CLOSE' && tag !== 'COMMA').length - covered;
  return when && left <= 1 ? when : null;
}

const AUDIENCES: readonly (readonly [NonNullable<Slots['audience']>, RegExp])[] = [
  ['group', /\b(?:nhom|group)\b/],
  ['team', /\b(?:ca|toan|toan the) to\b/],
  ['committee', /\b(?:ca|toan|toan the) (?:ban|bcd)\b|\bban chi dao\b/],
  ['all', /\b(?:moi nguoi|tat ca|toan the|toan bo|ca nha)\b/],
];

export function toldSlots(sentence: Sentence): Slots {
  const { items } = sentence;
  const all = find(items, p('(ALL|MEMBER)( THEN| LET| CLOSE| COMMA)*'));
  if (!all) return { text: '' };
  const named = items.slice(all.from, all.to);
  const audience = AUDIENCES.find(([, words]) =>
    words.test(fold(named.map(({ raw }) => raw).join(' '))),
  )?.[0];
  const text = cutOut(sentence, items.slice(all.to), true).replace(/^(?:biết|biet|rằng|là|la)[\s:,]+/iu, '');
  return { ...(audience ? { audience } : {}), text: upperFirst(text) };
}
