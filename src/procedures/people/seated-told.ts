import { unreached } from '../../domain/circulation.ts';
import { chairOf, deciderOf } from '../../domain/committee/acting.ts';
import { seatIn } from '../../domain/committee/bodies.ts';
import {
  type Committee,
  type Mandate,
  type Member,
  memberById,
  secretaries,
} from '../../domain/committee/committee.ts';
import { lostPost, tookPosts } from '../../domain/committee/former-post.ts';
import { allStandingIn } from '../../domain/committee/stand-in.ts';
import { waiting } from '../../domain/meetings/attendance.ts';
import { consenterOf } from '../../domain/meetings/consenter.ts';
import type { CalledMeeting, Delivery } from '../../domain/meetings/meeting.ts';
import { lapsedSince, returnedSince } from '../../domain/meetings/reseated.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { mandateLapsed } from '../../say/meetings/mandates.ts';
import * as say from '../../say/meetings/reseated.ts';
import { participantsFor } from '../../say/meetings/settling.ts';
import { sendPapers } from '../meetings/announce.ts';
import { passOnRequest, tellNewChair } from '../meetings/answer.ts';
import { mailNotice } from '../meetings/letters.ts';
import { invitationNumber, noticeFor } from '../meetings/notice.ts';
import { submitterOf } from '../meetings/requests-anew.ts';
import type { ReseatedMeeting, Seated } from './seated.ts';

/**
 * Tells what a change of the list has made of the meetings ahead, and of what was recorded of leaders: who is invited now
 * gets the notice, everybody there who chairs, who decides what waits, and the secretaries all of it. `context`: that of
 * the list as it was. Returns what the secretaries hear, for who has made the change.
 */
export async function tellSeated(
  context: SeatContext,
  before: Committee,
  { committee, meetings, ended }: Seated,
): Promise<Message[]> {
  const there = context.within(committee);
  const asked = await askedByPost(there, before);
  const changes: say.ReseatedSaid[] = [];
  for (const one of meetings) changes.push(await tellOfMeeting(there, before, one, asked));
  const shown = changes.filter(({ meeting: { state } }) => state !== 'cancelled' && state !== 'rejected');
  const news = shown.length > 0 ? [say.meetingsReseated(shown, context.zone)] : [];
  for (const one of secretaries(committee))
    for (const message of news) if (one.id !== context.seat.member.id) await there.tell(one, message);
  return [...news, ...(await tellOfMandates(there, before, ended))];
}

/** Those who are asked at once all that waits for them, by the post that they have taken. */
async function askedByPost(there: SeatContext, before: Committee): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  for (const one of tookPosts(before, there.law))
    if (one.id !== there.seat.member.id && (await there.reaches(one))) asked.add(one.id);
  return asked;
}

async function tellOfMeeting(
  there: SeatContext,
  before: Committee,
  { before: was, then }: ReseatedMeeting,
  asked: ReadonlySet<string>,
): Promise<say.ReseatedSaid> {
  const law = await there.lawOf(then);
  const membersOf = (ids: readonly string[]) => ids.flatMap((id) => memberById(law.committee, id) ?? []);
  const back = membersOf(returnedSince(was, then));
  const come = membersOf(then.invitees.filter((id) => !was.invitees.includes(id)));
  const missed = then.state === 'called' ? await inviteNow(there, then, come, back) : [];
  // Who comes has the notice, and the secretaries hear it with all else.
  const knowing = [...come, ...secretaries(law.committee)].map(({ id }) => id);
  if (then.state === 'called') await tellNewChair(there, was, then, knowing, before);
  const lapsed = lapsedSince(was, then);
  if (lapsed.includes('participants')) {
    const decider = deciderOf(then, law).member;
    if (decider && !asked.has(decider.id))
      await there.tell(
        decider,
        participantsFor(then, law, submitterOf(there, then)),
        undefined,
        `participants:${then.id}`,
      );
  }
  await passOnRequests(there, before, { before: was, then }, asked);
  return {
    ...{ meeting: then, back, missed, lapsed },
    gone: was.invitees.flatMap((id) =>
      then.invitees.includes(id) ? [] : (memberById(law.committee, id)?.name ?? []),
    ),
    chair: chairOf(then, law).member,
    invited: come.filter((one) => !back.includes(one)),
  };
}

/** Who comes gets the notice, with its papers where they are new; returns who cannot be written to. */
async function inviteNow(
  there: SeatContext,
  then: CalledMeeting,
  come: readonly Member[],
  back: readonly Member[],
): Promise<Member[]> {
  if (come.length === 0) return [];
  const law = await there.lawOf(then);
  const number = await invitationNumber(there, then);
  const marked = await mailNotice(
    there,
    then,
    come.filter((one) => !back.includes(one)),
    null,
  );
  const missed: Member[] = [];
  for (const member of come) {
    const about = { what: 'notice', meeting: then.id, member: member.id } as const;
    const notice = noticeFor(there, then, law, member, number);
    const isBack = back.includes(member);
    await there.tell(
      member,
      marked(member, isBack ? say.invitedAgain(notice, then, member, law) : notice),
      about,
    );
    if (!isBack) await sendPapers(there, then, member, marked);
    if (!(await there.reaches(member))) missed.push(member);
  }
  const lost: Record<string, Delivery> = Object.fromEntries(
    missed.map((member) => [member.id, unreached(member, there.now)]),
  );
  if (missed.length > 0) await there.save({ ...then, deliveries: { ...then.deliveries, ...lost } });
  return missed;
}

/** What was asked goes to who decides on it now, and so does what was asked by who is back. */
async function passOnRequests(
  there: SeatContext,
  before: Committee,
  { before: was, then }: ReseatedMeeting,
  asked: ReadonlySet<string>,
): Promise<void> {
  if (then.state !== 'called') return;
  const law = await there.lawOf(then);
  for (const { member: id, answer } of waiting(then)) {
    const asker = memberById(law.committee, id);
    const decider = consenterOf(then, law, id).member;
    const earlier = consenterOf(was, { ...law, committee: before }, id).member;
    const isSame = decider?.id === earlier?.id && was.invitees.includes(id);
    if (asker && !isSame && !(decider && asked.has(decider.id)))
      await passOnRequest(there, then, asker, answer);
  }
}

/** Who gave a mandate, whom it named or let act, and the secretaries hear that it has ended. */
async function tellOfMandates(
  there: SeatContext,
  before: Committee,
  ended: readonly Mandate[],
): Promise<Message[]> {
  const { committee, regulation, member: actor } = there.seat;
  const own: Message[] = [];
  for (const mandate of ended) {
    const { of, to, body } = mandate;
    const giver = memberById(before, of);
    const named = to ? memberById(before, to) : null;
    const gone = lostPost(of, body, before, there.law) ? giver : named;
    const post = gone && seatIn(gone, body, regulation);
    if (!giver || !gone || !post) continue;
    const acting = allStandingIn({ committee: before, regulation }, giver, body, there.now);
    const acted = [...new Set([...(named ? [named] : []), ...acting.map(({ member }) => member)])];
    const message = mandateLapsed(mandate, { giver, gone, post, acted }, regulation, there.zone);
    for (const id of new Set([giver, ...acted, ...secretaries(committee)].map((one) => one.id))) {
      const one = memberById(committee, id);
      if (one && one.left === null && id !== actor.id) await there.tell(one, message);
    }
    own.push(message);
  }
  return own;
}
