import { reachedBy, silentOn } from '../../domain/circulation.ts';
import { type Receipt, receiptsIn } from '../../domain/receipt.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** On which working day after it was sent. */
const AFTER = 2;
/** Later than this, the list of who is silent is the secretaries' matter. */
const NEWS_FOR = 10 * DAY;

/**
 * One reminder to those who have not acknowledged a conclusion or a notice at large: the first full working day is left
 * to them. A corrected version is asked for anew.
 */
export const receipts: Source = {
  name: 'receipts',
  plan(records, from, to) {
    const { calendar, zone } = records;
    const morning = mornings(records);
    const all = receiptsIn(records).map((receipt) => ({
      ...receipt,
      at: morning(calendar.workingDayAfter(dayAt(receipt.sentAt, zone), AFTER)),
    }));
    return fallingWithin(all, from, to).flatMap(({ at, ...receipt }) => toSilent(receipt, at, records));
  },
};

function toSilent(receipt: Receipt, at: Reminder['at'], { committee }: Records): Reminder[] {
  const { shelf, id, circulation, of } = receipt;
  const to = reachedBy(circulation, committee, of);
  const silent = silentOn({ ...circulation, to });
  if (silent.length === 0) return [];
  return [
    {
      key: `receipt/${shelf}/${id.slice(id.indexOf('/') + 1)}/v${circulation.version}`,
      at,
      until: after(at, NEWS_FOR),
      urgency: 'working',
      to: silent,
      group: false,
      line: { what: 'receipt', facts: { receipt } },
    },
  ];
}
