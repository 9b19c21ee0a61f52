import { askText } from '../../src/asks/choice.ts';
import {
  asBefore,
  askTitled,
  peopleOf,
  startAsBefore,
  type Titled,
} from '../../src/asks/meetings/as-before.ts';
import { every } from '../../src/asks/meetings/every.ts';
import { meetingField } from '../../src/asks/meetings/field.ts';
import { guestsComing } from '../../src/asks/meetings/guests.ts';
import { holder } from '../../src/asks/meetings/holder.ts';
import { askCalledKind, type CalledKind, kindsFor } from '../../src/asks/meetings/kind.ts';
import { participants } from '../../src/asks/meetings/participants.ts';
import { mandateEnded } from '../../src/domain/committee/acts.ts';
import { convenesBy } from '../../src/domain/committee/authorised.ts';
import { meetingRules, seatedAs } from '../../src/domain/committee/bodies.ts';
import type { Member } from '../../src/domain/committee/committee.ts';
import { type MeetingPlan, planned, proposalDeciders, withChair } from '../../src/domain/meetings/calling.ts';
import { LIMITS } from '../../src/domain/meetings/meeting.ts';
import { leadTimes } from '../../src/domain/meetings/notice.ts';
import type { Rhythm } from '../../src/domain/meetings/series.ts';
import { dayAt } from '../../src/domain/time/day.ts';
import { type Ask, defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import { beginSeries, tellLeader, tellNoticePreparers } from '../../src/procedures/meetings/convened.ts';
import { chairWarnings, planWarnings } from '../../src/queries/meetings/plan.ts';
import { hand } from '../../src/queries/rights.ts';
import { keepUnlogged } from '../../src/records/keep.ts';
import {
  askAgenda,
  askPlace,
  drafted,
  draftPreview,
  draftQuestion,
} from '../../src/say/meetings/planning.ts';
import { comesAgain } from '../../src/say/meetings/series.ts';
import { proposalFor, proposalSent } from '../../src/say/meetings/settling.ts';

/** The right to call is looked at before the first question. */
const title: Ask<Titled> = {
  ...askTitled,
  question: async (context, given) => {
    kindsFor(context);
    return askTitled.question(context, given);
  },
};

interface Arguments {
  readonly title: Titled;
  readonly start: string;
  readonly place: string;
  readonly agenda: string;
  readonly kind: CalledKind;
  readonly field: string | null;
  readonly holder: Member | null;
  readonly participants: readonly Member[];
  readonly guests: readonly string[];
  readonly every: Rhythm | null;
}

function plan(context: SeatContext, args: Arguments) {
  const { committee, member, regulation } = context.seat;
  const { body, kind: type, how } = args.kind;
  const {
    for: onBehalfOf,
    inStead,
    article,
  } = hand(
    context,
    how === 'convene' && args.holder
      ? { act: how, body, kind: type, field: args.field, holder: args.holder }
      : { act: how, body, kind: type, field: args.field },
  );
  const wish: MeetingPlan = {
    body,
    kind: type,
    title: args.title.text,
    start: args.start,
    place: args.place,
    agenda: args.agenda,
    invitees: args.participants.map((one) => one.id),
    guests: args.guests,
    ...(args.field === null ? {} : { field: args.field }),
  };
  // Who is authorised to call it calls it, and goes on with it; who acts for the leader does that in the leader's name.
  const authorised =
    how === 'convene' && inStead
      ? convenesBy(member, { ...args.kind, field: args.field }, { committee, regulation }, context.now)
      : null;
  const deciders = meetingRules(body, regulation).propose?.decidedBy ?? [];
  const convenedBy =
    how === 'convene'
      ? (onBehalfOf ?? (authorised ? member : (inStead?.of ?? member)))
      : (seatedAs(deciders, body, { committee, regulation })[0] ?? member);
  const made = planned(
    wish,
    { draftedBy: member, convenedBy, proposed: how === 'propose', inStead },
    committee,
    dayAt(context.now, context.zone),
    context.now,
  );
  const meeting = withChair(made.meeting, { committee, regulation });
  const spent = authorised?.mandate?.once ? mandateEnded(made.committee, authorised.mandate) : made.committee;
  return { ...made, committee: spent, meeting, named: wish.invitees, onBehalfOf, inStead, article };
}

export const taohop = defineCommand({
  name: 'taohop',
  aliases: ['trieutap', 'hopmoi'],
  summary: 'chuẩn bị một cuộc họp mới',
  usage: 'tên | thời gian | địa điểm | nội dung',
  who: 'callers',
  where: 'private',
  asks: first('title', title, 'title')
    .and('start', startAsBefore, 'start')
    .and(
      'place',
      asBefore(
        { ...askText<SeatContext>(askPlace(), LIMITS.place), words: () => 'place' as const },
        ({ place }) => place,
      ),
      'place',
    )
    .and(
      'agenda',
      asBefore(
        { ...askText<SeatContext>(askAgenda(), LIMITS.agenda), words: () => 'content' as const },
        ({ agenda }) => agenda,
      ),
      'agenda',
    )
    .and(
      'kind',
      asBefore(askCalledKind, (like) => `${like.body}:${like.kind}`),
      'kind',
    )
    .and(
      'field',
      asBefore(meetingField, ({ field = null }) => field),
    )
    .and('holder', holder)
    .and('participants', asBefore(participants, peopleOf), 'people')
    .and(
      'guests',
      asBefore(guestsComing, (like) => like.guests.join('; ') || '-'),
      'guests',
    )
    .and('every', every),
  async confirm(context, args) {
    const { meeting, named, onBehalfOf, inStead, article } = plan(context, args);
    const leads = leadTimes(meeting, context.law);
    const warnings = [
      ...chairWarnings(context, named, meeting),
      ...(await planWarnings(context, meeting, leads)),
      ...(args.every ? [comesAgain(args.every, args.start, context.zone)] : []),
    ];
    const preview = draftPreview(meeting, context.law, {
      onBehalfOf: onBehalfOf ?? (inStead ? context.seat.member : null),
      inStead,
      article,
      leads,
      warnings,
    });
    const proposed = args.kind.how === 'propose';
    return {
      preview: [preview],
      ...draftQuestion(proposed),
    };
  },
  async run(context, args) {
    const { member, regulation } = context.seat;
    const made = plan(context, args);
    keepUnlogged(context.tx, 'committees', made.committee, 'elsewhere');
    await context.save(made.meeting);
    if (args.every) beginSeries(context, made.committee, made.meeting, args.every);
    if (args.kind.how === 'convene') {
      const told = made.inStead ? null : await tellLeader(context, made.meeting);
      await tellNoticePreparers(context, made.meeting);
      return reply(drafted(made.meeting, regulation, { told }));
    }
    const message = proposalFor(made.meeting, member, {
      committee: made.committee,
      regulation,
      zone: context.zone,
    });
    const told: string[] = [];
    for (const decider of proposalDeciders(made.meeting, {
      committee: made.committee,
      regulation,
      now: context.now,
    })) {
      if (await context.tell(decider, message)) told.push(decider.name);
    }
    return reply(proposalSent(told));
  },
});
