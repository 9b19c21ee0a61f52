import type { Message } from '../ports/message.ts';

/** What the Zalo channel says by itself, and what administrators are told when Zalo does not work. */

export const ZALO_WORDS = {
  howToChoose: 'Nhắn số đứng đầu dòng để chọn:',
  picture: 'ảnh.jpg',
  attachment: 'tệp đính kèm',
  notLiving: 'Số liệu tại lúc gửi tin này; gõ /hop để xem số mới nhất.',
} as const;

/** By the channel's name of the trouble: what is wrong, and what to do. */
const TROUBLES: Readonly<Record<string, string>> = {
  'refresh-refused':
    'Zalo từ chối refresh token nên trợ lý tạm ngừng trên Zalo; tin gửi qua Zalo được giữ lại. Xin vào developers.zalo.me (Công cụ → API Explorer), cấp quyền lại cho ứng dụng, rồi dán refresh token mới vào ZALO_REFRESH_TOKEN và khởi động lại.',
  'needs-refresh-token':
    'Chưa có refresh token của Zalo OA. Xin cấp quyền cho ứng dụng tại developers.zalo.me (Công cụ → API Explorer), rồi dán refresh token vào ZALO_REFRESH_TOKEN và khởi động lại.',
  app: 'Zalo không nhận ứng dụng (mã ứng dụng hoặc khóa bí mật sai, hoặc ứng dụng đang tắt). Xin đối chiếu ZALO_APP_ID, ZALO_APP_SECRET tại developers.zalo.me.',
  permission:
    'Zalo OA chưa cho ứng dụng quyền gửi tin này. Xin vào developers.zalo.me, đánh dấu đủ các nhóm quyền tin nhắn, người dùng, nhóm, rồi cấp quyền lại.',
  'permission-revoked':
    'Quyền của ứng dụng trên Zalo OA đã bị thu hồi. Xin vào developers.zalo.me (Công cụ → API Explorer), cấp quyền lại, rồi dán refresh token mới vào ZALO_REFRESH_TOKEN.',
  unverified: 'Zalo OA chưa xác thực nên không dùng được API. Xin xác thực OA tại oa.zalo.me.',
  package: 'Gói dịch vụ của Zalo OA không đủ hoặc đã hết hạn. Xin gia hạn hoặc nâng gói tại oa.zalo.me.',
  quota:
    'Zalo OA đã hết hạn mức gửi tin. Xin kiểm tra hạn mức tại oa.zalo.me; tin chưa gửi được nằm trong danh sách “chưa liên lạc được”.',
  group:
    'Zalo không nhận tin gửi vào nhóm (gói nhóm GMF hết hạn hoặc OA không còn trong nhóm). Xin kiểm tra tại oa.zalo.me.',
  content:
    'Zalo từ chối nội dung của một tin. Xin xem nhật ký của chương trình để biết thời điểm, và báo người nhận bằng cách khác.',
  'cloud-account':
    'Tài khoản Zalo Cloud (ZBS) chưa có hoặc hết tiền nên không gửi được tin mẫu. Xin nạp tiền tại zalo.cloud.',
  template:
    'Zalo không nhận mẫu tin ZBS đã khai. Xin đối chiếu ZALO_ZBS_TEMPLATE_NOTICE, ZALO_ZBS_TEMPLATE_REMINDER và các tham số ban, viec, thoi_gian của mẫu.',
};

export const zaloTrouble = (trouble: string): Message => ({
  title: 'Zalo OA cần được xử lý',
  text: TROUBLES[trouble] ?? 'Zalo OA gặp lỗi. Xin xem nhật ký của chương trình.',
});
