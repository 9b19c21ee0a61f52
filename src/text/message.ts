import type { FileRef } from '../domain/meeting.ts';

/**
 * What the bot says, before any channel renders it: a title, plain text, and choices. The text holds no
 * markup, so nothing that people typed can become any.
 */
export interface Message {
  readonly title?: string;
  readonly text: string;
  /** Rows of choices. Whatever a choice does can be typed as well. */
  readonly choices?: readonly (readonly Choice[])[];
  readonly file?: FileRef;
  /** A `/start` payload whose link is written under the text, so that it can be forwarded. */
  readonly privateLink?: string;
}

export type Choice =
  /** Does what typing `command` does. */
  | { readonly label: string; readonly command: string }
  /** Opens the private chat with the bot; `payload` is what `/start` receives there. */
  | { readonly label: string; readonly openPrivate: string };
