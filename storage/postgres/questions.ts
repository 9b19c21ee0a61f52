import type { PoolClient } from 'pg';
import { NoAnswer } from './failures.ts';

export type ParameterValue = string | number | null | readonly (string | number | null)[];

/**
 * What a transaction asks its connection. Questions are sent as they come and answered in their order: one that does not
 * need the answer before it does not wait for it.
 */
export class Questions {
  readonly #client: PoolClient;
  readonly #asked: Promise<unknown>[] = [];
  #failed: NoAnswer | null = null;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** `name`: under which the database keeps how it is answered. */
  async rows<Row extends object>(
    name: string,
    text: string,
    values: readonly ParameterValue[],
  ): Promise<Row[]> {
    return this.#answered(this.#client.query<Row>({ name, text, values: [...values] })).then(
      ({ rows }) => rows,
    );
  }

  /** A statement that begins or ends the transaction. */
  async says(text: string): Promise<void> {
    await this.#answered(this.#client.query(text));
  }

  #answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const told = answer.catch((error: unknown) => {
      // What follows a failure fails because of it.
      this.#failed ??= new NoAnswer(error);
      throw this.#failed;
    });
    this.#asked.push(told.catch(() => {}));
    return told;
  }

  /** Waits for what nobody waited for, too. Throws where anything was not answered: who went on went on from nothing. */
  async settled(): Promise<void> {
    for (let at = 0; at < this.#asked.length; at += 1) await this.#asked[at];
    if (this.#failed) throw this.#failed;
  }
}
