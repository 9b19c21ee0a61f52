import { fold } from '../../domain/fold.ts';

/** What a column of a roster holds. `kept: false` in `KEPT` is what the program has no use for. */
export type Column =
  | 'order'
  | 'name'
  | 'family'
  | 'given'
  | 'role'
  | 'teamRole'
  | 'post'
  | 'agency'
  | 'postAgency'
  | 'secretary'
  | 'email'
  | 'agencyEmail'
  | 'other';

/** By the heading, folded; the first that fits. */
const HEADINGS: readonly (readonly [Exclude<Column, 'other'>, RegExp])[] = [
  ['order', /^(?:s?tt|so tt|so thu tu|thu tu|no|#)\.?$/],
  ['family', /^ho(?:(?: va)?(?: ten)?(?: dem| lot| chu lot))?$/],
  ['given', /^ten$/],
  ['agencyEmail', /(?:e-?mail|thu dien tu|hop thu).*(?:co quan|don vi)/],
  ['email', /e-?mail|thu dien tu|hop thu|dia chi thu/],
  ['secretary', /^(?:la )?thu ky/],
  ['teamRole', /(?:chuc danh|chuc vu|vai tro|nhiem vu|cuong vi).*\bto\b/],
  [
    'role',
    /(?:chuc danh|chuc vu|vai tro|nhiem vu|cuong vi|trach nhiem).*(?:ban|bcd|hoi dong|tham gia|phan cong)|^(?:chuc danh|vai tro|cuong vi|nhiem vu)$|tham gia ban/,
  ],
  ['postAgency', /chuc vu.*(?:don vi|co quan|noi cong tac)|(?:don vi|co quan).*chuc vu/],
  ['post', /chuc vu|chuc danh|nghe nghiep/],
  ['agency', /^(?:ten )?(?:don vi|co quan|noi cong tac|phong ban|so,? nganh|dia phuong|to chuc)/],
  ['name', /ho,? (?:va |dem,? )?ten|^ten (?:thanh vien|can bo|dong chi)|^(?:thanh vien|dong chi)$/],
];

function columnOf(heading: string): Column | null {
  const folded = fold(heading).replace(/\s*\(.*\)$/, '');
  if (folded === '' || folded.length > 80) return null;
  return HEADINGS.find(([, form]) => form.test(folded))?.[0] ?? 'other';
}

export interface Heading {
  /** Index of the row. */
  readonly row: number;
  readonly columns: readonly (Column | null)[];
  readonly words: readonly string[];
}

/** How far down titles may reach. */
const MOST_TITLES = 40;

/** The row that names the columns: the one that knows most of them, a name among them. */
export function headingIn(rows: readonly (readonly string[])[]): Heading | null {
  let best: Heading | null = null;
  let most = 0;
  rows.slice(0, MOST_TITLES).forEach((words, row) => {
    const columns = once(words.map(columnOf));
    const known = new Set(columns.filter((one) => one !== null && one !== 'other'));
    const named = known.has('name') || (known.has('family') && known.has('given'));
    // A title across the whole width says the same in every column.
    if (!named || new Set(words.filter((one) => one !== '')).size < Math.min(2, words.length)) return;
    if (known.size > most) [best, most] = [{ row, columns, words }, known.size];
  });
  return best;
}

/** A column that is named twice (merged over two) is the first. */
function once(columns: readonly (Column | null)[]): (Column | null)[] {
  const seen = new Set<Column>();
  return columns.map((one) => {
    if (one === null || one === 'other') return one;
    if (seen.has(one)) return null;
    seen.add(one);
    return one;
  });
}
