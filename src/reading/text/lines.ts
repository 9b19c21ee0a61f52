import { tidy } from '../../domain/tidy.ts';

/** One line of a text that somebody wrote, scanned or copied, without the marks of its way here. */
export interface Line {
  readonly text: string;
  /** An empty line stood before it. */
  readonly apart: boolean;
}

/** A number alone is that of a page. */
const PAGE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/;
/** Headings, bold and italics of Markdown, in which texts are handed on. */
const HEADING = /^#{1,6}\s+/;

/** NFC, one kind of space, no marks of Markdown, no numbers of pages; Chương and Điều that ran together stand apart. */
export function textLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  const parts = tidy(text).replace(/\*{4}/g, '\n\n').split('\n');
  for (const written of parts) {
    const line = written
      .trim()
      .replace(HEADING, '')
      .replace(/\*{2,3}|(?<![\p{L}\d])\*(?=\S)|(?<=\S)\*(?![\p{L}\d])/gu, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    if (line === '' || PAGE_NUMBER.test(line)) {
      apart = true;
      continue;
    }
    lines.push({ text: line, apart });
    apart = false;
  }
  return lines;
}
