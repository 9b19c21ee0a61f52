import { flat, fold } from '../../domain/fold.ts';
import { HONORIFIC } from '../names.ts';

/** Somebody of the committee, as a line may name them: by agency or by name. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly agency: string | null;
}

/** A unit that a line names: as it was written, and the members it may mean. */
export interface ReadUnit {
  readonly agency: string;
  /** One where it is clear; several where several fit; none where nobody does. */
  readonly members: readonly string[];
}

/** Where a text begins with a unit: how many letters of it are the unit. */
export interface UnitFound extends ReadUnit {
  readonly length: number;
}

export const ADDRESSED = new RegExp(`^(?:${fold(HONORIFIC)}[.,:]? )+`);

/** The members whose agency or name a text begins with; the longest name wins. `null` where none does. */
export function unitAt(text: string, people: readonly Person[]): UnitFound | null {
  const folded = flat(text);
  if (folded.length !== text.length) return null;
  const skipped = ADDRESSED.exec(folded)?.[0].length ?? 0;
  let best = { length: 0, members: [] as string[] };
  for (const person of people) {
    for (const name of namesOf(person)) {
      const length = begins(folded, name) ?? begins(folded.slice(skipped), name, skipped);
      if (length === null || length < best.length) continue;
      if (best.length === length) best.members.push(person.id);
      else best = { length, members: [person.id] };
    }
  }
  if (best.members.length === 0) return null;
  return {
    agency: text.slice(0, best.length).trim(),
    members: [...new Set(best.members)],
    length: best.length,
  };
}

/** Whose agency begins with these words, two at the least: "Phòng Tài chính" of "Phòng Tài chính - Kế hoạch". */
export function membersBeginning(written: string, people: readonly Person[]): string[] {
  const said = fold(written).trim();
  return said.includes(' ') ? people.filter((one) => beginsAgency(said, one)).map(({ id }) => id) : [];
}

const beginsAgency = (said: string, { agency }: Person): boolean =>
  agency !== null && begins(fold(agency), said) !== null;

/** How far a name reaches from the beginning, up to the end of a word. */
function begins(folded: string, name: string, skipped = 0): number | null {
  const plain = folded.replaceAll('&', '-');
  if (!plain.startsWith(name) || /[a-z0-9]/.test(folded[name.length] ?? ' ')) return null;
  return skipped + name.length;
}

/** What somebody may be called in a line, folded: full name, agency, and the agency in short ("Sở TT-TT", "VP UBND"). */
function namesOf({ name, agency }: Person): string[] {
  const own = fold(name);
  if (!agency) return [own];
  const whole = fold(agency);
  const [first = '', ...rest] = whole.replace(/[–-]/g, ' ').split(/\s+/);
  const words = rest.filter((word) => word !== 'va');
  const letters = words.map((word) => word[0] ?? '').join('');
  const short = words.length > 1 ? [`${first} ${letters}`, `${first[0]}${letters}`] : [];
  const half = Math.ceil(letters.length / 2);
  const joined = words.length > 2 ? [`${first} ${letters.slice(0, half)}-${letters.slice(half)}`] : [];
  const office = whole.startsWith('van phong ') ? [`vp ${whole.slice(10)}`] : [];
  return [own, whole, ...short, ...joined, ...office];
}

/** How a unit is called once it is known who sits for it: by the agency's full name, by nothing where their own is meant. */
export function agencyName(written: string, person: Person): string {
  const said = fold(written).replace(ADDRESSED, '');
  if (` ${fold(person.name)}`.endsWith(` ${said}`)) return '';
  const theirs = namesOf(person).includes(said) || (said !== '' && beginsAgency(said, person));
  return person.agency !== null && theirs ? person.agency : written;
}
