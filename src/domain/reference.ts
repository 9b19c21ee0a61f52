/** What a button names: a document by its id, in the version that the button was made of. */
export interface Reference {
  readonly id: string;
  readonly version: number;
}

/** Reads what `referTo` and its like write: `#kien-giang/2026-3.2`. `null` for anything else. */
export function readReference(text: string | null | undefined): Reference | null {
  const [, id, version] = /^#(.+)\.(\d+)$/.exec(text ?? '') ?? [];
  return id === undefined ? null : { id, version: Number(version) };
}

/** The name under which the bot itself stands among the channels that files come by: what it makes when it is sent. */
export const MADE = 'bot';

/** A file as its channel knows it; another channel cannot send it by this id. */
export interface FileRef {
  readonly channel: string;
  readonly id: string;
  readonly name: string;
  /** Bytes; `null` when the channel did not say. */
  readonly size: number | null;
}
