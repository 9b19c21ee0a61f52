import { activeMembers } from '../../domain/committee/committee.ts';
import { ROSTER_LIMITS } from '../../domain/people/roster.ts';
import { findByName } from '../../hear/names.ts';
import { readCharge } from '../../hear/roster.ts';
import type { Ask } from '../../ports/command.ts';
import { chargeNo, type PortfolioWish } from '../../procedures/people/portfolios.ts';
import { tooLong } from '../../say/asking.ts';
import { nobodyCalled, severalCalled } from '../../say/people/members.ts';
import { noSuchCharge, portfolioHow } from '../../say/people/portfolios.ts';

/** Nothing lists; "giao <họ tên>: <lĩnh vực>; địa bàn <…>" hands out; "thôi <số>" takes back. */
export const portfolioWish: Ask<PortfolioWish> = {
  question: async () => portfolioHow(),
  unsaid: async () => ({ ok: true, value: { do: 'list' } }),
  read: async (input, context) => {
    const text = input.text.normalize('NFC').replace(/\s+/g, ' ').trim();
    const said = readCharge(text);
    if (!said) return { ok: false, say: portfolioHow(), final: true };
    if ('no' in said) {
      const charge = chargeNo(context, said.no);
      return charge
        ? { ok: true, value: { do: 'end', charge } }
        : { ok: false, say: noSuchCharge(), final: true };
    }
    const all = activeMembers(context.seat.committee);
    const found = findByName(said.who.slice(0, 200), all, ({ name }) => name);
    const [to, ...more] = found;
    if (!to) return { ok: false, say: nobodyCalled(said.who), final: true };
    if (more.length > 0) return { ok: false, say: severalCalled('', found), final: true };
    for (const part of [said.field, said.area ?? ''])
      if (part.length > ROSTER_LIMITS.field)
        return { ok: false, say: tooLong(part.length, ROSTER_LIMITS.field), final: true };
    return { ok: true, value: { do: 'hand', to, field: said.field, area: said.area } };
  },
};
