import { flat, fold } from '../../domain/fold.ts';
import { type GuestNote, guestMark, guestsThere, guestsToInvite } from '../../domain/meetings/guests.ts';
import { type GuestMark, type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { readPlaces } from '../../hear/roll.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cite, cut, roleTitle } from '../people/people.ts';
import { officialWay } from '../signing.ts';

/** Guests and experts: how they are invited, what they answered, whether they were there. */

const HOW = [
  'Xin trả lời bằng số trong danh sách, ví dụ:',
  '“đã mời 1-3 qua công văn” · “dự 1” · “không dự 2” · “có mặt 1” · “vắng 2” · “dự tất cả”.',
  'Xong thì gõ “xong”.',
].join('\n');

function stateOf(mark: GuestMark | null, moved: boolean): string {
  if (mark === null) return moved ? 'CHƯA BÁO GIỜ MỚI' : 'CHƯA MỜI';
  if (mark.there !== null) return mark.there ? 'CÓ MẶT' : 'VẮNG';
  const invited = `đã mời${mark.way ? ` ${mark.way}` : ''}`;
  if (mark.answer === null) return `${invited}, chưa trả lời`;
  return mark.answer === 'coming' ? `${invited}, báo dự` : `${invited}, không dự`;
}

/** Whom the text brings to such a meeting, and who may call experts in. */
function ruleLines(regulation: Regulation, { kind }: Pick<Meeting, 'kind'>): string[] {
  const { guests, governance, workingSessions } = regulation;
  const kinds = [
    ...(guests?.agencyHeads ? ['người đứng đầu cơ quan chủ trì'] : []),
    ...(guests?.experts ? ['chuyên gia, nhà khoa học'] : []),
  ];
  const session = kind === 'working-session' ? workingSessions : null;
  const invited = session ? `Mời theo ${session.article} Quy chế.` : null;
  const brought = guests ? `Theo ${guests.article} Quy chế, mời: ${kinds.join('; ')}.` : null;
  const { experts } = governance;
  const called = experts
    ? `Huy động chuyên gia do ${experts.by.map((role) => roleTitle(role, regulation)).join(', ')} quyết định${cite(experts.article)}.`
    : null;
  return [invited ?? brought, called].filter((line) => line !== null);
}

export const askGuests = (meeting: Pick<Meeting, 'kind'>, regulation: Regulation): string =>
  [
    'Khách mời (cơ quan, chuyên gia)? Xin gõ, cách nhau dấu chấm phẩy; gõ “-” nếu không có.',
    ...ruleLines(regulation, meeting),
  ].join('\n');

export function guestList(meeting: Meeting, regulation: Regulation): Message {
  const lines = meeting.guests.map((guest, at) => {
    const moved = meeting.guestMarks?.[guest] !== undefined;
    return `${at + 1}. ${cut(guest, 150)} – ${stateOf(guestMark(meeting, guest), moved)}`;
  });
  const waiting = guestsToInvite(meeting).length;
  return {
    title: `Khách mời: ${cut(meeting.title, 200)}`,
    text: [
      ...lines,
      '',
      ...ruleLines(regulation, meeting),
      ...(waiting > 0
        ? [
            `Còn ${waiting} khách chưa được mời. Trợ lý không nhắn khách mời; xin mời ${officialWay(regulation)}.`,
          ]
        : []),
      HOW,
    ].join('\n'),
  };
}

export const guestsDone = (meeting: Meeting): Message => ({
  text:
    guestsToInvite(meeting).length > 0
      ? `Đã ghi. Còn chưa mời: ${cut(guestsToInvite(meeting).join('; '), 600)}. Ghi tiếp: /khachmoi.`
      : 'Đã ghi; khách mời đều đã được mời. Xem lại: /khachmoi.',
});

export const guestsNotRead = (): Message => ({ text: `Tôi chưa đọc được. ${HOW}` });

/** To who has sent a notice: the guests are still to be invited, and by which way. */
export const guestsStill = (meeting: Meeting, regulation: Regulation): Message => ({
  text: `Trợ lý không nhắn khách mời. Xin mời ${officialWay(regulation)}: ${cut(guestsToInvite(meeting).join('; '), 800)}.`,
  choices: [[{ label: 'Ghi khách đã mời', command: `/khachmoi ${referTo(meeting)}` }]],
});

/** In the facts of a meeting: each guest, with what they answered. */
export function guestNames(meeting: Meeting): string {
  const named = meeting.guests.map((guest) => {
    const answer = guestMark(meeting, guest)?.answer;
    return answer === 'not-coming'
      ? `${guest} (không dự)`
      : answer === 'coming'
        ? `${guest} (báo dự)`
        : guest;
  });
  return cut(named.join('; '), 400);
}

/** In the roll: nothing where there are no guests. */
export function guestsInRoll(meeting: Meeting): string[] {
  const { there, all } = guestsThere(meeting);
  return all > 0 ? [`Khách mời có mặt: ${there}/${all} (ghi tại /khachmoi).`] : [];
}

/** What is kept of each guest, whole: how they were invited, what they answered, whether they were there. */
export function guestsKept(meeting: Meeting): string[] {
  if (meeting.guests.length === 0) return [];
  const lines = meeting.guests.map((guest, at) => {
    const mark = guestMark(meeting, guest);
    const moved = meeting.guestMarks?.[guest] !== undefined;
    const there = mark?.there == null ? 'chưa điểm danh' : stateOf(mark, moved);
    return `${at + 1}. ${guest} – ${stateOf(mark && { ...mark, there: null }, moved)}; điểm danh: ${there}`;
  });
  return ['', 'Khách mời:', ...lines];
}

export const guestIsMember = (name: string): Message => ({
  text: `Đồng chí ${name} có trong danh sách thành viên nên không ghi là khách mời. Xin đưa vào thành phần dự, rồi ghi lại khách mời.`,
});

const NOTES: readonly (readonly [RegExp, GuestNote['what']])[] = [
  [/^(?:da )?moi\b/, 'invited'],
  [/^(?:khong du|khong den|tu choi)\b/, 'not-coming'],
  [/^(?:bao du|se du|du)\b/, 'coming'],
  [/^co mat\b/, 'present'],
  [/^vang(?: mat)?\b/, 'absent'],
];

/** "đã mời 1-3 qua công văn", "dự 1", "không dự tất cả"; `null` when it is none of these. */
export function readGuestNote(
  text: string,
  count: number,
): { readonly note: GuestNote; readonly places: readonly number[] } | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = flat(written);
  const found = NOTES.flatMap(([form, what]) => {
    const at = form.exec(folded)?.[0].length;
    return at === undefined ? [] : [{ what, at }];
  })[0];
  if (!found) return null;
  const rest = written.slice(found.at).trim();
  const by = /^(.*?)[\s,]+(qua|bang)\s.+$/.exec(flat(rest));
  const list = rest.slice(0, by?.[1]?.length ?? rest.length);
  const everybody = /^(?:tat ca|het)$/.test(fold(list));
  const places = everybody ? Array.from({ length: count }, (_, at) => at + 1) : readPlaces(fold(list), count);
  if (!places || places.length === 0) return null;
  const way = by ? rest.slice(by[1]?.length ?? 0).replace(/^[\s,]+/, '') : null;
  return { note: found.what === 'invited' ? { what: 'invited', way } : { what: found.what }, places };
}
