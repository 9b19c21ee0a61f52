import { createHash } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Another process holds the data folder. */
export class FolderInUse extends Error {}

/**
 * Holds a folder for one process. The lock is a socket that this process listens on, so the system lets go of
 * it when the process dies, however it dies: a restart never waits for a stale lock file.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = await socketPath(folder);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(path);
    if (server && (await stillOurs(path))) return () => release(server);
    if (server) await release(server);
    else if (await answers(path)) break;
    else await setAside(path);
  }
  throw new FolderInUse(
    `Thư mục dữ liệu ${folder} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.`,
  );
}

/** Socket paths are bounded at about 100 bytes; a deeper folder is locked under a name in the temporary folder. */
async function socketPath(folder: string): Promise<string> {
  const real = await realpath(folder);
  const name = `thu-ky-so-${createHash('sha256').update(real).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(real, 'lock');
  return Buffer.byteLength(inside) <= 100 ? inside : join(tmpdir(), name);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Takes a dead process's socket out of the way. Renaming fails for all but one of those who try at once. */
async function setAside(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Two that found the same dead socket could each take the other's new one away; whose socket is gone has lost. */
async function stillOurs(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const before = await stat(path).catch(() => null);
  await pause(30);
  const then = await stat(path).catch(() => null);
  return before !== null && then !== null && before.ino === then.ino;
}

const release = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
