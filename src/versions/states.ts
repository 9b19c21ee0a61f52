import type { Stored, Upgrade } from './step.ts';

interface StoredSheet extends Stored {
  readonly salt: string | null;
  readonly sealed: unknown;
  readonly circulation: { readonly to: readonly string[] };
}

/** What was sealed before it was noted who counts as asked: everybody who was. */
const counted: Upgrade = (document) => {
  const { secret, salt, sealed, counted, circulation } = document as StoredSheet;
  return secret !== true || salt !== null || !sealed || counted
    ? document
    : { ...document, counted: circulation.to };
};

interface StoredTask extends Stored {
  readonly log: readonly { readonly at: string }[];
}

/** What was withdrawn while it was handed back stood as handed back for good. */
const over: Upgrade = (document) => {
  const { state, handedBack, wanted, closedAt, log, at } = document as StoredTask;
  return state !== 'closed' || (handedBack === false && wanted === null && closedAt)
    ? document
    : { ...document, handedBack: false, wanted: null, closedAt: closedAt ?? log.at(-1)?.at ?? at };
};

/** Of a closed task nothing is awaited. */
export const closedTasks: readonly Upgrade[] = [over];

interface StoredMeeting extends Stored {
  readonly draftedBy: string;
  readonly start: string;
  readonly log: readonly {
    readonly at: string;
    readonly by: string;
    readonly act: string;
    readonly note: string | null;
  }[];
}

/** By whom, when and why a meeting was cancelled had stood in its log alone. */
const cancelling: Upgrade = (document) => {
  if ('cancelled' in document) return document;
  const { state, log, draftedBy, start } = document as StoredMeeting;
  if (state !== 'cancelled') return { ...document, cancelled: null };
  const entry = log.findLast(({ act }) => act === 'cancelled') ?? log.at(-1);
  return {
    ...document,
    cancelled: { by: entry?.by ?? draftedBy, at: entry?.at ?? start, reason: entry?.note ?? '' },
  };
};

/** What is cancelled says by whom and why. */
export const cancelledMeetings: readonly Upgrade[] = [cancelling];

/** 1: a sealed sheet says who was counted. */
export const sheets: readonly Upgrade[] = [counted];
