import { offer, picked } from '../src/asks/pick.ts';
import { type Ask, defineCommand, type SeatContext } from '../src/command.ts';
import type { Receipt } from '../src/domain/receipt.ts';
import { acknowledge, receivedNamed, waitingForReceipt } from '../src/procedures/acknowledge.ts';
import { nothingToReceive, receivedLabel, whichReceived } from '../src/text/conclusions-receipt.ts';

interface Chosen {
  readonly received: Receipt;
  readonly version: number;
}

/** A choice names the version that was shown, so that a correction in between is not acknowledged unseen. */
const optionsOf = async (context: SeatContext) =>
  (await waitingForReceipt(context)).map((received) => ({
    label: receivedLabel(received.circulation),
    key: `${received.shelf === 'announcements' ? 'tb' : 'kl'}-${received.id.split('/')[1]}`,
    value: { received, version: received.circulation.version },
  }));

/** What is acknowledged: the button's, the only one, or one that is chosen. */
const what: Ask<Chosen> = {
  question: async (context) => offer(whichReceived(), await optionsOf(context)),
  read: async (input, context) => {
    if (context.subject) {
      const shelf = input.text.trim() === 'tb' ? 'announcements' : 'conclusions';
      return { ok: true, value: await receivedNamed(context, shelf) };
    }
    const options = await optionsOf(context);
    const chosen = picked(input.text, options);
    if (chosen) return { ok: true, value: chosen.value };
    return options.length === 0
      ? { ok: false, say: nothingToReceive(), final: true }
      : { ok: false, say: offer(whichReceived(), options) };
  },
  unsaid: async (context) => {
    if (context.subject) return { ok: true, value: await receivedNamed(context, 'conclusions') };
    const [only, ...more] = await optionsOf(context);
    if (!only) return { ok: false, say: nothingToReceive(), final: true };
    return more.length === 0 ? { ok: true, value: only.value } : null;
  },
};

export const danhan = defineCommand({
  name: 'danhan',
  aliases: ['xacnhandanhan', 'emdanhan', 'toidanhan'],
  summary: 'xác nhận đã nhận thông báo, kết luận',
  who: 'members',
  where: 'private',
  waits: async (context) =>
    (await waitingForReceipt(context)).map(({ circulation }) => receivedLabel(circulation)),
  asks: { what },
  run: async (context, { what: { received, version } }) => acknowledge(context, received, version),
});
