import { permission } from '../../domain/committee/authority.ts';
import { memberById } from '../../domain/committee/committee.ts';
import type { Law } from '../../domain/law.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { hasFields, portfoliosHeld } from '../../domain/people/fields.ts';
import type { AskAfter, SeatContext } from '../../ports/command.ts';
import { may } from '../../queries/rights.ts';
import type { Body, MeetingKind } from '../../regulations/schema.ts';
import { OF_NO_FIELD } from '../../say/meetings/editing.ts';
import { askFieldOf } from '../../say/meetings/planning.ts';
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

/** Whether whoever calls it may call one of that field. */
function callsIn({ state, body, kind, convenedBy }: Meeting, field: string | null, law: Law): boolean {
  const calls = memberById(law.committee, convenedBy);
  return (
    state === 'proposed' || !calls || permission(calls, { act: 'convene', body, kind, field }, law).allowed
  );
}

/** Of which other field a draft is to be: one in which whoever calls it may call it. (A dash leaves a part as it is.) */
export const fieldAnew: AskAfter<{ meeting: Meeting }, string | null> = askChoice(
  askFieldOf(),
  async (context, { meeting }) => {
    const law = await context.lawOf(meeting);
    const fields: Option<string | null>[] = portfoliosHeld(null, law).map(({ key, field }) => ({
      label: field,
      key,
      value: field,
    }));
    return [...fields, { ...NONE, key: 'none' }].filter(({ value }) => callsIn(meeting, value, law));
  },
);

/** Of which field a meeting is: asked only where the regulation lets somebody act in those of theirs alone. */
export const meetingField: AskAfter<Given, string | null> = { ...ask, offLine: true };
