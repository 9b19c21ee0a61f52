import type { Mistaken } from '../../regulations/mistaken.ts';

/** What a file is that was handed in as a regulation's profile, and what to do with it. */

const ROOM = 'vào phòng đọc (npm run regulation -- read TỆP), rồi dùng tệp .yaml mà phòng đọc ghi ra';

const SAID: Readonly<Record<Mistaken, readonly [what: string, next: string]>> = {
  office: ['tệp Word hoặc Excel', `đưa văn bản Quy chế (.docx) ${ROOM}`],
  pdf: ['tệp PDF', `chép chữ của Quy chế ra một tệp .txt, đưa tệp ấy ${ROOM}`],
  text: ['văn bản thường', `đưa văn bản Quy chế ${ROOM}`],
  committee: [
    'tệp khai báo tổ chức và danh sách người',
    'dùng tệp quy chế nêu ở mục “regulation” của tệp ấy',
  ],
};

export function notAProfile(name: string, mistaken: Mistaken): string {
  const [what, next] = SAID[mistaken];
  return `“${name}” là ${what}, chưa phải tệp quy chế (.yaml). Xin ${next}.`;
}
