import { chairCandidates } from '../../domain/meetings/calling.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { invitesGuests } from '../../domain/meetings/rules.ts';
import { hasFields } from '../../domain/people/fields.ts';
import { type PartSaid, readPart } from '../../hear/meeting-part.ts';
import { hearSentence } from '../../hear/sentence/hear.ts';
import { parseWhen } from '../../hear/when/parse.ts';
import type { AskAfter, SeatContext } from '../../ports/command.ts';
import type { Input } from '../../ports/store.ts';
import { may } from '../../queries/rights.ts';
import { pleaseChoose } from '../../say/asking.ts';
import { askField, PARTS } from '../../say/meetings/editing.ts';
import { type Option, offer, picked } from '../pick.ts';

export type PartName = keyof typeof PARTS;

/** Which part of a meeting is put right, and what was said of it in the same breath. */
export interface MeetingPart {
  readonly name: PartName;
  readonly said: Input | null;
}

/** Chosen, or named in a sentence with what it is to be: “phòng 3”, “đổi phòng họp sang phòng 3”, “thêm Lan”. */
export const askPart: AskAfter<{ meeting: Meeting }, MeetingPart> = {
  question: async (context, { meeting }) => offer(askField(), await options(context, meeting)),
  read: async (input, context, { meeting }) => {
    const all = await options(context, meeting);
    const chosen = input.file ? null : picked(input.text, all);
    if (chosen)
      return {
        ok: true,
        value: { name: chosen.value, said: null },
        keep: { text: chosen.key, file: null },
      };
    const said = input.file ? { name: 'papers' as const, said: input } : partSaid(input.text, context);
    return said && all.some(({ value }) => value === said.name)
      ? { ok: true, value: said }
      : { ok: false, say: offer(pleaseChoose(), all) };
  },
};

async function options(context: SeatContext, meeting: Meeting): Promise<Option<PartName>[]> {
  const law = await context.lawOf(meeting);
  const handsChair =
    chairCandidates(meeting, law).length > 0 && may(context, { act: 'hand-chair', meeting }, { under: law });
  const there: Partial<Record<PartName, boolean>> = {
    guests: invitesGuests(meeting, law.regulation),
    chair: handsChair,
    field: meeting.state !== 'called' && hasFields(meeting.body, law.regulation),
  };
  return (Object.keys(PARTS) as PartName[])
    .filter((name) => there[name] !== false)
    .map((name) => ({ key: name, label: PARTS[name], value: name }));
}

function partSaid(text: string, context: SeatContext): MeetingPart | null {
  const said = readPart(text) ?? heardPart(text, context);
  if (said) return { name: said.part, said: { text: said.said, file: null } };
  const { now, zone } = context;
  return parseWhen(text, { now, zone }).kind === 'instant'
    ? { name: 'start', said: { text, file: null } }
    : null;
}

/** The same as a sentence of its own would be heard. */
function heardPart(text: string, { seat, now, zone }: SeatContext): PartSaid | null {
  const people = seat.committee.members.map(({ name }) => name);
  const heard = hearSentence(text, { waits: [], role: 'secretary', now, zone, people });
  if (heard.certainty !== 'open') return null;
  const { where, who = [] } = heard.slots;
  switch (heard.act) {
    case 'change-place':
      return where ? { part: 'place', said: where } : null;
    case 'add-invitee':
      return who.length > 0 ? { part: 'invitees', said: `thêm ${who.join(', ')}` } : null;
    case 'remove-invitee':
      return who.length > 0 ? { part: 'invitees', said: `bớt ${who.join(', ')}` } : null;
    default:
      return null;
  }
}
