/** The values that were kept last, of so many keys: what was kept longest ago goes first. */
export class Latest<Value> {
  readonly #all = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    return this.#all.get(key);
  }

  keep(key: string, value: Value): void {
    this.#all.delete(key);
    this.#all.set(key, value);
    const [oldest] = this.#all.keys();
    if (this.#all.size > this.#most && oldest !== undefined) this.#all.delete(oldest);
  }
}
