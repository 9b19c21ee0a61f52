import type { Address } from '../domain/address.ts';
import type { FileRef } from '../domain/reference.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Messages that are one: a paste that the client cut, or files that were sent in one go. */
export interface Parts {
  readonly said: readonly [MessagePart, ...MessagePart[]];
  /** Until when more of it may come. */
  readonly until: Instant;
  /** What came first was refused, and nothing of it is kept: its rest is nobody's answer. */
  readonly refused?: true;
}

/** One message of several, as its channel brought it. */
export interface MessagePart {
  readonly kind: 'message';
  readonly id: string;
  readonly at: Instant;
  readonly from: { readonly address: Address; readonly name: string };
  readonly chat: Address;
  readonly private: boolean;
  readonly text: string;
  readonly file: FileRef | null;
  readonly message: string;
  readonly replyTo: string | null;
  readonly addressed: boolean;
  readonly cut?: true;
  readonly full?: true;
  readonly album?: string;
  readonly unread?: number;
  readonly forwarded?: { readonly by: Address | null };
}
