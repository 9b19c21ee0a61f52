import { LETTERS } from '../text/marks.ts';
import { attribute, stepsOf } from './xml.ts';

/** How Word numbers the paragraphs of one level: "%1." with decimal numbers, "%2)" with letters, a bullet. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** By list (numId), then by level. */
export type Lists = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** Reads word/numbering.xml. */
export function listsOf(xml: string): Lists {
  const kinds = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  let levels: Map<number, Level> | null = null;
  let level = 0;
  let list: string | null = null;
  for (const step of stepsOf(xml)) {
    if (step.kind !== 'open') continue;
    const value = attribute(step.attributes, 'w:val') ?? '';
    const set = (part: Partial<Level>): void => {
      levels?.set(level, { ...(levels.get(level) ?? { start: 1, format: 'decimal', text: '' }), ...part });
    };
    switch (step.name) {
      case 'w:abstractNum':
        levels = new Map();
        kinds.set(attribute(step.attributes, 'w:abstractNumId') ?? '', levels);
        break;
      case 'w:num':
        levels = null;
        list = attribute(step.attributes, 'w:numId') ?? '';
        break;
      case 'w:abstractNumId':
        if (list !== null) {
          levels = new Map(kinds.get(value) ?? []);
          lists.set(list, levels);
        }
        break;
      case 'w:lvl':
      case 'w:lvlOverride':
        level = Number(attribute(step.attributes, 'w:ilvl') ?? 0);
        break;
      case 'w:start':
      case 'w:startOverride':
        set({ start: Number(value) });
        break;
      case 'w:numFmt':
        set({ format: value });
        break;
      case 'w:lvlText':
        set({ text: value });
        break;
    }
  }
  return lists;
}

/** Counts through a document: what stands before the next paragraph of a list at a level. */
export function counting(lists: Lists): (list: string, level: number) => string {
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const levels = lists.get(list);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    const count = counts.get(list) ?? [];
    count.length = level + 1;
    for (let at = 0; at <= level; at += 1) {
      const start = levels.get(at)?.start ?? 1;
      count[at] = at === level ? (count[at] ?? start - 1) + 1 : (count[at] ?? start);
    }
    counts.set(list, count);
    if (own.format === 'bullet') return '-';
    return own.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return shown(count[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function shown(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return 'abcdefghijklmnopqrstuvwxyz'[number - 1] ?? String(number);
    case 'upperLetter':
      return shown(number, 'lowerLetter').toUpperCase();
    case 'upperRoman': {
      let left = Math.min(number, 399);
      return ROMAN.reduce((text, [worth, letter]) => {
        const times = Math.floor(left / worth);
        left -= times * worth;
        return text + letter.repeat(times);
      }, '');
    }
    case 'lowerRoman':
      return shown(number, 'upperRoman').toLowerCase();
    case 'vietnameseCounting':
      return LETTERS[number - 1] ?? String(number);
    default:
      return String(number);
  }
}
