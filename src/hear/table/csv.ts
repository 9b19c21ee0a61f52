import { parseCsv } from 'hucre/csv';
import { brokenWord } from '../broken-letters.ts';

/**
 * The cells of a text file: comma, semicolon or tab between them, in UTF-8, UTF-16 or an encoding of old. `null` where
 * it is no text.
 */
export function cellsOfText(bytes: Buffer): string[][] | null {
  const text = textOf(bytes);
  if (text === null) return null;
  const body = text.replace(/^sep=(.)\r?\n/i, '');
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const rows = parseCsv(body, { delimiter: named ?? delimiterOf(body) });
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

/** The one that stands in most lines outside quotes. A comma inside "Sở Kế hoạch, Đầu tư" is none. */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 200);
  const count = (mark: string): number =>
    lines.reduce((sum, line) => sum + Math.min(1, line.split(mark).length - 1), 0);
  const marks = [';', '\t', ','];
  const [best = ','] = marks
    .map((mark) => ({ mark, in: count(mark) }))
    .sort((one, other) => other.in - one.in)
    .map(({ mark }) => mark);
  return best;
}

function textOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isText(text) ? text : null;
  } catch {
    // Excel on a Vietnamese Windows writes 1258; what was typed for a font of old stays broken in it.
    const todays = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    const text = brokenWord(todays) === null ? todays : bytes.toString('latin1');
    return isText(text) ? text : null;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text holds
const isText = (text: string): boolean => !/[\0-\x08\x0e-\x1f]/.test(text);
