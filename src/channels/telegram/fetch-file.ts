import type { Api } from 'grammy';
import { ChannelError, type FileRef } from '../../ports/channel.ts';
import { call } from './failure.ts';
import { photoId } from './files.ts';

/** Telegram lets a bot fetch no larger file. */
const TELEGRAM_GIVES = 20 * 1024 * 1024;
const PATIENCE = 30_000;

interface Source {
  readonly api: Api;
  readonly fetch: typeof globalThis.fetch;
  /** It holds the token: it must not get into an error. */
  readonly root: string;
}

/** The bytes of a file. */
export async function fetchFile({ api, fetch, root }: Source, file: FileRef, most: number): Promise<Buffer> {
  const refused = new ChannelError({ kind: 'file-refused' }, 'Telegram does not give this file');
  if ((file.size ?? 0) > Math.min(most, TELEGRAM_GIVES)) throw refused;
  const found = await call(() => api.getFile(photoId(file.id) ?? file.id)).catch((error: unknown) => {
    throw error instanceof ChannelError && error.failure.kind === 'rejected' ? refused : error;
  });
  if (!found.file_path || (found.file_size ?? 0) > most) throw refused;
  const bytes = await load(fetch, `${root}/${found.file_path}`);
  if (bytes.length > most) throw refused;
  return bytes;
}

async function load(fetch: Source['fetch'], url: string): Promise<Buffer> {
  let gone = false;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    if (answer.ok) return Buffer.from(await answer.arrayBuffer());
    gone = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  } catch {
    // The cause names the address, with the token in it.
  }
  const kind = gone ? 'file-refused' : 'network';
  throw new ChannelError({ kind }, `Telegram did not give the file${gone ? ': it is gone' : ''}`);
}
