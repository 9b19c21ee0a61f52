/** What the reading room says besides its questions. */

export const answersTooLong = (): string => 'Nội dung gửi lên quá dài.';
export const pageNotUnderstood = (): string => 'Trang không hiểu lệnh này. Xin tải lại trang.';

export const stillOpen = (count: number): string =>
  `Còn ${count} câu chưa trả lời. Câu nào Quy chế không nói, xin chọn “Quy chế không nói”; cuối mỗi phần có nút chọn như vậy cho mọi câu còn lại.`;
export const stillWrong = (count: number): string => `Còn ${count} câu trả lời có chỗ phải sửa.`;
export const profileWritten = (names: readonly string[], folder: string): string =>
  `Đã ghi vào ${folder}: ${names.join(', ')}. Xin in trang ký, trình người có thẩm quyền ký; rồi ghi tên tệp .yaml vào mục regulation của tệp Ban và chạy npm run committee -- check.`;
export const profileNotWritten = (why: string): string =>
  `Chưa ghi được tệp: ${why}. Xin kiểm tra thư mục rồi thử lại.`;
export const faultInFile = (path: string, problem: string, instead: string): string =>
  `${path}: ${problem}. Sửa: ${instead}.`;

export const roomOpened = (url: string, name: string, folder: string): string =>
  `Phòng đọc “${name}”: mời mở ${url} trên trình duyệt của máy này. Câu trả lời được giữ trong ${folder}; nhấn Ctrl-C để đóng, mở lại thì đọc tiếp.`;
