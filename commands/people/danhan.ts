import { type Option, offer, picked } from '../../src/asks/pick.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Owed } from '../../src/domain/reports/owed.ts';
import { shownMark } from '../../src/domain/reports/report.ts';
import { readVerdict, soleReceipt } from '../../src/hear/reports.ts';
import {
  type Ask,
  defineCommand,
  first,
  type Message,
  type Reading,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { acknowledge, confirmPapers } from '../../src/procedures/people/acknowledge.ts';
import { receiveReport } from '../../src/procedures/reports/receive.ts';
import { pendingReceipts } from '../../src/queries/people/pending-answers.ts';
import { pendingReports } from '../../src/queries/people/pending-decisions.ts';
import {
  papersNamed,
  papersToReceive,
  receivedNamed,
  waitingForReceipt,
} from '../../src/queries/people/receipts.ts';
import { namingOf, reportsToReceive } from '../../src/queries/reports/list.ts';
import { nothingToAcknowledge, receivedLabel, whichReceived } from '../../src/say/conclusions/receipt.ts';
import { papersToConfirm } from '../../src/say/meetings/papers.ts';
import { reportItem } from '../../src/say/people/pending.ts';
import { askPending } from '../../src/say/people/pending-asked.ts';
import { reportOption } from '../../src/say/reports/receive.ts';

type Chosen =
  | { readonly received: Receipt; readonly version: number }
  | { readonly owed: Owed }
  | { readonly papersOf: Meeting };

/** A choice names the version that was shown, so that a correction in between is not acknowledged unseen. */
async function optionsOf(context: SeatContext): Promise<Option<Chosen>[]> {
  const documents = (await waitingForReceipt(context)).map((received) => ({
    label: receivedLabel(received.circulation),
    key: `${received.shelf === 'announcements' ? 'tb' : 'kl'}-${received.id.split('/')[1]}`,
    value: { received, version: received.circulation.version },
  }));
  const naming = await namingOf(context);
  const reports = (await reportsToReceive(context)).map((owed) => ({
    label: reportOption(owed, naming),
    key: shownMark(owed),
    value: { owed },
  }));
  if (documents.length + reports.length > 0) return [...documents, ...reports];
  // Nobody is asked for these: where nothing else waits, they are what is meant.
  return (await papersToReceive(context)).map((one) => ({
    label: papersToConfirm(one),
    key: `tl-${one.id.split('/')[1]}`,
    value: { papersOf: one },
  }));
}

/** What came: the button's, the only one where that is enough, or one that is chosen. */
const what: Ask<Chosen> = {
  question: async (context) => offer(whichReceived(), await optionsOf(context)),
  read: async (input, context) => {
    if (context.subject) {
      if (input.text.trim() === 'tl') return { ok: true, value: await papersNamed(context) };
      const shelf = input.text.trim() === 'tb' ? 'announcements' : 'conclusions';
      return { ok: true, value: await receivedNamed(context, shelf) };
    }
    const options = await optionsOf(context);
    const chosen = picked(input.text, options);
    if (chosen) return { ok: true, value: chosen.value };
    return (await sole(context, options, input.text)) ?? { ok: false, say: offer(whichReceived(), options) };
  },
  unsaid: async (context) => {
    if (context.subject) return { ok: true, value: await receivedNamed(context, 'conclusions') };
    return sole(context, await optionsOf(context), '');
  },
};

/**
 * The only thing that there is. One's own receipt needs no more than the command; that somebody else's report came is
 * recorded for the committee, and only by whoever says that it came.
 */
async function sole(
  context: SeatContext,
  [only, ...more]: readonly Option<Chosen>[],
  said: string,
): Promise<Reading<Chosen> | null> {
  if (!only) return { ok: false, say: nothingToAcknowledge(), final: true };
  if (more.length > 0) return null;
  const { value } = only;
  if (!('owed' in value)) return { ok: true, value };
  if (readVerdict(said, value.owed) !== null) return { ok: true, value };
  return { ok: false, say: await whichForm(context, value.owed), final: true };
}

const whichForm = async (context: SeatContext, owed: Owed): Promise<Message> =>
  askPending({ ...reportItem(owed, await namingOf(context)), answered: false });

export const danhan = defineCommand({
  name: 'danhan',
  aliases: ['xacnhandanhan', 'emdanhan', 'toidanhan'],
  summary: 'xác nhận đã nhận thông báo, kết luận',
  asWritten: true,
  who: 'members',
  where: 'private',
  waits: async (context) => [...(await pendingReceipts(context)), ...(await pendingReports(context))],
  asks: first('what', what),
  async run(context, { what: chosen }) {
    if ('received' in chosen) return acknowledge(context, chosen.received, chosen.version);
    if ('papersOf' in chosen) return confirmPapers(context, chosen.papersOf);
    const { owed } = chosen;
    // Of what comes twice, on paper and by the bot, a bare word does not say which came.
    const form = soleReceipt(owed);
    if (form) return receiveReport(context, owed, [form]);
    return reply(await whichForm(context, owed));
  },
});
