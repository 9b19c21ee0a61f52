import { upperFirst } from '../../domain/fold.ts';
import type { PaperKind } from '../../domain/papers/paper.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Message } from '../../ports/message.ts';
import { cut } from '../people/people.ts';
import { PAPER_NAMES } from './names.ts';

/** What is said of papers in Word: which are there, and under the file what is left for people to do. */

/** "Giấy mời – Họp định kỳ quý IV" */
export const paperTitle = (kind: PaperKind, about: string): string =>
  `${upperFirst(PAPER_NAMES[kind])} – ${cut(about.replace(/\s+/g, ' '), 150)}`;

export const askWhichKind = (): string => 'Bản Word của văn bản nào? Xin chọn:';
export const askWhichPaper = (kind: PaperKind): string => `Có nhiều ${PAPER_NAMES[kind]}. Xin chọn:`;

export const noPaper = (kind: PaperKind | null): Message => ({
  text:
    kind === null
      ? 'Hiện không có văn bản nào để soạn cho đồng chí. Giấy mời có từ khi tạo cuộc họp (/taohop), thông báo kết luận từ khi dự thảo (/ketluan).'
      : `Không có ${PAPER_NAMES[kind]} nào để soạn cho đồng chí. Gõ /banword để xem các văn bản soạn được.`,
});

/** What the file needs before it is a paper; its signing is said beside it and never in it. */
export function paperMessage(
  kind: PaperKind,
  title: string,
  file: FileRef,
  number: string | null,
  signing: readonly string[],
): Message {
  const state =
    number === null
      ? `Dự thảo theo thể thức Nghị định 30/2020/NĐ-CP; số, ngày ban hành, chữ ký và dấu để trống. Có số, xin nhắn: “${PAPER_NAMES[kind]} số 12/… ngày 20/11/2026”.`
      : `Đã ghi số ${number}; chữ ký và dấu để trống.`;
  return { text: [`${title}.`, state, ...signing].join('\n'), file };
}
