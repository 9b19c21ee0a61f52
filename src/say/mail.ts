import { type Committee, type Member, memberById, secretaries } from '../domain/committee/committee.ts';
import type { Ruled } from '../domain/law.ts';
import type { OfficialMail } from '../domain/official-mail.ts';
import { type Message, textBesideButtons } from '../ports/message.ts';
import type { Regulation } from '../regulations/schema.ts';
import { comrade, comradeFirst, cut, nameOf, postOf, someNames } from './people/people.ts';
import { officialWay, withoutQuickLine } from './signing.ts';

/** What the mail channel says by itself. */
export const MAIL_WORDS = {
  subject: 'Thông báo',
  leftOut: (names: readonly string[]): string =>
    `Tài liệu không kèm được vào thư này (dung lượng quá lớn hoặc tệp không còn): ${names.map((name) => `“${cut(name, 150)}”`).join(', ')}. Xin nhận tại thư ký.`,
};

/** To somebody whom no chat reaches: what they would have read there, and how they answer. */
export function byMail(message: Message, committee: Committee, to: Member): Message {
  return letter(message, committee, comradeFirst(withPost(to)), []);
}

/** The delivery that the regulation means; the message in the chat is but quick news of it. */
export function officialLetter(
  message: Message,
  { committee, regulation }: { readonly committee: Committee; readonly regulation: Regulation },
  to: Member,
  whose: 'member' | 'agency',
): Message {
  const { text } = message;
  const head = whose === 'member' ? comradeFirst(withPost(to)) : `${to.agency ?? ''}`;
  const bare = {
    ...message,
    text: withoutQuickLine(text, regulation),
    // An agency is told of it, and answers nothing.
    choices: whose === 'member' ? (message.choices ?? []) : [],
  };
  return letter(bare, committee, head, [`Gửi ${officialWay(regulation)}.`]);
}

const withPost = (member: Member): string =>
  [member.name, postOf(member)].filter((part) => part !== '').join(', ');

function letter(message: Message, committee: Committee, to: string, why: readonly string[]): Message {
  const { title, choices = [], file, enclosed } = message;
  const text = textBesideButtons(message, () => true).trim();
  return {
    title: title ?? cut(text.split('\n')[0] ?? '', 150),
    text: [
      ...[committee.name.toLocaleUpperCase('vi'), ''],
      ...[`Kính gửi: ${to}`, ''],
      ...(title === undefined ? [] : [title, '']),
      ...[text, ''],
      ...(choices.length > 0 ? [howToAnswer(committee)] : []),
      ...why,
      'Thư do trợ lý số gửi tự động; hộp thư này không nhận trả lời.',
    ].join('\n'),
    ...(file ? { file } : {}),
    ...(enclosed ? { enclosed } : {}),
  };
}

/** Nobody’s answer is taken from mail. */
function howToAnswer(committee: Committee): string {
  const named = secretaries(committee).map(
    ({ name, email }) => `${comrade(name)}${email === null ? '' : ` (${email})`}`,
  );
  const others = named.length > 0 ? `: ${named.join(', ')}` : '';
  return `Để trả lời, xin nhắn cho trợ lý trên Telegram hoặc Zalo, hoặc báo thư ký${others}.`;
}

/** Before it goes: how many letters the official delivery takes, and whose mailbox is not known. */
export function officialMailLines(
  { boxes, missing }: OfficialMail,
  { committee, regulation }: Ruled,
): string[] {
  if (boxes.length + missing.length === 0) return [];
  const count = (whose: 'member' | 'agency'): number => boxes.filter((box) => box.whose === whose).length;
  const agencies = count('agency') > 0 ? `, ${count('agency')} cơ quan` : '';
  const own = missing
    .filter(({ whose }) => whose === 'member')
    .map(({ member }) => nameOf(committee, member));
  const theirs = missing
    .filter(({ whose }) => whose === 'agency')
    .map(({ member }) => memberById(committee, member)?.agency ?? '');
  const unknown = [
    ...(own.length > 0 ? [someNames(own, 20)] : []),
    ...(theirs.length > 0 ? [`cơ quan: ${someNames([...new Set(theirs)], 20)}`] : []),
  ];
  return [
    `Bản chính thức gửi ${officialWay(regulation)}: ${count('member')} đồng chí${agencies}.`,
    ...(unknown.length > 0
      ? [`Chưa có địa chỉ thư công vụ của ${unknown.join('; ')}. Xin gửi bằng cách khác.`]
      : []),
  ];
}
