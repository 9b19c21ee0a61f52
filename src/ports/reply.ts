import type { Message } from './message.ts';

/** What a command answers. In a group it stands in the group, unless it is `private`. */
export interface Reply {
  readonly messages: readonly Message[];
  /** A short word shown to who tapped. */
  readonly toast?: string;
  /** Only for who asked, also when they asked in a group. */
  readonly private?: boolean;
  /** Takes the place of the message whose button was tapped. */
  readonly replace?: boolean;
  /** The argument that goes on being asked for, until `/thoi` or another command. */
  readonly stay?: string;
}

/** Something that waits for somebody's word, or that they can still answer otherwise. */
export interface PendingLine {
  /** "Phiếu “Thông qua kế hoạch?”, hạn 16 giờ 00, thứ Tư, ngày 25/11/2026" */
  readonly line: string;
  /** They have answered, and may change it. */
  readonly answered: boolean;
  /** They have answered nothing and need not, for they chair it; they may still say otherwise. */
  readonly chairs?: boolean;
}

/** Whom a command is offered to. What they may do with it is decided by the domain, each time. */
export type OfferedTo =
  | 'everyone'
  | 'members'
  | 'secretaries'
  | 'callers'
  | 'leaders'
  /** Whom the regulation lets: such a command says itself to whom it is `offered`. */
  | 'entitled'
  | 'keepers'
  | 'administrators';

/** A reply of one message. */
export const reply = (message: Message, rest: Omit<Reply, 'messages'> = {}): Reply => ({
  messages: [message],
  ...rest,
});
