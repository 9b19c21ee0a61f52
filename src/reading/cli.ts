import { dirname, extname } from 'node:path';
import { serve } from '../http/serve.ts';
import { parseRegulation } from '../regulations/load.ts';
import * as sayPage from '../say/reading/page.ts';
import * as say from '../say/reading/terminal.ts';
import type { Answers } from './answers.ts';
import { checkRegulation } from './check.ts';
import { Folder } from './folder.ts';
import { shippedExamples } from './likely.ts';
import { answersOf } from './profile.ts';
import { ReadingRoom } from './room.ts';
import { readSource, Unreadable } from './source.ts';

/** The answers of a profile that lies beside its text already; none where there is none, or it is not right. */
function loadAnswers(folder: Folder, stem: string): Answers {
  const yaml = folder.read(`${stem}.yaml`);
  const reading = yaml === null ? null : parseRegulation(yaml, `${stem}.yaml`);
  return reading?.ok ? answersOf(reading.regulation) : {};
}

export interface RegulationTerminal {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** `regulation read | check`: the exit code. The reading room stays open until the program is stopped. */
export async function regulationCommand(
  args: readonly string[],
  terminal: RegulationTerminal,
): Promise<number> {
  const [verb, path, folder, ...more] = args;
  if (!path || more.length > 0 || (verb === 'check' && folder)) return usage(terminal);
  try {
    if (verb === 'read') return await read(path, folder ?? dirname(path), terminal);
    if (verb === 'check') return checkRegulation(path, terminal);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    terminal.complain(error.message);
    return 1;
  }
  return usage(terminal);
}

function usage(terminal: RegulationTerminal): number {
  terminal.complain(say.regulationUsage());
  return 1;
}

async function read(path: string, into: string, terminal: RegulationTerminal): Promise<number> {
  const room = openRoom(path, into);
  const { port } = await serve({
    host: '127.0.0.1',
    // Any that is free: the program itself may be serving beside.
    port: 0,
    telegramWebhook: null,
    health: () => ({ status: 'serving' }),
    warn: (what, error) =>
      terminal.complain(`${what}: ${error instanceof Error ? error.message : String(error)}`),
    reading: room.room,
  });
  terminal.print(sayPage.roomOpened(`http://127.0.0.1:${port}`, room.name, room.folder));
  return 0;
}

/** Reads the text, and takes up where somebody left off. */
export function openRoom(path: string, into: string): { room: ReadingRoom; name: string; folder: string } {
  const source = readSource(path);
  const folder = new Folder(into);
  const stem = source.name.slice(0, source.name.length - extname(source.name).length);
  const room = new ReadingRoom(source, folder, shippedExamples([stem]), loadAnswers(folder, stem));
  return { room, name: source.name, folder: folder.path };
}
