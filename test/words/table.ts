import type { Judged } from './measure.ts';
import { SITUATIONS } from './situations.ts';

const MUSTS = ['act', 'open', 'offer', 'none'] as const;
type Must = (typeof MUSTS)[number];

/** What is right for each kind; what an offer shows at once it need not offer. */
const RIGHT: Readonly<Record<Must, readonly string[]>> = {
  act: ['recorded'],
  open: ['opened'],
  offer: ['offered'],
  none: ['shown', 'silent'],
};
const COLUMNS = [
  'recorded',
  'opened',
  'offered',
  'half',
  'shown',
  'silent',
  'missed',
  'astray',
  'wrong',
] as const;

const count = (all: readonly Judged[], verdict: string): number =>
  all.filter((one) => one.verdict === verdict).length;

const isRight = ({ sentence, verdict }: Judged): boolean => RIGHT[sentence.must].includes(verdict);

export const rightOf = (all: readonly Judged[], must: Must): [right: number, of: number] => {
  const some = all.filter(({ sentence }) => sentence.must === must);
  return [some.filter(isRight).length, some.length];
};

/** A table by situation and by what must come of it. */
export function table(all: readonly Judged[]): string {
  const rows = [...SITUATIONS, 'all'].flatMap((ctx) =>
    MUSTS.flatMap((must) => {
      const some = all.filter(
        ({ sentence }) => sentence.must === must && (ctx === 'all' || sentence.ctx === ctx),
      );
      if (some.length === 0) return [];
      const right = some.filter(isRight).length;
      return [
        [ctx, must, `${right}/${some.length}`, ...COLUMNS.map((one) => String(count(some, one) || '·'))],
      ];
    }),
  );
  const head = ['situation', 'must', 'right', ...COLUMNS];
  return [head, ...rows]
    .map((row) => row.map((cell, at) => cell.padEnd(at === 0 ? 19 : 9)).join(''))
    .join('\n');
}

/** What was not as it must be, with what was said to it. */
export const misses = (all: readonly Judged[]): string =>
  all
    .filter((one) => !isRight(one))
    .map(({ sentence: { ctx, must, want, say, slots }, verdict, evidence: { asking, said } }) => {
      const wanted = Object.keys(slots).length > 0 ? ` ${JSON.stringify(slots)}` : '';
      const open = asking ? ` [${asking.command} ${asking.wants} ${JSON.stringify(asking.given)}]` : '';
      const last = said.at(-1);
      const buttons = last?.buttons.map(({ label }) => `[${label}]`).join(' ') ?? '';
      return `${verdict}\t${ctx}\t${must} ${want}\t${say}${wanted}\n\t→${open} ${last?.text.replaceAll('\n', ' / ').slice(0, 200) ?? ''} ${buttons}`;
    })
    .join('\n');
