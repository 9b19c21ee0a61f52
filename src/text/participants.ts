import type { Member } from '../domain/committee.ts';
import type { Message } from './message.ts';
import { cut, postOf } from './people.ts';

export const nobodyNamed = (name: string): Message => ({
  text: `Không tìm thấy ai tên “${cut(name, 60)}” trong Ban. Xin gõ lại toàn bộ thành phần, ghi họ tên đầy đủ.`,
});

export const severalNamed = (name: string, found: readonly Member[]): Message => ({
  text: [
    `Có ${found.length} người trùng với “${cut(name, 60)}”:`,
    ...found.map((member, at) => `${at + 1}. ${[member.name, postOf(member)].filter(Boolean).join(', ')}`),
    'Xin gõ lại toàn bộ thành phần, ghi họ tên đầy đủ. Nếu trùng cả họ tên, xin chọn “Toàn thể” rồi sửa sau.',
  ].join('\n'),
});
