import { askChoice } from '../../src/asks/choice.ts';
import { askMeeting } from '../../src/asks/meetings/meeting.ts';
import { participantsAnew } from '../../src/asks/meetings/participants.ts';
import { askText } from '../../src/asks/text.ts';
import { askWhen } from '../../src/asks/when.ts';
import { authorise } from '../../src/domain/committee/authority.ts';
import type { Member } from '../../src/domain/committee/committee.ts';
import { redrafted, withChair } from '../../src/domain/meetings/calling.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { leadTimes } from '../../src/domain/meetings/notice.ts';
import { keepsAsItIs } from '../../src/hear/keeping.ts';
import { type Ask, defineCommand, type Given } from '../../src/ports/command.ts';
import { chairWarnings, planWarnings } from '../../src/queries/meetings/plan.ts';
import { TO_PREPARE } from '../../src/queries/meetings/wishes.ts';
import {
  askAgenda,
  askField,
  askPlace,
  askStart,
  askTitle,
  drafted,
  draftPreview,
  FIELDS,
  nothingChanged,
} from '../../src/say/meetings/planning.ts';

type Field = 'title' | 'start' | 'place' | 'agenda' | 'invitees';

const field: Ask<Field> = askChoice(askField(), async () =>
  (Object.keys(FIELDS) as Field[]).map((key) => ({ key, label: FIELDS[key], value: key })),
);

const readers: Record<Field, Ask<string | readonly Member[]>> = {
  title: askText(askTitle(), LIMITS.title),
  start: askWhen(askStart()),
  place: askText(askPlace(), LIMITS.place),
  agenda: askText(askAgenda(), LIMITS.agenda),
  invitees: participantsAnew,
};

/** What is asked when a meeting is made goes by the kind of meeting. */
const forMeeting = (given: Given): Given => ({ ...given, kind: given.meeting });

/** Asked and read as the field is when a meeting is made. */
const value: Ask<string | readonly Member[]> = {
  question: (context, given) => readers[given.field as Field].question(context, forMeeting(given)),
  read: async (input, context, given, held) =>
    keepsAsItIs(input.text) && !input.file
      ? { ok: false, say: nothingChanged(given.meeting as Meeting), final: true }
      : readers[given.field as Field].read(input, context, forMeeting(given), held),
};

export const suahop = defineCommand({
  name: 'suahop',
  aliases: ['suacuochop'],
  summary: 'sửa cuộc họp chưa thông báo',
  usage: 'mục | nội dung mới',
  who: 'callers',
  where: 'private',
  asks: { meeting: askMeeting(TO_PREPARE), field, value },
  async run(context, args) {
    const { committee, member } = context.seat;
    const regulation = await context.regulationOf(args.meeting);
    authorise(member, { act: 'prepare', meeting: args.meeting }, committee, regulation, context.now);
    const change: Partial<Pick<Meeting, Field>> =
      args.field === 'invitees'
        ? { invitees: (args.value as readonly Member[]).map((one) => one.id) }
        : { [args.field]: args.value as string };
    const changed = redrafted(args.meeting, change, member, context.now);
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
