import { run } from './run.ts';

export interface Seeds {
  readonly from: number;
  readonly count: number;
  /** How long people act, in days; by the seed unless told otherwise. */
  readonly days?: number;
  /** Prints every line of each trace. */
  readonly trace: boolean;
  /** Ends with the first seed that fails. */
  readonly first: boolean;
  readonly print: (line: string) => void;
  /** Gives each run the address of a database of its own; without it each has a simulated disk. */
  readonly databaseOf?: (seed: number) => string;
}

/** As many lines of a trace are shown before its fault. */
const SHOWN = 15;
const SAYS_EACH = 50;

/** Runs seeds one after another, prints those that fail, and gives what the first of them said; `null` where none did. */
export async function runSeeds({
  from,
  count,
  days,
  trace,
  first,
  print,
  databaseOf,
}: Seeds): Promise<string | null> {
  const began = performance.now();
  const totals: Record<string, number> = {};
  let failed = 0;
  let done = 0;
  let found: string | null = null;
  const sum = (): string => {
    const seconds = (performance.now() - began) / 1_000;
    return `${done} seeds, ${failed} failed, ${seconds.toFixed(1)} s (${(done / seconds).toFixed(2)} a second)`;
  };
  for (let seed = from; seed < from + count && !(first && failed > 0); seed += 1) {
    const { hash, faults, lines, counts } = await run({
      seed,
      whole: trace,
      ...(days === undefined ? {} : { days }),
      ...(databaseOf ? { database: databaseOf(seed) } : {}),
    });
    done += 1;
    for (const [name, number] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + number;
    if (trace) for (const line of lines) print(line);
    if (count === 1) print(`seed ${seed}: trace ${hash}`);
    if (done % SAYS_EACH === 0) print(sum());
    if (faults.length === 0) continue;
    failed += 1;
    found ??= `seed ${seed}: ${faults[0]}`;
    print(`seed ${seed} fails (trace ${hash}): ${faults.slice(0, 5).join('\n  ')}`);
    if (!trace) for (const line of lines.slice(-SHOWN)) print(`    ${line.slice(0, 300)}`);
  }
  print(`${sum()}; ${JSON.stringify(totals)}`);
  return found;
}
