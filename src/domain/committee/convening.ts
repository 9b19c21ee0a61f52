import type { Body, MeetingKind, Regulation } from '../../regulations/schema.ts';
import type { Instant } from '../time/instant.ts';
import { permission } from './authority.ts';
import type { Committee, Member } from './committee.ts';

/** The kinds of meeting that somebody may convene or propose today, per body. */
export function callable(
  who: Member,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): { readonly body: Body; readonly kind: MeetingKind; readonly how: 'convene' | 'propose' }[] {
  const bodies: Body[] = ['committee', 'team'];
  const kinds: MeetingKind[] = ['regular', 'ad-hoc', 'extended', 'working-session'];
  return bodies.flatMap((body) =>
    kinds.flatMap((kind) => {
      for (const how of ['convene', 'propose'] as const) {
        if (permission(who, { act: how, body, kind }, committee, regulation, now).allowed)
          return [{ body, kind, how }];
      }
      return [];
    }),
  );
}

export const mayCallSomething = (
  who: Member,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): boolean => callable(who, committee, regulation, now).length > 0;
