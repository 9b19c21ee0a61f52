import { askChoice, askText } from '../../src/asks/choice.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { participantsAnew } from '../../src/asks/meetings/participants.ts';
import { askMeetingTitle } from '../../src/asks/meetings/title.ts';
import { askWhen } from '../../src/asks/when.ts';
import { redrafted, withChair } from '../../src/domain/meetings/calling.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { leadTimes } from '../../src/domain/meetings/notice.ts';
import { keepsAsItIs } from '../../src/hear/keeping.ts';
import type { AskAfter } from '../../src/ports/command.ts';
import { defineCommand } from '../../src/ports/command.ts';
import { chairWarnings, planWarnings } from '../../src/queries/meetings/plan.ts';
import { TO_PREPARE } from '../../src/queries/meetings/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import {
  askAgenda,
  askField,
  askPlace,
  askStart,
  drafted,
  draftPreview,
  editHeard,
  FIELDS,
  nothingChanged,
} from '../../src/say/meetings/planning.ts';

type Field = 'title' | 'start' | 'place' | 'agenda' | 'invitees';

const field = askChoice<Field>(askField(), async () =>
  (Object.keys(FIELDS) as Field[]).map((key) => ({ key, label: FIELDS[key], value: key })),
);

type Change = Partial<Pick<Meeting, Field>>;

/** What is read is what changes. */
const changes = <Value>(
  ask: AskAfter<{ meeting: Meeting }, Value>,
  change: (value: Value) => Change,
): AskAfter<{ meeting: Meeting }, Change> => ({
  question: ask.question,
  read: async (input, context, given, held) => {
    const reading = await ask.read(input, context, given, held);
    return reading.ok ? { ...reading, value: change(reading.value) } : reading;
  },
});

const readers: Record<Field, AskAfter<{ meeting: Meeting }, Change>> = {
  title: changes(askMeetingTitle, (title) => ({ title })),
  start: changes(askWhen(askStart()), (start) => ({ start })),
  place: changes(askText(askPlace(), LIMITS.place), (place) => ({ place })),
  agenda: changes(askText(askAgenda(), LIMITS.agenda), (agenda) => ({ agenda })),
  invitees: changes(participantsAnew, (people) => ({ invitees: people.map(({ id }) => id) })),
};

/** Asked and read as the field is when a meeting is made. */
const change: AskAfter<{ meeting: Meeting; field: Field }, Change> = {
  question: (context, given) => readers[given.field].question(context, given),
  read: async (input, context, given, held) =>
    keepsAsItIs(input.text) && !input.file
      ? { ok: false, say: nothingChanged(given.meeting), final: true }
      : readers[given.field].read(input, context, given, held),
};

export const suahop = defineCommand({
  name: 'suahop',
  aliases: ['suacuochop'],
  summary: 'sửa cuộc họp chưa thông báo',
  usage: 'mục | nội dung mới',
  who: 'callers',
  where: 'private',
  asks: about(askMeeting(TO_PREPARE)).and('field', field).and('value', change),
  async confirm({ heard, seat, zone }, { meeting, field: edited, value }) {
    if (!heard) return null;
    const changed = { ...meeting, ...value };
    return { preview: [], question: editHeard(changed, edited, seat.committee, zone), yes: 'Sửa' };
  },
  async run(context, args) {
    const { committee, member } = context.seat;
    const regulation = await context.regulationOf(args.meeting);
    hand(context, { act: 'prepare', meeting: args.meeting }, { under: regulation });
    const changed = redrafted(args.meeting, args.value, member, context.now);
    const then = withChair(changed, committee, regulation);
    await context.save(then);
    const leads = leadTimes(then, regulation, context.calendar, context.zone, context.now);
    const warnings = [
      ...chairWarnings(context, changed.invitees, then),
      ...(await planWarnings(context, then, leads)),
    ];
    const preview = draftPreview(then, committee, regulation, context.zone, {
      onBehalfOf: null,
      article: null,
      leads,
      warnings,
    });
    return { messages: [preview, drafted(then, regulation, args.field)] };
  },
});
