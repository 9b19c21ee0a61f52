import type { FileRef } from '../reference.ts';
import type { Instant } from '../time/instant.ts';
import type { Undoable } from '../undo.ts';
import type { Way } from './log.ts';

/** Consent of the meeting's chair, asked and given (or not). Silence stays `asked`. */
export type Consent =
  | { readonly state: 'asked' }
  | {
      readonly state: 'granted' | 'refused';
      readonly by: string;
      readonly recordedBy: string;
      readonly at: Instant;
      /** An order that goes with it, or why not. */
      readonly words?: string;
      readonly way?: Way;
      /** It was read out of the words of who decided, who takes it back under this name. */
      readonly heard?: string;
    }
  /** The regulation asks for none, or nobody stands above who is away. */
  | { readonly state: 'not-required' };
export interface WrittenOpinion {
  readonly text: string;
  readonly file: FileRef | null;
  readonly at: Instant;
  readonly by: string;
}

export interface Delegate {
  readonly name: string;
  readonly post: string | null;
}

export interface Given extends Undoable<Answer> {
  readonly at: Instant;
  /** Who gave it: the member, or a secretary on their behalf. */
  readonly by: string;
  /** When it was said, by the platform's clock, where that tells. */
  readonly saidAt?: Instant;
}

export interface Attending extends Given {
  readonly kind: 'attend';
  /** “Đến muộn 15 phút”, “dự trực tuyến”. */
  readonly note?: string;
}

export interface Absence extends Given {
  readonly kind: 'absent';
  readonly reason: string;
  readonly consent: Consent;
}

export interface Proxy extends Given {
  readonly kind: 'proxy';
  readonly delegate: Delegate;
  readonly reason: string | null;
  readonly consent: Consent;
  readonly opinion: WrittenOpinion | null;
}
export type Answer = Attending | Absence | Proxy;
