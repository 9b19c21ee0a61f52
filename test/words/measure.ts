import { type Evidence, heard, speakerOf } from './evidence.ts';
import { commandsFor } from './expected.ts';
import { type Canonical, judge, type Verdict } from './judge.ts';
import type { Sentence } from './sentence.ts';
import { opens, type SituationName, type Stage } from './situations.ts';
import { restored, type Snapshot, taken } from './snapshot.ts';

export interface Judged {
  readonly sentence: Sentence;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
}

/** Says all sentences of one situation, each as if it were the first. */
export async function measures(name: SituationName, sentences: readonly Sentence[]): Promise<Judged[]> {
  const stage = await opens(name);
  try {
    const before = await taken(stage.house.store);
    const canonicals = new Map<string, Canonical>();
    const all: Judged[] = [];
    for (const sentence of sentences) {
      const who = speakerOf(sentence);
      const canonical = canonicals.get(who) ?? (await shownBy(stage, sentence, sentences, before));
      canonicals.set(who, canonical);
      const evidence = await heard(stage, sentence, before);
      all.push({ sentence, evidence, verdict: judge(sentence, evidence, canonical) });
      await stage.talk.settled();
      await restored(stage.house.store, before);
    }
    return all;
  } finally {
    await stage.house.close();
  }
}

/** What the commands that are wished for here say when they are given by name. */
async function shownBy(
  stage: Stage,
  { ctx, as }: Sentence,
  sentences: readonly Sentence[],
  before: Snapshot,
): Promise<Canonical> {
  const names = new Set(ctx === 'invited-group' ? [] : sentences.flatMap((one) => commandsFor(one)));
  const shown = new Map<string, string>();
  for (const name of names) {
    const asked = {
      ctx,
      as,
      say: `/${name}${name === 'hoso' ? ' khongcogi' : ''}`,
      want: '',
      slots: {},
      must: 'none',
    } as const;
    const { said, asking, changed } = await heard(stage, asked, before);
    if (!asking && changed.size === 0) shown.set(name, said[0]?.text ?? '');
    await restored(stage.house.store, before);
  }
  // What a secretary would be told who has nothing to do with it is no showing.
  const refused = shown.get('chonban');
  for (const [name, text] of shown) if (text === refused) shown.delete(name);
  return shown;
}
