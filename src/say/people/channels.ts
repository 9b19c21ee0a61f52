import { type Address, readAddress } from '../../domain/address.ts';
import type { Message } from '../../ports/message.ts';

/** The platforms, as people call them. */

const NAMES: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  zalo: 'Zalo',
  mail: 'thư công vụ',
};

export const channelName = (channel: string): string => NAMES[channel] ?? 'trang dùng thử';

/** One way into the private chat; `typed` is the code that has to be typed there. */
export function doorLine(channel: string, link: string, typed: string | null): string {
  if (typed === null) return `- ${channelName(channel)}: mở ${link} rồi bấm Bắt đầu`;
  return `- ${channelName(channel)}: mở ${link}, bấm Quan tâm, rồi nhắn: /start ${typed}`;
}

/** A platform's own number of an account is all that its administrators need to find it. */
const accountName = (address: Address): string => {
  const read = readAddress(address);
  return read ? `tài khoản ${channelName(read.channel)} số ${read.chat}` : 'một tài khoản';
};

export const newAdministrator = (address: Address): Message => ({
  title: 'Có quản trị viên mới',
  text: `Vừa có thêm quản trị viên, nhận quyền bằng mã thiết lập: ${accountName(address)}. Nếu đồng chí không cho mã: xin đổi SETUP_CODE và báo người vận hành máy chủ ngay.`,
});

export const codesLocked = (): Message => ({
  title: 'Có người dò mã',
  text: 'Trợ lý vừa tạm dừng nhận mã trong một giờ vì nhập sai nhiều lần; chưa ai vào được bằng các mã ấy. Xin xem nhật ký để biết tài khoản nào; nếu nghi lộ mã, xin đổi SETUP_CODE rồi chạy lại. Chạy lại chương trình cũng bỏ việc tạm dừng.',
});
