import type { Store } from '../src/ports/store.ts';
import type { Versions } from '../src/ports/versions.ts';
import { openJsonStore } from './json-store.ts';

/** Opens the store that the settings name. */
export const openStore = (settings: { readonly dataDir: string }, versions: Versions): Promise<Store> =>
  openJsonStore(settings.dataDir, versions);
