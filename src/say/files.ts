import type { Command, Message } from '../ports/message.ts';
import { cut } from './people/people.ts';

/** A file that came with nothing to say what it is for. */
export const whatIsFileFor = (
  files: readonly { readonly name: string }[],
  uses: readonly Command[],
): Message => ({
  text: `${files.length > 1 ? `${files.length} tệp` : 'Tệp'} ${files.map(({ name }) => `“${cut(name, 80)}”`).join(', ')} dùng vào việc gì? Tôi giữ tệp chờ đồng chí chọn.`,
  choices: [...uses.map((one) => [one]), [{ label: 'Không phải việc nào', command: '/thoi' }]],
});
