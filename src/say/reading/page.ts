/** What the reading room says besides its questions. */

export const answersTooLong = (): string => 'Nội dung gửi lên quá dài.';
export const pageNotUnderstood = (): string => 'Trang không hiểu lệnh này. Xin tải lại trang.';

export const stillOpen = (count: number): string =>
  `Còn ${count} câu chưa trả lời. Câu nào Quy chế không nói, xin chọn “Quy chế không nói”; cuối mỗi phần có nút chọn như vậy cho mọi câu còn lại.`;
export const wrongAnswer = (ask: string, faults: readonly string[]): string => `${ask} ${faults.join('. ')}.`;
export const notARule = (ask: string): string =>
  `${ask} Trả lời như thế trợ lý chưa ghi được; xin xem lại, hoặc chọn “Có nói, trợ lý chưa làm được”.`;
export const profileWritten = (names: readonly string[], folder: string): string =>
  `Đã ghi vào ${folder}: ${names.join(', ')}. Xin in trang ký, trình người có thẩm quyền ký; rồi ghi tên tệp .yaml vào mục regulation của tệp cấu hình và chạy npm run committee -- check.`;
export const profileNotWritten = (why: string): string =>
  `Chưa ghi được tệp: ${why}. Xin kiểm tra thư mục rồi thử lại.`;
export const roomOpened = (url: string, name: string, folder: string): string =>
  `Phòng đọc “${name}”: mời mở ${url} trên trình duyệt của máy này. Câu trả lời được giữ trong ${folder}; nhấn Ctrl-C để đóng, mở lại thì đọc tiếp.`;

/** The page that whoever answers for the committee signs: what the assistant will do, by which words. */

export const SIGN_TITLE = 'BẢN ĐỌC QUY CHẾ ĐỂ TRỢ LÝ THỰC HIỆN';
export const signIntro = (title: string, number: string): string =>
  `Trợ lý “Thư ký số” sẽ làm theo bản đọc này của ${title || 'Quy chế'}${number ? ` (${number})` : ''}. Mỗi dòng ghi điều trợ lý hiểu, điều khoản, nguyên văn, và việc trợ lý sẽ làm. Chỗ nào đọc sai, xin sửa trước khi ký.`;
export const SIGN_HEADS = ['Câu hỏi', 'Trợ lý hiểu', 'Điều khoản và nguyên văn', 'Trợ lý sẽ làm'] as const;
export const notFollowed = (quote: string, article: string): string =>
  `Quy chế nói: “${quote}” (${article}); việc này trợ lý chưa theo dõi.`;
export const notAnswered = (): string => 'Chưa đọc đến; trợ lý chưa được dùng bản này.';
export const quotedAt = (quote: string, article: string): string => `${article}: “${quote}”`;
export const SIGNATURES = ['NGƯỜI ĐỌC', 'NGƯỜI DUYỆT'] as const;
export const SIGN_HERE = '(Ký, ghi rõ họ tên, ngày)';
export const signFooter = (fingerprint: string): string =>
  `Mã đối chiếu của văn bản đã đọc: ${fingerprint} (văn bản khác đi một chữ thì mã khác). Mọi câu trích đã được đối chiếu từng chữ với văn bản ấy.`;

/** The page on which a lawyer reads a regulation's text and its rules side by side. */

export const WOVEN_TEXT = 'Văn bản';
export const WOVEN_RULES = 'Trợ lý hiểu và làm';
export const wovenIntro = (id: string): string =>
  `Trang này được lập từ ${id}.yaml và ${id}.txt: bên trái là văn bản (phần tô màu là câu chữ được trích), bên phải là từng quy tắc mà trợ lý rút ra từ đoạn ấy và việc nó làm. Chỗ nào đọc sai, xin ghi lại câu hỏi và điều khoản.`;
export const SILENT_TITLE = 'Chỗ Quy chế không nói';
export const UNASKED_TITLE = 'Đã ghi trong hồ sơ, trợ lý chưa làm theo';
export const NOTHING_WOVEN = 'Không có.';
