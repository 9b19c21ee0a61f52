import { requestMark } from '../domain/attendance.ts';
import type { Member } from '../domain/committee.ts';
import { type Answer, type Delegate, type Meeting, referTo } from '../domain/meeting.ts';
import type { Regulation } from '../regulations/schema.ts';
import { howToFindChair } from './chairing.ts';
import { sayWhen } from './format-when.ts';
import type { Message } from './message.ts';
import { comrade, comradeFirst, cut } from './people.ts';

/** What members and chairs hear about answers, absences and delegates. */

export const askReason = (meeting: Meeting, regulation: Regulation, zone: string): string => {
  const rule = regulation.meetings[meeting.body].absence;
  const source = rule
    ? `Vắng họp phải báo cáo và được người chủ trì đồng ý (${rule.article} Quy chế).`
    : 'Quy chế không quy định về việc xin vắng cuộc họp này.';
  return `Đồng chí xin vắng “${cut(meeting.title, 120)}”, ${sayWhen(meeting.start, zone)}. ${source} Xin cho biết lý do:`;
};

export const attendToast = (): string => 'Đã ghi nhận: đồng chí dự họp.';
export const attendInGroup = (member: Member): Message => ({
  text: `Đã ghi nhận: ${comrade(member.name)} dự họp.`,
});
export const privateToast = (): string => 'Đã ghi nhận. Tôi đã nhắn riêng cho đồng chí.';

/** To the chair: who asks for what, with the two answers. */
export function request(
  meeting: Meeting,
  member: Member,
  answer: Exclude<Answer, { kind: 'attend' }>,
  regulation: Regulation,
  zone: string,
): Message {
  const rules = regulation.meetings[meeting.body];
  const post = [member.post, member.agency].filter(Boolean).join(', ');
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
      ...(article ? [`Căn cứ: ${article} Quy chế.`] : []),
      'Đồng chí bấm nút, hoặc gõ /duyet để trả lời sau. Khi đồng chí chưa trả lời, việc vắng chưa được chấp nhận.',
    ].join('\n'),
    choices: [
      [
        { label: 'Đồng ý', command: `/duyet ${referTo(meeting)} ${member.no}-${requestMark(answer)} co` },
        {
          label: 'Không đồng ý',
          command: `/duyet ${referTo(meeting)} ${member.no}-${requestMark(answer)} ko`,
        },
      ],
    ],
  };
}

/** To secretaries: a request has nobody to go to, because nobody acts until somebody is assigned. */
export const nobodyToDecide = (
  meeting: Meeting,
  member: Member,
  article: string | null,
  regulation: Regulation,
): Message => ({
  text: `${comradeFirst(member.name)} xin vắng “${cut(meeting.title, 200)}” nhưng người chủ trì đang vắng và Quy chế không cho ai đương nhiên thay${article ? ` (${article} Quy chế)` : ''}. ${howToFindChair(meeting.body, regulation)} Đề nghị này sẽ chờ đến khi có người quyết định.`,
});

/** To secretaries: the chair cannot be reached by the bot. */
export const chairUnreachable = (meeting: Meeting, chair: Member, member: Member): Message => ({
  text: `${comradeFirst(member.name)} xin vắng “${cut(meeting.title, 200)}”. Chủ trì là ${comrade(chair.name)} chưa kết nối trợ lý nên chưa nhận được đề nghị này. Xin báo trực tiếp, rồi gõ /duyet để ghi nhận ý kiến của chủ trì.`,
});

export const decided = (member: Member, granted: boolean, answer: Answer): Message => ({
  text: `Đã ghi nhận: ${granted ? 'đồng ý' : 'không đồng ý'} để ${comrade(member.name)} ${answer.kind === 'proxy' ? `vắng và cử ${comrade(answer.delegate.name)} dự thay` : 'vắng'}. Tôi đã báo lại đồng chí ấy.`,
});

/** To the member: what the chair decided. The card with what is still missing follows it. */
export const verdictFor = (
  meeting: Meeting,
  granted: boolean,
  decider: Member,
  own: string,
  zone: string,
): Message => ({
  text: `Người chủ trì (${comrade(decider.name)}) ${granted ? 'đồng ý' : 'không đồng ý'} với đề nghị của đồng chí về “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}. ${own}`,
});

export const nothingWaits = (): Message => ({ text: 'Không có đề nghị nào đang chờ đồng chí quyết định.' });
export interface WaitingLine {
  /** What names it in a typed answer. */
  readonly key: string;
  readonly line: string;
  /** The meeting's reference, for the buttons. */
  readonly subject: string;
}
const MOST_BUTTONS = 10;

export const whichRequest = (waiting: readonly WaitingLine[]): Message => ({
  text: [
    `Các đề nghị đang chờ đồng chí. Xin bấm nút, hoặc trả lời bằng mã và ý kiến, ví dụ: “${waiting[0]?.key ?? ''} đồng ý”, “${waiting[0]?.key ?? ''} không”:`,
    ...waiting.map(({ key, line }) => `${key}. ${line}`),
  ].join('\n'),
  choices: waiting.slice(0, MOST_BUTTONS).map(({ key, subject }) => [
    { label: `${key}: đồng ý`, command: `/duyet ${subject} ${key} co` },
    { label: `${key}: không`, command: `/duyet ${subject} ${key} khong` },
  ]),
});

export const askDelegate = (meeting: Meeting, regulation: Regulation): string => {
  const rule = regulation.meetings[meeting.body].proxy;
  const source = !rule
    ? 'Quy chế không quy định về việc ủy quyền dự cuộc họp này.'
    : rule.needs === 'written-opinion'
      ? `Người ủy quyền phải tham gia ý kiến bằng văn bản (${rule.article} Quy chế).`
      : `Việc ủy quyền phải được người chủ trì đồng ý (${rule.article} Quy chế).`;
  return `Đồng chí cử ai dự thay “${cut(meeting.title, 120)}”? Xin gõ họ tên. ${source}`;
};
export const askDelegatePost = (): string => 'Chức vụ, đơn vị của người dự thay? (gõ “-” nếu không ghi)';
export const askOpinion = (delegate: Delegate | null, article: string): Message => ({
  text: `Xin gửi ý kiến bằng văn bản của đồng chí${delegate ? ` (người dự thay: ${delegate.name})` : ''}: gõ nội dung hoặc gửi tệp (${article} Quy chế). Muốn gửi sau, xin trả lời “sau”; trước đó việc ủy quyền chưa hợp lệ.`,
  choices: [[{ label: 'Gửi sau', command: 'sau' }]],
});

/** To whoever loses or gains the chair of a meeting, and to secretaries. */
export const chairNow = (
  meeting: Meeting,
  chair: Member | null,
  article: string | null,
  regulation: Regulation,
  zone: string,
): Message => ({
  text: chair
    ? `Cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}: ${comrade(chair.name)} chủ trì${article ? ` (${article} Quy chế)` : ''}.`
    : `Cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}: người chủ trì báo vắng và Quy chế không cho ai đương nhiên thay${article ? ` (${article} Quy chế)` : ''}. ${howToFindChair(meeting.body, regulation)}`,
});

/** To a member for whom a secretary answered. */
export const answeredForYou = (secretary: Member, meeting: Meeting, own: string, zone: string): Message => ({
  text: `Thư ký (${comrade(secretary.name)}) đã ghi nhận thay đồng chí cho cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}. ${own} Nếu chưa đúng, xin gõ /hop để trả lời lại.`,
});
export const answeredFor = (member: Member, own: string): Message => ({
  text: `Đã ghi nhận thay ${comrade(member.name)} (có ghi tên đồng chí là người nhập). ${own.replace('Đồng chí', 'Đồng chí ấy')}`,
});
