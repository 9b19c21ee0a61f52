import type { PoolClient } from 'pg';
import { NoAnswer } from './failures.ts';

export type ParameterValue = string | number | null | readonly (string | number | null)[];

/** What a transaction asks its connection: one question at a time, whoever asks side by side. */
export class Questions {
  readonly #client: PoolClient;
  #asked: Promise<unknown> = Promise.resolve();
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
    const answer = this.#asked.then(() => this.#client.query<Row>({ name, text, values: [...values] }));
    this.#asked = answer.catch(() => {});
    try {
      return (await answer).rows;
    } catch (error) {
      this.#failed ??= new NoAnswer(error);
      throw this.#failed;
    }
  }

  /** Waits for what nobody waited for, too. Throws where anything was not answered: who went on went on from nothing. */
  async settled(): Promise<void> {
    await this.#asked;
    if (this.#failed) throw this.#failed;
  }
}
