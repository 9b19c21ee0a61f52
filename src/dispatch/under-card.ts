import { readOpinion } from '../hear/opinion.ts';
import { understand } from '../hear/understand.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import type { SeatContext } from '../ports/command.ts';
import { pendingInvitations } from '../queries/people/pending-answers.ts';
import type { Pending } from '../say/people/pending.ts';
import { stillWaiting } from '../say/people/waiting.ts';
import { press, pressedUnderCard } from './answered.ts';
import { subjectOfReply } from './scene.ts';
import { readingOf, readingUnderCard } from './situation.ts';
import { send, type Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';

/**
 * What somebody says under a meeting's card in the group that looks like an answer and was not taken for one: they are
 * asked in private, and only where that is shut the group says so. `null` for talk, and for who is not invited.
 */
export async function askedUnderCard(turn: Turn): Promise<Acknowledgement | null> {
  const { tx, scene } = turn;
  const { incoming, group } = scene;
  if (incoming.kind !== 'message' || incoming.private || incoming.nameless || !group) return null;
  const subject = await subjectOfReply(tx, scene);
  const context = subject && (await seatsOf(turn)).find(({ seat }) => seat.committee.id === group.id);
  if (!context) return null;
  const invitation = (await pendingInvitations(context)).find(
    ({ open }) => open.command === `/hop ${subject}`,
  );
  const pressed = invitation && pressedUnderCard(incoming.text, invitation, context);
  const done = pressed ? await press(turn, pressed) : null;
  if (done) return done;
  if (!invitation || !looksLikeAnswer(incoming.text, context, invitation)) return null;
  return send(turn, { messages: [stillWaiting([invitation])], private: true });
}

function looksLikeAnswer(said: string, context: SeatContext, invitation: Pending): boolean {
  if (understand(said) === 'unsure' || readOpinion(said)) return true;
  if (readingUnderCard(said, context).certainty !== 'none') return true;
  return (
    readingOf(said, { seats: [context], waits: [invitation], answered: [], owed: [] })?.certainty !== 'none'
  );
}
