import { setImmediate as nextTurn } from 'node:timers/promises';

/** How many documents stand in one piece. */
const MOST = 256;

interface Piece {
  readonly ids: string[];
  readonly documents: object[];
  /** Who may change it; anybody else makes a piece of their own first. */
  readonly owner: object;
}

/**
 * The documents of a shelf in the order of their ids, in pieces: what is looked up costs its depth and what is listed its
 * length, however many others there are. A copy shares all pieces, and is made at once; whichever side changes a piece
 * later changes one of its own.
 */
export class Ordered {
  #pieces: Piece[] = [];
  #owner = {};

  constructor(entries: Iterable<readonly [string, object]> = []) {
    const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
    for (let from = 0; from < sorted.length; from += MOST / 2) {
      const part = sorted.slice(from, from + MOST / 2);
      const [ids, documents] = [part.map(([id]) => id), part.map(([, document]) => document)];
      this.#pieces.push({ ids, documents, owner: this.#owner });
    }
  }

  get(id: string): object | null {
    const piece = this.#pieces[this.#pieceOf(id)];
    if (piece === undefined) return null;
    const at = firstNotBelow(piece.ids, id);
    return piece.ids[at] === id ? (piece.documents[at] ?? null) : null;
  }

  set(id: string, document: object): void {
    if (this.#pieces.length === 0) this.#pieces.push({ ids: [], documents: [], owner: this.#owner });
    const where = this.#pieceOf(id);
    const piece = this.#own(where);
    const at = firstNotBelow(piece.ids, id);
    if (piece.ids[at] === id) {
      piece.documents[at] = document;
      return;
    }
    piece.ids.splice(at, 0, id);
    piece.documents.splice(at, 0, document);
    if (piece.ids.length <= MOST) return;
    const [ids, documents] = [piece.ids.splice(MOST / 2), piece.documents.splice(MOST / 2)];
    this.#pieces.splice(where + 1, 0, { ids, documents, owner: this.#owner });
  }

  delete(id: string): void {
    if (this.get(id) === null) return;
    const where = this.#pieceOf(id);
    const piece = this.#own(where);
    const at = firstNotBelow(piece.ids, id);
    piece.ids.splice(at, 1);
    piece.documents.splice(at, 1);
    if (piece.ids.length === 0) this.#pieces.splice(where, 1);
  }

  /** Ids that begin with `prefix`, in order. */
  ids(prefix = ''): string[] {
    const found: string[] = [];
    for (let where = this.#pieceOf(prefix); where < this.#pieces.length; where += 1) {
      const { ids } = this.#pieces[where] as Piece;
      for (let at = firstNotBelow(ids, prefix); at < ids.length; at += 1) {
        const id = ids[at] as string;
        if (!id.startsWith(prefix)) return found;
        found.push(id);
      }
    }
    return found;
  }

  /** Those whose ids begin with `prefix`, in order. */
  entries(prefix = ''): [id: string, document: object][] {
    const found: [string, object][] = [];
    for (let where = this.#pieceOf(prefix); where < this.#pieces.length; where += 1) {
      const { ids, documents } = this.#pieces[where] as Piece;
      for (let at = firstNotBelow(ids, prefix); at < ids.length; at += 1) {
        const id = ids[at] as string;
        if (!id.startsWith(prefix)) return found;
        found.push([id, documents[at] as object]);
      }
    }
    return found;
  }

  /** Not while it is changed: that is what a copy is for. */
  *[Symbol.iterator](): Generator<readonly [id: string, document: object]> {
    for (const { ids, documents } of this.#pieces)
      for (const [at, id] of ids.entries()) yield [id, documents[at] as object];
  }

  *values(): Generator<object> {
    for (const { documents } of this.#pieces) yield* documents;
  }

  copy(): Ordered {
    const copy = new Ordered();
    copy.#pieces = [...this.#pieces];
    // From here on none of them is anybody's own.
    this.#owner = {};
    return copy;
  }

  /** The last piece that does not begin above the id. */
  #pieceOf(id: string): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (((this.#pieces[middle] as Piece).ids[0] as string) <= id) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #own(where: number): Piece {
    const piece = this.#pieces[where] as Piece;
    if (piece.owner === this.#owner) return piece;
    const own = { ids: [...piece.ids], documents: [...piece.documents], owner: this.#owner };
    this.#pieces[where] = own;
    return own;
  }
}

function firstNotBelow(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] as string) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As many documents are read in a few milliseconds. */
const SLICE = 50;
/** As many entries that are in memory already. */
export const AT_HAND = 250;

/** The same in parts; after each others have their turn. */
export async function* inSlices<One>(all: Iterable<One>, size = SLICE): AsyncGenerator<readonly One[]> {
  let part: One[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < size) continue;
    yield part;
    await nextTurn();
    part = [];
  }
  if (part.length > 0) yield part;
}
