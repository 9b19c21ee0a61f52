import type { Address } from '../address.ts';
import { type Circulation, circulate, corrected } from '../circulation.ts';
import type { DisclosureClass } from '../conclusions/conclusion.ts';
import { DomainError } from '../domain-error.ts';
import { type LogEntry, logged } from '../meetings/log.ts';
import { type Hand, handKept } from '../permission.ts';
import type { FileRef } from '../reference.ts';
import { after, DAY, type Instant } from '../time/instant.ts';

/**
 * To whom a notice at large goes. `group` and `press` make it known; all others get it in private. What is for the press
 * is handed to whoever passes it on.
 */
export type Audience = 'all' | 'committee' | 'team' | 'chosen' | 'group' | 'press';

/** Whether it goes to people one by one, each in private. */
export const isPrivate = (audience: Audience): audience is Exclude<Audience, 'group' | 'press'> =>
  audience !== 'group' && audience !== 'press';

/** Whose word a notice waits for: the head's leave, or that of who decides what may be made known. */
export interface Leave {
  readonly why: 'leave' | 'disclosure';
  readonly of: string;
  readonly article: string | null;
  readonly given: {
    readonly verdict: 'granted' | 'refused';
    readonly by: string;
    readonly recordedBy: string;
    readonly at: Instant;
  } | null;
}

export interface GroupPost {
  readonly chat: Address;
  readonly message: string;
  readonly version: number;
  readonly at: Instant;
}

/** A notice at large ("thông báo"): a secretary's text or file to many, or a member's by the head's leave. */
export interface Announcement {
  /** `<committee>/<year>-<number>` */
  readonly id: string;
  readonly committee: string;
  readonly text: string;
  readonly file: FileRef | null;
  readonly by: string;
  readonly audience: Audience;
  readonly class: DisclosureClass;
  /** `null` where nobody need be asked. */
  readonly leave: Leave | null;
  readonly createdAt: Instant;
  /** When it goes out, or went. */
  readonly at: Instant;
  /** `unsent`: it could not go out when its time came. */
  readonly state: 'asked' | 'planned' | 'sent' | 'withdrawn' | 'refused' | 'unsent';
  /** To whom it goes; to nobody in particular where it is posted in the group. */
  readonly circulation: Circulation;
  /** Where it stands in groups. */
  readonly posts: readonly GroupPost[];
  readonly log: readonly LogEntry[];
}

export const ANNOUNCEMENT_LIMITS = { text: 3_000, reason: 500, chosen: 300 };

/** It stays at hand for this long after it went out. */
const KEPT = 60 * DAY;

export const isAnnouncementOver = ({ state, at, createdAt }: Announcement, now: Instant): boolean =>
  state === 'asked' || state === 'planned' ? false : after(at > createdAt ? at : createdAt, KEPT) <= now;

export type Drafted = Pick<
  Announcement,
  'id' | 'committee' | 'text' | 'file' | 'by' | 'audience' | 'class' | 'leave' | 'at'
> & { readonly title: string; readonly to: readonly string[]; readonly wantsAcknowledgement: boolean };

/** A new notice: it waits for a word, for its time, or for nothing. */
export function draftedAnnouncement(what: Drafted, now: Instant): Announcement {
  const { title, to, wantsAcknowledgement, ...rest } = what;
  const note = rest.audience;
  const entry = { at: now, by: rest.by, onBehalfOf: null, act: 'announcement-drafted', note } as const;
  return {
    ...rest,
    createdAt: now,
    state: rest.leave ? 'asked' : 'planned',
    circulation: circulate({ title, by: rest.by, to, wantsAcknowledgement }),
    posts: [],
    log: [entry],
  };
}

const then = (announcement: Announcement, entry: Omit<LogEntry, 'note'> & { note?: string | null }) => ({
  ...announcement,
  log: logged(announcement.log, { note: null, ...entry }),
});

/** The word it waited for. Authority is checked before. */
export function leaveGiven(
  announcement: Announcement,
  verdict: 'granted' | 'refused',
  hand: Hand,
  now: Instant,
): Announcement {
  const { leave } = announcement;
  if (!leave || announcement.state !== 'asked') throw new DomainError('announcement-settled');
  const by = hand.onBehalfOf ?? hand.by;
  // Nobody gives leave to themself, nor writes down the leave that they asked for.
  if (announcement.by === hand.by || announcement.by === by) throw new DomainError('own-announcement');
  const given = { verdict, by, recordedBy: hand.by, at: now };
  const state = verdict === 'granted' ? 'planned' : 'refused';
  return then(
    { ...announcement, leave: { ...leave, given }, state, at: announcement.at < now ? now : announcement.at },
    { at: now, ...handKept(hand), act: `announcement-${leave.why}-${verdict}` },
  );
}

/** It goes out now. */
export const sentOut = (announcement: Announcement, now: Instant): Announcement =>
  then(
    { ...announcement, state: 'sent', at: now },
    { at: now, by: announcement.by, onBehalfOf: null, act: 'announcement-sent' },
  );

/** Its time has come, and it may not go out any more. */
export const leftUnsent = (announcement: Announcement, why: string, now: Instant): Announcement =>
  then(
    { ...announcement, state: 'unsent' },
    { at: now, by: announcement.by, onBehalfOf: null, act: 'announcement-unsent', note: why },
  );

/** Whether it ever went out: what was called off before is nobody's but its author's and the secretaries'. */
export const wasSent = ({ log }: Announcement): boolean => log.some(({ act }) => act === 'announcement-sent');

/** A new text for what has gone out; it is sent, and acknowledged, anew. */
export function announcementCorrected(
  announcement: Announcement,
  body: Pick<Announcement, 'text' | 'file'>,
  by: string,
  now: Instant,
): Announcement {
  if (announcement.state !== 'sent') throw new DomainError('announcement-unsent');
  // Whoever let the first text through has not read this one.
  if (announcement.leave) throw new DomainError('announcement-leave-anew', { article: '' });
  if (body.text === announcement.text && body.file === null && announcement.file === null)
    throw new DomainError('announcement-same');
  return then(
    { ...announcement, ...body, at: now, circulation: corrected(announcement.circulation) },
    {
      at: now,
      by,
      onBehalfOf: by === announcement.by ? null : announcement.by,
      act: 'announcement-corrected',
    },
  );
}

/** Called off before it went out, or taken back after. */
export function withdrawn(
  announcement: Announcement,
  by: string,
  reason: string,
  now: Instant,
): Announcement {
  if (['withdrawn', 'refused', 'unsent'].includes(announcement.state))
    throw new DomainError('announcement-settled');
  return then(
    { ...announcement, state: 'withdrawn' },
    {
      at: now,
      by,
      onBehalfOf: by === announcement.by ? null : announcement.by,
      act: announcement.state === 'sent' ? 'announcement-withdrawn' : 'announcement-cancelled',
      note: reason,
    },
  );
}

export const announcementNudged = (announcement: Announcement, by: string, now: Instant): Announcement =>
  then(announcement, { at: now, by, onBehalfOf: null, act: 'announcement-nudged' });

/** The short reference in buttons: which notice, and which of its versions. */
export const referToAnnouncement = ({ id, circulation }: Announcement): string =>
  `#${id}.${circulation.version}`;
