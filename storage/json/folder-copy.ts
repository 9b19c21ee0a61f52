import { copyFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Store } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import { openJsonStore } from '../json-store.ts';
import { codeOf } from './durable-file.ts';

const LIVE = 'live.json';
const ARCHIVE = 'archive';
const JOURNAL = /^journal-\d+\.jsonl$/;
/** The program may write the live file anew while it is copied, and once more while that is tried again. */
const TRIES = 5;

/**
 * A copy of a data folder that somebody writes to meanwhile, opened, which checks every line of it. All that was
 * confirmed when it began is in it. It lies beside the path that is given, and goes when it is closed.
 */
export async function openFolderCopy(folder: string, beside: string, versions: Versions): Promise<Store> {
  if (!(await namesIn(folder)).some((name) => name === LIVE || JOURNAL.test(name)))
    throw new Error(`Chưa có dữ liệu tại ${folder}, nên không có gì để sao lưu. Hãy kiểm tra DATA_DIR.`);
  for (let tries = 1; ; tries += 1) {
    const copy = await mkdtemp(join(dirname(resolve(beside)), '.sao-luu-'));
    const away = (): Promise<void> => rm(copy, { recursive: true, force: true });
    try {
      await copyAll(folder, copy);
      const store = await openJsonStore(copy, versions);
      return {
        transaction: (work) => store.transaction(work),
        health: () => store.health(),
        close: () => store.close().finally(away),
      };
    } catch (error) {
      await away();
      if (tries === TRIES) throw sayingWhere(error, copy, folder);
    }
  }
}

/**
 * The journal before the live file, for the live file that comes later has at least what a file of the journal had that
 * is gone meanwhile; the archive last, for what was moved into it is in the others until it stands there.
 */
async function copyAll(from: string, to: string): Promise<void> {
  const unlessGone = (error: unknown): void => {
    if (codeOf(error) !== 'ENOENT') throw error;
  };
  for (const name of (await namesIn(from)).filter((one) => JOURNAL.test(one)))
    await copyFile(join(from, name), join(to, name)).catch(unlessGone);
  await copyFile(join(from, LIVE), join(to, LIVE));
  if ((await namesIn(from)).includes(ARCHIVE))
    await cp(join(from, ARCHIVE), join(to, ARCHIVE), { recursive: true });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new Error(`Không đọc được thư mục dữ liệu ${folder} (${codeOf(error)}). Hãy kiểm tra DATA_DIR.`, {
      cause: error,
    });
  }
}

/** What is wrong is so in the folder, and not in a copy that nobody will find. */
function sayingWhere(error: unknown, copy: string, folder: string): unknown {
  if (!(error instanceof Error)) return error;
  error.message = error.message.replaceAll(copy, folder).replaceAll(basename(copy), basename(folder));
  return error;
}
