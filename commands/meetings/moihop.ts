import { askLateReason } from '../../src/asks/meetings/late-reason.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { chairInStead, chairOf, deciderOf } from '../../src/domain/committee/acting.ts';
import { bodyName, wordsAt } from '../../src/domain/committee/wording.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { inviteesOf } from '../../src/domain/meetings/attendance.ts';
import { withChair } from '../../src/domain/meetings/calling.ts';
import { guestsToInvite } from '../../src/domain/meetings/guests.ts';
import { type Meeting, noted, referTo } from '../../src/domain/meetings/meeting.ts';
import { announced, hindrances, type LeadTime, leadTimes } from '../../src/domain/meetings/notice.ts';
import { participantsSettled } from '../../src/domain/meetings/participants.ts';
import { after, DAY } from '../../src/domain/time/instant.ts';
import { defineCommand, type Message, type Reply, reply, type SeatContext } from '../../src/ports/command.ts';
import { anyOf, noticePlaces, reachOf, sendNotice } from '../../src/procedures/meetings/announce.ts';
import { lateLines, tellOfLate } from '../../src/procedures/meetings/late-reason.ts';
import { mailOfNotice } from '../../src/procedures/meetings/letters.ts';
import { invitationNumber, noticeFor } from '../../src/procedures/meetings/notice.ts';
import { chairWarnings } from '../../src/queries/meetings/plan.ts';
import { withSpoken } from '../../src/queries/meetings/spoken.ts';
import { asChair } from '../../src/queries/meetings/waiting.ts';
import { TO_ANNOUNCE } from '../../src/queries/meetings/wishes.ts';
import { hand, may } from '../../src/queries/rights.ts';
import { noticeSent, sendQuestion } from '../../src/say/meetings/calling.ts';
import { groupCard } from '../../src/say/meetings/cards.ts';
import { howToFindChair } from '../../src/say/meetings/chairing.ts';
import { guestsStill } from '../../src/say/meetings/guests.ts';
import {
  participantsAsked,
  participantsFor,
  participantsUnasked,
  participantsWait,
  proposalMissing,
} from '../../src/say/meetings/settling.ts';

import { signingLines } from '../../src/say/signing.ts';

async function leadsOf(context: SeatContext, meeting: Meeting): Promise<LeadTime[]> {
  const all = leadTimes(meeting, await context.lawOf(meeting));
  // The papers' lead time binds the meeting once there are papers.
  return all.filter((lead) => lead.what === 'notice' || meeting.papers.length > 0);
}

const isLate = async (context: SeatContext, meeting: Meeting): Promise<boolean> =>
  (await leadsOf(context, meeting)).some(({ state }) => state === 'late');

/** A chair who sends the notice has settled who takes part by that; nobody else can. */
async function withOwnWord(context: SeatContext, meeting: Meeting): Promise<Meeting> {
  const { member } = context.seat;
  if (meeting.participants) return meeting;
  const law = await context.lawOf(meeting);
  const decider = deciderOf(meeting, law).member;
  return decider?.id === member.id
    ? participantsSettled(meeting, { by: member, recordedBy: member }, context.now)
    : meeting;
}

/** The meeting as its notice would say it: whoever chairs by now is invited. */
async function ready(context: SeatContext, found: Meeting): Promise<Meeting> {
  const meeting = await withOwnWord(context, found);
  return withChair(meeting, await context.lawOf(meeting));
}

/** Asked for only when the notice is late and nothing else stands in its way. */
const lateReason = askLateReason<{ readonly meeting: Meeting }>({
  leads: (context, given) => leadsOf(context, given.meeting),
  needed: async (context, given) => {
    const meeting = await withOwnWord(context, given.meeting);
    const blocked = hindrances(meeting, (await context.lawOf(meeting)).regulation).length > 0;
    return !blocked && isLate(context, meeting);
  },
});

export const moihop = defineCommand({
  name: 'moihop',
  aliases: ['guithongbao', 'giaymoi', 'thongbaohop'],
  summary: 'gửi thông báo họp tới nhóm và từng người',
  who: 'callers',
  where: 'private',
  asks: about(askMeeting(TO_ANNOUNCE, 'announce')).and('lateReason', lateReason, 'reason'),
  async confirm(context, { meeting: found, lateReason: late }) {
    const { committee, member } = context.seat;
    const meeting = await ready(context, found);
    const law = await context.lawOf(meeting);
    if (hindrances(meeting, law.regulation).length > 0) return null;
    const reach = await reachOf(context, inviteesOf(meeting, committee));
    const groups = noticePlaces(committee, meeting.body).length;
    // All of them: without papers as yet there still is a time by which they must be out.
    const leads = leadTimes(meeting, law);
    const card = groupCard(meeting, law);
    const chairing = chairOf(meeting, law);
    const chair = chairing.member;
    const notice = noticeFor(
      context,
      meeting,
      law,
      anyOf(reach, chair) ?? member,
      await invitationNumber(context, meeting),
    );
    // A preview is to be looked at: its buttons would answer a meeting that is not called yet.
    const preview = [...(groups > 0 ? [card] : []), notice].map(({ choices: _, ...shown }) => shown);
    return {
      preview,
      question: [
        ...chairWarnings(context, found.invitees, meeting),
        sendQuestion(
          reach.people.length,
          { count: groups, whose: bodyName(meeting.body, law.regulation), own: meeting.body !== 'committee' },
          { body: meeting.body, regulation: law.regulation },
          reach.unreachable.map((one) => one.name),
          leads,
          context.zone,
        ),
        ...((await isLate(context, meeting)) ? lateLines(context, late) : []),
        ...mailOfNotice(context, meeting, law.regulation),
        ...signingLines(chair, chairInStead(chairing), meeting.body, {
          committee,
          regulation: law.regulation,
        }),
      ].join('\n'),
    };
  },
  async run(context, args) {
    const { member } = context.seat;
    const meeting = await ready(context, args.meeting);
    const law = await context.lawOf(meeting);
    const { onBehalfOf, inStead } = hand(context, { act: 'announce', meeting }, { under: law });
    const missing = hindrances(meeting, law.regulation);
    // What the meeting needs in any case comes before the chair is asked.
    const proposal = missing.find((one) => one.what === 'proposal');
    if (proposal) {
      const chairAsks = may(context, await asChair(context, meeting), { under: law });
      return reply(proposalMissing(meeting, proposal, chairAsks));
    }
    if (missing.some(({ what }) => what === 'participants')) return askChair(context, meeting);
    if (!chairOf(meeting, law).member)
      throw new DomainError('no-chair', {
        meeting: meeting.title,
        how: howToFindChair(meeting, law.regulation, context.seat.member),
      });
    const by = { member: member.id, onBehalfOf, inStead, lateReason: args.lateReason };
    const called = announced(meeting, law.regulation, await leadsOf(context, meeting), by, context.now);
    const { meeting: sent, reach } = await sendNotice(context, called, null);
    await context.save(sent);
    const late = called.notice.lateReason ? args.lateReason : null;
    const untold = await tellOfLate(context, sent, 'notice', late);
    const still = guestsToInvite(sent).length > 0 ? [guestsStill(sent, law.regulation)] : [];
    return { messages: [noticeSent(reach.people.length, reach.unreachable.length), ...untold, ...still] };
  },
});

/** Who takes part is the chair's to settle: asks them, once until they have answered. */
async function askChair(context: SeatContext, meeting: Meeting): Promise<Reply> {
  const { member } = context.seat;
  const law = await context.lawOf(meeting);
  const decider = deciderOf(meeting, law);
  if (!decider.member)
    throw new DomainError('nobody-acts', {
      of: decider.of?.name ?? '',
      article: (decider.of && decider.article) ?? '',
      says: wordsAt(law.regulation, 'acting'),
      how: howToFindChair(meeting, law.regulation, context.seat.member),
    });
  const withButtons = (said: Message) => withSpoken(context, said, referTo(meeting), 'tp');
  // Asked already, and neither a day has passed nor the list or the report changed since.
  const asked = meeting.log.findLast((one) => one.act === 'participants-asked');
  const since = asked ? meeting.log.slice(meeting.log.indexOf(asked) + 1) : [];
  const stale = !asked || after(asked.at, DAY) <= context.now || asked.note !== decider.member.id;
  const changed = since.some((one) => ['redrafted', 'proposal-report-filed'].includes(one.act));
  if (meeting.participantsAsked && asked && !stale && !changed && (await context.reaches(decider.member)))
    return reply(await withButtons(participantsWait(decider.member, asked.at, context.zone)));
  const reached = await context.tell(
    decider.member,
    participantsFor(meeting, law, member, await leadsOf(context, meeting)),
    undefined,
    `participants:${meeting.id}`,
  );
  const entry = {
    at: context.now,
    by: member.id,
    onBehalfOf: null,
    act: reached ? 'participants-asked' : 'participants-unasked',
    note: decider.member.id,
  } as const;
  await context.save(noted({ ...meeting, participantsAsked: true }, entry));
  if (reached) return reply(await withButtons(participantsAsked(decider.member)));
  return reply(
    await withButtons(participantsUnasked(decider.member, await context.accountsOf(decider.member))),
  );
}
