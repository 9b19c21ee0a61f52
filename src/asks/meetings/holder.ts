import { meetingRules, seatedAs } from '../../domain/committee/bodies.ts';
import type { Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { AskAfter } from '../../ports/command.ts';
import { right } from '../../queries/rights.ts';
import { askHolder, holderLabel } from '../../say/meetings/planning.ts';
import { askChoice } from '../choice.ts';

type Given = { readonly kind: Pick<Meeting, 'body' | 'kind'> };

const ofLeader = askChoice<Member | null, Given>(askHolder(), async (context, { kind }) => {
  const { regulation } = context.seat;
  const right = meetingRules(kind.body, regulation).convene[kind.kind];
  return seatedAs(right?.by ?? [], kind.body, context.law).map((one) => ({
    label: holderLabel(one, regulation),
    key: String(one.no),
    value: one,
  }));
});

/** Whose working session it is: one's own, else that of the leader for whom a secretary writes it down. */
export const holder: AskAfter<Given, Member | null> = {
  ...ofLeader,
  offLine: true,
  unsaid: async (context, given) => {
    const { body, kind } = given.kind;
    const own = right(context, { act: 'convene', body, kind });
    return kind !== 'working-session' || (own.allowed && own.onBehalfOf === null)
      ? { ok: true, value: null }
      : ((await ofLeader.unsaid?.(context, given)) ?? null);
  },
};
