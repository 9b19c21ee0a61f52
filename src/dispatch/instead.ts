import { suggest } from '../hear/suggest/suggest.ts';
import { type WishedInstead, wishedInstead } from '../hear/wished-instead.ts';
import type { AnyCommand, Context } from '../ports/command.ts';
import type { Command } from '../ports/message.ts';
import type { Input, OwnWords } from '../ports/store.ts';
import { offeredTo } from '../queries/people/offered.ts';
import { isWish, WISH_ACTS, wishButton, wishesAmong } from '../say/people/wishes.ts';

/**
 * What was said to a question that asks for a text, where it is an order or a question of theirs instead: the buttons that
 * do it, none where only the question is dropped by it. `null` where it is the text.
 */
export async function orderedInstead(
  { text, file }: Input,
  as: OwnWords,
  context: Context,
  asking: AnyCommand,
): Promise<readonly Command[] | null> {
  const wished = file ? null : wishedInstead(text, as, situationOf(context), suggest(text, WISH_ACTS));
  return wished && buttonsFor(wished, context, asking);
}

/** Every wish may be one here: whether it is theirs to do is looked at when it is offered. */
const situationOf = ({ now, zone, seat }: Context) => ({
  waits: [],
  role: 'secretary' as const,
  now,
  zone,
  people: seat?.committee.members.map(({ name }) => name) ?? [],
  ...(seat ? { self: seat.member.name } : {}),
});

async function buttonsFor({ act }: WishedInstead, context: Context, asking: AnyCommand): Promise<Command[]> {
  if (act === null || !isWish(act)) return [];
  const names = new Set((await offeredTo(context)).map(({ name }) => name));
  const button = wishButton(act);
  const goesOn = button.command === `/${asking.name}`;
  return !goesOn && wishesAmong(names).includes(act) ? [button] : [];
}
