import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isMap, isScalar, isSeq } from 'yaml';
import { parseRegulation } from '../regulations/load.ts';
import { mistakenFor } from '../regulations/mistaken.ts';
import { larger, REGULATION_FILE } from '../regulations/yaml-bounds.ts';
import { openYaml } from '../regulations/yaml-document.ts';
import * as say from '../say/reading/check.ts';
import { notAProfile } from '../say/reading/mistaken.ts';
import { citation } from './faults.ts';
import { answersOf } from './profile.ts';
import { readBacks } from './readback.ts';
import { readSource, Unreadable } from './source.ts';
import type { LegalText } from './text/legal-text.ts';

interface Printing {
  readonly print: (text: string) => void;
}

/**
 * Checks a profile, and each of its quotes against the text that lies beside it under the same name, then reads back what
 * was understood. 1 where something is wrong. Throws `Unreadable`.
 */
export function checkRegulation(path: string, { print }: Printing): number {
  const yaml = textOf(path);
  const reading = parseRegulation(yaml, basename(path));
  const source = beside(path);
  const faults = [
    ...(reading.ok
      ? []
      : reading.faults.map(({ line, path: where, problem, instead }) =>
          say.fault(path, line, where, problem, instead),
        )),
    ...(source
      ? quoteFaults(yaml, source.text).map(({ line, said }) => say.quoteFault(path, line, said))
      : []),
  ];
  if (faults.length > 0) {
    print(say.readingFaults(faults));
    return 1;
  }
  if (!reading.ok) return 1;
  print(say.readBack(reading.regulation.title, readBacks(answersOf(reading.regulation))));
  print(source ? say.allFound(quotesIn(yaml).length, source.name) : say.noText(path));
  return 0;
}

function textOf(path: string): string {
  try {
    const isLarge = statSync(path).size > REGULATION_FILE.bytes;
    const bytes = isLarge ? Buffer.of() : readFileSync(path);
    const mistaken = mistakenFor(basename(path), bytes.toString());
    if (mistaken) throw new Unreadable(notAProfile(path, mistaken));
    if (isLarge) throw new Unreadable(say.profileTooLarge(path, larger(REGULATION_FILE)));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(say.unreadable(path));
  }
}

function beside(path: string): { name: string; text: LegalText } | null {
  const stem = path.replace(/\.ya?ml$/, '');
  const found = [`${stem}.txt`, `${stem}.docx`].find((name) => name !== path && existsSync(name));
  return found ? readSource(found) : null;
}

interface Quoted {
  readonly line: number;
  readonly quote: string;
  readonly article: string;
}

const quoteFaults = (yaml: string, text: LegalText): { line: number; said: string }[] =>
  quotesIn(yaml).flatMap(({ line, ...cited }) => citation(cited, text).map((said) => ({ line, said })));

/** Every quote of the file with its article and its line; also of a file in which something else is wrong. */
function quotesIn(yaml: string): Quoted[] {
  const opened = openYaml(yaml, REGULATION_FILE);
  if (!opened.ok) return [];
  const { document, lineOf } = opened;
  const found: Quoted[] = [];
  const look = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) look(item);
    if (!isMap(node)) return;
    const [quote, article] = [node.get('quote', true), node.get('article')];
    if (isScalar(quote) && typeof quote.value === 'string' && typeof article === 'string')
      found.push({ line: lineOf(quote.range?.[0] ?? 0), quote: quote.value, article });
    for (const { value } of node.items) look(value);
  };
  look(document.contents);
  return found;
}
