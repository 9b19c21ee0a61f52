import { fold } from '../../fold.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { ANSWERS } from './answers.ts';
import { COMPOUNDS } from './compounds.ts';
import { DUTIES } from './duties.ts';
import { LISTS } from './lists.ts';
import { MANNER } from './manner.ts';
import { PEOPLE } from './people.ts';
import { TIME } from './time.ts';
import { TONELESS } from './toneless.ts';
import { TONELESS_WISHES } from './toneless-wishes.ts';
import { WORK } from './work.ts';

/** What is listened for while an answer is waited for. */
export const ANSWERING = vocabularyOf(TONELESS, ANSWERS, MANNER, PEOPLE, TIME, COMPOUNDS);

/** The same of who decides: “cho phép vắng” asks for nothing. */
const GRANTS = { LET: 'cho phép|cho phép đồng chí|cho xin' } as const;
export const JUDGING = vocabularyOf(TONELESS, GRANTS, ANSWERS, MANNER, PEOPLE, TIME, COMPOUNDS);

/** What is said of lists and sheets. */
export const DECIDING = vocabularyOf(
  { ...TONELESS, bo: 'REMOVE', moi: 'INVITE', them: 'ADD' },
  LISTS,
  ANSWERS,
  MANNER,
  PEOPLE,
  TIME,
  COMPOUNDS,
);

/** What is said of tasks and reports. */
export const OWING = vocabularyOf(
  { ...TONELESS, toi: 'ME' },
  DUTIES,
  MANNER,
  ANSWERS,
  PEOPLE,
  TIME,
  COMPOUNDS,
);

/** Letters that may be several words are so here too, unless a word of the work is written with them. */
const OF_WORK = new Set(Object.values(WORK).flatMap((said) => said.split('|').map((one) => fold(one))));
const DOUBTFUL = Object.fromEntries(
  Object.entries(TONELESS).filter(([letters, tag]) => tag === '_' && !OF_WORK.has(letters)),
);

/** What is said where nothing waits. */
export const WISHING = vocabularyOf(
  { ...DOUBTFUL, ...TONELESS_WISHES },
  WORK,
  MANNER,
  PEOPLE,
  TIME,
  COMPOUNDS,
);
