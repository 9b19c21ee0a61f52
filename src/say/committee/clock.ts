import type { Instant } from '../../domain/time/instant.ts';
import type { Message } from '../../ports/message.ts';
import { sayWhen } from '../when.ts';

/** What administrators are told of the machine's clock. */

export const clockLeapt = (shows: Instant, last: Instant, wait: number | null, zone: string): Message => ({
  title: 'Đồng hồ của máy chủ cần được kiểm tra',
  text: [
    `Máy chủ đang báo ${sayWhen(shows, zone)}, trong khi lần gần nhất trợ lý biết chắc giờ là ${sayWhen(last, zone)}.`,
    'Trong khi chưa biết chắc giờ, trợ lý vẫn nhận và ghi mọi câu trả lời, nhưng chưa nhắc việc, chưa gửi thông báo hẹn giờ, chưa kết thúc phiếu và chưa lưu trữ gì.',
    'Nếu máy chủ báo sai: xin chỉnh lại đồng hồ của máy chủ (bật đồng bộ giờ tự động).',
    `Nếu máy chủ báo đúng: xin nhắn cho trợ lý một tin bất kỳ, trợ lý làm tiếp ngay${wait === null ? '.' : `; không nhắn thì sau ${wait} phút trợ lý tự làm tiếp.`}`,
  ].join('\n'),
});

export const clockAgain = (now: Instant, back: number, zone: string): Message => ({
  title: 'Trợ lý đã làm tiếp các việc theo giờ',
  text: [
    `Giờ được dùng là ${sayWhen(now, zone)}.`,
    ...(back > 0 ? [`Đã đưa trở lại ${back} hồ sơ mà đồng hồ chạy sai đã đóng.`] : []),
  ].join('\n'),
});
