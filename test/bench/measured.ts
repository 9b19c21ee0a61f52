/** Milliseconds by the clock, and of the processor. */
export interface Spent {
  readonly wall: number;
  readonly processor: number;
}

/** One line of the table. `beside` tells what stood on either side of a ratio, or how the figure was come by. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  readonly wanted: string;
  readonly beside: string;
}

/** What a file of `rows/` gives: it sets up, measures and takes down by itself. */
export interface Row {
  /** After so many seconds it is given up. */
  readonly seconds: number;
  readonly measure: () => Promise<readonly Figure[]>;
}

export const ROUNDS = 5;

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** What this process spends on some work, by each of `count` pieces of it. */
export async function spent(work: () => unknown, count = 1): Promise<Spent> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / count, processor: (user + system) / 1_000 / count };
}

/** Measures the sides in turns, every other round backwards: whatever slows the machine slows all of them. */
export async function inTurns<Side extends string, Result>(
  sides: Readonly<Record<Side, (round: number) => Promise<Result>>>,
  rounds = ROUNDS,
): Promise<Record<Side, Result[]>> {
  const names = Object.keys(sides) as Side[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, Result[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed())
      results[name].push(await sides[name](round));
  return results;
}

/** The middle of the ratios of each round. */
export const ratio = (over: readonly number[], under: readonly number[]): number =>
  median(over.map((value, round) => value / (under[round] ?? Number.NaN)));

export const wall = (all: readonly Spent[]): number[] => all.map((one) => one.wall);
export const processor = (all: readonly Spent[]): number[] => all.map((one) => one.processor);

export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 0)} ms`;
/** The middle by the clock, with that of the processor. */
export const both = (all: readonly Spent[]): string =>
  `${ms(median(wall(all)))} (${ms(median(processor(all)))} of processor)`;
