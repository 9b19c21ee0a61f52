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

/** What was said, where it may have been meant for something else. */
interface Doubted {
  readonly as: OwnWords;
  readonly text: string;
  readonly file: FileRef | null;
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
  // Of a secret sheet no words are said back.
  const what =
    as === 'secret-opinion'
      ? 'lời vừa nhắn'
      : text === '' && file
        ? `tệp ${cut(file.name, 100)}`
        : `“${cut(text, 300)}”`;
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
