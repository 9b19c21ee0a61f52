import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { FileRef } from '../domain/reference.ts';
import { MADE } from '../domain/reference.ts';

const run = promisify(execFile);

/** Milliseconds; the first start of LibreOffice on a slow machine takes over ten seconds. */
const LONGEST = 60_000;

/** One at a time: each takes a core and a few hundred megabytes. */
let before: Promise<unknown> = Promise.resolve();

/** A Word file of the bot's own as the PDF that it can go as; any other file as it is. */
export const inPdf = (file: FileRef): FileRef =>
  file.channel === MADE && file.name.endsWith('.docx')
    ? { ...file, id: `pdf:${file.id}`, name: file.name.replace(/docx$/, 'pdf'), size: null }
    : file;

/** What `word` makes, as a PDF; `null` where that is nothing, or LibreOffice is not there or fails. */
export function asPdf(soffice: string | null, word: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const mine = before.then(async () => {
    const bytes = soffice === null ? null : await word();
    return soffice === null || bytes === null ? null : convert(soffice, bytes);
  });
  before = mine.catch(() => {});
  return mine;
}

/** In a folder of its own, also for LibreOffice's settings: two that share them do not run beside each other. */
async function convert(soffice: string, word: Buffer): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-ky-so-pdf-'));
  try {
    await writeFile(join(folder, 'van-ban.docx'), word);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const how = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'van-ban.docx'];
    await run(soffice, how, { cwd: folder, timeout: LONGEST, killSignal: 'SIGKILL' });
    return await readFile(join(folder, 'van-ban.pdf'));
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
