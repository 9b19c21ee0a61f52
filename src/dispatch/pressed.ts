import type { Choice } from '../ports/message.ts';

/** The command of a button, and what is said besides for its further arguments. */
export interface Pressed {
  readonly command: string;
  readonly said: Readonly<Record<string, string | undefined>>;
}

export const commandsIn = (choices: readonly (readonly Choice[])[]): string[] =>
  choices.flat().flatMap((one) => ('command' in one ? [one.command] : []));
