import { upperFirst } from '../../domain/fold.ts';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers/paper.ts';
import { readReference } from '../../domain/reference.ts';
import { paperKindIn } from '../../hear/papers.ts';
import type { Ask, Reading, SeatContext } from '../../ports/command.ts';
import { type FoundPaper, paperNamed, papersFor } from '../../queries/papers/find.ts';
import { PAPER_NAMES } from '../../say/papers/names.ts';
import * as say from '../../say/papers/paper.ts';
import { type Option, offer, picked } from '../pick.ts';

/** Which paper: by its button, by its name, or one of those that there are. */

const kept = ({ kind, of }: FoundPaper): string => `${kind} ${of}`;

const value = (paper: FoundPaper): Reading<FoundPaper> => ({
  ok: true,
  value: paper,
  keep: { text: kept(paper), file: null },
});

const options = (papers: readonly FoundPaper[]): Option<FoundPaper>[] =>
  papers.map((one) => ({ label: say.paperTitle(one.kind, one.about), key: kept(one), value: one }));

/** The kinds of which there is one for who speaks. */
async function kinds(context: SeatContext): Promise<Option<PaperKind>[]> {
  const found: Option<PaperKind>[] = [];
  for (const kind of PAPER_KINDS)
    if ((await papersFor(context, kind)).length > 0)
      found.push({ label: upperFirst(PAPER_NAMES[kind]), key: kind, value: kind });
  return found;
}

async function ofKind(context: SeatContext, kind: PaperKind): Promise<Reading<FoundPaper>> {
  const [only, ...more] = await papersFor(context, kind);
  if (!only) return { ok: false, say: say.noPaper(kind), final: true };
  if (more.length === 0) return value(only);
  return { ok: false, say: offer(say.askWhichPaper(kind), options([only, ...more])), hold: kind };
}

export const paperWanted: Ask<FoundPaper> = {
  question: async (context) => {
    const all = await kinds(context);
    return all.length === 0 ? say.noPaper(null) : offer(say.askWhichKind(), all);
  },
  read: async (input, context, _given, held) => {
    const text = input.text.normalize('NFC').trim();
    const [, named = '', of] = /^([a-z-]+) ([a-z0-9-]+\/\S+)$/.exec(text) ?? [];
    const kind = PAPER_KINDS.find((one) => one === named);
    if (kind && of) return value(await paperNamed(context, kind, of));
    const subject = readReference(context.subject)?.id;
    const said = paperKindIn(text);
    if (said && subject) return value(await paperNamed(context, said, subject));
    const before = PAPER_KINDS.find((one) => one === held);
    const chosen = before && picked(text, options(await papersFor(context, before)));
    if (chosen) return value(chosen.value);
    const meant = said ?? picked(text, await kinds(context))?.value;
    return meant ? ofKind(context, meant) : { ok: false, say: await paperWanted.question(context, {}) };
  },
  unsaid: async (context) => {
    const [only, ...more] = await kinds(context);
    if (!only) return { ok: false, say: say.noPaper(null), final: true };
    return more.length === 0 ? ofKind(context, only.value) : null;
  },
};
