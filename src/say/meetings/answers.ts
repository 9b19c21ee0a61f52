import type { Chair } from '../../domain/committee/acting.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Answer, Delegate, WrittenOpinion } from '../../domain/meetings/answer.ts';
import { requestMark } from '../../domain/meetings/attendance.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { proxyNeeds, rulesFor } from '../../domain/meetings/standing.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cite, comrade, comradeFirst, cut, postOf, type SaidBy, saidBy } from '../people/people.ts';
import { sayTime, sayWhen } from '../when.ts';
import { howToFindChair, whyNobody } from './chairing.ts';
import { absenceRule, answerTold, sayReportedTo } from './own-answer.ts';

/** What members and chairs hear about answers, absences and delegates. */
export const askReason = (member: Member, meeting: Meeting, regulation: Regulation, zone: string): string => {
  const rule = rulesFor(member, meeting, regulation).absence;
  const about = `“${cut(meeting.title, 120)}”, ${sayWhen(meeting.start, zone)}`;
  return rule
    ? `Xin vắng ${about}. Vắng họp ${absenceRule(rule, meeting.body, regulation)} (${rule.article} Quy chế). Xin cho biết lý do vắng (gửi ${sayReportedTo(rule, meeting.body, regulation)}). Không vắng nữa: /thoi.`
    : `Báo vắng ${about}. ${answerTold('absence', member, meeting, regulation)} Lý do vắng? Gõ “-” nếu không ghi. Không vắng nữa: /thoi.`;
};

export const attendToast = (): string => 'Đã ghi nhận: đồng chí dự họp.';

/** `meeting`: named where the group has its card. */
export const attendInGroup = (member: Member, meeting: Meeting | null): Message => ({
  text: `Đã ghi nhận: ${comrade(member.name)} dự họp${meeting ? ` “${cut(meeting.title, 120)}”` : ''}.`,
});
export const privateToast = (): string => 'Đã ghi nhận. Tôi đã nhắn riêng cho đồng chí.';

const HOW_TO_DECIDE = 'Trả lời sau: gõ /duyet. Chưa trả lời thì việc vắng chưa được chấp nhận.';

/** To the chair: who asks for what, with the two answers. */
export function request(
  meeting: Meeting,
  member: Member,
  answer: Exclude<Answer, { kind: 'attend' }>,
  regulation: Regulation,
  zone: string,
): Message {
  const rules = rulesFor(member, meeting, regulation);
  const post = postOf(member);
  const who = `${comradeFirst(member.name)}${post === '' ? '' : ` (${post})`}`;
  const about = `“${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}`;
  const what =
    answer.kind === 'proxy'
      ? `xin vắng và cử ${comrade(answer.delegate.name)}${answer.delegate.post ? ` (${answer.delegate.post})` : ''} dự thay cuộc họp ${about}.`
      : `xin vắng cuộc họp ${about}.`;
  const article =
    answer.kind === 'proxy' && rules.proxy?.needs === 'chair-consent'
      ? rules.proxy.article
      : rules.absence?.article;
  return {
    title: 'Đề nghị chờ đồng chí quyết định',
    text: [
      `${who} ${what}`,
      ...(answer.reason ? [`Lý do: ${cut(answer.reason, 1_000)}`] : []),
      ...opinionLines(member, meeting, answer, regulation),
      ...(article ? [`Căn cứ: ${article} Quy chế.`] : []),
      HOW_TO_DECIDE,
    ].join('\n'),
    choices: [
      [
        { label: 'Đồng ý', command: decision(referTo(meeting), requestKey(member, answer), true) },
        { label: 'Không đồng ý', command: decision(referTo(meeting), requestKey(member, answer), false) },
      ],
    ],
  };
}

/** Who asks, and exactly for what: a button for another request does not count. */
export const requestKey = (member: Member, answer: Exclude<Answer, { kind: 'attend' }>): string =>
  `${member.no}-${requestMark(answer)}`;

/** What a button for or against says; short, for it has to fit beside the longest reference. */
export const decision = (subject: string, key: string, yes: boolean): string =>
  `/q ${subject} ${key} ${yes ? 'c' : 'k'}`;

function opinionLines(
  member: Member,
  meeting: Meeting,
  answer: Exclude<Answer, { kind: 'attend' }>,
  regulation: Regulation,
): string[] {
  if (answer.kind !== 'proxy') return [];
  if (answer.opinion) return [`Ý kiến bằng văn bản: ${sayOpinion(answer.opinion, 1_200)}`];
  return proxyNeeds(member, meeting, regulation) === 'written-opinion'
    ? ['Ý kiến bằng văn bản: chưa có, sẽ gửi sau.']
    : [];
}

/** An opinion in words, or the name of its file. */
export const sayOpinion = (opinion: WrittenOpinion, most: number): string =>
  [
    ...(opinion.text === '' ? [] : [`“${cut(opinion.text, most)}”`]),
    ...(opinion.file ? [`tệp ${cut(opinion.file.name, 100)}`] : []),
  ].join(', ');

/** To who chairs: what a member who sends a delegate thinks. */
export const opinionFiled = (
  meeting: Meeting,
  member: Member,
  delegate: Delegate,
  opinion: WrittenOpinion,
): Message => ({
  text: `Ý kiến bằng văn bản của ${comrade(member.name)} (cử ${comrade(delegate.name)} dự thay “${cut(meeting.title, 200)}”): ${sayOpinion(opinion, 2_500)}`,
  ...(opinion.file ? { file: opinion.file } : {}),
});

export const opinionTooShort = (): Message => ({
  text: 'Nội dung này chưa phải là ý kiến. Xin viết rõ ý kiến về nội dung họp, hoặc gửi tệp. Muốn gửi sau, xin trả lời “sau”.',
});

/** `told`: whether the bot could write to the member. */
export const decidedReply = (
  member: Member,
  granted: boolean,
  answer: Answer,
  told: boolean,
  words = '',
): Message => ({
  text: `Đã ghi nhận: ${granted ? 'đồng ý' : 'không đồng ý'} để ${comrade(member.name)} ${answer.kind === 'proxy' ? `vắng và cử ${comrade(answer.delegate.name)} dự thay` : 'vắng'}.${withWords(granted, words)} ${told ? 'Tôi đã báo lại đồng chí ấy.' : 'Tôi chưa nhắn được cho đồng chí ấy; xin báo trực tiếp.'}`,
});

/** An order that goes with a consent, or why there is none. */
const withWords = (granted: boolean, words: string): string =>
  words === '' ? '' : ` ${granted ? 'Kèm ý kiến' : 'Lý do'}: “${cut(words, 300)}”.`;

/** To the member: what the chair decided. The card with what is still missing follows it. */
export const verdictFor = (
  meeting: Meeting,
  granted: boolean,
  by: SaidBy,
  own: string,
  zone: string,
  words = '',
  decides = 'người chủ trì',
): Message => ({
  text: `${upperFirst(decides)} là ${saidBy(by)} ${granted ? 'đồng ý' : 'không đồng ý'} với đề nghị của đồng chí về “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}.${withWords(granted, words)} ${own}`,
});

/** A request as it stood, with what was said to it in place of its buttons. */
export const withVerdict = (asked: Message, granted: boolean, now: string, zone: string): Message => ({
  ...(asked.title ? { title: asked.title } : {}),
  text: `${asked.text.replace(HOW_TO_DECIDE, '').trimEnd()}\n✔ ${granted ? 'Đã đồng ý' : 'Đã trả lời: không đồng ý'}, ${sayTime(now, zone)}`,
});

export const nothingWaits = (): Message => ({
  text: 'Không có việc nào đang chờ đồng chí quyết định. Trả lời phiếu lấy ý kiến: xin gõ /ykien.',
});

export interface WaitingLine {
  /** What names it in a typed answer. */
  readonly key: string;
  readonly line: string;
  /** Whose it is, or what, for a button: "đ/c Danh Thị Hoa". */
  readonly short: string;
  /** Who asks to stay away, and whom they send; `null` for what the meeting itself asks. */
  readonly asker: { readonly name: string; readonly sends: string | null } | null;
  /** The meeting's reference and what exactly is asked there, for the buttons. */
  readonly subject: string;
  readonly mark: string;
}
const MOST_BUTTONS = 10;

/** A bare number is a place in a list where choices stand by number. */
const codeOf = ({ key }: WaitingLine): string => key.replace(/^(?=\d)/, 'V');

/** All that waits, by its names; by a code as well where two have one name. */
export function whichRequest(waiting: readonly WaitingLine[]): Message {
  const twin = (one: WaitingLine): boolean =>
    waiting.some((other) => other !== one && other.short === one.short);
  const code = (one: WaitingLine, sign: (code: string) => string): string =>
    twin(one) ? sign(codeOf(one)) : '';
  return {
    text: [
      `Các đề nghị đang chờ đồng chí (để trả lời sau: gõ /duyet). Xin chọn${typedInstead(waiting, twin)}:`,
      ...waiting.map((one) => `- ${code(one, (is) => `Mã ${is}: `)}${one.line}`),
    ].join('\n'),
    choices: waiting.slice(0, MOST_BUTTONS).map((one) => {
      const name = `${cut(one.short, 40)}${code(one, (is) => ` (${is})`)}`;
      return [
        { label: `Đồng ý: ${name}`, command: decision(one.subject, one.mark, true) },
        { label: `Không: ${name}`, command: decision(one.subject, one.mark, false) },
      ];
    }),
  };
}

/** What names one of them in a typed answer. */
function typedInstead(waiting: readonly WaitingLine[], twin: (one: WaitingLine) => boolean): string {
  const coded = waiting.find(twin);
  if (coded) return `, hoặc nhắn kèm mã, ví dụ: “mã ${codeOf(coded)} đồng ý”`;
  const named = waiting.find(({ asker }) => asker !== null)?.asker;
  return named
    ? `, hoặc nhắn kèm tên, ví dụ: “đồng ý cho ${comrade(named.name)} ${named.sends === null ? 'vắng' : 'cử người dự thay'}”`
    : '';
}

export const askDelegate = (member: Member, meeting: Meeting, regulation: Regulation): string => {
  const { absence, proxy: rule } = rulesFor(member, meeting, regulation);
  const source = !rule
    ? absence?.substitute
      ? `Vắng họp ${absence.consent === 'none' ? 'phải cử người dự thay' : absenceRule(absence, meeting.body, regulation)} (${absence.article} Quy chế).`
      : answerTold('proxy', member, meeting, regulation)
    : rule.needs === 'written-opinion'
      ? `Người ủy quyền phải tham gia ý kiến bằng văn bản (${rule.article} Quy chế).`
      : `Việc ủy quyền phải được người chủ trì đồng ý (${rule.article} Quy chế).`;
  return `Đồng chí cử ai dự thay “${cut(meeting.title, 120)}”? Xin gõ họ tên. ${source}`;
};
export const askDelegatePost = (): string => 'Chức vụ, đơn vị của người dự thay? (gõ “-” nếu không ghi)';
export const askOpinion = (delegate: Delegate | null, article: string | null): Message => ({
  text: `Xin gửi ý kiến bằng văn bản của đồng chí${delegate ? ` (người dự thay: ${delegate.name})` : ''}: gõ nội dung hoặc gửi tệp${cite(article)}. Muốn gửi sau, xin trả lời “sau”; trước đó việc ủy quyền chưa hợp lệ.`,
  choices: [[{ label: 'Gửi sau', command: 'sau' }]],
});

/** To whoever loses or gains the chair of a meeting, and to secretaries. */
export const chairNow = (meeting: Meeting, chair: Chair, regulation: Regulation, zone: string): Message => ({
  text: chair.member
    ? `Cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}: ${comrade(chair.member.name)} chủ trì${chair.article ? ` (${chair.article} Quy chế)` : ''}.`
    : `Cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}: ${whyNobody(chair)}. ${howToFindChair(meeting, regulation, null)}`,
});

/** To secretaries and the chair: an answer that was written in time came after the meeting had begun. */
export const answeredLate = (
  meeting: Meeting,
  member: Member,
  answer: Answer,
  saidAt: Instant,
  zone: string,
): Message => {
  const what = { attend: 'báo dự', absent: 'xin vắng', proxy: 'cử người dự thay' }[answer.kind];
  return {
    text: `${comradeFirst(member.name)} ${what} cuộc họp “${cut(meeting.title, 200)}”: gửi lúc ${sayWhen(saidAt, zone)}, nhưng tin đến sau khi cuộc họp bắt đầu. Đã ghi nhận theo lúc gửi; xin đồng chí đối chiếu khi thư ký điểm danh (/diemdanh).`,
  };
};
