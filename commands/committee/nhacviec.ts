import { daysOf, isHours } from '../../src/domain/committee/reminding.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { type Ask, defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import * as say from '../../src/say/committee/reminders-settings.ts';

function secretaryOnly({ seat: { member } }: SeatContext): void {
  if (!member.secretary) throw new DomainError('not-allowed', { who: 'thư ký' });
}

/** Nothing shows the settings. */
const wish: Ask<say.SettingWish> = {
  question: async () => say.settingsHow(),
  unsaid: async () => ({ ok: true, value: { do: 'show' } }),
  read: async (input, context) => {
    secretaryOnly(context);
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
    secretaryOnly(context);
    const { committee } = context.seat;
    if (args.wish.do === 'show') return reply(say.settings(committee));
    const { reminding, ...rest } = committee;
    const then = args.wish.do === 'reset' ? rest : { ...rest, reminding: say.withWish(reminding, args.wish) };
    context.tx.committees.put(committee.id, then);
    context.record({ act: 'reminding-set' });
    return reply(say.changed(then));
  },
});
