import type { Ruled } from '../../domain/law.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { roll } from '../../domain/meetings/roll.ts';
import { standings } from '../../domain/meetings/standing.ts';
import { nameOf } from '../people/people.ts';
import { guestsKept } from './guests.ts';
import { ROLL_ANSWERS, STATES } from './roll.ts';

/** Of everybody invited what they answered, and beside it whether they came: the one never takes the other's place. */
export function keptRoll(meeting: Meeting, law: Ruled): string[] {
  const stands = standings(meeting, law);
  const counts = roll(meeting);
  const lines = meeting.invitees.map((id, at) => {
    const answer = meeting.answers[id];
    const marked = meeting.attendance[id];
    const sent = answer?.kind === 'proxy' ? delegateIn(answer.delegate) : '';
    const why = answer && answer.kind !== 'attend' && answer.reason ? ` (lý do: ${answer.reason})` : '';
    const came = marked
      ? `${STATES[marked.state].toLocaleUpperCase('vi')}${marked.delegate ? delegateIn(marked.delegate) : ''}`
      : 'chưa điểm danh';
    return `${at + 1}. ${nameOf(law.committee, id)} – trả lời: ${ROLL_ANSWERS[stands(id)]}${sent}${why}; điểm danh: ${came}`;
  });
  return [
    ...lines,
    '',
    `Có mặt ${counts.present} · dự thay ${counts.delegates} · vắng ${counts.absent} · chưa điểm danh ${counts.unmarked} (${meeting.invitees.length} người được mời).`,
    ...guestsKept(meeting),
  ];
}

const delegateIn = ({ name, post }: { readonly name: string; readonly post: string | null }): string =>
  `: ${[name, ...(post ? [post] : [])].join(', ')}`;
