import type { FetchFile } from '../../ports/channel.ts';

export interface MenuEntry {
  readonly command: string;
  readonly description: string;
}

/** How long it waits for what. */
export interface Patience {
  /** Seconds for one call. grammY would wait 500: a hanging connection must not hold the outbox. */
  readonly call: number;
  /** Seconds that Telegram holds an empty answer open. */
  readonly hold: number;
  /** Milliseconds before the second try; each further pause is twice as long. */
  readonly retry: number;
}
export const TELEGRAM_PATIENCE: Patience = { call: 15, hold: 30, retry: 500 };
/** For the words that taps are still owed when stopping. */
export const LAST_WORDS = 2000;

export interface TelegramSettings {
  readonly token: string;
  readonly apiRoot: string;
  /** The address under which Telegram reaches us; `null` asks for updates by long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly menus: {
    readonly private: readonly MenuEntry[];
    readonly group: readonly MenuEntry[];
    readonly groupAdministrators: readonly MenuEntry[];
  };
  /** Files that came by other channels, or that the program has drawn. */
  readonly fetchFile: FetchFile;
  readonly fetch?: typeof fetch;
  readonly clock: () => number;
  /** Something that an operator should know; without secrets. */
  readonly warn: (what: string) => void;
  readonly patience?: Patience;
}
