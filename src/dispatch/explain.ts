import { DomainError } from '../domain/domain-error.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Acknowledgement, Incoming } from '../ports/channel.ts';
import type { Message } from '../ports/message.ts';
import { type Asking, isArchiveUnreadable, type Transaction } from '../ports/store.ts';
import { archiveUnreadable } from '../say/committee/records.ts';
import { refusal } from '../say/refusals.ts';
import * as say from '../say/talk.ts';
import { type Equipment, openContext, seatContext } from './context.ts';
import { readOrder } from './order.ts';
import { outOfTime, TOO_LATE } from './out-of-time.ts';
import { committeeMeant, readScene, type Scene } from './scene.ts';
import { answerWith, put, SILENCE, type Turn } from './turn.ts';

/** The sentence about what went wrong, to who caused it. Nothing else of that update is kept. */
export async function explain(
  tools: Equipment,
  tx: Transaction,
  incoming: Incoming,
  error: unknown,
  now: Instant,
): Promise<Acknowledgement> {
  if (incoming.kind !== 'message' && incoming.kind !== 'tap') return SILENCE;
  const found = await readScene(tx, incoming, now);
  const scene = await withoutDeadQuestion(tools, tx, found, error);
  const turn: Turn = { equipment: tools, tx, scene, now };
  const message = await withBegun(turn, found.account.asking, error, sentence(error, tools.zone));
  const alone = !incoming.private && incoming.kind === 'message' && scene.account.reachableSince !== null;
  if (!alone) return answerWith(turn, message);
  put(turn, scene.account.address, message);
  return SILENCE;
}

function sentence(error: unknown, zone: string): Message {
  if (error instanceof DomainError) return refusal(error, zone);
  return isArchiveUnreadable(error) ? archiveUnreadable(error.year) : say.ourFault();
}

/** Where it goes on with words that were brought late, and is refused for its time. */
async function withBegun(
  { equipment, tx, scene, now }: Turn,
  asking: Asking | null,
  error: unknown,
  message: Message,
): Promise<Message> {
  if (!asking?.begun || scene.account.asking || !(error instanceof DomainError) || !TOO_LATE.has(error.code))
    return message;
  const open = openContext(equipment, tx, scene, null, now);
  const committee = asking.committee ?? committeeMeant(scene, asking.subject) ?? '';
  const context = await seatContext(open, committee, equipment);
  return context ? outOfTime(context, asking, message) : message;
}

/** What can be put right by another answer to the same question. */
const ANSWER_AGAIN: ReadonlySet<string> = new Set([
  'not-allowed',
  'start-in-past',
  'too-many',
  'not-assignable',
  'chair-must-attend',
]);

/** A question whose answer can no longer help (the meeting moved, was called off, is over) is not asked on. */
async function withoutDeadQuestion(
  tools: Equipment,
  tx: Transaction,
  scene: Scene,
  error: unknown,
): Promise<Scene> {
  const answered = ['answer', 'confirm', 'again'].includes(readOrder(scene, tools.commands).kind);
  if (!answered || !(error instanceof DomainError) || ANSWER_AGAIN.has(error.code)) return scene;
  const account = { ...scene.account, asking: null };
  tx.accounts.put(account.address, account);
  return { ...scene, account };
}
