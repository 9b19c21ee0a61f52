import { DomainError } from '../../domain/domain-error.ts';
import { REGISTERED } from '../../domain/papers/official.ts';
import { assertFree, entered, enteredAs, numbered, type RegisterEntry } from '../../domain/register/entry.ts';
import type { IssuedSaid } from '../../hear/papers.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { FoundPaper } from '../../queries/papers/find.ts';
import { registerEntryOf, registerName } from '../../queries/papers/number.ts';
import { registerAtHand } from '../../queries/register/list.ts';
import { hand } from '../../queries/rights.ts';
import { nextNumber } from '../number.ts';

/** Which paper bears it, and which number stood there when it was chosen. */
interface Numbered {
  readonly paper: FoundPaper;
  readonly seen: string | null;
}

/**
 * The entry of a paper with the number that the office gave it: of what was sent, or, before anything was, the one that
 * what is sent finds there. Throws where another paper of the year bears the number, or somebody wrote another one since.
 */
export async function withNumber(
  context: SeatContext,
  { paper, seen }: Numbered,
  { number, day }: IssuedSaid,
): Promise<RegisterEntry> {
  hand(context, { act: 'keep-register' });
  const { seat, zone, now, tx } = context;
  const by = seat.member.id;
  const before = await registerEntryOf(context, paper);
  const live = before && (await tx.register.get(before.id));
  if ((live?.number ?? null) !== seen)
    throw new DomainError('paper-numbered', { number: live?.number ?? '' });
  const then = live
    ? { ...numbered(live, number, by, now), day: day ?? live.day }
    : enteredAs(
        { of: await registerName(context, paper), kind: REGISTERED[paper.kind], seenBy: paper.seenBy },
        entered(
          await nextNumber(context, 'register'),
          seat.committee.id,
          { way: 'out', number, day, excerpt: paper.about, party: '' },
          by,
          now,
        ),
      );
  assertFree(then, number, await registerAtHand(context), zone);
  return then;
}
