import { upperFirst } from '../domain/fold.ts';
import type { FileRef } from '../domain/reference.ts';
import type { OwnWords } from '../ports/account.ts';
import type { Command, Message } from '../ports/message.ts';
import { cut } from './people/people.ts';

const CALLED: Readonly<Record<OwnWords, string>> = {
  absence: 'lý do vắng',
  delegate: 'họ tên người dự thay',
  'delegate-post': 'chức vụ, đơn vị của người dự thay',
  opinion: 'ý kiến bằng văn bản',
  'other-opinion': 'ý kiến khác',
  'secret-opinion': 'ý kiến khác trên phiếu kín',
  progress: 'tiến độ thực hiện',
  result: 'kết quả thực hiện',
  'hand-back': 'lý do xin trả lại nhiệm vụ',
  'day-reason': 'lý do xin đổi hạn',
  reopened: 'nội dung còn phải làm',
  'report-back': 'lý do trả lại báo cáo',
  changes: 'nội dung cần sửa',
  correction: 'nội dung đính chính',
  'desk-opinion': 'ý kiến của đầu mối',
  report: 'nội dung báo cáo',
  reason: 'lý do',
  title: 'tên cuộc họp',
  place: 'địa điểm',
  content: 'nội dung',
};

interface Said {
  readonly as: OwnWords;
  readonly text: string;
  readonly file: FileRef | null;
}

/** Of a secret sheet no words are said back. */
const wordsOf = ({ as, text, file }: Said): string =>
  as === 'secret-opinion'
    ? 'lời vừa nhắn'
    : [...(file ? [`tệp ${cut(file.name, 100)}`] : []), ...(text === '' ? [] : [`“${text}”`])].join(', ');

/** What was said, where it may have been meant for something else. */
interface Doubted extends Said {
  /** The question was put hours ago. */
  readonly late: boolean;
  /** What the button that records it says, as an answer. */
  readonly key: string;
  /** What else it may have meant. */
  readonly instead: readonly Command[];
}

/**
 * Asked back before words are recorded that may be an answer to something else. Recording them stands last: a number
 * that was meant for an older list must not do it when it is typed again.
 */
export function askWhetherToRecord({ as, text, file, late, key, instead }: Doubted): Message {
  const choices: Command[] = [
    ...instead,
    { label: 'Không ghi, bỏ câu hỏi này', command: '/thoi' },
    { label: 'Ghi như vậy', command: key },
  ];
  const what = wordsOf({ as, text, file });
  const why = late ? ', vì câu hỏi này đã lâu' : '';
  const again = late ? `trích dẫn tin này rồi nhắn ${CALLED[as]}` : `nhắn lại ${CALLED[as]}`;
  return {
    text: [
      `Đồng chí muốn ghi ${what} làm ${CALLED[as]}? Tôi chưa ghi nhận gì${why}. Xin chọn hoặc ${again}:`,
      ...choices.map(({ label }, at) => `${at + 1}. ${label}`),
    ].join('\n'),
    choices: choices.map((choice) => [choice]),
    listed: choices.length,
  };
}

export const attendInstead = (reference: string | null): Command => ({
  label: 'Dự họp',
  command: `/thamgia ${reference ?? ''}`.trimEnd(),
});

/** Below words that are shown before they are recorded. */
export const NOT_YET = 'Tôi chưa ghi nhận và chưa gửi tới ai; nếu đúng, xin bấm “Ghi nhận”.';

/** Before words that were typed in answer to a question are recorded and go to anybody. */
export const confirmOwnWords = (
  all: readonly Said[],
): { readonly question: string; readonly yes: string } => ({
  question: `Ghi ${all.map(named).join('; ')}?\n${NOT_YET}`,
  yes: 'Ghi nhận',
});

/** The same under a question that does not say them. */
export const ownWordsBeside = (all: readonly Said[]): string =>
  all.map((one) => `- ${upperFirst(named(one))}`).join('\n');

const named = (one: Said): string =>
  one.as === 'secret-opinion'
    ? `${wordsOf(one)} làm ${CALLED[one.as]}`
    : `${CALLED[one.as]}: ${wordsOf(one)}`;
