import type { FileRef } from '../domain/reference.ts';

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
  /** Files besides, for a channel that carries several with one message: a letter's enclosures. */
  readonly enclosed?: readonly FileRef[];
  /** Whom it is for gets it by official mail besides, and needs no other letter where no chat reaches them. */
  readonly mailed?: true;
  /** So many of the choices, the first ones, stand in the text already, numbered from 1 in their order. */
  readonly listed?: number;
  /** It is changed in place as things go on; where that cannot be, it says when it was true. */
  readonly living?: boolean;
  /** The stamp of the question that the choices answer. */
  readonly asks?: string;
  /** A `/start` payload whose links are written under the text, so that they can be forwarded. */
  readonly privateLink?: string;
  /** The same in a few words, for a platform that lets only a fixed form through. */
  readonly brief?: Brief;
}

/**
 * The text without a list that repeats the buttons under it word for word; the whole text where the list says more than
 * they do, or where `fits` says that one of them is not shown whole.
 */
export function textBesideButtons(message: Message, fits: (choice: Choice) => boolean): string {
  const { text, choices = [] } = message;
  const lines = listOf(message);
  if (lines.length === 0 || !choices.flat().every(fits)) return text;
  const list = new Set(lines);
  return text
    .split('\n')
    .filter((line) => !list.has(line))
    .join('\n');
}

/** The numbered lines of a text that are the labels of all that answers it, one each; none where they are not. */
export function listOf({ text, choices = [], listed = 0 }: Message): string[] {
  const all = choices.flat().filter((choice) => !('quiet' in choice && choice.quiet));
  if (listed === 0 || listed !== all.length) return [];
  const lines = all.map(({ label }, at) => `${at + 1}. ${label}`);
  const there = new Set(text.split('\n'));
  return lines.every((line) => there.has(line)) ? lines : [];
}

/** What fits a form of a platform: no sentence, and short. */
export interface Brief {
  readonly kind: 'notice' | 'reminder';
  /** Whose it is, at most 60 characters: "BCĐ Đề án 06". */
  readonly committee: string;
  /** At most 100 characters: "Họp định kỳ Ban Chỉ đạo". */
  readonly subject: string;
  /** "08:00 27/11/2026". */
  readonly when: string;
}

/** Does what typing `command` does. */
export interface Command {
  readonly label: string;
  readonly command: string;
  /** It goes on to ask for a day: one that is typed in place of it is the answer. */
  readonly takes?: 'day';
  /** Beside what can be answered: a button, and never an item of a numbered list. It can be typed in words as well. */
  readonly quiet?: true;
}

export type Choice =
  | Command
  /** Opens the private chat with the bot; `payload` is what `/start` receives there. */
  | { readonly label: string; readonly openPrivate: string };
