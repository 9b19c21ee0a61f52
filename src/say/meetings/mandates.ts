import { bodiesOf, isMainBody, leadRole, postsOf } from '../../domain/committee/bodies.ts';
import type { Mandate, Member } from '../../domain/committee/committee.ts';
import { handingFor } from '../../domain/committee/handing.ts';
import type { StandsIn } from '../../domain/committee/stand-in.ts';
import { asksChair } from '../../domain/meetings/consenter.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after } from '../../domain/time/instant.ts';
import type { Message } from '../../ports/message.ts';
import type { Body, Regulation, Role } from '../../regulations/schema.ts';
import { comrade, comradeFirst, cut, someNames } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { isUnheld, notHeld } from '../unheld.ts';
import { sayDay, sayWhen } from '../when.ts';
import { recordsHanding, whereToAnswer } from './chairing.ts';

/** Who is away, and who acts for them in that time. */

export const askMandateKind = (): string => 'Ghi nhận việc gì? Xin chọn:';
export const MANDATES = {
  absent: 'đi vắng',
  authorised: 'ủy quyền điều hành',
  assigned: 'giao chủ trì các cuộc họp',
  convening: 'ủy quyền triệu tập họp',
} as const;
export const mandateLabel = (
  body: Body,
  kind: keyof typeof MANDATES,
  leader: Member,
  regulation: Regulation,
): string => `${postTitle(body, leadRole(body, regulation), regulation)} ${leader.name} ${MANDATES[kind]}`;
export const askMandateTo = (): string => 'Ủy quyền, giao cho ai? Xin gõ họ tên.';
export const askFrom = (): string =>
  'Từ lúc nào? Ví dụ: hôm nay, mai 7h30, 26/11. Gõ “bây giờ” nếu có hiệu lực ngay.';
export const askUntil = (): string => 'Đến hết ngày nào? Ví dụ: thứ 6 tuần sau, 30/11.';
/** A word to call meetings may be for one of them, or hold until it is taken back. */
export const askHowLong = (): Message => ({
  text: 'Ủy quyền cho một cuộc họp, hay đến hết ngày nào? Ví dụ: 30/11; hoặc chọn:',
  choices: [
    [
      { label: 'Một cuộc họp', command: 'một cuộc' },
      { label: 'Đến khi rút', command: 'đến khi rút' },
    ],
  ],
});
export const spanWrong = (): Message => ({
  text: 'Ngày kết thúc phải sau lúc bắt đầu và trong vòng một năm. Xin gõ lại. Ví dụ: thứ 6 tuần sau, 30/11.',
});

/** A mandate that ends at midnight lasts through the day before. */
const lastDay = (until: string, zone: string): string => sayDay(dayAt(after(until, -1), zone));

export interface MandateSaid {
  readonly leader: Member;
  /** Whose posts it concerns. */
  readonly body: Body;
  readonly kind: keyof typeof MANDATES;
  /** Who acts by it, and how far. */
  readonly acts: readonly ActsSaid[];
  /** For one meeting alone. */
  readonly once?: boolean;
  /** What is cited where nobody acts. */
  readonly article: string | null;
  readonly from: string;
  readonly until: string;
  /** Whom the regulation would let act, were they not away as well. */
  readonly also: readonly Member[];
}

type ActsSaid = Pick<StandsIn, 'member' | 'article' | 'scope' | 'fields'>;

/** "chủ trì các cuộc họp", and those of which fields. */
function doesIt({ scope, fields }: ActsSaid, { kind, once }: MandateSaid): string {
  if (kind === 'convening') return `triệu tập ${once ? 'một cuộc họp' : 'họp'}`;
  return `${DOES[scope]}${inFields(fields)}`;
}
const DOES = {
  all: 'thay mặt',
  chairing: 'chủ trì các cuộc họp',
  convening: 'triệu tập các cuộc họp',
  meetings: 'triệu tập, chủ trì các cuộc họp',
} as const;

const inFields = (fields: readonly string[] | null): string => {
  if (fields === null) return '';
  const named = fields.length > 0 ? someNames(fields, 5) : 'chưa ghi lĩnh vực nào, xin ghi bằng /linhvuc';
  return ` thuộc lĩnh vực được giao (${named})`;
};

/** In whose stead: a word of theirs, or that they are away. */
function inStead(acts: ActsSaid, said: MandateSaid): string {
  const of = comrade(said.leader.name);
  const does = doesIt(acts, said);
  if (said.kind === 'convening') return `${does} theo ủy quyền của ${of}`;
  return acts.scope === 'all' ? `${does} ${of}` : `${does} thay ${of}`;
}

/** "Đồng chí … thay mặt (khoản 2 Điều 5 Quy chế)." of each. */
const whoDoes = (said: MandateSaid): string =>
  said.acts
    .map((one) => `${comradeFirst(one.member.name)} ${doesIt(one, said)} (${one.article} Quy chế).`)
    .join(' ');

const nobodyActs = ({ article, also }: MandateSaid, regulation: Regulation): string => {
  const cited = article ? ` (${article} Quy chế)` : '';
  if (also.length > 0)
    return `Người được thay${cited} cũng đang vắng: ${someNames(
      also.map((one) => comrade(one.name)),
      5,
    )}`;
  return article === null && isUnheld(regulation, 'acting')
    ? notHeld(regulation, 'acting')
    : `Quy chế không cho ai đương nhiên thay mặt${cited}`;
};

/** What to do once the leader has named somebody; where the regulation lets nobody be named, about the meetings. */
const onceNamed = (when: string, { body }: MandateSaid, regulation: Regulation): string => {
  const by = recordsHanding(handingFor(body, regulation));
  return by
    ? `khi ${when}, xin ghi nhận bằng ${by}.`
    : 'cuộc họp cần người chủ trì trong thời gian đó, xin dời bằng /doihop.';
};

/** `attends`: meetings in that time to which the leader has answered that they will come. */
export function mandateConfirm(
  said: MandateSaid,
  attends: readonly Meeting[],
  regulation: Regulation,
  zone: string,
): string {
  const { leader, kind, acts, from, until } = said;
  const span = `từ ${sayWhen(from, zone)} đến hết ${lastDay(until, zone)}`;
  const who = acts.length
    ? whoDoes(said)
    : `${nobodyActs(said, regulation)}: các việc chờ người chủ trì sẽ chờ đến khi ${recordsHanding(handingFor(said.body, regulation)) ? 'có người được giao' : `${comrade(leader.name)} trở lại`}.`;
  const conflicts = attends
    .slice(0, 5)
    .map(
      (one) =>
        `Lưu ý: ${comrade(leader.name)} đã báo dự “${cut(one.title, 120)}”, ${sayWhen(one.start, zone)}.`,
    );
  return [`Ghi nhận ${comrade(leader.name)} ${MANDATES[kind]} ${span}? ${who}`, ...conflicts].join('\n');
}
export function mandateNoted(said: MandateSaid, regulation: Regulation, zone: string): Message {
  const span = `từ ${sayWhen(said.from, zone)} đến hết ${lastDay(said.until, zone)}`;
  const who = said.acts.map((one) => ` ${comradeFirst(one.member.name)} ${inStead(one, said)} ${span}.`);
  const nobody = ` Chưa ai thay mặt; ${onceNamed('được giao', said, regulation)}`;
  return { text: `Đã ghi nhận.${who.join('') || nobody}` };
}
/** To the secretaries, when the leader recorded it. */
export const mandateTold = (said: MandateSaid, regulation: Regulation, zone: string): Message => ({
  text: mandateSentence(said, regulation, zone),
});
/** Who leads a body beside the two has it recorded by a secretary. */
const ifWrong = (body: Body): string =>
  `Nếu chưa đúng, xin ${isMainBody(body) ? 'gõ /thaymat' : 'báo thư ký'}.`;
/** To the leader of whom a secretary recorded it. */
export const mandateRecordedForYou = (
  said: MandateSaid,
  by: Member,
  regulation: Regulation,
  zone: string,
): Message => ({
  text: `Thư ký (${comrade(by.name)}) ghi nhận: ${mandateSentence(said, regulation, zone).replace('Đồng chí', 'đồng chí')} ${ifWrong(said.body)}`,
});
const mandateSentence = (said: MandateSaid, regulation: Regulation, zone: string): string => {
  const { leader, kind, acts, from, until } = said;
  return `${comradeFirst(leader.name)} ${MANDATES[kind]} từ ${sayWhen(from, zone)} đến hết ${lastDay(until, zone)}. ${
    acts.length
      ? whoDoes(said)
      : `${nobodyActs(said, regulation)}; ${onceNamed(`${comrade(leader.name)} giao`, said, regulation)}`
  }`;
};
/** Whether a meeting of these posts has anything wait for the word of who chairs it. */
const chairIsAsked = (posts: Body, regulation: Regulation): boolean =>
  bodiesOf(regulation).some((one) => postsOf(one, regulation) === posts && asksChair(one, regulation));

/** To who acts: `chaired` are the announced meetings that they chair by it. */
export function mandateFor(
  said: MandateSaid,
  acts: ActsSaid,
  chaired: readonly Meeting[],
  regulation: Regulation,
  zone: string,
): Message {
  const { kind, leader, body } = said;
  const handed = acts.scope === 'chairing' && kind !== 'absent';
  const does = handed ? `${doesIt(acts, said)} do ${comrade(leader.name)} giao` : inStead(acts, said);
  const next = [
    ...(acts.scope === 'convening' || acts.scope === 'meetings' ? ['Tạo cuộc họp: gõ /taohop.'] : []),
    ...(acts.scope === 'convening'
      ? []
      : [whereToAnswer(acts.scope === 'all' || chairIsAsked(body, regulation))]),
  ];
  return {
    text: [
      `Từ ${sayWhen(said.from, zone)} đến hết ${lastDay(said.until, zone)}, đồng chí ${does} (${acts.article} Quy chế). ${next.join(' ')}`,
      ...(chaired.length > 0 ? ['Trong thời gian đó đồng chí chủ trì:'] : []),
      ...chaired
        .slice(0, 10)
        .map((one) => `- “${cut(one.title, 150)}”, ${sayWhen(one.start, zone)}, tại ${cut(one.place, 120)}`),
    ].join('\n'),
  };
}

export const askReturn = (): string => 'Kết thúc việc nào? Xin chọn:';
export const noMandates = (): Message => ({
  text: 'Hiện không ghi nhận lãnh đạo nào đi vắng, ủy quyền hay giao việc.',
});
export const returnLabel = (mandate: Mandate, leader: Member, zone: string): string =>
  `${leader.name} ${MANDATES[mandate.kind]} (đến hết ${lastDay(mandate.until, zone)})`;
export const returnConfirm = (mandate: Mandate, leader: Member, zone: string): string =>
  `Ghi nhận kết thúc từ bây giờ: ${returnLabel(mandate, leader, zone)}?`;
export const returnRecorded = (): Message => ({
  text: 'Đã ghi nhận. Các đề nghị đang chờ nay do người có quyền theo Quy chế quyết định.',
});
export const returnTold = (mandate: Mandate, leader: Member, by: Member): Message => ({
  text: `${by.id === leader.id ? comradeFirst(leader.name) : `Thư ký ${by.name}`} ghi nhận: ${comrade(leader.name)} thôi ${MANDATES[mandate.kind]} từ bây giờ. ${ifWrong(mandate.body)}`,
});

/** A mandate that has ended with a post. */
export interface MandateLapse {
  readonly giver: Member;
  /** Whose post it was. */
  readonly gone: Member;
  readonly post: Role;
  /** Who acted by it. */
  readonly acted: readonly Member[];
}

export function mandateLapsed(
  { kind, body, until }: Mandate,
  { giver, gone, post, acted }: MandateLapse,
  regulation: Regulation,
  zone: string,
): Message {
  const names = acted.map(({ name }) => comrade(name));
  const acts = names.length > 0 ? `; ${someNames(names, 10)} không còn làm thay theo ghi nhận ấy` : '';
  return {
    text: `${comradeFirst(gone.name)} thôi giữ chức vụ ${postTitle(body, post, regulation)}. Ghi nhận ${comrade(giver.name)} ${MANDATES[kind]} (đến hết ${lastDay(until, zone)}) kết thúc từ bây giờ${acts}. Ghi nhận mới: /thaymat.`,
  };
}
