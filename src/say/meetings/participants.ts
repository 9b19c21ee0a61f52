import type { Member } from '../../domain/committee/committee.ts';
import type { Message } from '../../ports/message.ts';
import { cut, postOf, someNames } from '../people/people.ts';

export const nobodyNamed = (name: string): Message => ({
  text: `Không tìm thấy ai tên “${cut(name, 60)}” trong danh sách. Xin gõ lại, ghi họ tên đầy đủ.`,
});

export const severalNamed = (name: string, found: readonly Member[]): Message => ({
  text: [
    `Có ${found.length} người trùng với “${cut(name, 60)}”:`,
    ...found.map((member) => `– ${[member.name, postOf(member)].filter(Boolean).join(', ')}`),
    'Xin gõ lại, ghi họ tên đầy đủ. Nếu trùng cả họ tên, xin chọn “Toàn thể” rồi sửa sau.',
  ].join('\n'),
});

/** `asked`: how the whole list is named. */
export const askParticipantsAnew = (now: readonly Member[], asked: string): string =>
  [
    `Đang mời (${now.length}): ${someNames(
      now.map(({ name }) => name),
      40,
    )}.`,
    'Sửa từng người: gõ “thêm” hoặc “bớt” kèm họ tên, ví dụ: thêm Bình, Hoa; bớt Hùng.',
    asked,
  ].join('\n');

/** Names one after another, by commas or line by line. */
export const readNames = (text: string): string[] =>
  text
    .split(/[,;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** "thêm Thơ, Lam; bớt Hùng"; `null` for what is no change of a list. */
export function readPeopleChange(text: string): { readonly add: string[]; readonly drop: string[] } | null {
  const written = text.normalize('NFC').trim();
  const verb = /(?:^|[\s,;]+)(mời thêm|moi them|thêm|them|bớt|bot|bỏ|bo)\s+/giu;
  if (written.search(verb) !== 0) return null;
  const [, ...pieces] = written.split(verb);
  const add: string[] = [];
  const drop: string[] = [];
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const names = readNames(pieces[at + 1] ?? '');
    (/th/i.test(pieces[at] ?? '') ? add : drop).push(...names);
  }
  return add.length + drop.length > 0 ? { add, drop } : null;
}
