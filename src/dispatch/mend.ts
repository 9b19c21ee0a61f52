import { readMend } from '../hear/mending.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import type { Asking, Input, Mending } from '../ports/store.ts';
import { whichFacet } from '../say/facets.ts';
import { nothingBefore, nothingToConfirm } from '../say/talk.ts';
import { facetsOf, partBefore } from './collect.ts';
import { stampOf } from './offered.ts';
import type { Order } from './order.ts';
import { perform } from './perform.ts';
import { answerWith, send, type Turn } from './turn.ts';

/** A button under a preview, which names the preview it stood under. */
export async function mendShown(
  turn: Turn,
  { since, name }: Extract<Order, { readonly kind: 'mend' }>,
): Promise<Acknowledgement> {
  const { asking } = turn.scene.account;
  if (asking?.wants !== null || since !== asking.since) return answerWith(turn, nothingToConfirm());
  return name === null ? which(turn, asking) : anew(turn, asking, name, null);
}

/**
 * A part of the preview that waits is typed anew, and the preview is shown as it is then; all else that was answered
 * stays. `null` where no preview waits or nothing of it was meant.
 */
export async function followMend(turn: Turn, order: Order): Promise<Acknowledgement | null> {
  const { incoming, account } = turn.scene;
  const { asking } = account;
  const typed = incoming.kind === 'message' && incoming.private && !incoming.file ? incoming.text : '';
  if (asking?.wants !== null || typed === '' || typed.length > LONGEST || !mayMend(order)) return null;
  const parts = partsOf(turn, asking);
  if (parts.length === 0) return null;
  const facets = parts.map(({ facet }) => facet);
  const mend = readMend(typed.replace(/^\//, ''), facets, { now: turn.now, zone: turn.equipment.zone });
  if (!mend) return null;
  const meant = parts.find(({ facet }) => facet === mend.facet);
  if (!meant) return which(turn, asking);
  return anew(turn, asking, meant.name, mend.text === '' ? null : { text: mend.text, file: null });
}

/** The question before the one that waits, once more; what was answered to it stays where it is kept. */
export async function goBack(turn: Turn): Promise<Acknowledgement> {
  const { asking } = turn.scene.account;
  const command = asking && commandOf(turn, asking);
  const name = asking?.wants && command ? partBefore(command, asking.given, asking.wants) : null;
  if (!asking || name === null) return answerWith(turn, nothingBefore());
  return anew(turn, asking, name, null, null);
}

/** More than an agenda is nothing that changes a word of it. */
const LONGEST = 3_500;

/** Neither an answer to the preview, nor a button. */
const mayMend = ({ kind }: Order): boolean =>
  kind === 'nothing' || kind === 'word' || kind === 'command' || kind === 'unknown-command';

const commandOf = ({ equipment }: Turn, { command }: Asking) =>
  equipment.commands.find(({ name }) => name === command) ?? null;

function partsOf(turn: Turn, asking: Asking): ReturnType<typeof facetsOf> {
  const command = commandOf(turn, asking);
  return command ? facetsOf(command, asking.given) : [];
}

/** Where only one part can be said anew, that is the one. */
async function which(turn: Turn, asking: Asking): Promise<Acknowledgement> {
  const parts = partsOf(turn, asking);
  const [only, ...more] = parts;
  if (only && more.length === 0) return anew(turn, asking, only.name, null);
  return send(turn, {
    messages: [{ ...whichFacet(parts, asking.since), asks: stampOf(asking) }],
  });
}

/** One argument once more: what is said of it now, or else the question. */
async function anew(
  turn: Turn,
  asking: Asking,
  name: string,
  input: Input | null,
  to: Mending['to'] = 'preview',
): Promise<Acknowledgement> {
  const command = commandOf(turn, asking);
  const { mends } = asking;
  const given = mends ? { ...asking.given, [mends.name]: mends.was } : asking.given;
  const { [name]: was, ...rest } = given;
  if (!command || !was) return answerWith(turn, nothingToConfirm());
  return perform(
    { ...turn, resumes: asking, begun: asking.begun ?? null },
    command,
    input ? { ...rest, [name]: input } : rest,
    {
      ...{ subject: asking.subject, committee: asking.committee, confirmed: false },
      ...{ heard: asking.heard === true, mends: { name, was, to } },
    },
  );
}
