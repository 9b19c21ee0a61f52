import type { Command, Message } from '../ports/message.ts';
import { cut } from './people/people.ts';

/** A phone shows so much of a button. */
const SHOWN = 40;

/** A file that came with nothing to say what it is for; what a button cannot hold stands above, by number. */
export function whatIsFileFor(
  files: readonly { readonly name: string }[],
  uses: readonly Command[],
): Message {
  const names = files.map(({ name }) => `“${cut(name, 80)}”`).join(', ');
  const text = `${files.length > 1 ? `${files.length} tệp` : 'Tệp'} ${names} dùng vào việc gì? Tôi giữ tệp chờ đồng chí chọn.`;
  const none = { label: 'Không phải việc nào', command: '/thoi' };
  if (uses.every(({ label }) => label.length <= SHOWN))
    return { text, choices: [...uses.map((one) => [one]), [none]] };
  return {
    text: [text, ...uses.map(({ label }, at) => `${at + 1}. ${label}`)].join('\n'),
    choices: [
      ...uses.map(({ label, command }, at) => [{ label: `${at + 1}. ${cut(label, SHOWN)}`, command }]),
      [none],
    ],
    listed: uses.length,
  };
}
