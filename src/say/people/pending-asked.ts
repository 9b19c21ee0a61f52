import { lowerFirst, upperFirst } from '../../domain/fold.ts';
import type { Opinion } from '../../hear/opinion.ts';
import type { Command, Message } from '../../ports/message.ts';
import { VOTES } from '../sheets/names.ts';
import { CHAIRS, isSettled, linesOf, MOST, type Pending } from './pending.ts';

function standsFor(answered: boolean, chairs: boolean | undefined): string {
  if (!answered) return 'Đang chờ đồng chí trả lời';
  return chairs ? `${upperFirst(CHAIRS)}, và còn báo khác được` : 'Đồng chí đã trả lời, và còn thay đổi được';
}

/** Said in a word, to one thing that it does not answer. */
export const askPending = ({ line, choices, typed, answered, chairs }: Pending): Message => ({
  text: `Tôi chưa ghi nhận gì. ${standsFor(answered, chairs)}: ${line}. Xin bấm chọn${typed === null ? '' : `, hoặc nhắn rõ: ${typed}`}.`,
  choices,
});
const sayOpinion = ({ yes }: Opinion): string => (yes ? VOTES.yes : VOTES.no);
/** A bare opinion to what they have answered: nothing changes by it alone. */
export function askChange({ line, choices, recorded }: Pending, opinion: Opinion, command: string): Message {
  if (recorded === opinion.yes)
    return {
      text: `Đồng chí đã trả lời “${sayOpinion(opinion)}”, không có gì thay đổi: ${line}. Muốn trả lời khác, xin bấm chọn.`,
      choices,
    };
  const label = `Đổi thành ${lowerFirst(sayOpinion(opinion))}`;
  return {
    text: `Đồng chí đã trả lời, và còn thay đổi được: ${line}. Tôi chưa thay đổi gì. Muốn đổi, xin bấm chọn, hoặc nhắn: “${lowerFirst(label)}”.`,
    choices: [[{ label, command }]],
  };
}

/** Several things that it could be said to. A bare opinion is taken with the choice. */
export function whichPending(all: readonly Pending[], opinion: Opinion | null): Message {
  const shown = all.slice(0, MOST);
  const choiceOf = ({ open, taken, answered }: Pending): Command => {
    const command = opinion && opinion.words === '' ? taken?.(opinion) : null;
    if (!opinion || !command) return open;
    const does = answered ? `Đổi thành ${lowerFirst(sayOpinion(opinion))}` : sayOpinion(opinion);
    return { label: `${does}: ${open.label}`, command };
  };
  const head = isSettled(all)
    ? 'Không có việc nào chờ đồng chí trả lời. Còn thay đổi được'
    : 'Đang chờ đồng chí';
  return {
    text: [
      `Tôi chưa ghi nhận gì. ${head}: ${all.length} việc. Đồng chí nói về việc nào? Xin chọn, hoặc trả lời bằng số:`,
      ...linesOf(all)
        .slice(0, MOST)
        .map((line, at) => `${at + 1}. ${line}`),
      ...(all.length > shown.length ? [`… và ${all.length - shown.length} việc nữa: gõ /lich, /duyet.`] : []),
    ].join('\n'),
    choices: shown.map((one) => [choiceOf(one)]),
    listed: shown.length,
  };
}
