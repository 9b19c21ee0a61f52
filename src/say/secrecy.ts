import type { Message } from '../ports/message.ts';

/** Said instead of taking what bears the mark of a state secret. It repeats nothing of it. */
export const secretRefused = (): Message => ({
  text: 'Nội dung hoặc tên tệp vừa gửi có dấu chỉ độ mật (Mật, Tối mật, Tuyệt mật) nên trợ lý không nhận và không lưu. Pháp luật về bảo vệ bí mật nhà nước không cho gửi, lưu tin mật trên mạng. Xin đồng chí xóa tin vừa gửi và chuyển theo đường văn thư mật; ở đây chỉ ghi “có tài liệu nhận trực tiếp”.',
});
