import { fold } from '../domain/fold.ts';
import { LIMITS } from '../domain/meetings/meeting.ts';
import { namesReport } from '../hear/reports.ts';
import { sameLabel } from '../hear/wording.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import type { AnyCommand, FileUse } from '../ports/command.ts';
import type { Command } from '../ports/message.ts';
import type { Asking, Input } from '../ports/store.ts';
import { whatIsFileFor } from '../say/files.ts';
import { splitLine } from './collect.ts';
import { type Order, sentWith, slashOrder } from './order.ts';
import { newlySaid, perform } from './perform.ts';
import { ask, type Turn } from './turn.ts';
import { seatsOf } from './which-committee.ts';

/** What is wanted of somebody who sent a file and has not said what it is for. */
const USE = '@use';
/** So many of each kind are offered. */
const MOST = 4;

type CommandOrder = Extract<Order, { readonly kind: 'command' }>;
type TakesFiles = AnyCommand & { readonly files: FileUse };

const takesFiles = (command: AnyCommand): command is TakesFiles => command.files !== undefined;

/**
 * A file that was sent by itself is kept, and asked about; `null` where it is one of the `papers` that somebody may add
 * and no name says otherwise.
 */
export async function askUse(turn: Turn, papers: AnyCommand): Promise<Acknowledgement | null> {
  const { incoming } = turn.scene;
  if (incoming.kind !== 'message' || !incoming.file || incoming.text.startsWith('/')) return null;
  const all = await usesOf(turn, incoming);
  const own = all.some(({ command }) => command.files?.fits);
  const others = all.some(({ command }) => command !== papers);
  const adds = all.some(({ command }) => command === papers);
  const names = own || [incoming.text, incoming.file.name].some(namesReport);
  if (!others || (adds && !names)) return null;
  return askAmong(
    turn,
    { text: incoming.text.trim(), ...sentWith(incoming) },
    all.flatMap(({ uses }) => uses),
  );
}

export const isUseAsked = (asking: Asking | null): asking is Asking => asking?.wants === USE;

/** What was typed of what the file is for: one of the choices, or they are offered once more. Another file joins it. */
export async function answerUse(turn: Turn, { given }: Asking, input: Input): Promise<Acknowledgement> {
  const said = input.text;
  const uses = (await usesOf(turn, given.file ?? input)).flatMap((one) => one.uses);
  const meant = uses.filter(({ label }) => sameLabel(said, label) || beginsWith(label, said));
  const [only, ...more] = meant;
  const order = only && more.length === 0 ? slashOrder(only.command, turn.equipment.commands) : null;
  const done = order?.kind === 'command' ? await withKeptFile(turn, order) : null;
  return done ?? askAmong(turn, together(given.file, input), uses);
}

/** A command that takes a file, given while one is kept: it is meant for that. `null` where none is. */
export async function withKeptFile(turn: Turn, order: CommandOrder): Promise<Acknowledgement | null> {
  const { asking, address } = turn.scene.account;
  const file = isUseAsked(asking) ? asking.given.file : undefined;
  const { command } = order;
  if (!file || !takesFiles(command)) return null;
  const account = { ...turn.scene.account, asking: null };
  turn.tx.accounts.put(address, account);
  const inputs = { ...splitLine(command, order.rest, { file: null }), [command.files.into]: file };
  return perform({ ...turn, scene: { ...turn.scene, account } }, command, inputs, {
    ...{ subject: order.subject, committee: null, confirmed: false, said: newlySaid(command) },
  });
}

/** “Báo cáo” for “Báo cáo 6 tháng cuối năm 2026”. */
const beginsWith = (label: string, said: string): boolean => {
  const words = fold(said.slice(0, 100).trim());
  return words.includes(' ') && [' ', ':'].some((end) => fold(label).startsWith(`${words}${end}`));
};

function together(kept: Input | undefined, { file, also = [] }: Input): Input {
  if (!kept) return { text: '', file, also };
  const more = [...(kept.also ?? []), ...(file ? [file] : []), ...also];
  return { ...kept, ...(more.length > 0 ? { also: more.slice(0, LIMITS.papers) } : {}) };
}

async function usesOf(
  turn: Turn,
  { file, text }: Pick<Input, 'file' | 'text'>,
): Promise<{ readonly command: AnyCommand; readonly uses: Command[] }[]> {
  const seats = await seatsOf(turn);
  const all = turn.equipment.commands
    .filter(takesFiles)
    .filter(({ files: { fits } }) => !fits || (file !== null && fits(file, text)))
    .map(async (command) => {
      const uses = (await Promise.all(seats.map((seat) => command.files.uses(seat)))).flat();
      return { command, uses: uses.slice(0, MOST) };
    });
  return (await Promise.all(all)).filter(({ uses }) => uses.length > 0);
}

function askAmong(turn: Turn, file: Input, uses: readonly Command[]): Promise<Acknowledgement> {
  const files = [...(file.file ? [file.file] : []), ...(file.also ?? [])];
  const asking = {
    command: '',
    committee: null,
    subject: null,
    given: { file },
    wants: USE,
    since: turn.now,
  };
  return ask(turn, asking, whatIsFileFor(files, uses));
}
