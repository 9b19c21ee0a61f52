/** What `npm run regulation` prints. */

export const regulationUsage = (): string =>
  [
    'Cách dùng:',
    '  npm run regulation -- read TỆP [THƯ MỤC]   mở phòng đọc Quy chế trên trình duyệt; TỆP là .docx hoặc .txt, kết quả ghi vào THƯ MỤC (nếu không nêu: thư mục của TỆP)',
    '  npm run regulation -- check TỆP.yaml       kiểm tra tệp quy chế với văn bản đặt cạnh nó (cùng tên, .txt hoặc .docx), rồi đọc lại những gì trợ lý hiểu',
  ].join('\n');

export const cannotReadFile = (path: string): string =>
  `Không đọc được tệp ${path}. Xin kiểm tra đường dẫn và quyền đọc.`;
export const tooLarge = (path: string): string =>
  `Tệp ${path} lớn hơn 16 MB. Xin bỏ ảnh trong tệp rồi lưu lại.`;
export const fileTooLong = (path: string): string =>
  `Tệp ${path} dài hơn 1 triệu chữ. Xin chỉ để lại Quy chế (và Quyết định ban hành).`;
export const isPdf = (path: string): string =>
  `${path} là tệp PDF. Xin mở nó, chọn hết chữ, chép vào một tệp .txt (UTF-8), rồi đọc tệp ấy. Nếu là bản quét ảnh thì phải nhận dạng chữ (OCR) trước.`;
export const isOldWord = (path: string): string =>
  `${path} là tệp Word cũ. Xin mở bằng Word, lưu lại thành .docx.`;
export const notWord = (path: string): string =>
  `Không đọc được ${path} như một tệp Word. Xin mở bằng Word, lưu lại thành .docx, hoặc chép chữ ra tệp .txt.`;
export const notUtf8 = (path: string): string =>
  `Tệp ${path} không viết bằng bảng mã UTF-8. Xin lưu lại tệp với bảng mã UTF-8 (nếu gõ bằng phông .VnTime thì chuyển sang Unicode).`;
export const noArticles = (path: string): string =>
  `Trong ${path} không thấy dòng nào bắt đầu bằng “Điều 1” hay “Mục I”. Xin kiểm tra có đúng tệp Quy chế không.`;
