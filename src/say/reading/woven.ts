/** The page on which a lawyer reads a regulation's text and its rules side by side. */

export const TEXT = 'Văn bản';
export const RULES = 'Trợ lý hiểu và làm';
export const wovenIntro = (id: string): string =>
  `Trang này được lập từ ${id}.yaml và ${id}.txt: bên trái là văn bản (phần tô màu là câu chữ được trích), bên phải là từng quy tắc mà trợ lý rút ra từ đoạn ấy và việc nó làm. Chỗ nào đọc sai, xin ghi lại câu hỏi và điều khoản.`;
export const SILENT_TITLE = 'Chỗ Quy chế không nói';
export const UNASKED_TITLE = 'Đã ghi trong hồ sơ, trợ lý chưa làm theo';
export const EMPTY = 'Không có.';
