import { type Committee, memberById } from '../../domain/committee/committee.ts';
import { bodyName, shortName } from '../../domain/committee/wording.ts';
import { nfc, upperFirst } from '../../domain/fold.ts';
import type { LogEntry } from '../../domain/meetings/log.ts';
import type { Word } from '../../domain/meetings/word.ts';
import type { InStead } from '../../domain/permission.ts';
import type { Holder } from '../../domain/refusals.ts';
import type { Body, MeetingKind, Regulation, Role } from '../../regulations/schema.ts';

/** How people and bodies are called. Somebody is addressed by post and full name, never by sex or age. */
export const comrade = (name: string): string => (isOffice(name) ? name : `đồng chí ${name}`);

/** The same at the beginning of a sentence. */
export const comradeFirst = (name: string): string => (isOffice(name) ? name : `Đồng chí ${name}`);

/** A member may be an organisation or a post ("Chủ tịch UBND các xã"): nobody calls it comrade. */
const isOffice = (name: string): boolean => OFFICES.test(name);
const OFFICES =
  /^(ubnd|hđnd|ubmttq|sở|bộ|ban|phòng|văn phòng|công an|bộ chỉ huy|hội|[uủ][yỷ] ban|đảng [uủ][yỷ]|tỉnh [uủ][yỷ]|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|chánh văn phòng|trưởng (?:ban|phòng|công an)|phó trưởng|thủ trưởng|lãnh đạo|đại diện|người đứng đầu|các|cục|chi cục|tổng cục|trung tâm|viện|đoàn thanh niên|liên đoàn|bí thư|công ty|ngân hàng|bảo hiểm)(?!\p{L})/iu;

/** Behind a name: for whom they act, and by which article; nothing where they do not. */
export const standsFor = (inStead: InStead | null | undefined): string =>
  inStead ? ` (thay mặt ${comrade(inStead.of.name)} theo ${inStead.article} Quy chế)` : '';

/** Whose word it is, and for whom they act. */
export interface Said {
  readonly word: { readonly name: string };
  readonly inStead: InStead | null;
}

/** The same of what was kept. */
export const stoodFor = (kept: LogEntry['inStead'], committee: Committee): string =>
  kept ? ` (thay mặt ${comrade(nameOf(committee, kept.of))} theo ${kept.article} Quy chế)` : '';

/** Who acts, at the beginning of a sentence; for whom; and who wrote it down, where that was not they. */
export const actedBy = (
  by: { readonly id: string; readonly name: string },
  recorder: { readonly id: string; readonly name: string },
  inStead: InStead | null = null,
): string =>
  `${comradeFirst(by.name)}${standsFor(inStead)}${by.id === recorder.id ? '' : ` (thư ký ${recorder.name} ghi nhận)`}`;

/** A sentence said to somebody about themselves, about somebody else. */
export const ofAnother = (text: string): string =>
  text.replaceAll('Đồng chí ', 'Đồng chí ấy ').replaceAll(/đồng chí(?= vẫn| vắng\.| \(gõ)/g, 'đồng chí ấy');

/** Post and agency without saying the agency twice: "Giám đốc Sở Xây dựng", "Phó Chủ tịch UBND tỉnh". */
export function postOf({
  post,
  agency,
}: {
  readonly post: string | null;
  readonly agency: string | null;
}): string {
  if (!post || !agency) return post ?? agency ?? '';
  if (uncased(post).includes(uncased(agency))) return post;
  // "Giám đốc Sở" of "Sở Xây dựng", "Chánh Văn phòng" of "Văn phòng UBND tỉnh": what both have in common is said once.
  const words = post.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const end = words.slice(-count).join(' ');
    if (uncased(`${agency} `).startsWith(`${uncased(end)} `))
      return `${words.slice(0, -count).join(' ')} ${agency}`;
  }
  return `${post}, ${agency}`;
}

/** With its tone marks: a "trưởng" is no "trường". */
const uncased = (text: string): string => nfc(text).toLocaleLowerCase('vi');

export const nameOf = (committee: Committee, id: string): string =>
  memberById(committee, id)?.name ?? 'người đã thôi tham gia';

/** What the regulation calls the holder of a role; the plain word where it has none. */
export const roleTitle = (role: Role, regulation: Regulation): string =>
  regulation.titles[role] ?? (shortName(regulation) === 'Ban' ? BAN_TITLES : {})[role] ?? PLAIN_TITLES[role];

const BAN_TITLES: Partial<Record<Role, string>> = {
  head: 'Trưởng ban',
  'standing-deputy-head': 'Phó Trưởng ban Thường trực',
  'deputy-head': 'Phó Trưởng ban',
};

const PLAIN_TITLES: Record<Role, string> = {
  head: 'Người đứng đầu',
  'standing-deputy-head': 'Cấp phó thường trực của người đứng đầu',
  'deputy-head': 'Cấp phó của người đứng đầu',
  'standing-member': 'Ủy viên thường trực',
  member: 'Thành viên',
  'team-lead': 'Tổ trưởng',
  'standing-deputy-team-lead': 'Tổ phó Thường trực',
  'deputy-team-lead': 'Tổ phó',
  'team-member': 'Thành viên Tổ',
};

const KINDS: Record<MeetingKind, string> = {
  regular: 'họp định kỳ',
  'ad-hoc': 'họp đột xuất',
  extended: 'họp mở rộng',
  'working-session': 'buổi làm việc',
};
export const kindName = (kind: MeetingKind): string => KINDS[kind];

/** " (khoản 2 Điều 9 Quy chế)", behind what is said by an article; nothing where none is known. */
export const cite = (article: string | null): string => (article ? ` (${article} Quy chế)` : '');

/** "Họp định kỳ Ban Chỉ đạo" */
export const kindAndBody = (kind: MeetingKind, body: Body, regulation: Regulation): string =>
  upperFirst(
    kind === 'working-session'
      ? `buổi làm việc của ${bodyName(body, regulation)}`
      : `${kindName(kind)} ${bodyName(body, regulation)}`,
  );

/** “Đồng chí Hồ Gia Định, Trưởng ban”; who leads nothing is known by the post that they hold elsewhere. */
export function holderSaid(one: Holder): string {
  const post = one.leads || postOf(one);
  return post === '' ? comrade(one.name) : `${comrade(one.name)}, ${post}`;
}

/** At most `most` names, then how many more. */
export function someNames(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} và ${names.length - most} người nữa`;
}

/** Whom the bot cannot write to, where there are such: somebody has to tell them. */
export const missedLines = (names: readonly string[]): string[] =>
  names.length > 0 ? [`Chưa nhắn riêng được cho: ${someNames(names, 20)}; xin báo bằng cách khác.`] : [];

/** Cuts at a bound, at a space where there is one near, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  const space = short.lastIndexOf(' ');
  return `${space > most * 0.8 ? short.slice(0, space) : short}…`;
}

/** Whose word it is, and who wrote it down, where it came by phone. */
export type SaidBy = Pick<Word, 'by' | 'recordedBy' | 'way' | 'inStead'>;

export const saidBy = ({ by, recordedBy, way, inStead }: SaidBy): string =>
  `${comrade(by.name)}${standsFor(inStead)}${way ? ` (qua điện thoại, ${comrade(recordedBy.name)} ghi)` : ''}`;

/** A level of administration: "cấp huyện", however the text was answered. */
export const sayLevel = (level: string): string => (/^cấp(?!\p{L})/iu.test(level) ? level : `cấp ${level}`);
