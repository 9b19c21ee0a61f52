import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inconsistencies } from './consistency.ts';
import { type Regulation, regulationSchema } from './schema.ts';
import { type Fault, readYaml } from './yaml-faults.ts';

export type { Fault } from './yaml-faults.ts';

export type RegulationReading =
  | { readonly ok: true; readonly regulation: Regulation }
  | { readonly ok: false; readonly faults: Fault[] };

const SHIPPED = fileURLToPath(new URL('.', import.meta.url));

/** Reads one regulation file: the regulation, or every fault at once with its line. */
export function parseRegulation(yamlText: string, fileName: string): RegulationReading {
  const id = basename(fileName).replace(/\.ya?ml$/, '');
  const reading = readYaml(yamlText, regulationSchema, {
    absent: 'Quy chế không quy định',
    also: (value) => inconsistencies(value, id),
  });
  return reading.ok ? { ok: true, regulation: reading.value } : reading;
}

/** Every regulation file of a folder by its id. A file that is not right stops the start. */
export function loadShippedRegulations(folder: string = SHIPPED): Map<string, Regulation> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    files.sort().map((name) => {
      const reading = parseRegulation(readFileSync(join(folder, name), 'utf8'), name);
      if (reading.ok) return [reading.regulation.id, reading.regulation];
      const faults = reading.faults.map(
        ({ line, path, problem, instead }) => `  dòng ${line}, ${path}: ${problem}; ${instead}`,
      );
      throw new Error(`Tệp quy chế ${name} có lỗi:\n${faults.join('\n')}`);
    }),
  );
}

let shipped: ReadonlyMap<string, Regulation> | null = null;

/** The regulations that come with the bot, by id. They are read once: while it runs they do not change. */
export function shippedRegulations(): ReadonlyMap<string, Regulation> {
  shipped ??= loadShippedRegulations();
  return shipped;
}
