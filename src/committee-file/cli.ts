import { stringify } from 'yaml';
import { sameAgency, standingAgencies } from '../domain/committee/agency.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Regulation } from '../regulations/schema.ts';
import * as say from '../say/committee/file.ts';
import { toCommitteeFile } from './apply.ts';
import { askToImport, readAnswer } from './beside.ts';
import { readCommitteeFiles } from './folder.ts';
import { importCommittees, type Ready } from './import.ts';
import { UnreadableFile } from './read.ts';
import type { CommitteeFile, MemberEntry } from './schema.ts';
import { Conflict } from './store.ts';
import { putIn, type Terminal, takeOut, withStore } from './whole.ts';

interface Beside {
  /** Asks the program that holds the data; `null` where the data can be opened here. */
  readonly askBeside: (question: string) => Promise<string | null>;
}

/** `committee check | import | template | export | export-all | import-all`: the exit code; what is wrong is told with its line. */
export async function committeeCommand(
  args: readonly string[],
  terminal: Terminal & Beside,
): Promise<number> {
  const [verb, subject, ...more] = args;
  if (!subject || more.length > (verb === 'template' ? 2 : 0)) return usage(terminal);
  try {
    switch (verb) {
      case 'check':
        return (await readFiles(subject, terminal)) ? 0 : 1;
      case 'import':
        return await importFiles(subject, terminal);
      case 'template':
        // What looks into Word files is read by who has one.
        return await (await import('./template.ts')).templateCommand([subject, ...more], terminal);
      case 'export':
        return await exportCommittee(subject, terminal);
      case 'export-all':
        return await takeOut(subject, terminal);
      case 'import-all':
        return await putIn(subject, terminal);
      default:
        return usage(terminal);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof Conflict)) throw error;
    terminal.complain(error.message);
    return 1;
  }
}

function usage(terminal: Terminal): number {
  terminal.complain(say.committeeUsage());
  return 1;
}

/** Every committee file of a path, printed with what was read; `null` where one has a fault. */
async function readFiles(path: string, terminal: Terminal): Promise<Ready[] | null> {
  const found = await readCommitteeFiles(path);
  const ready: Ready[] = [];
  const places = new Map<string, string>();
  let right = true;
  for (const { path: file, reading, list } of found) {
    if (list && list.doubts.length > 0) terminal.print(say.listDoubts(list.path, list.doubts));
    if (!reading.ok) {
      terminal.print(say.faults(file, reading.faults));
      right = false;
      continue;
    }
    const { id } = reading.file;
    const other = places.get(id);
    if (other !== undefined) {
      terminal.print(say.twoFilesOfOne(id, other, file));
      right = false;
    }
    places.set(id, file);
    terminal.print(say.summary(reading.file, reading.regulation));
    if (reading.warnings.length > 0) terminal.print(say.warnings(file, reading.warnings));
    for (const line of say.understood(reading.regulation, nobodyOfAgency(reading.file, reading.regulation)))
      terminal.print(line);
    if (reading.leftOut.length > 0) terminal.print(say.leftOutRules(reading.leftOut));
    const byName = list ? { byName: true as const } : {};
    ready.push({ file: reading.file, regulation: reading.regulation, ...byName });
  }
  if (!right && found.length > 1) terminal.print(say.nothingOfFolder());
  return right ? ready : null;
}

/** Through the program that holds the data, where one runs; else into the store itself. */
async function importFiles(path: string, terminal: Terminal & Beside): Promise<number> {
  const ready = await readFiles(path, terminal);
  if (!ready) return 1;
  const said = await terminal.askBeside(askToImport(ready));
  if (said !== null) {
    const answer = readAnswer(said);
    if ('refused' in answer) throw new Conflict(answer.refused);
    terminal.print(answer.printed);
    return 0;
  }
  return withStore(terminal, async (store) => {
    terminal.print(await importCommittees(store, ready, toInstant(terminal.now()), terminal.zone));
    return 0;
  });
}

const exportCommittee = (id: string, terminal: Terminal): Promise<number> =>
  withStore(terminal, async (store) => {
    const { committee, ids } = await store.transaction(async (tx) => ({
      committee: await tx.committees.get(id),
      ids: (await tx.committees.all()).map(([known]) => known),
    }));
    if (!committee) {
      terminal.complain(say.noCommittee(id, ids));
      return 1;
    }
    // Long lines stay lines: people edit this file.
    terminal.print(stringify(toCommitteeFile(committee), { lineWidth: 0 }).trimEnd());
    return 0;
  });

/** The standing agency of the file or its regulation, where no member belongs to it. */
function nobodyOfAgency(file: CommitteeFile, regulation: Regulation): string | null {
  const others = regulation.standingAgency?.others ?? [];
  const own = standingAgencies(file.standingAgency ?? null, regulation).filter(
    (name) => !others.includes(name),
  );
  const nobodyOf = (names: readonly string[]): boolean =>
    names.length > 0 &&
    !file.members.some(({ agency = '' }: MemberEntry) => names.some((name) => sameAgency(name, agency)));
  const missing = [...(nobodyOf(own) ? [own[0] ?? ''] : []), ...others.filter((name) => nobodyOf([name]))];
  return missing.length === 0 ? null : missing.join('; ');
}
