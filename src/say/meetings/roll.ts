import type { Ruled } from '../../domain/law.ts';
import { type Meeting, meetingYear } from '../../domain/meetings/meeting.ts';
import { type Quorum, quorumThere } from '../../domain/meetings/quorum.ts';
import { roll } from '../../domain/meetings/roll.ts';
import { standings } from '../../domain/meetings/standing.ts';
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
  '“có mặt 1-5, 7, vắng 8, 9” · “vắng 3, còn lại có mặt” · “có mặt tất cả” · “theo trả lời” · “thay 6 Nguyễn Văn B”.',
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

/** Numbers were said of a list that has changed since it was shown. */
export const listChanged = (list: Message): Message => ({
  ...list,
  text: `Danh sách đã thay đổi từ khi gửi tới đồng chí, số thứ tự có thể đã khác, nên tôi chưa ghi gì. Xin xem danh sách hiện nay và trả lời lại:\n${list.text}`,
});

export const marksTooLong = (length: number, most: number): Message => ({
  text: `Tin này dài ${length.toLocaleString('vi')} ký tự, tối đa ${most.toLocaleString('vi')}, nên tôi chưa ghi gì. Xin chia thành nhiều tin, mỗi tin một phần danh sách.`,
});

export const rollNotRead = (): Message => ({ text: `Tôi chưa đọc được. ${HOW}` });
