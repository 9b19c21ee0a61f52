import type { Store } from '../src/ports/store.ts';
import { openJsonStore } from './json-store.ts';

/** Opens the store that the settings name. */
export const openStore = (settings: { readonly dataDir: string }): Promise<Store> =>
  openJsonStore(settings.dataDir);
