import type { Instant } from '../domain/time/instant.ts';
import { sayWhen } from './when.ts';

/** What came when the sandbox's clock was turned, and to whom. */

/** The occasion that the clock was turned to; of a reminder, what it reminds of is said anyway. */
export type TurnOccasion =
  | { readonly what: 'reminder' | 'mandate' | 'none' }
  | { readonly what: 'lead' | 'roll' | 'start'; readonly meeting: string };

export interface Came {
  /** How the keys of the reminders begin. */
  readonly reminders: readonly string[];
  readonly group: boolean;
  readonly people: readonly string[];
}

const REMINDERS: Readonly<Record<string, string>> = {
  report: 'báo cáo đến hạn',
  late: 'báo cáo quá hạn',
  over: 'báo cáo đã hết kỳ',
  'long-over': 'báo cáo đã hết kỳ',
  unconfirmed: 'báo cáo chờ xác nhận',
  meeting: 'cuộc họp sắp tới',
  lead: 'hạn gửi thông báo, tài liệu',
  regular: 'kỳ họp',
  proposal: 'báo cáo đề xuất',
  answer: 'giấy mời chưa trả lời',
  request: 'đề nghị chờ trả lời',
  participants: 'thành phần chờ duyệt',
  conclusion: 'dự thảo kết luận chờ duyệt',
  minutes: 'kết luận chưa soạn',
  problem: 'phản ánh chờ trả lời',
  task: 'nhiệm vụ',
  opinion: 'ý kiến bằng văn bản cho cuộc họp',
  sheet: 'phiếu lấy ý kiến',
  'plan-year': 'kế hoạch năm',
  plan: 'kế hoạch năm',
  'in-stead': 'những việc quyết định thay',
  waiting: 'việc đang chờ người khác',
  series: 'cuộc họp lặp lại',
  receipt: 'kết luận, thông báo chưa xác nhận đã nhận',
  outside: 'kết luận chưa ghi đã gửi ra bên ngoài',
};
const MORE_NAMES = 5;

export function turned(now: Instant, zone: string, occasion: TurnOccasion, came: Came): string {
  return [`Bây giờ là ${sayWhen(now, zone)}.`, sayOccasion(occasion), sayCame(came)]
    .filter((part) => part !== '')
    .join(' ');
}

function sayOccasion(occasion: TurnOccasion): string {
  switch (occasion.what) {
    case 'lead':
      return `Hết hạn gửi thông báo, tài liệu của “${occasion.meeting}”.`;
    case 'roll':
      return `Từ lúc này điểm danh được “${occasion.meeting}”.`;
    case 'start':
      return `Đến giờ “${occasion.meeting}”.`;
    case 'mandate':
      return 'Một việc ủy quyền, đi vắng bắt đầu hoặc kết thúc.';
    case 'none':
      return 'Không còn mốc nào sắp tới nên đã sang ngày hôm sau.';
    case 'reminder':
      return '';
  }
}

function sayCame({ reminders, group, people }: Came): string {
  if (!group && people.length === 0) return 'Không có tin nào đến.';
  const known = [...new Set(reminders.map((begin) => REMINDERS[begin] ?? 'việc khác'))];
  const to = [...(group ? ['nhóm'] : []), ...(people.length > 0 ? [sayPeople(people)] : [])];
  return `${known.length > 0 ? `Nhắc ${known.join(', ')}` : 'Có tin mới'}: đến ${to.join(' và ')}.`;
}

function sayPeople(people: readonly string[]): string {
  const named = people.slice(0, MORE_NAMES).join(', ');
  const others = people.length - MORE_NAMES;
  return `đồng chí ${named}${others > 0 ? ` cùng ${others} người khác` : ''}`;
}
