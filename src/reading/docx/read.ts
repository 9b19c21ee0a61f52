import { BadArchive, openedAtOnce } from '../../hear/zip.ts';
import { counting, listsOf } from './numbering.ts';
import { attribute, stepsOf } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const PARTS: ReadonlySet<string> = new Set([DOCUMENT, NUMBERING, STYLES]);
/** A regulation with all that Word keeps about it is far smaller; a file made to fill the memory is not. */
const LARGEST = 32 * 1_048_576;

/** What cannot be read as a Word document. */
export class NotADocument extends Error {}

interface Numbered {
  readonly list: string | null;
  readonly level: number | null;
}

/**
 * The text of a Word document, a line for each paragraph, with the numbers that Word itself counts ("Điều 3.", "a)"):
 * without them no article could be told. What was deleted with changes tracked is not in it. Throws `NotADocument`.
 */
export function textOfDocx(bytes: Buffer): string {
  const parts = partsOf(bytes);
  const document = parts.get(DOCUMENT)?.toString('utf8');
  if (document === undefined) throw new NotADocument('no word/document.xml');
  const count = counting(listsOf(String(parts.get(NUMBERING) ?? '')));
  const styles = stylesOf(String(parts.get(STYLES) ?? ''));
  return paragraphsOf(document)
    .map(({ style, own, text }) => {
      const by = style ? styles.get(style) : undefined;
      const list = own.list ?? by?.list ?? null;
      const mark = list === null || list === '0' ? '' : count(list, own.level ?? by?.level ?? 0);
      return text.trim() === '' ? '' : `${mark} ${text}`.trim();
    })
    .join('\n\n');
}

function partsOf(bytes: Buffer): Map<string, Buffer> {
  try {
    return openedAtOnce(bytes, (name) => PARTS.has(name), LARGEST);
  } catch (error) {
    if (!(error instanceof BadArchive || error instanceof RangeError)) throw error;
    throw new NotADocument('not a zip archive that can be read', { cause: error });
  }
}

interface Paragraph {
  style: string | null;
  own: Numbered;
  text: string;
}

function paragraphsOf(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Paragraph[] = [];
  let speaking = false;
  let skipped = 0;
  for (const step of stepsOf(xml)) {
    // A drawing's text stands twice, once for programs that are older.
    if (step.kind !== 'text' && step.name === 'mc:Fallback') {
      if (step.kind === 'close') skipped -= 1;
      else if (!step.empty) skipped += 1;
    }
    if (skipped > 0) continue;
    const here = open.at(-1);
    if (step.kind === 'text') {
      if (speaking && here) here.text += step.text;
    } else if (step.kind === 'close') {
      if (step.name === 'w:t') speaking = false;
      if (step.name === 'w:p') open.pop();
    } else takeIn(step.name, step.attributes, step.empty);
  }
  return paragraphs;

  function takeIn(name: string, attributes: string, empty: boolean): void {
    const here = open.at(-1);
    const value = attribute(attributes, 'w:val');
    switch (name) {
      case 'w:p': {
        const paragraph: Paragraph = { style: null, own: { list: null, level: null }, text: '' };
        paragraphs.push(paragraph);
        if (!empty) open.push(paragraph);
        break;
      }
      case 'w:t':
        speaking = !empty;
        break;
      case 'w:tab':
      case 'w:br':
        if (here) here.text += ' ';
        break;
      case 'w:noBreakHyphen':
        if (here) here.text += '-';
        break;
      case 'w:pStyle':
        if (here) here.style = value;
        break;
      case 'w:numId':
        if (here) here.own = { ...here.own, list: value };
        break;
      case 'w:ilvl':
        if (here) here.own = { ...here.own, level: Number(value) };
        break;
    }
  }
}

/** The lists that styles of paragraphs bring along, also by the style that they rest on. */
function stylesOf(xml: string): Map<string, Numbered> {
  const found = new Map<string, Numbered & { readonly on: string | null }>();
  let name = '';
  for (const step of stepsOf(xml)) {
    if (step.kind !== 'open') continue;
    const value = attribute(step.attributes, 'w:val');
    if (step.name === 'w:style') {
      name = attribute(step.attributes, 'w:styleId') ?? '';
      found.set(name, { list: null, level: null, on: null });
    }
    const style = found.get(name);
    if (!style) continue;
    if (step.name === 'w:basedOn') found.set(name, { ...style, on: value });
    if (step.name === 'w:numId') found.set(name, { ...style, list: value });
    if (step.name === 'w:ilvl') found.set(name, { ...style, level: Number(value) });
  }
  const inherited = (style: string, steps: number): Numbered => {
    const { list, level, on } = found.get(style) ?? { list: null, level: null, on: null };
    if (list !== null || on === null || steps > 10) return { list, level };
    return { ...inherited(on, steps + 1), ...(level === null ? {} : { level }) };
  };
  return new Map([...found.keys()].map((style) => [style, inherited(style, 0)]));
}
