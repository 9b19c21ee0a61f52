import { CST, Lexer } from 'yaml';
import type { Fault } from './yaml-syntax.ts';

/** How much of a file is read at all. `pieces`: what a node begins or ends with, what stands between nodes, and lines. */
export interface YamlBounds {
  readonly bytes: number;
  readonly pieces: number;
}

export const REGULATION_FILE: YamlBounds = { bytes: 256 * 1024, pieces: 40_000 };
export const COMMITTEE_FILE: YamlBounds = { bytes: 512 * 1024, pieces: 110_000 };

const MOST_ALIASES = 100;

const RIGHT_FILE = 'kiểm tra lại có đúng tệp không, chỉ giữ nội dung cần thiết';

/** "lớn hơn 256 KB" */
export const larger = ({ bytes }: YamlBounds): string => `lớn hơn ${bytes / 1024} KB`;

export const beyondSize = (text: string, bounds: YamlBounds): Fault | null =>
  Buffer.byteLength(text) > bounds.bytes
    ? { line: 1, path: '', problem: `tệp ${larger(bounds)}`, instead: RIGHT_FILE }
    : null;

/** Why a text is too much to be parsed. To cut it into pieces takes milliseconds, to make nodes of them seconds. */
export function beyondCount(text: string, bounds: YamlBounds): Fault | null {
  let [pieces, aliases, at] = [0, 0, 0];
  let isValue = false;
  for (const piece of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isValue ? null : CST.tokenType(piece);
    // A mark that stands in no text goes before each plain value.
    isValue = type === 'scalar';
    if (isValue || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type !== 'space') pieces += 1;
    if (type === 'alias') aliases += 1;
    if (pieces > bounds.pieces || aliases > MOST_ALIASES)
      return {
        line: lineAt(text, at),
        path: '',
        problem: aliases > MOST_ALIASES ? 'quá nhiều giá trị bắt đầu bằng dấu *' : 'tệp có quá nhiều mục',
        instead: aliases > MOST_ALIASES ? 'đặt cả giá trị trong dấu nháy đơn' : RIGHT_FILE,
      };
    at += piece.length;
  }
  return null;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
