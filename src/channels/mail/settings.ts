import type { FetchFile } from '../../ports/channel.ts';

export const MAIL_CHANNEL = 'mail';

export interface MailSettings {
  /** Where letters are handed in. */
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** TLS from the first byte; else by STARTTLS. */
    readonly secure: boolean;
    /** Nothing goes over a line that anybody can read: without STARTTLS it is not handed in. */
    readonly requireTls: boolean;
    readonly login: { readonly user: string; readonly pass: string } | null;
  };
  readonly from: { readonly name: string; readonly address: string };
  readonly fetchFile: FetchFile;
  readonly words: MailWords;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly warn: (what: string, error?: unknown) => void;
  /** Milliseconds without a word from the server after which it counts as not answering; a minute unless told otherwise. */
  readonly patience?: number;
}

/** What it says by itself. */
export interface MailWords {
  /** The subject of what has no words at all. */
  readonly subject: string;
  /** Papers that were too large, or gone: the line that names them in the letter. */
  leftOut(names: readonly string[]): string;
}
