import { chmod, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { codeOf } from './durable-file.ts';
import { pipeOf, shortName } from './folder-lock.ts';

const NAME = 'door';
/** Of what is asked, and of what is answered, in bytes. */
const LARGEST = 64 << 20;
/** Who has connected and says nothing more is not waited for, in milliseconds. */
const SILENCE = 10_000;

/**
 * Answers what commands beside this process ask of it: a socket in the data folder, open to the folder's owner alone.
 * Whoever calls holds the folder, so a socket that lies there is of the dead. Returns how to close it.
 */
export async function keepDoor(
  folder: string,
  answer: (question: string) => Promise<string>,
): Promise<() => Promise<void>> {
  const callers = new Set<Socket>();
  const inHand = new Set<Promise<unknown>>();
  const serve = async (socket: Socket): Promise<void> => {
    try {
      const question = await heard(socket);
      socket.setTimeout(0);
      const work = answer(question).then((text) => socket.end(text));
      inHand.add(work);
      await work.finally(() => inHand.delete(work));
    } catch {
      // Whoever asked hears that nobody answered; what went wrong is told where it went wrong.
      socket.destroy();
    }
  };
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    callers.add(socket);
    socket.once('close', () => callers.delete(socket));
    socket.setTimeout(SILENCE, () => socket.destroy());
    // Who went away is not answered; what was done stands.
    socket.on('error', () => socket.destroy());
    void serve(socket);
  });
  server.unref();
  await at(folder, async (path) => {
    if (process.platform !== 'win32') await rm(path, { force: true });
    await listening(server, path);
    if (process.platform !== 'win32') await chmod(path, 0o600);
  });
  return async () => {
    const shut = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.allSettled(inHand);
    for (const caller of callers) caller.destroySoon();
    await shut;
  };
}

/** Asks the process that holds the folder; `null` where nobody does, or nobody who can be asked. */
export async function knock(folder: string, question: string): Promise<string | null> {
  try {
    return await at(folder, async (path) => {
      const socket = connect({ path, allowHalfOpen: true });
      socket.end(question);
      const answer = await heard(socket);
      if (answer === '') throw new Error('the process that holds the folder could not answer');
      return answer;
    });
  } catch (error) {
    if (codeOf(error) === 'ECONNREFUSED' || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function at<Result>(folder: string, work: (path: string) => Promise<Result>): Promise<Result> {
  const real = await realpath(folder);
  if (process.platform === 'win32') return work(`${pipeOf(real)}-${NAME}`);
  const near = await shortName(real);
  try {
    return await work(join(near.path, NAME));
  } finally {
    await near.drop();
  }
}

function heard(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    socket.on('data', (part: Buffer) => {
      size += part.length;
      if (size > LARGEST) socket.destroy(new Error('too much was said'));
      else parts.push(part);
    });
    socket.once('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the other side went away')));
  });
}

const listening = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
