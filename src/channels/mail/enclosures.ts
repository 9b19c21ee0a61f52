import { ChannelError, type FetchFile, type FileRef, fileName } from '../../ports/channel.ts';

/** As bytes; a third more as it is sent. What most servers take as one letter is 25 MB. */
export const MOST_ENCLOSED = 18 * 1024 * 1024;
/** Kept for the others who get the same, for as long as a round takes. */
const KEPT = 10 * 60_000;
const MOST_KEPT = 4 * MOST_ENCLOSED;

export interface Enclosure {
  readonly filename: string;
  readonly content: Buffer;
}

export interface Enclosed {
  readonly enclosures: readonly Enclosure[];
  /** Names of those that are too large together, or gone. */
  readonly leftOut: readonly string[];
}

/** Files on their way into letters, each fetched once, however many people get it. */
export class Enclosures {
  readonly #fetch: FetchFile;
  readonly #clock: () => number;
  readonly #kept = new Map<string, { readonly until: number; readonly bytes: Promise<Buffer> }>();

  constructor(fetch: FetchFile, clock: () => number) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /** In their order, as long as they fit into one letter. Throws what fetching throws, but for a file that cannot be had. */
  async of(files: readonly FileRef[]): Promise<Enclosed> {
    const enclosures: Enclosure[] = [];
    const leftOut: string[] = [];
    let left = MOST_ENCLOSED;
    for (const file of files) {
      const content = (file.size ?? 0) > left ? null : await this.#bytes(file);
      if (content === null || content.length > left) leftOut.push(file.name);
      else {
        enclosures.push({ filename: fileName(file.name), content });
        left -= content.length;
      }
    }
    return { enclosures, leftOut };
  }

  async #bytes(file: FileRef): Promise<Buffer | null> {
    const key = `${file.channel}:${file.id}`;
    const now = this.#clock();
    const known = this.#kept.get(key);
    const bytes = known && now < known.until ? known.bytes : this.#fetch(file, MOST_ENCLOSED);
    if (bytes !== known?.bytes) this.#keep(key, { until: now + KEPT, bytes }, file);
    try {
      return await bytes;
    } catch (error) {
      this.#kept.delete(key);
      if (error instanceof ChannelError && error.failure.kind === 'file-refused') return null;
      throw error;
    }
  }

  #keep(
    key: string,
    entry: { readonly until: number; readonly bytes: Promise<Buffer> },
    { size }: FileRef,
  ): void {
    // One whose size nobody said counts as the largest.
    const room = Math.max(1, Math.floor(MOST_KEPT / (size ?? MOST_ENCLOSED)));
    while (this.#kept.size >= room) {
      const [oldest] = this.#kept.keys();
      if (oldest === undefined) break;
      this.#kept.delete(oldest);
    }
    this.#kept.set(key, entry);
  }
}
