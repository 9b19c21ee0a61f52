import type { Announcement } from './announcements/announcement.ts';
import type { Circulation, OfBody } from './circulation.ts';
import type { Conclusion } from './conclusions/conclusion.ts';
import type { Instant } from './time/instant.ts';

/** The shelves whose documents are acknowledged by who receives them. */
export type AcknowledgedShelf = 'conclusions' | 'announcements';

/** Something that members were sent and are asked to acknowledge, in the version that counts now. */
export interface Receipt {
  readonly shelf: AcknowledgedShelf;
  readonly id: string;
  readonly circulation: Circulation;
  /** When that version went out. */
  readonly sentAt: Instant;
  /** The body that met, of a conclusion. */
  readonly of?: OfBody;
}

/** All that is to be acknowledged of these; what is planned, or was taken back, is nobody's to acknowledge. */
export const receiptsIn = (of: {
  readonly conclusions: readonly Conclusion[];
  readonly announcements: readonly Announcement[];
}): Receipt[] => [
  ...of.conclusions.flatMap(({ id, body, circulation, published }): Receipt[] =>
    circulation?.wantsAcknowledgement && published
      ? [
          {
            ...{ shelf: 'conclusions', id, circulation, sentAt: published.at },
            of: { body, since: published.at },
          },
        ]
      : [],
  ),
  ...of.announcements.flatMap(({ id, circulation, state, at }): Receipt[] =>
    circulation.wantsAcknowledgement && state === 'sent'
      ? [{ shelf: 'announcements', id, circulation, sentAt: at }]
      : [],
  ),
];
