import { hasFields, portfoliosHeld } from '../../domain/people/fields.ts';
import type { AskAfter, SeatContext } from '../../ports/command.ts';
import { may } from '../../queries/rights.ts';
import type { Body, MeetingKind } from '../../regulations/schema.ts';
import { askFieldOf, OF_NO_FIELD } from '../../say/meetings/planning.ts';
import { askChoice } from '../choice.ts';
import type { Option } from '../pick.ts';

interface Given {
  readonly kind: { readonly body: Body; readonly kind: MeetingKind; readonly how: 'convene' | 'propose' };
}

const NONE = { label: OF_NO_FIELD, key: '-', value: null };

/** Those of which who asks may call a meeting. */
async function options(context: SeatContext, { kind: { body, kind, how } }: Given) {
  const { regulation } = context.seat;
  if (!hasFields(body, regulation)) return [NONE];
  const fields: Option<string | null>[] = portfoliosHeld(null, context.law).map(({ key, field }) => ({
    label: field,
    key,
    value: field,
  }));
  return [...fields, NONE].filter(
    ({ value: field }) => how === 'propose' || may(context, { act: 'convene', body, kind, field }),
  );
}

const ask = askChoice(askFieldOf(), options);

/** Of which field a meeting is: asked only where the regulation lets somebody act in those of theirs alone. */
export const meetingField: AskAfter<Given, string | null> = { ...ask, offLine: true };
