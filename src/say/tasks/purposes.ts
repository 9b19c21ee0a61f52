import type { PurposeKind } from '../../domain/tasks/purpose.ts';
import { isOutside, type Task } from '../../domain/tasks/task.ts';
import { sayDay } from '../when.ts';

/** How a task is called by what it is for, and what is done with it. */

interface Words {
  readonly noun: string;
  /** Who does it, and who gave it. */
  readonly lead: string;
  readonly giver: string;
}

const PLAIN: Words = { noun: 'Nhiệm vụ', lead: 'Chủ trì', giver: 'Giao bởi' };

const WORDS: Readonly<Record<PurposeKind, Words>> = {
  information: { noun: 'Đề nghị cung cấp thông tin', lead: 'Nơi được đề nghị', giver: 'Đề nghị bởi' },
  'call-up': { noun: 'Trưng tập làm việc tập trung', lead: 'Người được trưng tập', giver: 'Trưng tập bởi' },
  preparation: { noun: 'Chuẩn bị cuộc họp', lead: 'Người chuẩn bị', giver: 'Giao bởi' },
};

const wordsOf = ({ purpose }: Task): Words => (purpose ? WORDS[purpose.kind] : PLAIN);

export const nounOf = (task: Task): string => wordsOf(task).noun;
export const leadWord = (task: Task): string => wordsOf(task).lead;
export const giverWord = (task: Task): string => wordsOf(task).giver;

/** Where and from when on, of a call-up. */
export const placeLines = ({ purpose, due }: Task): string[] =>
  purpose?.kind === 'call-up'
    ? [
        `Thời gian: từ ${sayDay(purpose.from)} đến hết ${due ? sayDay(due) : ''}`,
        `Địa điểm: ${purpose.place}`,
      ]
    : [];

/** Buttons of who does it: the letters are those of `/nv`. */
export function doingLabels(task: Task): readonly (readonly [label: string, what: string])[][] {
  const { purpose } = task;
  if (isOutside(task))
    return [[...(task.passedOn ? [] : [['Đã chuyển văn bản', 'p'] as const]), ['Ghi trả lời', 'x']]];
  switch (purpose?.kind) {
    case 'information':
      return [
        [['Gửi thông tin', 'x']],
        [
          ['Xin đổi hạn', 'l'],
          ['Không cung cấp được', 'b'],
        ],
      ];
    case 'call-up':
      return [
        [
          ...(task.acknowledged ? [] : [['Xác nhận sẽ tham gia', 'a'] as const]),
          ['Không tham gia được', 'b'],
        ],
      ];
    default:
      return [
        [
          ['Báo tiến độ', 't'],
          ['Báo kết quả', 'x'],
        ],
        [
          ['Xin đổi hạn', 'l'],
          ['Xin trả lại', 'b'],
        ],
      ];
  }
}

export const gatherLabel = ({ purpose }: Task): string =>
  purpose?.kind === 'call-up' ? 'Ai đã xác nhận' : 'Tổng hợp trả lời';
