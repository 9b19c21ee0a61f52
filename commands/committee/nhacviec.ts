import { remindingSet } from '../../src/domain/committee/acts.ts';
import { daysOf, isHours } from '../../src/domain/committee/reminding.ts';
import { type Ask, defineCommand, first, reply } from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import * as say from '../../src/say/committee/reminders-settings.ts';

/** Nothing shows the settings. */
const wish: Ask<say.SettingWish> = {
  question: async () => say.settingsHow(),
  unsaid: async () => ({ ok: true, value: { do: 'show' } }),
  read: async (input, context) => {
    hand(context, { act: 'set-reminding' });
    const read = say.readSetting(input.text);
    if (read === null) return { ok: false, say: say.settingsHow(), final: true };
    if (read.do === 'hours' && !isHours(read.hours)) return { ok: false, say: say.hoursWrong(), final: true };
    if (read.do !== 'days') return { ok: true, value: read };
    const days = daysOf(read.days);
    return days
      ? { ok: true, value: { do: 'days', days } }
      : { ok: false, say: say.daysWrong(), final: true };
  },
};

export const nhacviec = defineCommand({
  name: 'nhacviec',
  aliases: ['caidatnhac', 'nhaclich'],
  summary: 'ngày, giờ và loại việc mà trợ lý tự nhắc',
  usage: 'ngày … / giờ … / tắt … / bật …',
  who: 'secretaries',
  where: 'private',
  asks: first('wish', wish),
  async run(context, args) {
    hand(context, { act: 'set-reminding' });
    const { committee } = context.seat;
    if (args.wish.do === 'show') return reply(say.settings(committee));
    const set = args.wish.do === 'reset' ? null : say.withWish(committee.reminding, args.wish);
    const then = remindingSet(committee, set);
    context.keepCommittee(then, { act: 'reminding-set' });
    return reply(say.settingsChanged(then, args.wish));
  },
});
