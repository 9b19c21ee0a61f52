/** A file as its channel knows it; another channel cannot send it by this id. */

export interface FileRef {
  readonly channel: string;
  readonly id: string;
  readonly name: string;
  /** Bytes; `null` when the channel did not say. */
  readonly size: number | null;
}
