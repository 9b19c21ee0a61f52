import { fold } from '../../domain/fold.ts';
import type { Ruled } from '../../domain/law.ts';
import { type Meeting, meetingYear } from '../../domain/meetings/meeting.ts';
import { type Quorum, quorumThere } from '../../domain/meetings/quorum.ts';
import { type Mark, roll } from '../../domain/meetings/roll.ts';
import { standings } from '../../domain/meetings/standing.ts';
import { readNameAndPost } from '../../hear/delegate-post.ts';
import type { Message } from '../../ports/message.ts';
import { excelChoice } from '../excel.ts';
import { cut, nameOf } from '../people/people.ts';
import { quorumAtRoll } from './quorum.ts';
import { wholeFileChoice } from './whole-file.ts';

/** The roll of a meeting, in and out. */
export const STATES = { present: 'có mặt', absent: 'vắng', delegate: 'dự thay' } as const;
export const ROLL_ANSWERS = {
  silent: 'chưa trả lời',
  chairing: 'chủ trì',
  away: 'ghi nhận đi vắng',
  attending: 'báo dự',
  'absence-asked': 'xin vắng, chưa được đồng ý',
  'absence-granted': 'vắng, được đồng ý',
  'absence-refused': 'không được đồng ý vắng',
  'absence-noted': 'báo vắng',
  'proxy-pending': 'cử người dự thay, chưa hợp lệ',
  'proxy-valid': 'cử người dự thay',
  'proxy-noted': 'cử người dự thay',
  'proxy-refused': 'không được đồng ý cử người',
} as const;

const HOW = [
  'Xin trả lời bằng số trong danh sách, ví dụ:',
  '“có mặt 1-5, 7” · “vắng 3, 4” · “có mặt tất cả” · “theo trả lời” · “thay 6 Nguyễn Văn B”.',
  'Xong thì gõ “xong”. “Theo trả lời” không ghi đè những người đã điểm danh.',
].join('\n');

/** `guests`: what is to be said of the guests. */
export function rollList(meeting: Meeting, law: Ruled, guests: readonly string[] = []): Message {
  const counts = roll(meeting);
  const stands = standings(meeting, law);
  const quorum = quorumThere(meeting, law);
  const lines = meeting.invitees.map((id, at) => {
    const marked = meeting.attendance[id];
    const answer = meeting.answers[id];
    const delegate = marked?.delegate ?? (answer?.kind === 'proxy' ? answer.delegate : null);
    const said = marked ? STATES[marked.state].toLocaleUpperCase('vi') : `(${ROLL_ANSWERS[stands(id)]})`;
    return `${at + 1}. ${nameOf(law.committee, id)} – ${said}${delegate && marked?.state !== 'present' ? `: ${cut(delegate.name, 80)}` : ''}`;
  });
  return {
    title: `Điểm danh: ${cut(meeting.title, 200)}`,
    text: [
      ...lines,
      '',
      `Có mặt ${counts.present} · dự thay ${counts.delegates} · vắng ${counts.absent} · chưa điểm danh ${counts.unmarked} (${meeting.invitees.length} người được mời).`,
      ...(quorum ? [quorumAtRoll(quorum)] : []),
      ...guests,
      HOW,
    ].join('\n'),
  };
}

/** What the roll came to, for who called it; whether enough were there, where the text asks for a number. */
export function rollDone(meeting: Meeting, quorum: Quorum | null): Message {
  const counts = roll(meeting);
  return {
    text: `Đã xong điểm danh “${cut(meeting.title, 200)}”: có mặt ${counts.present}, dự thay ${counts.delegates}, vắng ${counts.absent}, chưa điểm danh ${counts.unmarked} (${meeting.invitees.length} người được mời).${quorum ? ` ${quorumAtRoll(quorum)}` : ''} Muốn sửa, xin gõ lại /diemdanh. Soạn kết luận: /ketluan.`,
    choices: [
      [{ ...excelChoice('attendance', meetingYear(meeting.id)), label: 'Dự họp: bản Excel' }],
      [wholeFileChoice(meeting)],
    ],
  };
}
/** The same number to who chairs, once the roll was called. */
export const rollToChair = (meeting: Meeting, quorum: Quorum): Message => ({
  text: `Đã điểm danh “${cut(meeting.title, 200)}”. ${quorumAtRoll(quorum)}`,
});

export const isRollDone = (text: string): boolean => ['xong', 'het', 'da xong'].includes(fold(text));

export const rollNotRead = (): Message => ({ text: `Tôi chưa đọc được. ${HOW}` });

/** "có mặt 1-5, 7", "vắng 3", "thay 6 Nguyễn Văn B", "theo trả lời"; `null` when it is none of these. */
export function readMark(text: string, count: number): Mark | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 500);
  const folded = fold(written);
  if (folded === 'theo tra loi') return { state: 'as-answered' };
  const [, place, name] =
    /^(?:dự )?thay (\d{1,3})[.,:]? (\S.{1,119})$/i.exec(written) ??
    /^thay (\d{1,3})[.,:]? (\S.{1,119})$/i.exec(written) ??
    [];
  if (place && name)
    return fits(Number(place), count)
      ? { state: 'delegate', place: Number(place), delegate: readNameAndPost(name) }
      : null;
  const [, state, list] = /^(co mat|du|vang)\b[\s:]*(.*)$/.exec(folded) ?? [];
  if (!state || list === undefined) return null;
  const mark = state === 'vang' ? 'absent' : 'present';
  if (list === 'tat ca' || list === 'het' || list === 'du') return { state: mark, places: 'everybody' };
  const places = readPlaces(list, count);
  return places && places.length > 0 ? { state: mark, places } : null;
}

const fits = (place: number, count: number): boolean => place >= 1 && place <= count;

/** "1-5, 7": places of a list of `count`, from one; `null` where one is not in it. */
export function readPlaces(list: string, count: number): number[] | null {
  const places = new Set<number>();
  for (const part of list.split(/[\s,;]+/).filter((one) => one !== '' && one !== 'va')) {
    const [, first, last] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part) ?? [];
    if (!first) return null;
    const from = Number(first);
    const to = Number(last ?? first);
    if (!fits(from, count) || !fits(to, count) || to < from) return null;
    for (let place = from; place <= to; place += 1) places.add(place);
  }
  return [...places];
}
