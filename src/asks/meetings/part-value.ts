import { upperFirst } from '../../domain/fold.ts';
import { withChair } from '../../domain/meetings/calling.ts';
import { type MeetingChange, settlerOf } from '../../domain/meetings/change.ts';
import { listWanted } from '../../domain/meetings/list-change.ts';
import { LIMITS, type Meeting } from '../../domain/meetings/meeting.ts';
import { keepsAsItIs } from '../../hear/keeping.ts';
import { readAddition, readPart } from '../../hear/meeting-part.ts';
import type { AskAfter, SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import type { OwnWords } from '../../ports/store.ts';
import { tooLong } from '../../say/asking.ts';
import { askAgendaAnew, chairElsewhere, nothingChanged, timeElsewhere } from '../../say/meetings/editing.ts';
import { readPeopleChange } from '../../say/meetings/participants.ts';
import { askPlace, askStart } from '../../say/meetings/planning.ts';
import { askMeetingTitle, askText } from '../choice.ts';
import { askWhen } from '../when.ts';
import { fieldAnew } from './field.ts';
import { guestsAnew } from './guests.ts';
import { papersAnew } from './paper-change.ts';
import type { MeetingPart, PartName } from './part.ts';
import { participantsAnew } from './participants.ts';

/** What of a meeting changes; its time and its field only before the notice. */
export type PartChange = MeetingChange & { readonly start?: string; readonly field?: string | null };

type OfMeeting<Value> = AskAfter<{ meeting: Meeting }, Value>;

/** What is read is what changes. */
const changes = <Value>(
  ask: OfMeeting<Value>,
  change: (value: Value, meeting: Meeting) => PartChange,
): OfMeeting<PartChange> => ({
  question: ask.question,
  read: async (input, context, given, held) => {
    const reading = await ask.read(input, context, given, held);
    return reading.ok ? { ...reading, value: change(reading.value, given.meeting) } : reading;
  },
});

/** “Thêm …” goes on with what is there; all else takes its place. */
const agendaAnew: OfMeeting<string> = {
  question: async () => ({ text: askAgendaAnew() }),
  read: async (input, _context, { meeting }) => {
    const text = input.text.normalize('NFC').trim();
    if (text === '') return { ok: false, say: { text: askAgendaAnew() } };
    const added = readAddition(text);
    const there = meeting.agenda.trim().replace(/[.;,]+$/, '');
    const value =
      added && there !== '' ? `${there}${there.includes('\n') ? '\n' : '; '}${added}` : (added ?? text);
    if (value.length > LIMITS.agenda) return { ok: false, say: tooLong(value.length, LIMITS.agenda) };
    return { ok: true, value };
  },
};

/** Asked where it is, somebody may as well say the whole of it: “đổi sang phòng 3”. */
const placeAnew: OfMeeting<string> = {
  question: async () => ({ text: askPlace() }),
  read: (input, context, given, held) => {
    const said = readPart(input.text);
    const text = said?.part === 'place' ? upperFirst(said.said) : input.text;
    return askText<SeatContext>(askPlace(), LIMITS.place).read({ ...input, text }, context, given, held);
  },
};

/** Beside the list that waits for the chair's word, as it would be then; the chair speaks of the list as it is. */
async function listed(context: SeatContext, meeting: Meeting): Promise<Meeting> {
  const { member } = context.seat;
  const settler = settlerOf(meeting, await context.lawOf(meeting));
  const own = settler?.member?.id === member.id;
  return own ? meeting : { ...meeting, invitees: listWanted(meeting) };
}

const listAnew: OfMeeting<readonly string[]> = {
  question: async (context, { meeting }) =>
    participantsAnew.question(context, { meeting: await listed(context, meeting) }),
  read: async (input, context, { meeting }, held) => {
    const given = { meeting: await listed(context, meeting) };
    const reading = await participantsAnew.read(input, context, given, held);
    if (!reading.ok) return reading;
    const invitees = reading.value.map(({ id }) => id);
    // A list that is named anew need not name the chair; who is taken off by name is refused.
    const whole = meeting.state === 'called' && readPeopleChange(input.text) === null;
    const law = await context.lawOf(meeting);
    const then = whole ? withChair({ ...meeting, invitees }, law) : { invitees };
    return { ...reading, value: then.invitees };
  },
};

const readers: Record<Exclude<PartName, 'chair'>, OfMeeting<PartChange>> = {
  title: changes(askMeetingTitle, (title) => ({ title })),
  start: changes(askWhen(askStart()), (start) => ({ start })),
  place: changes(placeAnew, (place) => ({ place })),
  agenda: changes(agendaAnew, (agenda) => ({ agenda })),
  invitees: changes(listAnew, (invitees) => ({ invitees })),
  guests: changes(guestsAnew, (guests) => ({ guests })),
  papers: changes(papersAnew, (papers) => ({ papers })),
  field: changes(fieldAnew, (field) => ({ field })),
};

/** What a command of its own is for, and how to get there; `null` for what is put right here. */
export function elsewhere(meeting: Meeting, { name }: MeetingPart): Message | null {
  if (name === 'chair') return chairElsewhere(meeting);
  return name === 'start' && meeting.state === 'called' ? timeElsewhere(meeting) : null;
}

type Given = { meeting: Meeting; field: MeetingPart };

const WORDS: Partial<Record<PartName, OwnWords>> = { title: 'title', place: 'place', agenda: 'content' };

/** Asked and read as the part is when a meeting is made; what has a command of its own is left to that. */
export const askPartValue: AskAfter<Given, PartChange> = {
  manyFiles: true,
  question: async (context, { meeting, field }) =>
    field.name === 'chair' ? chairElsewhere(meeting) : readers[field.name].question(context, { meeting }),
  read: async (input, context, { meeting, field }, held) => {
    if (field.name === 'chair' || elsewhere(meeting, field)) return { ok: true, value: {} };
    if (keepsAsItIs(input.text) && !input.file)
      return { ok: false, say: nothingChanged(meeting), final: true };
    return readers[field.name].read(input, context, { meeting }, held);
  },
  unsaid: async (context, given) => {
    if (elsewhere(given.meeting, given.field)) return { ok: true, value: {} };
    const { said } = given.field;
    return said && askPartValue.read(said, context, given, null);
  },
  words: ({ field }) => WORDS[field.name] ?? null,
};
