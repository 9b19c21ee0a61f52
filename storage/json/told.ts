import type { Changes } from './changes.ts';
import { changedBy, deltaOf } from './delta.ts';

/** What is shorter is written whole each time. */
const SHORT = 256;

interface Told {
  readonly document: object;
  /** In characters, when it was written whole. */
  readonly length: number;
}

/**
 * What a file of the journal has told of its documents so far. Whatever changes of one is told by what has changed, when the
 * same file holds it: so a file can be read by itself, and all of it is written in the same versions.
 */
export class ToldSoFar {
  readonly #all = new Map<string, Told>();

  /** The members of a line that tell these changes, as JSON; from here on they are told. */
  tell(changes: Changes): string {
    const [whole, changed]: [string[], string[]] = [[], []];
    for (const [shelf, documents] of changes) {
      const [entries, deltas]: [string[], string[]] = [[], []];
      for (const [id, document] of documents) {
        const delta = document && this.#deltaOf(`${shelf} ${id}`, document);
        if (delta) deltas.push(`${JSON.stringify(id)}:${delta}`);
        else entries.push(`${JSON.stringify(id)}:${this.#wholeOf(`${shelf} ${id}`, document)}`);
      }
      if (entries.length > 0) whole.push(`${JSON.stringify(shelf)}:{${entries.join(',')}}`);
      if (deltas.length > 0) changed.push(`${JSON.stringify(shelf)}:{${deltas.join(',')}}`);
    }
    const members = `"changes":{${whole.join(',')}}`;
    return changed.length > 0 ? `${members},"deltas":{${changed.join(',')}}` : members;
  }

  #wholeOf(key: string, document: object | null): string {
    const text = JSON.stringify(document);
    if (document === null || text.length < SHORT) this.#all.delete(key);
    else this.#all.set(key, { document, length: text.length });
    return text;
  }

  /** `null` where all of it is as short. */
  #deltaOf(key: string, document: object): string | null {
    const before = this.#all.get(key);
    const delta = before ? deltaOf(before.document, document) : null;
    if (!before || delta === null) return null;
    const text = JSON.stringify(delta === 'none' ? {} : delta);
    if (text.length > before.length / 2) return null;
    this.#all.set(key, { document, length: before.length });
    return text;
  }
}

/** The same for who reads the file, line by line from its beginning. */
export class HeardSoFar {
  readonly #all = new Map<string, object>();

  whole(shelf: string, id: string, document: object | null): void {
    if (document === null) this.#all.delete(`${shelf} ${id}`);
    else this.#all.set(`${shelf} ${id}`, document);
  }

  /** What it has become; `null` where the file has not told what it was, or it does not fit. */
  changed(shelf: string, id: string, delta: unknown): object | null {
    const document = changedBy(this.#all.get(`${shelf} ${id}`), delta);
    if (document === undefined) return null;
    this.#all.set(`${shelf} ${id}`, document);
    return document;
  }
}
