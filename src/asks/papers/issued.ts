import { PAPER_KINDS } from '../../domain/papers/paper.ts';
import { impossible } from '../../domain/register/entry.ts';
import { isDay } from '../../domain/time/day.ts';
import { type IssuedSaid, readIssued } from '../../hear/papers.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { type FoundPaper, paperNamed, papersFor } from '../../queries/papers/find.ts';
import { numberOf } from '../../queries/papers/number.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { hand } from '../../queries/rights.ts';
import * as say from '../../say/papers/issued.ts';
import { paperTitle } from '../../say/papers/paper.ts';
import { notPossible } from '../../say/register/register.ts';
import { type Option, offer, picked } from '../pick.ts';

/** Number and day of a paper that was signed, and which paper that is. */

const KEPT = /^([a-z-]+) (\S+) (\S+)$/;
const kept = ({ kind, number, day }: IssuedSaid): string => `${kind} ${number} ${day ?? '-'}`;

export const paperIssued: Ask<IssuedSaid> = {
  toLineEnd: true,
  question: async (context) => {
    hand(context, { act: 'keep-register' });
    return say.askIssued();
  },
  read: async (input, context) => {
    hand(context, { act: 'keep-register' });
    const text = input.text.normalize('NFC').trim();
    const [, word, number, day] = KEPT.exec(text) ?? [];
    const kind = PAPER_KINDS.find((one) => one === word);
    if (kind && number && day && (day === '-' || isDay(day)))
      return { ok: true, value: { kind, number, day: day === '-' ? null : day } };
    const today = todayOf(context);
    const said = readIssued(text, today);
    const fault = said && impossible(said, today);
    if (said && fault) return { ok: false, say: notPossible(fault, said, today) };
    return said
      ? { ok: true, value: said, keep: { text: kept(said), file: null } }
      : { ok: false, say: say.notIssued() };
  },
};

/** Which paper bears it, and which number stood there when it was chosen: nobody writes over what they have not seen. */
export interface Numbered {
  readonly paper: FoundPaper;
  readonly seen: string | null;
}

const NONE = '-';

async function chosen(context: SeatContext, paper: FoundPaper): Promise<Reading<Numbered>> {
  const seen = (await numberOf(context, paper))?.number ?? null;
  return { ok: true, value: { paper, seen }, keep: { text: `${paper.of} ${seen ?? NONE}`, file: null } };
}

const options = async (context: SeatContext, { kind }: IssuedSaid): Promise<Option<FoundPaper>[]> =>
  (await papersFor(context, kind)).map((one) => ({
    label: paperTitle(kind, one.about),
    key: one.of,
    value: one,
  }));

export const whichIssued: AskAfter<{ issued: IssuedSaid }, Numbered> = {
  question: async (context, { issued }) =>
    offer(say.askWhichIssued(issued.number), await options(context, issued)),
  read: async (input, context, given) => {
    const text = input.text.trim();
    const [, of, seen] = /^([a-z0-9-]+\/\S+) (\S+)$/.exec(text) ?? [];
    if (of && seen)
      return {
        ok: true,
        value: { paper: await paperNamed(context, given.issued.kind, of), seen: seen === NONE ? null : seen },
      };
    const one = picked(text, await options(context, given.issued));
    return one ? chosen(context, one.value) : { ok: false, say: await whichIssued.question(context, given) };
  },
  unsaid: async (context, { issued }) => {
    const [only, ...more] = await options(context, issued);
    if (!only) return { ok: false, say: say.nothingIssued(issued.kind, issued.number), final: true };
    return more.length === 0 ? chosen(context, only.value) : null;
  },
};
