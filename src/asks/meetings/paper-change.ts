import { LIMITS, type Meeting, type Paper } from '../../domain/meetings/meeting.ts';
import type { NewPaper, PaperChange } from '../../domain/meetings/papers.ts';
import type { FileRef } from '../../domain/reference.ts';
import { fileFault } from '../../domain/reports/file.ts';
import { readAgendaItem, readPaperChange } from '../../hear/meeting-part.ts';
import type { AskAfter, Reading } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import type { Input } from '../../ports/store.ts';
import { filesTogether, tooLong } from '../../say/asking.ts';
import { askPaper, askPaperChange } from '../../say/meetings/editing.ts';
import { fileRefused } from '../../say/reports/reports.ts';
import { type Option, offer, picked } from '../pick.ts';

/**
 * A file that is sent comes besides; a paper that is chosen goes, or a file takes its place. Which paper was chosen is
 * held until then, and what was said is kept with its number: “rút 2”, “thay 1 Dự thảo”.
 */
export const papersAnew: AskAfter<{ meeting: Meeting }, PaperChange> = {
  question: async (_context, { meeting }) => which(meeting),
  read: async (input, _context, { meeting }, held) => {
    const { papers } = meeting;
    const chosen = held === null ? null : Number(held);
    const said = readPaperChange(input.text);
    const at = said ? (said.at === null ? chosen : said.at - 1) : chosen;
    const paper = at === null ? undefined : papers[at];
    if (at !== null && paper) {
      if (said?.what === 'removed' && !input.file)
        return { ok: true, value: { what: 'removed', at }, keep: { text: `rút ${at + 1}`, file: null } };
      if (input.file)
        return replaced(at, paper, said?.what === 'replaced' ? { ...input, text: said.title } : input);
      if (held !== null) return { ok: false, say: askPaperChange(paper), hold: held };
      return { ok: false, say: askPaperChange(paper), hold: String(at) };
    }
    if (input.file) return added(papersIn(input));
    const option = picked(input.text, options(papers));
    if (option) {
      const found = papers[option.value];
      if (found) return { ok: false, say: askPaperChange(found), hold: String(option.value) };
    }
    return { ok: false, say: which(meeting) };
  },
};

function added(papers: readonly NewPaper[]): Reading<PaperChange> {
  const refused = paperRefused(papers);
  return refused ? { ok: false, say: refused } : { ok: true, value: { what: 'added', papers } };
}

/** Without a word under it, it goes on being called what it was. */
function replaced(at: number, old: Paper, input: Input): Reading<PaperChange> {
  const { file, also } = input;
  if (file && also) return { ok: false, say: filesTogether([file, ...also]), hold: String(at) };
  const title = input.text.normalize('NFC').trim() || old.title;
  const refused = paperRefused([{ title, file }]);
  if (refused) return { ok: false, say: refused, hold: String(at) };
  return {
    ok: true,
    value: { what: 'replaced', at, paper: { title, file } },
    keep: { text: `thay ${at + 1} ${title}`, file },
  };
}

/** Why one of them is not taken: its name is too long, or its file runs when it is opened. */
export function paperRefused(papers: readonly NewPaper[]): Message | null {
  for (const { title, file } of papers) {
    if (title.length > LIMITS.title) return tooLong(title.length, LIMITS.title);
    const fault = file && fileFault(file);
    // A large one goes on by its id; a letter that cannot carry it names it.
    if (fault?.fault === 'executable') return fileRefused(fault);
  }
  return null;
}

const which = ({ papers }: Meeting): Message => offer(askPaper(papers), options(papers));

const options = (papers: readonly Paper[]): Option<number>[] =>
  papers.map(({ title }, at) => ({ label: title, key: String(at + 1), value: at }));

/** The papers that somebody sent: files, or words that name one. What stands under several files is said of all of them. */
export function papersIn(input: Input): NewPaper[] {
  const { item, title: caption } = readAgendaItem(input.text);
  const files = [...(input.file ? [input.file] : []), ...(input.also ?? [])];
  const of = item === null ? {} : { item };
  if (files.length > 0)
    return files.map((file) => ({ title: titleOf(caption, file, files.length), file, ...of }));
  return caption === '' ? [] : [{ title: caption, file: null, ...of }];
}

/** What stands under several files is said of all of them; each has its own name behind it. */
const titleOf = (caption: string, file: FileRef, count: number): string =>
  [...(caption === '' ? [] : [caption]), ...(caption === '' || count > 1 ? [titled(file)] : [])].join(' – ');

/** A file that came without a word is called as it is named, without the ending that says its kind. */
const titled = (file: FileRef): string => file.name.replace(/(?<=.)\.[a-z0-9]{1,5}$/i, '');
