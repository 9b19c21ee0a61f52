import { vocabularyOf } from '../vocabulary.ts';
import { ANSWERS } from './answers.ts';
import { DUTIES } from './duties.ts';
import { LISTS } from './lists.ts';
import { MANNER } from './manner.ts';
import { PEOPLE } from './people.ts';
import { TIME } from './time.ts';
import { TONELESS, TONELESS_WISHES } from './toneless.ts';
import { WORK } from './work.ts';

/** What is listened for while an answer is waited for. */
export const ANSWERING = vocabularyOf(TONELESS, ANSWERS, MANNER, PEOPLE, TIME);

/** What is said of lists and sheets. */
export const DECIDING = vocabularyOf(
  { ...TONELESS, bo: 'REMOVE', moi: 'INVITE' },
  LISTS,
  ANSWERS,
  MANNER,
  PEOPLE,
  TIME,
);

/** What is said of tasks and reports. */
export const OWING = vocabularyOf({ ...TONELESS, toi: 'ME' }, DUTIES, MANNER, ANSWERS, PEOPLE, TIME);

/** What is said where nothing waits. */
export const WISHING = vocabularyOf(TONELESS_WISHES, WORK, MANNER, PEOPLE, TIME);
