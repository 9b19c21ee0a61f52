/** Questions to a secretary who answers for a member. */
export const askWhoFor = (): string => 'Ghi nhận thay cho ai? Xin gõ họ tên.';
export const askAnswerFor = (): string => 'Đồng chí ấy trả lời thế nào? Xin chọn, hoặc trả lời bằng số:';
export const askDetailFor = (kind: 'attend' | 'absent' | 'proxy'): string =>
  kind === 'proxy' ? 'Họ tên người dự thay?' : 'Lý do vắng?';
