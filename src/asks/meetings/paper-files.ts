import type { NewPaper } from '../../domain/meetings/papers.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Input } from '../../ports/store.ts';

/** The papers that somebody sent: files, or words that name one. What stands under several files is said of all of them. */
export function papersIn(input: Input): NewPaper[] {
  const caption = input.text.normalize('NFC').trim();
  const files = [...(input.file ? [input.file] : []), ...(input.also ?? [])];
  if (files.length > 0) return files.map((file) => ({ title: titleOf(caption, file, files.length), file }));
  return caption === '' ? [] : [{ title: caption, file: null }];
}

/** What stands under several files is said of all of them; each has its own name behind it. */
const titleOf = (caption: string, file: FileRef, count: number): string =>
  [...(caption === '' ? [] : [caption]), ...(caption === '' || count > 1 ? [titled(file)] : [])].join(' – ');

/** A file that came without a word is called as it is named, without the ending that says its kind. */
const titled = (file: FileRef): string => file.name.replace(/(?<=.)\.[a-z0-9]{1,5}$/i, '');
