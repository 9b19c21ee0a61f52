import { readFileSync, statSync } from 'node:fs';
import { PAPER_KINDS } from '../domain/papers/paper.ts';
import { FIELDS, lookInto, TEMPLATE_LIMITS } from '../papers/template.ts';
import { keepTemplate } from '../papers/templates.ts';
import * as file from '../say/committee/file.ts';
import { PAPER_WORDS } from '../say/papers/names.ts';
import * as say from '../say/papers/template.ts';
import { UnreadableFile } from './read.ts';
import { type Terminal, withStore } from './whole.ts';

/** `template COMMITTEE KIND FILE.docx`, or `bo` in place of the file: a committee's own form of a paper. */
export async function templateCommand(
  [id = '', word = '', path = '']: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const complained = (sentence: string): number => {
    terminal.complain(sentence);
    return 1;
  };
  const kind = PAPER_KINDS.find((one) => PAPER_WORDS[one] === word);
  if (!kind) return complained(say.templateKinds());
  const bytes = path === 'bo' ? null : read(path);
  const looked = bytes === 'large' ? ({ why: 'large' } as const) : bytes && lookInto(bytes);
  if (looked && 'why' in looked) return complained(say.templateRefused(path, looked, Object.keys(FIELDS)));
  const without = Object.entries(FIELDS).filter(([name]) => looked?.without.includes(name));
  return withStore(terminal, async (store) => {
    const known = await store.transaction(async (tx) => {
      const ids = (await tx.committees.all()).map(([one]) => one);
      if (ids.includes(id) && bytes !== 'large') keepTemplate(tx, id, kind, bytes);
      return ids;
    });
    if (!known.includes(id)) return complained(file.noCommittee(id, known));
    terminal.print(bytes === null ? say.templateDropped(id, kind) : say.templateTaken(id, kind, without));
    return 0;
  });
}

/** A file that is far too large is not read at all. */
function read(path: string): Buffer | 'large' {
  try {
    return statSync(path).size > TEMPLATE_LIMITS.file ? 'large' : readFileSync(path);
  } catch {
    throw new UnreadableFile(`Không đọc được tệp ${path}. Xin kiểm tra đường dẫn và quyền đọc.`);
  }
}
