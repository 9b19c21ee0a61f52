import {
  conveneRightFor,
  convenersNamed,
  conveningArticle,
  conveningWords,
} from '../../domain/committee/authorised.ts';
import { bodiesOf, seatIn } from '../../domain/committee/bodies.ts';
import { callable } from '../../domain/committee/convening.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fold } from '../../domain/fold.ts';
import type { Ask, SeatContext } from '../../ports/command.ts';
import type { Body, MeetingKind } from '../../regulations/schema.ts';
import { askKind, kindLabel, reservedKind } from '../../say/meetings/planning.ts';
import { convenersSaid } from '../../say/people/post-title.ts';
import { askChoice } from '../choice.ts';

/** A kind of meeting that somebody calls, or proposes. */
export interface CalledKind {
  readonly body: Body;
  readonly kind: MeetingKind;
  readonly how: 'convene' | 'propose';
}

/** Only what the regulation lets this person convene or propose today. */
const offered: Ask<CalledKind> = askChoice(askKind(), async (context) =>
  kindsFor(context).map((one) => ({
    label: kindLabel(one.body, one.kind, one.how, context.seat.regulation),
    key: `${one.body}:${one.kind}`,
    value: one,
  })),
);

/** The committee's meetings that are for others to convene, for those who may convene some of them. */
function reserved(context: SeatContext) {
  const { regulation } = context.seat;
  const own = kindsFor(context).filter((one) => one.body === 'committee');
  if (own.length === 0) return [];
  return (['regular', 'ad-hoc', 'extended'] as const).flatMap((one) => {
    const right = regulation.meetings.committee.convene[one];
    if (!right || own.some((mine) => mine.kind === one)) return [];
    const who = convenersNamed('committee', right, regulation);
    return [
      {
        label: kindLabel('committee', one, 'convene', regulation),
        who,
        article: conveningArticle(right),
        other: right.other,
      },
    ];
  });
}

/** Says also what is not offered and by which article, so that nobody is led to another kind unawares. */
export const askCalledKind: Ask<CalledKind> = {
  question: async (context, given) => {
    const asked = await offered.question(context, given);
    return { ...asked, text: [asked.text, ...reserved(context).map(reservedKind)].join('\n') };
  },
  read: async (input, context, given, held) => {
    const refused = reserved(context).find((one) => fold(input.text.slice(0, 200)) === fold(one.label));
    if (refused)
      throw new DomainError('not-allowed', {
        article: refused.article,
        who: refused.who,
        says: conveningWords('committee', context.seat.regulation),
      });
    return offered.read(input, context, given, held);
  },
  unsaid: async (context, given) =>
    reserved(context).length > 0 ? null : ((await offered.unsaid?.(context, given)) ?? null),
};

export function kindsFor(context: SeatContext): CalledKind[] {
  const { member, regulation } = context.seat;
  const kinds = callable(member, context.law);
  if (kinds.length > 0) return kinds;
  const { body, right } = conveneRightFor(member, regulation);
  throw new DomainError('not-allowed', {
    article: right ? conveningArticle(right) : '',
    who: right ? convenersSaid(body, right, regulation) : '',
    says: bodiesOf(regulation)
      .filter((one) => one === body || seatIn(member, one, regulation) !== null)
      .map((one) => conveningWords(one, regulation))
      .filter((words) => words !== '')
      .join('; '),
  });
}
