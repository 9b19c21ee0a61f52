import { reachedBy, silentOn } from '../../domain/circulation.ts';
import { type Receipt, receiptsIn } from '../../domain/receipt.ts';
import type { Records } from '../source.ts';
import type { Waits } from './each-morning.ts';

/** Conclusions and notices at large that some have not acknowledged. */
export const unacknowledged = (records: Records): Waits[] =>
  receiptsIn(records).map((receipt): Waits => {
    const { shelf, id, circulation, sentAt } = receipt;
    const silent = silentOn({ ...circulation, to: reachedBy(circulation, records.committee, receipt.of) });
    return {
      key: `receipts/${shelf}/${id.slice(id.indexOf('/') + 1)}/v${circulation.version}`,
      since: sentAt,
      before: null,
      line: (secretary) => {
        const others = silent.filter((one) => one !== secretary);
        if (others.length === 0) return null;
        const reference = `#${id}.${versionOf(receipt, records)}`;
        return { what: 'waits-receipts', facts: { receipt, reference, who: others } };
      },
    };
  });

/** Of a conclusion buttons name its revision, of a notice its version. */
const versionOf = ({ shelf, id, circulation }: Receipt, { conclusions }: Records): number =>
  (shelf === 'conclusions' ? conclusions.find((one) => one.id === id)?.revision : null) ??
  circulation.version;
