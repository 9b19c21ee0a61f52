import { brokenWord } from '../hear/broken-letters.ts';
import type { Written } from '../regulations/yaml-faults.ts';
import type { WordingFinding } from '../regulations/yaml-wording.ts';
import * as say from '../say/committee/file-doubts.ts';
import { isDialled, isPhone } from './schema.ts';

/** What stands in a committee file that can be read and was hardly meant so; it is stored all the same. */
export const doubts = (values: readonly Written[]): WordingFinding[] =>
  values.flatMap((one) => {
    const doubt =
      ACCOUNTS[keyOf(one)]?.(one) ?? (typeof one.value === 'string' ? inText(one, one.value) : null);
    return doubt ? [{ path: one.path, ...doubt }] : [];
  });

const keyOf = ({ path }: Written): string => String(path.at(-1));

/** Entries that hold words of people: a name, a post, an agency. */
const WORDS = new Set('name shortName post agency parentAgency standingAgency place legalBasis'.split(' '));
/** What readers of YAML take for yes, no or nothing. */
const SWITCH = /^(?:yes|no|on|off|y|n|true|false|null|~)$/i;
const NO_LETTER = /^[\d\s/.,:+-]+$/;
const CURLY = /^[“”„«‘’][^“”„«»‘’]*[“”»‘’]?$/;

function inText({ plain, ...one }: Written, value: string): say.FileDoubt | null {
  if (CURLY.test(value)) return say.curlyQuotes(value);
  const broken = brokenWord(value);
  if (broken) return say.brokenLetters(broken);
  if (!WORDS.has(keyOf({ plain, ...one })) || !plain) return null;
  if (SWITCH.test(value)) return say.lookedLikeSwitch(value);
  return NO_LETTER.test(value) ? say.noLetters(value) : null;
}

const ACCOUNTS: Readonly<Record<string, (one: Written) => say.FileDoubt | null>> = {
  zalo: ({ source }) => (isPhone(source) ? say.phoneFor('Zalo') : null),
  telegram: ({ source }) => (isDialled(source) ? say.phoneFor('Telegram') : null),
};
