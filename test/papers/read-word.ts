import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';

/** A Word file as it is read back, independent of what wrote it. */

export interface Line {
  readonly text: string;
  /** Half points of each of its runs with words. */
  readonly sizes: readonly number[];
  readonly fonts: readonly string[];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string;
  readonly firstLine: number;
  readonly before: number;
  readonly spacing: number;
  /** In which cell of which table it stands: "0/1" is the second column of the first table's first row. */
  readonly cell: string | null;
}

export interface Word {
  readonly lines: readonly Line[];
  readonly sections: readonly Element[];
  readonly parts: readonly string[];
  part(name: string): string;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const all = (within: Element, name: string): Element[] => [...within.getElementsByTagNameNS(W, name)];
const one = (within: Element, name: string): Element | null => all(within, name)[0] ?? null;
const value = (of: Element | null, name = 'val'): string => of?.getAttributeNS(W, name) ?? '';
const isOn = (of: Element | null): boolean => of !== null && !['false', '0'].includes(value(of));

export function readWord(bytes: Buffer): Word {
  const zip = new PizZip(bytes);
  const part = (name: string): string => zip.file(name)?.asText() ?? '';
  const parse = (name: string): Element => {
    // A fault in the XML throws.
    const read = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(part(name), 'text/xml').documentElement;
    if (!read) throw new Error(`${name} is empty`);
    return read;
  };
  const document = parse('word/document.xml');
  const tables = all(document, 'tbl');
  return {
    lines: all(document, 'p').map((paragraph) => lineOf(paragraph, tables)),
    sections: all(document, 'sectPr'),
    parts: Object.keys(zip.files),
    part,
  };
}

function lineOf(paragraph: Element, tables: readonly Element[]): Line {
  const runs = all(paragraph, 'r').filter((run) => all(run, 't').some(({ textContent }) => textContent));
  const spacing = one(paragraph, 'spacing');
  const cell = paragraph.parentNode as Element | null;
  const row = cell?.localName === 'tc' ? (cell.parentNode as Element) : null;
  const column = row ? all(row, 'tc').indexOf(cell as Element) : -1;
  const table = row ? tables.indexOf(row.parentNode as Element) : -1;
  return {
    text: runs
      .map((run) =>
        all(run, 't')
          .map(({ textContent }) => textContent)
          .join(''),
      )
      .join(''),
    sizes: runs.map((run) => Number(value(one(run, 'sz')))),
    fonts: runs.map((run) => value(one(run, 'rFonts'), 'ascii')),
    bold: runs.length > 0 && runs.every((run) => isOn(one(run, 'b'))),
    italic: runs.length > 0 && runs.every((run) => isOn(one(run, 'i'))),
    align: value(one(paragraph, 'jc')),
    firstLine: Number(value(one(paragraph, 'ind'), 'firstLine')),
    before: Number(value(spacing, 'before')),
    spacing: Number(value(spacing, 'line')),
    cell: row ? `${table}/${column}` : null,
  };
}

/** A measure of a section: `pgSz w`, `pgMar left`. */
export const measure = (section: Element | undefined, element: string, name: string): number =>
  Number(section ? value(one(section, element), name) : Number.NaN);
export const has = (section: Element | undefined, element: string): boolean =>
  section !== undefined && isOn(one(section, element));
