import { labelOf, type Names, partyName } from './answer.ts';
import type { Question, QuestionPart } from './question.ts';
import type { Called } from './spoken.ts';

/** What does not fit between two answers, said under the question, without a word of the file. */

interface Finding {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly kind?: Contradiction;
  readonly value?: string;
}

type Contradiction = keyof typeof SAID;

interface Facts {
  /** The field. */
  readonly label: string;
  /** Whom or what it is about, as the text calls it. */
  readonly whom: string;
  readonly body: string;
}

const SAID = {
  'unknown-title': ({ label, whom }: Facts) =>
    `“${label}” có “${whom}”, mà câu “Quy chế gọi từng chức danh thế nào?” để trống chức danh ấy; hãy ghi tên ở câu ấy, hoặc bỏ ở đây`,
  'key-twice': ({ label, whom }: Facts) =>
    `“${label}” là “${whom}”, đã dùng cho một nội dung khác; hãy đặt mã khác`,
  'seal-name': () =>
    'Con dấu của cơ quan nêu tên thì phải ghi tên cơ quan; con dấu của cơ quan của người ký thì để trống tên',
  'other-body': ({ label, whom, body }: Facts) =>
    `“${label}”: “${whom}” không phải chức danh của ${body}, nên điều này không có tác dụng; hãy chọn chức danh của chính nơi họp, hoặc “Có nói, trợ lý chưa làm được”`,
  'strange-lead': ({ label, whom }: Facts) =>
    `“${label}”: “${whom}” không ngồi ở nơi này; hãy chọn một người có ở đó, nơi có danh sách người riêng thì để trống`,
  'no-lead': ({ label }: Facts) =>
    `“${label}”: nơi gồm người giữ chức danh thì phải chọn ai trong số ấy đứng đầu`,
  'no-period': ({ label }: Facts) => `“${label}”: báo cáo định kỳ phải chọn bao lâu một lần`,
  'unused-time': ({ label }: Facts) =>
    `“${label}” chỉ dùng cho báo cáo định kỳ; hãy chọn kỳ (mỗi quý, 6 tháng…), hoặc bỏ ở đây`,
  'not-one-each': ({ label }: Facts) =>
    `“${label}”: mỗi kỳ trong năm phải có đúng một ngày, ví dụ báo cáo 6 tháng ghi 15/6, 15/12`,
  'field-of-all': () =>
    'Trợ lý chỉ phân lĩnh vực cho cuộc họp; hãy chọn “triệu tập và chủ trì cuộc họp”, hoặc “mọi cuộc họp”',
  'lead-twice': () => 'Mỗi loại cuộc họp chỉ có một thời hạn riêng; hãy giữ một mục',
  'week-of-month': () =>
    'Kỳ từ một tháng trở lên thì chọn cả thứ và tuần nào trong tháng; kỳ dài hơn một tháng thì chọn cả tháng',
  'no-days': () => 'Chỉ một số kỳ phải báo cáo thì ghi ngày của những kỳ ấy ở “Các ngày trong năm”',
  'part-of-week': () => 'Kỳ theo tuần không có tháng, ngày trong tháng; hãy chọn thứ trong tuần',
  'part-twice': () =>
    'Chỉ ghi một cách: tháng thứ mấy hoặc tên tháng, ngày hoặc thứ; đã ghi “Các ngày trong năm” thì không ghi ngày, thứ',
  'no-such-month': ({ label }: Facts) => `“${label}”: kỳ này không có tháng thứ ấy`,
  'no-day': () => 'Báo cáo đã ghi tháng, giờ thì phải ghi ngày hoặc thứ',
  'no-timing': () =>
    'Báo cáo có ngày thì phải chọn “Ngày ấy là hạn thế nào”: trước ngày ấy, chậm nhất ngày ấy hay vào ngày ấy',
  'unused-timing': () => 'Báo cáo không ghi ngày nào thì “Ngày ấy là hạn thế nào” phải để “không nêu ngày”',
  'timing-words': () =>
    'Câu trích nói khác với “Ngày ấy là hạn thế nào”: “trước ngày” thì hạn hết ngày liền trước, “chậm nhất ngày” thì hết chính ngày ấy',
  'summed-nobody': () =>
    'Phải ghi “Người tổng hợp” hoặc “Cho”; Quy chế nói khác thì chọn “Có nói, trợ lý chưa làm được”',
  'matter-twice': () => 'Mỗi việc chỉ tính đa số theo một cách; hãy để mỗi việc ở một câu',
  'no-agency': ({ label }: Facts) =>
    `“${label}” có cơ quan thường trực, mà câu “Cơ quan nào là cơ quan thường trực?” chưa ghi tên; hãy ghi ở câu ấy, hoặc bỏ ở đây`,
  'too-long': ({ label }: Facts) => `“${label}” dài quá; hãy viết gọn lại`,
} as const;

/** `part` is `null` where no one field is meant. */
export function wrongBetween(
  { path, kind, value = '' }: Finding,
  part: QuestionPart | null,
  question: Question,
  names: Names,
  called: Called,
): string {
  const label = part ? labelOf(part) : question.ask;
  if (kind) return SAID[kind]({ label, whom: partyName(value, names), body: bodyOf(path, called) });
  return FORMS[part?.key ?? ''] ?? `“${label}” chưa ghi đúng cách; hãy ghi hoặc chọn lại`;
}

const KEY = 'Mã gồm 3–40 chữ thường không dấu, số, gạch ngang';
const FORMS: Readonly<Record<string, string>> = {
  key: KEY,
  id: '“Mã” gồm 2–20 chữ thường không dấu, số, gạch ngang, bắt đầu bằng chữ; không dùng committee, team, member',
  'within.time': 'Giờ ghi như 15:00',
  count: 'Số lần phải là số nguyên từ 1',
};

const bodyOf = ([group, body]: readonly PropertyKey[], called: Called): string =>
  group !== 'meetings'
    ? 'nơi đã chọn'
    : body === 'team'
      ? called.team
      : body === 'committee'
        ? called.committee
        : 'nơi này';
