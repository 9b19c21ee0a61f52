/** What the reading room says besides its questions. */

export const tooMuch = (): string => 'Nội dung gửi lên quá dài.';
export const notUnderstood = (): string => 'Trang không hiểu lệnh này. Xin tải lại trang.';

export const stillOpen = (count: number): string =>
  `Còn ${count} câu chưa trả lời. Câu nào Quy chế không nói, xin chọn “Quy chế không nói”; cuối mỗi phần có nút chọn như vậy cho mọi câu còn lại.`;
export const stillWrong = (count: number): string => `Còn ${count} câu trả lời có chỗ phải sửa.`;
export const written = (names: readonly string[], folder: string): string =>
  `Đã ghi vào ${folder}: ${names.join(', ')}. Xin in trang ký, trình người có thẩm quyền ký; rồi ghi tên tệp .yaml vào mục regulation của tệp Ban và chạy npm run committee -- check.`;
export const notWritten = (why: string): string =>
  `Chưa ghi được tệp: ${why}. Xin kiểm tra thư mục rồi thử lại.`;
export const faultInFile = (path: string, problem: string, instead: string): string =>
  `${path}: ${problem}. Sửa: ${instead}.`;

export const opened = (url: string, name: string, folder: string): string =>
  `Phòng đọc “${name}”: mời mở ${url} trên trình duyệt của máy này. Câu trả lời được giữ trong ${folder}; nhấn Ctrl-C để đóng, mở lại thì đọc tiếp.`;
