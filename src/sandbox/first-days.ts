import type { ShownMessage } from '../channels/sandbox/sandbox.ts';
import type { Member } from '../domain/committee/committee.ts';
import { bodyName } from '../domain/committee/wording.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Regulation } from '../regulations/schema.ts';
import * as words from '../say/sandbox-people.ts';
import type { Player } from './player.ts';

/** When the sample committee's people begin: Monday, 16 November 2026, 08:30 in Vietnam. */
export const BEGINS: Instant = '2026-11-16T01:30:00.000Z';
/** When a newcomer finds them: Wednesday, 2 December 2026, 08:30. */
export const OPENS: Instant = '2026-12-02T01:30:00.000Z';

/** More questions than that no regulation has before a notice goes out. */
const MOST_QUESTIONS = 24;

/**
 * What has happened before anybody looks, said and tapped by the people themselves: one meeting is over, the next is
 * announced and partly answered, somebody asks to be absent, a report is due.
 */
export async function playFirstDays(player: Player, regulation: Regulation): Promise<void> {
  const { members } = player;
  const body = bodyName('committee', regulation);
  const secretary = found(members.find((member) => member.secretary));
  const chair = found(members.find(({ role }) => role === 'head'));
  await player.at(BEGINS);
  const last = await callMeeting(player, secretary, chair, words.lastMeeting(body));
  await player.at('2026-11-16T07:00:00.000Z');
  const attending = guestsOf(last, members, chair);
  for (const guest of attending) await taps(player, guest, words.ATTENDS);
  await player.at('2026-11-25T01:05:00.000Z');
  for (const guest of attending.slice(0, -1)) await handIn(player, guest);
  await player.at('2026-11-26T01:05:00.000Z');

  await player.at('2026-11-30T02:00:00.000Z');
  const next = await callMeeting(player, secretary, chair, words.nextMeeting(body));
  const guests = guestsOf(next, members, chair);
  await player.at('2026-11-30T08:10:00.000Z');
  await player.says(found(guests[0]), words.attends());
  await player.at('2026-12-01T01:20:00.000Z');
  await taps(player, found(guests[1]), words.ATTENDS);
  if (regulation.reports.members === null) await setReportDay(player, secretary);
  await player.at('2026-12-02T01:10:00.000Z');
  await player.says(found(guests.at(-1)), words.asksAbsence());
  await player.at(OPENS);
  await player.leaveQuestions();
  // What whoever comes sees first.
  await player.says(secretary, words.asksWhoComes());
}

/** From the first word to the notice; returns the invitations. */
async function callMeeting(
  player: Player,
  secretary: Member,
  chair: Member,
  meeting: words.Called,
): Promise<readonly ShownMessage[]> {
  const before = player.titled(words.INVITES).length;
  await player.says(secretary, words.calls());
  const answers = words.answersIn(meeting);
  for (let asked = 0; asked < MOST_QUESTIONS && player.titled(words.INVITES).length === before; asked += 1) {
    const heard = found(player.last(secretary));
    const offered = words.CHOICES.find((label) => player.isOffered(heard, label));
    const answer = answers.find(([question]) => question.test(heard.text))?.[1];
    if (offered) await taps(player, secretary, offered);
    else if (answer && heard.title === null) await player.says(secretary, answer);
    else await taps(player, chair, words.AGREE_BUTTON);
  }
  const sent = player.titled(words.INVITES).slice(before);
  if (sent.length === 0) throw new Error('the sample meeting was not announced');
  return sent;
}

/** Where the regulation has them report to the meeting, and they are reminded of it. */
async function handIn(player: Player, guest: Member): Promise<void> {
  if (!(await player.taps(guest, words.HANDS_IN))) return;
  await player.says(guest, words.report());
  await taps(player, guest, words.SURE);
}

/** Where the regulation leaves the day of a report open. */
async function setReportDay(player: Player, secretary: Member): Promise<void> {
  await player.says(secretary, words.setsReportDay());
  if ((await player.taps(secretary, words.OPEN_REPORT)) || (await player.taps(secretary, words.ANY_REPORT))) {
    await player.says(secretary, words.reportDay());
    await player.taps(secretary, words.SETS);
  }
  await player.leaveQuestions();
}

/** Who was invited and does not chair, in the order of their rank. */
const guestsOf = (sent: readonly ShownMessage[], members: readonly Member[], chair: Member): Member[] =>
  members.filter((member) => member.no !== chair.no && sent.some(({ chat }) => chat === addressOf(member)));

const addressOf = (member: Member): string => member.accounts[0] ?? '';

async function taps(player: Player, who: Member, label: RegExp): Promise<void> {
  if (!(await player.taps(who, label))) throw new Error(`${who.id} of the sample is not offered ${label}`);
}

function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('the sample committee lacks somebody');
  return thing;
}
