import { askChoice } from '../../src/asks/choice.ts';
import { mandateEnded } from '../../src/domain/committee/acts.ts';
import { type Mandate, type Member, memberById, secretaries } from '../../src/domain/committee/committee.ts';
import { type Ask, defineCommand, first, type Message, type SeatContext } from '../../src/ports/command.ts';
import { chairsAnew } from '../../src/procedures/meetings/chairs-anew.ts';
import { hand, may } from '../../src/queries/rights.ts';
import { decidedInStead } from '../../src/records/in-stead.ts';
import { inSteadTold } from '../../src/say/committee/in-stead.ts';
import {
  askReturn,
  noMandates,
  returnConfirm,
  returnLabel,
  returnRecorded,
  returnTold,
} from '../../src/say/meetings/mandates.ts';

/** What is recorded and not over yet: a leader's own, and for secretaries everybody's. */
function live(context: SeatContext): Mandate[] {
  return context.seat.committee.mandates.filter(
    ({ until, of }) => until > context.now && may(context, { act: 'record-mandate', of }),
  );
}

const chosen = askChoice<Mandate>(askReturn(), async (context) =>
  live(context).flatMap((mandate) => {
    const leader = memberById(context.seat.committee, mandate.of);
    const label = leader ? returnLabel(mandate, leader, context.zone) : null;
    return label ? [{ key: `${mandate.body}:${mandate.at}`, label, value: mandate }] : [];
  }),
);
const mandate: Ask<Mandate> = {
  ...chosen,
  unsaid: async (context, given) => {
    hand(context, { act: 'record-mandate' });
    if (live(context).length === 0) return { ok: false, say: noMandates(), final: true };
    return (await chosen.unsaid?.(context, given)) ?? null;
  },
};

/** What was decided in the leader's stead meanwhile; `null` where nobody could, or it had not begun. */
async function inSteadList(
  { seat: { committee, regulation }, tx, now, zone }: SeatContext,
  { body, kind, from }: Mandate,
  leader: Member,
): Promise<Message | null> {
  const acts = regulation.acting.some(
    (rule) => rule.body === body && rule.scope === 'all' && kind !== 'convening' && rule.when.includes(kind),
  );
  if (!acts || from >= now) return null;
  const decided = await decidedInStead(tx, committee, leader.id, from, now);
  return inSteadTold({ decided, from, until: now }, leader, committee, zone);
}

export const trolai = defineCommand({
  name: 'trolai',
  aliases: ['dave', 'hetvang', 'thoiuyquyen'],
  summary: 'ghi nhận lãnh đạo đã trở lại, thôi ủy quyền hoặc thôi giao việc',
  who: 'leaders',
  where: 'private',
  asks: first('mandate', mandate),
  async confirm(context, args) {
    const leader = memberById(context.seat.committee, args.mandate.of);
    return leader
      ? { preview: [], question: returnConfirm(args.mandate, leader, context.zone), yes: 'Ghi nhận' }
      : null;
  },
  async run(context, args) {
    const { committee: before, member } = context.seat;
    hand(context, { act: 'record-mandate' });
    const committee = mandateEnded(before, args.mandate);
    context.keepCommittee(committee, { act: 'mandate-ended', subject: `members:${args.mandate.of}` });
    const leader = memberById(committee, args.mandate.of);
    if (leader) {
      const concerned = [
        leader,
        ...secretaries(committee),
        ...[memberById(committee, args.mandate.to ?? '') ?? []].flat(),
      ];
      for (const one of new Map(concerned.map((each) => [each.id, each])).values()) {
        if (one.id !== member.id) await context.tell(one, returnTold(args.mandate, leader, member));
      }
    }
    const list = leader ? await inSteadList(context, args.mandate, leader) : null;
    if (leader && list && leader.id !== member.id) await context.tell(leader, list);
    // What waited for whoever acted goes to whose right it is again.
    await chairsAnew(context.within(committee), before, []);
    return { messages: [returnRecorded(), ...(list && leader?.id === member.id ? [list] : [])] };
  },
});
