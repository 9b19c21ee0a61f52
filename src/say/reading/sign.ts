/** The page that whoever answers for the committee signs: what the assistant will do, by which words. */

export const TITLE = 'BẢN ĐỌC QUY CHẾ ĐỂ TRỢ LÝ THỰC HIỆN';
export const signIntro = (title: string, number: string): string =>
  `Trợ lý “Thư ký số” sẽ làm theo bản đọc này của ${title || 'Quy chế'}${number ? ` (${number})` : ''}. Mỗi dòng ghi điều trợ lý hiểu, điều khoản, nguyên văn, và việc trợ lý sẽ làm. Chỗ nào đọc sai, xin sửa trước khi ký.`;
export const HEADS = ['Câu hỏi', 'Trợ lý hiểu', 'Điều khoản và nguyên văn', 'Trợ lý sẽ làm'] as const;
export const notFollowed = (quote: string, article: string): string =>
  `Quy chế nói: “${quote}” (${article}); việc này trợ lý chưa theo dõi.`;
export const notAnswered = (): string => 'Chưa đọc đến; trợ lý chưa được dùng bản này.';
export const quotedAt = (quote: string, article: string): string => `${article}: “${quote}”`;
export const SIGNATURES = ['NGƯỜI ĐỌC', 'NGƯỜI DUYỆT'] as const;
export const SIGN_HERE = '(Ký, ghi rõ họ tên, ngày)';
export const footer = (fingerprint: string): string =>
  `Mã của văn bản đã đọc (SHA-256, 16 ký tự đầu): ${fingerprint}. Mọi câu trích đã được đối chiếu từng chữ với văn bản ấy.`;
