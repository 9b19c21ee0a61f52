import type { Address } from '../domain/address.ts';

export type Failure =
  /** Wait `retryAfter` milliseconds; nothing else may be sent to this chat, or to anybody, meanwhile. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: number; readonly scope: 'chat' | 'all' }
  /** This person or group cannot be written to (blocked, left, never started). */
  | { readonly kind: 'blocked' }
  /** Too long since the person's last word, and nothing else of this platform reaches them. */
  | { readonly kind: 'unreachable-window' }
  /** The platform does not accept our credentials. */
  | { readonly kind: 'auth' }
  /** No answer, or the platform is down: try again. It may have been delivered. */
  | { readonly kind: 'network' }
  /** The platform will never take this message. */
  | { readonly kind: 'rejected' }
  /** It is to be tried again later, for this one alone; the platform does not say when. */
  | { readonly kind: 'deferred' }
  /** A mail server takes no letter for this mailbox. */
  | { readonly kind: 'bounced' }
  /** The platform does not carry this file (its kind, its size, or it is gone); the text alone would go. */
  | { readonly kind: 'file-refused' }
  /** It is not theirs any more to whom it was to go: nothing of it goes by any way. */
  | { readonly kind: 'file-withheld' }
  | { readonly kind: 'moved'; readonly to: Address }
  | { readonly kind: 'topic-gone' }
  /** The message that was to be edited is not there any more. */
  | { readonly kind: 'edit-gone' };

export class ChannelError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChannelError';
    this.failure = failure;
  }
}
