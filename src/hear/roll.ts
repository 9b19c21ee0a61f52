import { flat, fold } from '../domain/fold.ts';
import type { Mark } from '../domain/meetings/roll.ts';
import { readNameAndPost } from './delegate-post.ts';

const WHICH = '(?=\\s*:?\\s*(?:(?:cac )?so |stt |tu |tat ca|het|du\\b|(?:cac dong chi )?con lai|\\d))';
const REST = '(?:cac dong chi |so )?con lai(?: deu| thi)? (?:co mat|du|vang)\\b';
const CLAUSE = new RegExp(`(?<![\\p{L}\\d])(?:${REST}|(?:co mat|du thay|thay|du|vang)${WHICH})`, 'gu');

/**
 * What is called out of a roll of `count`, clause by clause: "có mặt 1-3, thay 4 Nguyễn Văn B, vắng 5, 6", "vắng 4, còn
 * lại có mặt", "theo trả lời". `open`: the places not marked yet, which "còn lại" is about. `null` where a part is none of
 * these, or a place stands in two.
 */
export function readMarks(text: string, count: number, open: readonly number[]): readonly Mark[] | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (fold(written) === 'theo tra loi') return [{ state: 'as-answered' }];
  const starts = [...flat(written).matchAll(CLAUSE)].map(({ index }) => index);
  if (starts[0] !== 0) return null;
  const marks: Mark[] = [];
  const told = new Set<number>();
  for (const [at, start] of starts.entries()) {
    const clause = written.slice(start, starts[at + 1]).replace(/(?:[\s,;.]+(?:và)?)+$/iu, '');
    const mark = readClause(clause, count, () => open.filter((place) => !told.has(place)));
    if (!mark) return null;
    const places = placesOf(mark, count);
    if (places.some((place) => told.has(place))) return null;
    for (const place of places) told.add(place);
    marks.push(mark);
  }
  return marks;
}

const placesOf = (mark: Mark, count: number): readonly number[] => {
  if (mark.state === 'as-answered') return [];
  if (mark.state === 'delegate') return [mark.place];
  return mark.places === 'everybody' ? Array.from({ length: count }, (_, at) => at + 1) : mark.places;
};

function readClause(clause: string, count: number, rest: () => number[]): Mark | null {
  const [, place, name] = /^(?:dự )?thay (?:số )?(\d{1,3})[.,:]? (\S.{1,119})$/iu.exec(clause) ?? [];
  if (place && name)
    return fits(Number(place), count)
      ? { state: 'delegate', place: Number(place), delegate: readNameAndPost(name) }
      : null;
  const plain = fold(clause);
  const [, others] = /con lai(?: deu| thi)? (co mat|du|vang)$/.exec(plain) ?? [];
  const [, said = others, list = 'con lai'] = others
    ? []
    : (/^(co mat|du|vang)\b[\s:]*(.*)$/.exec(plain) ?? []);
  if (!said) return null;
  const state = said === 'vang' ? 'absent' : 'present';
  if (list === 'tat ca' || list === 'het' || list === 'du') return { state, places: 'everybody' };
  const places = /^(?:cac dong chi )?con lai$/.test(list) ? rest() : readPlaces(list, count);
  return places && places.length > 0 ? { state, places } : null;
}

const fits = (place: number, count: number): boolean => place >= 1 && place <= count;

/** "1-5, 7", "từ 1 đến 5 và 7": places of a list of `count`, from one; `null` where one is not in it. */
export function readPlaces(list: string, count: number): number[] | null {
  const places = new Set<number>();
  const plain = fold(list)
    .replace(/\b(?:cac so|so|stt|tu)\s+(?=\d)/g, '')
    .replace(/(?<=\d)\s*(?:[-–—~]|\bden\b|\btoi\b)\s*(?=\d)/g, '-');
  for (const part of plain.split(/[\s,;]+/).filter((one) => one !== '' && one !== 'va')) {
    const [, first, last] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part) ?? [];
    if (!first) return null;
    const from = Number(first);
    const to = Number(last ?? first);
    if (!fits(from, count) || !fits(to, count) || to < from) return null;
    for (let place = from; place <= to; place += 1) places.add(place);
  }
  return [...places];
}
