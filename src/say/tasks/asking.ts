import type { Day } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import { cut } from '../people/people.ts';
import { sayDay } from '../when.ts';

/** What is asked of who reports on a task or decides on it. */

export const askProgress = (): string => 'Tiến độ đến nay? Xin gửi nội dung, hoặc tệp.';
export const askResult = (): string => 'Kết quả thực hiện? Xin gửi nội dung, hoặc tệp.';
export const askNewDay = (): string => 'Xin đổi sang hạn nào? Ví dụ: 20/12, thứ 6 tuần sau.';
export const askWhyDay = (day: Day): string => `Xin đổi sang hết ${sayDay(day)}. Lý do xin đổi hạn?`;
/** Where a day came in place of the reason: perhaps another one is meant, which is asked for anew. */
export const dayIsNoReason = (day: Day): Message => ({
  text: `Đây là một ngày, chưa phải lý do. Đang xin đổi sang hết ${sayDay(day)}: nếu đúng, xin ghi lý do; nếu muốn ngày khác, xin gõ /thoi rồi bấm “Xin đổi hạn” lại.`,
});
export const askWhyHandedBack = (): string => 'Lý do xin trả lại nhiệm vụ?';
export const askWhyAgain = (): string => 'Kết quả còn thiếu gì, cần làm tiếp gì?';
export const askNewLead = (): string => 'Giao đồng chí nào? Xin gõ họ tên.';

/** What a sentence about a task was taken for. */
export const handBackHeard = (reason: string): string =>
  `Xin trả lại nhiệm vụ này, lý do: “${cut(reason, 300)}”?`;
