import type { ArchiveFiles, Year } from './archive-files.ts';
import type { YearFile } from './archive-year.ts';
import { type KnownYear, keyOf, knownIn } from './archiving.ts';
import type { LiveData } from './changes.ts';
import type { YearIndex } from './kept-indexes.ts';

/** What was found, or why it could not be. */
interface Answer {
  /** What was known of the year then. */
  readonly of: KnownYear;
  readonly found: PromiseSettledResult<unknown>;
}

/**
 * What one transaction asks of the archive. Its files are read while others have their turn: a body that asks for one that
 * is not at hand goes no further, and is run again, from its beginning, when it is.
 */
export class AskedOfArchive {
  readonly #data: LiveData;
  readonly #archive: ArchiveFiles;
  readonly #answers = new Map<string, Answer>();
  readonly #open = new Map<string, { readonly of: KnownYear; readonly read: () => Promise<unknown> }>();
  #onAsked: () => void = () => {};

  constructor(data: LiveData, archive: ArchiveFiles) {
    this.#data = data;
    this.#archive = archive;
  }

  /** Runs a body; says whether it came to its end, or asked for what is not at hand. */
  async run<Result>(body: () => Promise<Result>): Promise<{ readonly result: Result } | 'asks'> {
    const asks = new Promise<'asks'>((resolve) => {
      // Whoever asks side by side has asked by then.
      this.#onAsked = () => setImmediate(() => resolve('asks'));
    });
    return Promise.race([body().then((result) => ({ result })), asks]);
  }

  year(year: Year): Promise<YearFile> {
    return this.#ask('year', year, () => this.#archive.open(year));
  }

  async index(year: Year): Promise<YearIndex> {
    return this.#archive.kept(year) ?? this.#ask('index', year, () => this.#archive.index(year));
  }

  /** Reads what was asked for. */
  async answer(): Promise<void> {
    for (const [question, { of, read }] of this.#open) {
      const [found] = await Promise.allSettled([read()]);
      this.#answers.set(question, { of, found });
    }
    this.#open.clear();
  }

  async #ask<Found>(what: string, year: Year, read: () => Promise<Found>): Promise<Found> {
    const known = knownIn(this.#data, year);
    // Most have no file, and that is soon seen.
    if (!known) return read();
    const question = `${what} ${keyOf(year)}`;
    const answer = this.#answers.get(question);
    if (answer?.of !== known) {
      this.#open.set(question, { of: known, read });
      this.#onAsked();
      return new Promise(() => {});
    }
    if (answer.found.status === 'rejected') throw answer.found.reason;
    return answer.found.value as Found;
  }
}
