import type { Store } from '../ports/store.ts';

/** A secret that the program makes at its first start and keeps. */
export const keptSecret = (store: Store, name: string, make: () => string): Promise<string> =>
  store.transaction(async (tx) => {
    const kept = await tx.settings.get(name);
    if (kept) return kept.value;
    const value = make();
    tx.settings.put(name, { value });
    return value;
  });

/** A value that several may change, one at a time; when `change` resolves, the new value is durable. */
export const keptValue = (store: Store, name: string) => ({
  change: <Result>(work: (kept: string | null) => { keep: string | null; result: Result }): Promise<Result> =>
    store.transaction(async (tx) => {
      const kept = (await tx.settings.get(name))?.value ?? null;
      const { keep, result } = work(kept);
      if (keep === null && kept !== null) tx.settings.delete(name);
      if (keep !== null && keep !== kept) tx.settings.put(name, { value: keep });
      return result;
    }),
});
