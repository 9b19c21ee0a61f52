/** What is said of a value that was hardly meant as it stands: what seems wrong, and what to write instead. */
export interface FileDoubt {
  readonly problem: string;
  readonly instead: string;
}

export const brokenLetters = (word: string): FileDoubt => ({
  problem: `chữ "${word.slice(0, 40)}" có dấu hiệu của bảng mã cũ (TCVN3, VNI) hoặc bị lỗi phông`,
  instead: 'gõ lại bằng Unicode, hoặc chuyển mã cả tệp sang Unicode; nếu đúng là tên riêng thì bỏ qua',
});

export const curlyQuotes = (value: string): FileDoubt => ({
  problem: 'dấu nháy cong được coi là một phần của giá trị',
  instead: `ghi không có dấu nháy, hoặc dùng nháy thẳng: "${value.replace(/[“”„«»‘’"]/g, '').slice(0, 60)}"`,
});

export const lookedLikeSwitch = (value: string): FileDoubt => ({
  problem: `"${value}" thường được hiểu là có/không hoặc để trống, không phải chữ`,
  instead: `ghi tên đầy đủ; nếu đúng là chữ này thì đặt trong dấu nháy đơn: '${value}'`,
});

export const noLetters = (value: string): FileDoubt => ({
  problem: `"${value.slice(0, 40)}" là số hoặc ngày, không có chữ nào`,
  instead: `ghi tên; nếu đúng như vậy thì đặt trong dấu nháy đơn: '${value.slice(0, 40)}'`,
});

export const phoneFor = (channel: 'Zalo' | 'Telegram'): FileDoubt => ({
  problem: `đây có vẻ là số điện thoại, không phải mã tài khoản ${channel}`,
  instead: 'bỏ mục này và mời đồng chí ấy kết nối bằng mã mời (/thanhvien mời)',
});
