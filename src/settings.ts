import type { Store } from './store.ts';

/** A secret that the program makes at its first start and keeps. */
export const keptSecret = (store: Store, name: string, make: () => string): Promise<string> =>
  store.transaction(async (tx) => {
    const kept = await tx.settings.get(name);
    if (kept) return kept.value;
    const value = make();
    tx.settings.put(name, { value });
    return value;
  });
