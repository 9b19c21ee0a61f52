import { earlierAnswer } from '../../domain/meetings/anew.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { Choice } from '../../ports/message.ts';
import { comrade, cut } from '../people/people.ts';
import { sayWhen } from '../when.ts';

/** What somebody had answered before a meeting was moved, put before them to be said again with one tap. */

const LABELS = {
  attend: 'Vẫn dự',
  absent: 'Vẫn xin vắng',
  proxy: 'Vẫn cử người dự thay',
} as const;

/** The tap that says it again; `null` for who had said nothing, or has said something since. */
function againChoice(meeting: Meeting, member: string): Choice | null {
  const earlier = earlierAnswer(meeting, member);
  return earlier && { label: LABELS[earlier.kind], command: `/nhutruoc ${referTo(meeting)}` };
}

/** What they had answered, and that it is asked anew. */
export function earlierLines(meeting: Meeting, member: string, zone: string): string[] {
  const earlier = earlierAnswer(meeting, member);
  if (!earlier) return [];
  const asks = {
    attend: 'Đồng chí vẫn dự?',
    absent: 'Nếu vẫn vắng, xin đề nghị lại.',
    proxy: 'Nếu vẫn cử, xin báo lại.',
  }[earlier.kind];
  return [`Trước đó đồng chí ${sayEarlier(earlier)}. Giờ mới: ${sayWhen(meeting.start, zone)}. ${asks}`];
}

/** “xin vắng (lý do: …), đã được đồng ý cho giờ cũ” */
export function sayEarlier(earlier: Answer): string {
  if (earlier.kind === 'attend') return `đã báo dự${earlier.note ? ` (${cut(earlier.note, 200)})` : ''}`;
  const reason = earlier.reason ? ` (lý do: ${cut(earlier.reason, 300)})` : '';
  const verdict = {
    granted: ', đã được đồng ý cho giờ cũ',
    refused: ', chưa được đồng ý',
    asked: '',
    'not-required': '',
  }[earlier.consent.state];
  return earlier.kind === 'absent'
    ? `xin vắng${reason}${verdict}`
    : `cử ${comrade(cut(earlier.delegate.name, 120))} dự thay${reason}${verdict}`;
}

export const answeredAgainToast = (): string => 'Đã ghi nhận cho giờ mới.';

/**
 * The three answers. `member`: whose they are where they stand in private; what they had answered before a move is offered
 * again, in place of its own kind, or above where its reason goes with it.
 */
export function answerChoices(meeting: Meeting, member: string | null = null): Choice[][] {
  const again = member === null ? null : againChoice(meeting, member);
  const kind = member === null ? null : earlierAnswer(meeting, member)?.kind;
  const attend: Choice = { label: 'Dự họp', command: `/thamgia ${referTo(meeting)}` };
  return [
    ...(again && kind !== 'attend' ? [[again]] : []),
    [
      again && kind === 'attend' ? again : attend,
      { label: 'Xin vắng', command: `/vang ${referTo(meeting)}` },
    ],
    [{ label: 'Cử người dự thay', command: `/uyquyen ${referTo(meeting)}` }],
  ];
}
