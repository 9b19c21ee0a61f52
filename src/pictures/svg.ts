import { escaped } from '../domain/fold.ts';
import { FAMILY } from './render.ts';

/** The few shapes that pictures are made of, and how wide words are. */

/** What no drawing may hold becomes a space. */
const drawable = (text: string): string => escaped(text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/gu, ' '));

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle';
}

/** A line of words; `y` is its base line. */
export const drawnWords = (x: number, y: number, text: string, style: TextStyle): string =>
  `<text x="${x}" y="${y}" font-family="${FAMILY}" font-size="${style.size}" font-weight="${style.bold ? 600 : 400}" fill="${style.fill ?? '#1f2933'}" text-anchor="${style.anchor ?? 'start'}">${drawable(text)}</text>`;

export const box = (
  [x, y, width, height]: readonly [number, number, number, number],
  fill: string,
  stroke = 'none',
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}"/>`;

export const sheet = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${box([0, 0, width, height], '#ffffff')}${parts.join('')}</svg>`;

/** Widths of the font's letters as parts of its size, rounded up: words are never wider than this says. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ilI.,:;j\s'’|!]/u, 0.31],
  [/[frtJ1/“”()[\]]/u, 0.48],
  [/[mwMW@%]/u, 1.03],
  [/\p{Lu}/u, 0.84],
  [/[\p{N}đ–-]/u, 0.72],
  [/\p{Ll}/u, 0.66],
];

export function drawnWidth(text: string, { size, bold }: TextStyle): number {
  let parts = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    parts += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.9;
  return parts * size * (bold ? 1.06 : 1);
}

/** Words on at most `most` lines of a width; what does not fit ends in an ellipsis. */
export function wrapped(text: string, style: TextStyle, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.normalize('NFC').split(/[ \n\t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (drawnWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  const fits = lines.length <= most;
  return lines
    .slice(0, most)
    .map((one, at) => shortened(!fits && at === most - 1 ? `${one}…` : one, style, width));
}

function shortened(text: string, style: TextStyle, width: number): string {
  let short = text;
  while (drawnWidth(short, style) > width && short.length > 1) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
}
