import { fallingWithin } from '../mornings.ts';
import type { Source } from '../source.ts';
import { eachMorning } from '../waiting/each-morning.ts';
import { forAWord } from '../waiting/for-a-word.ts';
import { notHandedIn } from '../waiting/not-handed-in.ts';
import { unacknowledged } from '../waiting/unacknowledged.ts';
import { unanswered } from '../waiting/unanswered.ts';

/** What waits for others, to the secretaries: in one message on each working morning on which something does. */
export const waits: Source = {
  name: 'waiting',
  plan: (records, from, to) =>
    fallingWithin(
      eachMorning(
        [
          ...unanswered(records),
          ...forAWord(records),
          ...unacknowledged(records),
          ...notHandedIn(records, from, to),
        ],
        records,
      ),
      from,
      to,
    ),
};
