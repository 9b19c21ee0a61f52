/** Zalo refuses a longer text. UTF-16 units, as JavaScript counts, are never too generous. */
export const LONGEST_TEXT = 2_000;

const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** Longer than a family of emoji. */
const LONGEST_GRAPHEME = 64;

/** At paragraphs where there are any near, else at lines, else at words; never inside a character. */
export function split(text: string, most: number = LONGEST_TEXT): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    // What ends right at the border still fits.
    const window = rest.slice(0, most + 1);
    const [end, skip] = border(window, most) ?? [wholeCharacters(rest, most), 0];
    parts.push(rest.slice(0, end));
    rest = rest.slice(end + skip);
  }
  return [...parts, rest];
}

function border(window: string, most: number): [end: number, skip: number] | null {
  for (const gap of ['\n\n', '\n', ' ']) {
    const at = window.lastIndexOf(gap, most);
    if (at > most / 2) return [at, gap.length];
  }
  return null;
}

function wholeCharacters(text: string, most: number): number {
  const at = GRAPHEMES.segment(text.slice(0, most + LONGEST_GRAPHEME)).containing(most)?.index ?? most;
  // Marks without end on one letter are cut somewhere, though not through a pair.
  if (at > most / 2) return at;
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
