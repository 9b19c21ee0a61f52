import type { Choice, Command, Message } from '../../ports/message.ts';
import type { Pending } from './pending.ts';
import { cut } from './people.ts';

/** What is said to words that were not understood: what waits, or what could be meant, with its buttons. */

/** More buttons than these are no help to who was not understood. */
export const FEW = 4;
/** Things of which each has its button. */
const MOST = 10;

const counted = (all: readonly Waits[]): number => all.flatMap(({ choices }) => choices.flat()).length;

type Waits = Pick<Pending, 'line' | 'short' | 'open' | 'choices'>;

/** Nothing was recorded; what waits stands below with its answers, or by its names where those are too many. */
export function stillWaiting(
  all: readonly Waits[],
  besides: readonly Command[] = [],
  said = 'Tôi chưa ghi nhận gì',
): Message {
  const [only, ...more] = all;
  const extra: Choice[][] = besides.map((one) => [one]);
  if (only && more.length === 0)
    return {
      text: `${said}; đang chờ đồng chí: ${only.line}.`,
      choices: [...only.choices, ...extra.slice(0, FEW - only.choices.flat().length)],
    };
  if (areFew(all))
    return {
      text: [`${said}; đang chờ đồng chí:`, ...all.map(({ line }) => `- ${line}`)].join('\n'),
      choices: [...all.flatMap(named), ...extra.slice(0, FEW - counted(all))],
    };
  const shown = all.slice(0, MOST);
  return {
    text: [
      `${said}. Đồng chí nói về việc nào?`,
      ...shown.map(({ line }, at) => `${at + 1}. ${line}`),
      ...(all.length > shown.length ? [`… và ${all.length - shown.length} việc nữa: gõ /lich, /duyet.`] : []),
    ].join('\n'),
    choices: shown.map(({ open }) => [open]),
    listed: shown.length,
  };
}

/** “Đồng ý: đ/c Danh Thị Hoa” beside that of somebody else. */
const named = ({ choices, short }: Waits): Choice[][] =>
  choices.map((row) =>
    row.map((choice) =>
      short && 'command' in choice ? { ...choice, label: `${choice.label}: ${cut(short, 40)}` } : choice,
    ),
  );

/** Whether their answers stand below, each thing by its name; else by their names alone. */
export function areFew(all: readonly Waits[]): boolean {
  const labels = all.flatMap(named).flatMap((row) => row.map(({ label }) => label));
  return labels.length <= FEW && new Set(labels).size === labels.length;
}

/** Nothing waits: what could be meant. `answered`: it looked like an answer to something. */
export const perhaps = (wishes: readonly Command[], answered = false): Message => ({
  text: answered
    ? 'Hiện không có việc nào chờ đồng chí trả lời. Đồng chí cần việc gì, xin chọn hoặc nhắn rõ hơn:'
    : 'Tôi chưa rõ ý đồng chí nên chưa làm gì. Có phải đồng chí cần:',
  choices: wishes.map((one) => [one]),
});

const GREETED = 'Chào đồng chí';
const THANKED = 'Cảm ơn đồng chí';

/** A greeting or thanks, shortly; with what waits, or what can be wished for. */
export function courtesyReturned(
  courtesy: 'greeting' | 'thanks',
  waits: readonly Waits[],
  wishes: readonly Command[],
): Message {
  const said = courtesy === 'greeting' ? GREETED : THANKED;
  if (waits.length > 0) return stillWaiting(waits, [], said);
  if (courtesy === 'thanks') return { text: `${said}. Cần việc gì, xin đồng chí cứ nhắn.` };
  return {
    text: `${said}. Cần việc gì, xin đồng chí nhắn như bình thường, hoặc chọn:`,
    choices: wishes.map((one) => [one]),
  };
}

/** A sentence that told something, where nothing was begun with it. */
export const notWrittenDown = (said: string): Message => ({
  text: `Tôi chưa ghi gì từ lời nhắn “${cut(said, 300)}”.`,
});
