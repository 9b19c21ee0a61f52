import type { PaperKind } from '../../domain/papers/paper.ts';
import type { Message } from '../../ports/message.ts';
import { sayPlainDay } from '../when.ts';
import type { Issued } from './frame.ts';
import { PAPER_NAMES } from './names.ts';

/** Number and day of a paper that was signed come back. */

export const askIssued = (): Message => ({
  text: 'Văn bản nào đã ký, số và ngày? Ví dụ: giấy mời số 12/GM-BCĐ ngày 20/11/2026.',
});
export const notIssued = (): Message => ({
  text: 'Tôi chưa đọc được. Xin ghi tên loại, số, ký hiệu và ngày (ngày phải có thật), ví dụ: giấy mời số 12/GM-BCĐ ngày 20/11/2026.',
});
export const askWhichIssued = (number: string): string => `Số ${number} là của văn bản nào? Xin chọn:`;
export const nothingIssued = (kind: PaperKind, number: string): Message => ({
  text: `Không có ${PAPER_NAMES[kind]} nào đang chờ số ${number}. Văn bản ngoài trợ lý xin ghi bằng /vanban.`,
});
export const issuedQuestion = (number: string, correcting: string | null): string =>
  correcting === null || correcting === number
    ? `Ghi số ${number} vào sổ văn bản?`
    : `Văn bản này đang ghi số ${correcting}. Ghi lại là số ${number}?`;

/** "số 12/GM-BCĐ ngày 20/11/2026" */
export const sayIssued = ({ number, day }: Issued): string =>
  `số ${number}${day === null ? '' : ` ngày ${sayPlainDay(day)}`}`;
