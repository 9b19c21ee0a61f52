import type { IssuingOffice } from '../../domain/conclusions/office.ts';
import { cite, cut } from '../people/people.ts';

/** The office that signs and sends the notice of a conclusion. */

/** "Bản chính thức: Văn phòng UBND tỉnh ký, dùng con dấu của mình và gửi (khoản 2 Điều 8 Quy chế)." */
export function officeSigns({ name, article, people }: IssuingOffice): string[] {
  return [
    `Bản chính thức: ${cut(name, 120)} ký, dùng con dấu của mình và gửi${cite(article)}.`,
    ...(people.length > 0
      ? []
      : ['Danh sách chưa có người của nơi này: xin thư ký chuyển bản đã duyệt đến nơi ấy ký, rồi gửi.']),
  ];
}
