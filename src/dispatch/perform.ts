import { createHash } from 'node:crypto';
import { keepsAsItIs } from '../hear/keeping.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import type { AnyCommand, Context, SeatContext } from '../ports/command.ts';
import type { Message } from '../ports/message.ts';
import type { Asking, Input, Mending } from '../ports/store.ts';
import { withQuestionBefore } from '../say/facets.ts';
import * as say from '../say/talk.ts';
import { type Collected, collect, facetsOf, partBefore, type SaidNow } from './collect.ts';
import { openContext, seatContext } from './context.ts';
import { answerTo, askBack, comesLate, withOwnWords } from './doubt.ts';
import { stampOf } from './offered.ts';
import { outOfTime } from './out-of-time.ts';
import { keepAsking, stopAsking } from './questions.ts';
import { committeeMeant, isKnown } from './scene.ts';
import { answerWith, ask, beckon, goingOn, put, SILENCE, send, type Turn, tellDisplaced } from './turn.ts';
import { askWhichCommittee, committeeChosen, WHICH_COMMITTEE, waitsElsewhere } from './which-committee.ts';
import { hearBeside } from './word.ts';
import { countsAt, hasLapsed } from './written.ts';

/** What earlier steps of a command have settled. */
export interface Settled {
  /** The meeting that a button named. */
  readonly subject: string | null;
  readonly committee: string | null;
  /** The preview was looked at and agreed to, and what it had shown. */
  readonly confirmed: boolean;
  readonly shown?: string | null;
  readonly said?: SaidNow | null;
  /** It was read out of a sentence. */
  readonly heard?: boolean;
  /** An argument that is asked for, or read, anew. */
  readonly mends?: Mending | null;
  /** It was chosen from what was offered, by its number or its label. */
  readonly chosen?: boolean;
}

/** Goes on with the command whose question was waiting. */
export async function resume(
  before: Turn,
  asking: Asking,
  said: Input | null,
  confirmed: boolean,
): Promise<Acknowledgement> {
  const turn = { ...before, resumes: asking, begun: asking.begun ?? null };
  const { mends = null } = asking;
  const input = said && mends && !said.file && keepsAsItIs(said.text) ? mends.was : said;
  const command = turn.equipment.commands.find((one) => one.name === asking.command);
  if (!command) return answerWith(turn, say.nothingToConfirm());
  const settled = {
    subject: asking.subject,
    committee: asking.committee,
    confirmed,
    shown: asking.shown ?? null,
    heard: asking.heard === true,
    mends: mends && input === mends.was ? null : mends,
  };
  if (asking.wants === WHICH_COMMITTEE && input) {
    const committee = await committeeChosen(turn, input.text);
    if (!committee) return ask(turn, { ...asking, since: turn.now }, await askWhichCommittee(turn, command));
    const { scene, tx } = turn;
    // Who has chosen one before answers for this once.
    const first = committeeMeant(scene, asking.subject) === 'ask';
    const account = first ? { ...scene.account, current: committee } : scene.account;
    tx.accounts.put(account.address, account);
    return perform({ ...turn, scene: { ...scene, account } }, command, asking.given, {
      ...settled,
      said: newlySaid(command),
      committee,
    });
  }
  if (asking.wants === null || !input) return perform(turn, command, asking.given, settled);
  const { doubt } = asking;
  const meant = doubt ? answerTo(doubt, input) : 'other';
  if (meant === 'old') return answerWith(turn, say.oldChoice());
  if (doubt && meant === 'no') {
    turn.tx.accounts.put(turn.scene.account.address, { ...turn.scene.account, asking: null });
    return answerWith(turn, say.dropped());
  }
  if (doubt && meant === 'unclear') return ask(turn, asking, askBack(doubt, asking.given));
  const sure = doubt !== undefined && meant === 'yes';
  const given = { ...asking.given, [asking.wants]: sure ? doubt.input : input };
  const answer = { from: asking.wants, to: asking, late: comesLate(turn.scene, asking, turn.now), sure };
  return perform(turn, command, given, { ...settled, said: answer });
}

/** All that stands on a command's line is read for the first time. */
export function newlySaid(command: AnyCommand): SaidNow | null {
  const [head] = command.asks.list;
  return head ? { from: head.name, to: null, late: false, sure: false } : null;
}

/** Takes a command as far as it can go: to its next question, to its preview, or all the way. */
export async function perform(
  turn: Turn,
  command: AnyCommand,
  inputs: Readonly<Record<string, Input>>,
  settled: Settled,
): Promise<Acknowledgement> {
  const { scene, now } = turn;
  if (command.where === 'private' && !scene.incoming.private) return beckon(turn, command);
  if (command.where === 'group' && scene.incoming.private) return answerWith(turn, say.onlyInGroup());

  const memo = {
    command: command.name,
    committee: settled.committee,
    subject: settled.subject,
    since: now,
    ...(settled.heard ? { heard: true as const } : {}),
  };
  const context = await contextFor(turn, command, settled);
  if (context === 'ask') {
    return ask(
      turn,
      { ...memo, given: inputs, wants: WHICH_COMMITTEE },
      await askWhichCommittee(turn, command),
    );
  }
  if (context === null) {
    // An unbound group hears nothing, not even that the bot keeps silent.
    if (!scene.incoming.private && !scene.group) return SILENCE;
    return answerWith(turn, isKnown(scene.account) ? say.notHere() : say.whoAreYou());
  }

  const mends = settled.mends ?? null;
  const collected = await collect(command, inputs, context, settled.said ?? null, mends);
  const open = { ...memo, committee: context.seat?.committee.id ?? null, given: collected.given };
  if (!collected.done) {
    const { wants, doubt } = collected;
    const again = mends && wants === mends.name ? { mends } : {};
    // It is the same question still, and quoting it answers it.
    const since = settled.said?.to?.since ?? now;
    if (doubt && wants !== null) return ask(turn, { ...open, ...again, wants, doubt, since }, collected.say);
    const { to, from } = settled.said ?? {};
    const missed = to && wants !== null && wants === from ? inputs[wants] : null;
    const beside = missed ? await hearBeside(turn, missed.text) : null;
    // The question goes on waiting as it was put; the next number is for what is asked back.
    if (beside && to) return answerWith(turn, { ...beside, asks: stampOf(to) });
    if (wants !== null)
      return ask(turn, { ...open, ...again, wants }, shownWithBack(command, collected, mends));
    await stopAsking(turn, command, collected.given);
    const { resumes } = turn;
    const inVain = resumes && hasLapsed(goingOn(turn)) && 'lawOf' in context;
    return answerWith(turn, inVain ? await outOfTime(context, resumes, collected.say) : collected.say);
  }
  // The port fits each command to its context; the list of commands has lost that, so it is said again here.
  const here = context as SeatContext;
  const shown = withOwnWords((await command.confirm?.(here, collected.args)) ?? null, collected.own);
  const mark = shown ? hashOf(shown) : null;
  // What was agreed to is what was shown: where something changed meanwhile, it is shown anew.
  if (shown && mark && (!settled.confirmed || settled.shown !== mark)) {
    if (settled.confirmed) put(turn, scene.account.address, say.changedMeanwhile());
    await tellDisplaced(turn);
    // Who quotes any part of the preview means it.
    const asks = stampOf({ since: now });
    for (const message of shown.preview) put(turn, scene.account.address, { ...message, asks });
    const about = shown.question.split('\n')[0] ?? '';
    const mendable = facetsOf(command, collected.given).length > 0;
    const agreeing = {
      ...{ ...open, wants: null, shown: mark, about, mendable },
      ...(shown.yes ? { yes: shown.yes } : {}),
    };
    return ask(turn, agreeing, say.confirmQuestion(shown.question, agreeing));
  }
  return carryOut(turn, command, here, collected);
}

/** A question with the way back to the one before it. */
const shownWithBack = (
  command: AnyCommand,
  { wants, say, given }: Extract<Collected, { readonly done: false }>,
  mends: Mending | null,
): Message =>
  wants !== null && wants !== mends?.name && partBefore(command, given, wants) !== null
    ? withQuestionBefore(say)
    : say;

const hashOf = (shown: object): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);

async function carryOut(
  turn: Turn,
  command: AnyCommand,
  context: SeatContext,
  collected: Collected & { done: true },
): Promise<Acknowledgement> {
  await stopAsking(turn, command, collected.given);
  const answered = await command.run(context, collected.args);
  if (answered.stay) await keepAsking(turn, command, context, answered.stay, collected.given);
  return send(turn, answered);
}

/** Under which committee and regulation a command goes on; `ask` where that has to be chosen. */
export async function contextFor(
  turn: Turn,
  command: AnyCommand,
  settled: Pick<Settled, 'subject' | 'committee' | 'heard' | 'chosen'>,
): Promise<Context | SeatContext | 'ask' | null> {
  const { equipment, tx, scene, now } = turn;
  const at = command.asWritten ? countsAt(goingOn(turn)) : now;
  const { incoming } = scene;
  const open = {
    ...openContext(equipment, tx, scene, settled.subject, now, at),
    heard: settled.heard === true,
    worded: incoming.kind === 'message' && incoming.private && settled.chosen !== true,
  };
  const meant = settled.committee ?? committeeMeant(scene, settled.subject);
  if (meant === 'ask') return command.needsSeat ? 'ask' : open;
  const unsaid = settled.committee === null && settled.subject === null;
  if (meant && unsaid && (await waitsElsewhere(turn, command, meant))) return 'ask';
  const seated = meant ? await seatContext(open, meant, equipment) : null;
  return seated ?? (command.needsSeat ? null : open);
}
