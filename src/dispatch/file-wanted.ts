import type { FileRef } from '../domain/reference.ts';
import { ChannelError, type FetchFile } from '../ports/channel.ts';

/** Ends a transaction that wants the bytes of a file: none may wait for a platform. */
export class FileWanted extends Error {
  readonly file: FileRef;
  readonly most: number;
  constructor(file: FileRef, most: number) {
    super('the bytes of a file are wanted');
    this.file = file;
    this.most = most;
  }
}

/**
 * The files of one update. Asking for one that is not there ends the transaction; it is fetched, and the transaction is
 * run again from the beginning.
 */
export class FilesAtHand {
  readonly #fetch: FetchFile;
  readonly #there = new Map<string, Buffer | null>();

  constructor(fetch: FetchFile) {
    this.#fetch = fetch;
  }

  /** `null` where the platform does not give it, or it is larger than `most` bytes. */
  of(file: FileRef, most: number): Buffer | null {
    const there = this.#there.get(keyOf(file));
    if (there === undefined) throw new FileWanted(file, most);
    return there;
  }

  async bring({ file, most }: FileWanted): Promise<void> {
    this.#there.set(keyOf(file), (file.size ?? 0) > most ? null : await this.#bytes(file, most));
  }

  async #bytes(file: FileRef, most: number): Promise<Buffer | null> {
    try {
      return await this.#fetch(file, most);
    } catch (error) {
      if (error instanceof ChannelError) return null;
      throw error;
    }
  }
}

const keyOf = ({ channel, id }: FileRef): string => `${channel}:${id}`;
