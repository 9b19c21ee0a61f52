import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import * as say from '../say/reading/terminal.ts';
import { NotADocument, textOfDocx } from './docx/read.ts';
import { type LegalText, readLegalText } from './text/legal-text.ts';

/** A file that cannot be read; the message says why, and what to do. */
export class Unreadable extends Error {}

/** What is longer is no regulation. Bytes; letters. */
const LARGEST_FILE = 16 * 1_048_576;
const LONGEST_TEXT = 1_000_000;

export interface ReadSource {
  readonly name: string;
  /** As it is kept with the profile. */
  readonly raw: string;
  readonly text: LegalText;
}

/** Reads a regulation's text out of a .docx or .txt file. Throws `Unreadable`. */
export function readSource(path: string): ReadSource {
  const raw = rawText(path, bytesOf(path)).normalize('NFC');
  if (raw.length > LONGEST_TEXT) throw new Unreadable(say.fileTooLong(path));
  const text = readLegalText(raw);
  if (!text.paragraphs.some(({ place }) => place !== null)) throw new Unreadable(say.noArticles(path));
  return { name: basename(path), raw, text };
}

function bytesOf(path: string): Buffer {
  try {
    if (statSync(path).size > LARGEST_FILE) throw new Unreadable(say.tooLarge(path));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(say.cannotReadFile(path));
  }
}

function rawText(path: string, bytes: Buffer): string {
  const kind = extname(path).toLowerCase();
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw new Unreadable(say.isPdf(path));
  if (kind === '.doc') throw new Unreadable(say.isOldWord(path));
  if (kind === '.docx') {
    try {
      return textOfDocx(bytes);
    } catch (error) {
      if (error instanceof NotADocument) throw new Unreadable(say.notWord(path));
      throw error;
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(say.notUtf8(path));
  }
}
