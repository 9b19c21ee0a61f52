import type { Member } from '../committee/committee.ts';
import { type FileRef, MADE } from '../reference.ts';
import type { Instant } from '../time/instant.ts';
import type { Meeting } from './meeting.ts';

/** All that is kept of a meeting, as one archive; made when it is sent. */
export const wholeFile = ({ id }: Meeting, reader: Member, now: Instant): FileRef => ({
  channel: MADE,
  id: `zip:${id}/${reader.id}@${now}`,
  name: `ho-so-hop-${id.replace('/', '-')}.zip`,
  size: null,
});

/** The meeting that such a file is of. */
export const readWholeFile = (what: string): string | null =>
  /^([a-z0-9-]+\/[0-9-]+)\/[a-z0-9-]+@/.exec(what)?.[1] ?? null;
