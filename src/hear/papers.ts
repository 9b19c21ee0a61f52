import type { PaperKind } from '../domain/papers/paper.ts';
import { fold } from './fold.ts';

/** Which paper is meant by its name, folded; the longer names first. */
const NAMES: readonly (readonly [RegExp, PaperKind])[] = [
  [/^(?:giay ?moi)\b/, 'invitation'],
  [/^(?:bien ?ban)\b/, 'minutes'],
  [/^(?:cong ?van)\b/, 'letter'],
  [/^(?:thong bao ket luan|ket ?luan)\b/, 'conclusion'],
  [/^(?:phieu)\b/, 'sheet'],
  [/^(?:bao ?cao)\b/, 'report'],
  [/^(?:ke ?hoach|chuong trinh)\b/, 'plan'],
  [/^(?:van ban trung tap|trung ?tap)\b/, 'call-up'],
];

/** "biên bản họp", "giaymoi": which kind; `null` where it names none. */
export const paperKindIn = (text: string): PaperKind | null => {
  const said = fold(text.slice(0, 80));
  return NAMES.find(([name]) => name.test(said))?.[1] ?? null;
};
