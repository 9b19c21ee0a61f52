import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './durable-file.ts';

/** Another process holds the data folder. */
export class FolderInUse extends Error {}

const ATTEMPTS = 8;
const NAME = /^lock-[0-9a-f]{8}$/;
const UNANNOUNCED = /^lock-[0-9a-f]{8}\.new$/;

interface Announced {
  readonly name: string;
  withdraw(): Promise<void>;
}

/**
 * Holds a folder for one process; returns how to let go. A process announces itself by a socket in the folder
 * on which it listens, and only then looks whether another one answers: of two that come at once at least one
 * sees the other, so never do both hold it. Who sees another withdraws and tries again after a random pause.
 * The system closes the socket of a process that dies, however it dies: nobody ever waits for a stale lock.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const real = await realpath(folder);
  const near = await shortName(real);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await pause(10 + Math.random() * 90);
      const own = process.platform === 'win32' ? await holdPipe(real) : await announce(real, near.path);
      if (own === null) continue;
      if (!(await someoneAnswers(real, near.path, own.name))) return own.withdraw;
      await own.withdraw();
    }
  } finally {
    await near.drop();
  }
  throw new FolderInUse(
    `Thư mục dữ liệu ${folder} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.`,
  );
}

/**
 * The socket gets its name only when it listens, and no name is used twice. So a socket that refuses a
 * connection belongs to the dead for certain, and taking it away can hit nobody who is alive.
 */
async function announce(folder: string, near: string): Promise<Announced | null> {
  const name = `lock-${randomBytes(4).toString('hex')}`;
  const server = await listen(join(near, `${name}.new`));
  if (server === null) return null;
  const withdraw = async (): Promise<void> => {
    await rm(join(folder, name), { force: true });
    await closed(server);
  };
  try {
    await rename(join(folder, `${name}.new`), join(folder, name));
  } catch (error) {
    await closed(server);
    // Swept up by a process that has just got the folder.
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return { name, withdraw };
}

async function someoneAnswers(folder: string, near: string, own: string): Promise<boolean> {
  const names = await readdir(folder);
  for (const name of names.filter((one) => NAME.test(one) && one !== own)) {
    if (await answers(join(near, name))) return true;
    await rm(join(folder, name), { force: true });
  }
  for (const name of names.filter((one) => UNANNOUNCED.test(one)))
    await rm(join(folder, name), { force: true });
  return false;
}

/** Only a refusal says that nobody is there: a process that is halted or busy does not answer, and is alive. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => {
      const code = codeOf(error);
      if (code === 'EACCES') reject(error);
      else resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT');
    });
  });
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => resolve(server));
  });
}

/** Windows gives a pipe's name to one process at a time by itself. */
async function holdPipe(folder: string): Promise<Announced | null> {
  const name = pipeOf(folder);
  const server = await listen(name);
  return server && { name, withdraw: () => closed(server) };
}

export const pipeOf = (folder: string): string =>
  `\\\\.\\pipe\\thu-ky-so-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;

/** The address of a socket is bounded at about 100 bytes; a deeper folder is gone to over a short link. */
export async function shortName(folder: string): Promise<{ path: string; drop: () => Promise<void> }> {
  if (process.platform === 'win32' || Buffer.byteLength(join(folder, 'lock-00000000.new')) <= 100)
    return { path: folder, drop: async () => {} };
  const place = await mkdtemp(join(tmpdir(), 'tks-'));
  await symlink(folder, join(place, 'd'));
  return { path: join(place, 'd'), drop: () => rm(place, { recursive: true, force: true }) };
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
