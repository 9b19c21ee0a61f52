import type { Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { SHEET_LIMITS, type Sheet, type SheetPeriod } from '../../domain/sheets/sheet.ts';
import type { Command, Message } from '../../ports/message.ts';
import { comrade, cut, someNames } from '../people/people.ts';
import { sayDigits, sayWhen } from '../when.ts';
import { sayPeriod, sheetTitle } from './names.ts';

/** What is asked of who opens or manages a sheet. */

export const askQuestion = (): string =>
  'Xin ý kiến về vấn đề gì? Xin ghi trọn câu hỏi để trả lời được là đồng ý hay không đồng ý (gửi kèm tệp cũng được).';
/** The same of what did not pass. */
export const askQuestionAgain = ({ question }: Sheet): string =>
  `Lần trước: “${cut(question, 1_500)}”. Xin gửi câu hỏi đã sửa, trọn câu (gửi kèm tệp cũng được).`;
export const askWhom = (): string =>
  'Thành phần được lấy ý kiến? Xin chọn; hoặc gõ “trừ” kèm họ tên người không hỏi; hoặc gõ họ tên những người được hỏi, cách nhau dấu phẩy.';
export const askMatter = (): string => 'Vấn đề này thuộc loại nào? (quyết định cách kết luận theo Quy chế)';
export const askForm = (): string => 'Lấy ý kiến theo hình thức nào?';
export const FORMS = {
  open: 'Công khai, ghi tên',
  secret: 'Phiếu kín',
  'open-silence': 'Công khai; không trả lời được coi là đồng ý (phải nêu căn cứ)',
  'secret-silence': 'Phiếu kín; không trả lời được coi là đồng ý (phải nêu căn cứ)',
} as const;
export const tooFewForSecret = (least: number): Message => ({
  text: `Phiếu kín cần ít nhất ${least} người được hỏi; ít hơn thì số phiếu cho biết ý kiến của từng người. Xin chọn hình thức công khai, hoặc gõ /thoi rồi gửi lại cho nhiều người hơn.`,
});
export const askCountOf = (): string => 'Quy chế không nêu đa số tính trên tổng số nào. Phiếu này tính trên:';
export const askSilence = (): string =>
  'Căn cứ nào cho phép coi không trả lời là đồng ý? Xin ghi văn bản, điều khoản. Không có căn cứ thì gõ /thoi và gửi lại phiếu không có điều này.';
export const askDeadline = (): string =>
  'Hạn trả lời là khi nào? Trong giờ làm việc, ví dụ: thứ 4 tuần sau 16h.';
/** The same, with the one that the regulation gives. */
export const askDeadlineBy = (
  period: Pick<SheetPeriod, 'amount' | 'unit' | 'article'>,
  at: string,
  zone: string,
): Message => ({
  text: `${askDeadline()} Quy chế: ${sayPeriod(period)}.`,
  choices: [[{ label: sayWhen(at, zone), command: sayDigits(at, zone) }]],
});
export const deadlineOff = (at: string, zone: string, hours: { from: string; to: string }): Message => ({
  text: `${sayWhen(at, zone)} không phải giờ làm việc (${clock(hours.from)} đến ${clock(hours.to)}, ngày làm việc). Xin cho hạn khác.`,
});
const clock = (time: string): string => time.replace(':', ' giờ ');

export const askPapers = (): string =>
  'Tài liệu kèm theo? Xin gửi từng tệp; không có hoặc đã đủ thì gõ “xong”.';
export const paperTaken = (names: readonly string[]): Message => ({
  text: `Đã nhận ${names.length} tệp: ${someNames(
    names.map((name) => cut(name, 60)),
    10,
  )}. Gửi tiếp, hoặc gõ “xong”.`,
});
export const papersFull = (): Message => ({
  text: `Mỗi phiếu kèm tối đa ${SHEET_LIMITS.papers} tệp. Xin gõ “xong” để tiếp tục.`,
});
export const questionNeedsWords = (): Message => ({
  text: 'Đã nhận tệp. Xin ghi câu hỏi cần lấy ý kiến.',
});

export const mixedVoters = (body: string): Message => ({
  text: `Vấn đề này quyết định theo đa số của ${body}, nên chỉ lấy ý kiến các thành viên ${body}. Xin gõ lại /xinykien và chọn “Toàn thể ${body}” hoặc ghi tên các thành viên.`,
});

const missing = (names: readonly string[]): string =>
  names.length > 0 ? ` Chưa nhắn được: ${someNames(names, 20)}; xin báo bằng cách khác.` : '';

export const sendSheetQuestion = (
  people: number,
  unreachable: readonly string[],
  inName: Member | null,
): string =>
  `Gửi phiếu trên tới ${people} đồng chí${inName ? `, theo yêu cầu của ${comrade(inName.name)}` : ''}?${missing(unreachable)}`;

export const sheetSent = (
  sheet: Sheet,
  people: number,
  unreachable: readonly string[],
  zone: string,
): Message => ({
  text: `Đã gửi phiếu ${sheetTitle(sheet)} tới ${people} đồng chí; hạn trả lời ${sayWhen(sheet.deadline, zone)}.${missing(unreachable)} Gõ /ykien để theo dõi, nhắc hoặc kết thúc sớm.`,
});

export const askOther = (sheet: Sheet): string =>
  `Xin ghi ý kiến khác của đồng chí về ${sheetTitle(sheet)}.${sheet.secret ? ' Phiếu kín: xin không ghi điều làm lộ người viết.' : ''}`;
export const askWhyNot = (sheet: Sheet): string => `Xin nêu lý do không đồng ý về ${sheetTitle(sheet)}.`;
export const NO_WHY = 'Không nêu lý do';
export const wordsTooLong = (length: number): Message => ({
  text: `Ý kiến dài ${length.toLocaleString('vi')} ký tự, phiếu chỉ nhận tối đa ${SHEET_LIMITS.words.toLocaleString('vi')}, nên tôi chưa ghi nhận gì. Xin rút gọn rồi nhắn lại, mở đầu bằng “đồng ý”, “không đồng ý” hoặc “ý kiến khác: …”. Bản đầy đủ bằng tệp, xin gửi thẳng cho thư ký.`,
});
/** A file under a sheet: it would be of no use there, and of a meeting it is no paper. */
export const fileUnderSheet = (name: string, choices: readonly Command[]): Message => ({
  text: `Phiếu lấy ý kiến chỉ nhận ý kiến bằng chữ, nên tệp “${cut(name, 100)}” và lời kèm theo chưa được ghi nhận. Xin bấm chọn, hoặc nhắn “đồng ý”, “không đồng ý”, “ý kiến khác: …” (trích dẫn phiếu; tối đa ${SHEET_LIMITS.words.toLocaleString('vi')} ký tự). Ý kiến bằng tệp, xin gửi thẳng cho thư ký; báo cáo thì gõ /nopbaocao; tài liệu cuộc họp thì gửi lại tệp, không trích dẫn phiếu.`,
  choices: choices.map((choice) => [choice]),
});
/** The words themselves are not said back: the sheet may be secret. */
export const askHowToRecord = (sheet: Sheet, vote: string): string =>
  `“${vote}” về ${sheetTitle(sheet)} được ghi không kèm lời. Ghi như vậy, hay ghi nguyên lời vừa nhắn vào “Ý kiến khác”?${sheet.secret ? ' Phiếu kín: lời ghi ở “Ý kiến khác” được công bố không kèm tên, và có thể làm lộ người viết.' : ''}`;
export const askRephrased = (sheet: Sheet): string =>
  `Câu hỏi hiện nay: ${sheetTitle(sheet)}. Xin ghi câu hỏi đã sửa.`;
export const askDecision = (sheet: Sheet, decider: Member): string =>
  `Xin ghi ${sheet.mode.how === 'unstated' ? 'ý kiến' : 'quyết định'} của ${comrade(decider.name)} về ${sheetTitle(sheet)}.`;

export const rephraseQuestion = (people: number): string =>
  `Gửi bản sửa trên tới ${people} đồng chí, thay bản trước?`;
export const closeQuestion = (sheet: Sheet, silent: number): string =>
  `Kết thúc sớm phiếu ${sheetTitle(sheet)} và gửi kết quả cho những người được hỏi?${silent > 0 ? ` Còn ${silent} đồng chí chưa trả lời.` : ''}`;
export const decisionQuestion = (people: number, unreachable: readonly string[]): string =>
  `Gửi như trên tới ${people} đồng chí?${missing(unreachable)}`;
/** Of a secret sheet no names: who is not silent has answered. */
export const nudgeSheetQuestion = (
  { secret }: Sheet,
  names: readonly string[],
  unreachable: readonly string[],
): string =>
  secret
    ? `Nhắc riêng ${names.length} đồng chí chưa trả lời phiếu kín?`
    : `Nhắc riêng ${names.length} đồng chí: ${someNames(names, 20)}?${missing(unreachable)}`;

export const nobodyToNudge = (unreachable: readonly string[], people: number): Message => ({
  text:
    people > 0
      ? `Không nhắc được ai.${missing(unreachable)}`
      : 'Mọi người được hỏi đã trả lời; không cần nhắc.',
});
export const sheetNudged = (people: number, unreachable: readonly string[]): Message => ({
  text: `Đã nhắc ${people} đồng chí chưa trả lời.${missing(unreachable)}`,
});
export const rephrasedReply = (people: number): Message => ({
  text: `Đã gửi bản sửa tới ${people} đồng chí; lựa chọn ở bản trước không còn hiệu lực.`,
});
export const closedReply = (result: Message): Message => ({
  ...result,
  text: `Đã kết thúc phiếu và gửi kết quả.\n${result.text}`,
});
export const sheetDecidedReply = (people: number, unreachable: readonly string[]): Message => ({
  text: `Đã ghi nhận và gửi tới ${people} đồng chí.${missing(unreachable)}`,
});

/** Nothing that a typed answer could be an answer to. */
export const nothingToAnswer = (): Message => ({
  text: 'Hiện không có phiếu lấy ý kiến nào chờ đồng chí trả lời. Xin gõ /ykien để xem các phiếu.',
});
export const whichSheet = (): string => 'Đồng chí nói về phiếu nào? Xin chọn:';
export const whichSheetStill = (): string =>
  'Tôi chưa ghi nhận gì: chưa rõ là phiếu nào trong các phiếu sau. Ý kiến vừa nhắn còn chờ; xin chọn (không ghi nữa: gõ /thoi):';
export const sheetNotRead = (): Message => ({
  text: 'Tôi chưa hiểu. Xin trả lời “đồng ý”, “không đồng ý”, hoặc “ý kiến khác” kèm nội dung; hoặc gõ /ykien để xem các phiếu. “Không có ý kiến” không được tính là đồng ý hay không đồng ý.',
});

/** A show of hands. */
export const noMeetingOn = (): Message => ({
  text: 'Hiện không có cuộc họp nào đang diễn ra, nên chưa biểu quyết nhanh được. Lấy ý kiến ngoài cuộc họp: /xinykien.',
});
export const noRoll = (meeting: Meeting): Message => ({
  text: `Cuộc họp “${cut(meeting.title, 150)}” chưa điểm danh ai có mặt, nên chưa biết ai được biểu quyết. Xin để thư ký điểm danh (/diemdanh), rồi làm lại.`,
});
export const askHands = (): string => 'Biểu quyết về vấn đề gì? Xin ghi trọn câu hỏi.';
export const handsQuestion = (
  voices: readonly string[],
  withoutMandate: readonly string[],
  voteless: { readonly names: readonly string[]; readonly article: string } | null,
  unreachable: readonly string[],
): string =>
  [
    `Gửi biểu quyết tới ${voices.length} đồng chí có mặt (hoặc có người dự thay hợp lệ): ${someNames(voices, 30)}?`,
    ...(withoutMandate.length > 0
      ? [`Không tính vì việc cử người dự thay chưa hợp lệ: ${someNames(withoutMandate, 20)}.`]
      : []),
    ...(voteless
      ? [
          `Có người dự thay, không được biểu quyết (${voteless.article} Quy chế): ${someNames(voteless.names, 20)}.`,
        ]
      : []),
    ...(unreachable.length > 0 ? [missing(unreachable).trim()] : []),
    `Mở trong 15 phút; gõ /ykien để kết thúc sớm.${voteless ? '' : ' Người dự thay biểu quyết qua đồng chí đã cử mình.'}`,
  ].join('\n');
