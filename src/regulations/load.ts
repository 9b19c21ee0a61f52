import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BaseText, based } from './base.ts';
import { inconsistencies } from './consistency.ts';
import { profileSchema, type Regulation } from './schema.ts';
import { placeBefore, takenOver } from './taken-over.ts';
import { isGroup } from './unchecked.ts';
import { type Lifted, lifted } from './unheld.ts';
import { REGULATION_FILE } from './yaml-bounds.ts';
import { readYaml } from './yaml-faults.ts';
import { type Fault, faultAt } from './yaml-syntax.ts';
import { leftOut } from './yaml-wording.ts';

export type { Fault } from './yaml-syntax.ts';

export type RegulationReading =
  | {
      readonly ok: true;
      readonly regulation: Regulation;
      /** Where the file says nothing, so that the text is taken to say nothing. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly faults: Fault[] };

const SHIPPED = fileURLToPath(new URL('.', import.meta.url));

/** Reads one regulation file: the regulation, or every fault at once with its line. */
export function parseRegulation(
  yamlText: string,
  fileName: string,
  baseText: BaseText = shippedText,
): RegulationReading {
  const id = basename(fileName).replace(/\.ya?ml$/, '');
  let whole: unknown;
  let parts: Lifted | null = null;
  let onShipped = false;
  const reading = readYaml(yamlText, profileSchema, REGULATION_FILE, {
    absent: 'Quy chế không quy định',
    prepared: (written) => {
      const joined = based(written, baseText);
      onShipped = isGroup(written) && shippedText(String(written.base)) !== null;
      whole = joined.value;
      parts = lifted(takenOver(whole));
      return {
        value: parts.value,
        findings: [...joined.findings, ...parts.findings],
        placeOf: (path) => placeBefore(path, written),
      };
    },
    also: (value) => inconsistencies(value, id),
  });
  if (!reading.ok) return reading;
  const unheld = (parts as Lifted | null)?.unheld ?? {};
  return {
    ok: true,
    regulation: { ...reading.value, unheld: structuredClone(unheld) as Regulation['unheld'] },
    // What a shipped base does not say its text does not say, and a text need set up no further bodies.
    leftOut: onShipped ? [] : leftOut(profileSchema, whole).filter((place) => place !== 'bodies.further'),
  };
}

/** The text of a regulation that comes with the bot, as YAML; `null` where none has that id. */
export function shippedText(id: string): string | null {
  return readdirSync(SHIPPED).includes(`${id}.yaml`)
    ? readFileSync(join(SHIPPED, `${id}.yaml`), 'utf8')
    : null;
}

/** Every regulation file of a folder by its id. A file that is not right stops the start. */
export function loadShippedRegulations(folder: string = SHIPPED): Map<string, Regulation> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    files.sort().map((name) => {
      const reading = parseRegulation(readFileSync(join(folder, name), 'utf8'), name);
      if (reading.ok) return [reading.regulation.id, reading.regulation];
      const faults = reading.faults.map((one) => `  ${faultAt(one)}: ${one.problem}; ${one.instead}`);
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
