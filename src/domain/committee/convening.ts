import type { Body, MeetingKind } from '../../regulations/schema.ts';
import type { Law } from '../law.ts';
import { permission } from './authority.ts';
import { bodiesOf } from './bodies.ts';
import type { Member } from './committee.ts';

/** The kinds of meeting that somebody may convene or propose today, per body. */
export function callable(
  who: Member,
  law: Law,
): { readonly body: Body; readonly kind: MeetingKind; readonly how: 'convene' | 'propose' }[] {
  const kinds: MeetingKind[] = ['regular', 'ad-hoc', 'extended', 'working-session'];
  return bodiesOf(law.regulation).flatMap((body) =>
    kinds.flatMap((kind) => {
      for (const how of ['convene', 'propose'] as const) {
        if (permission(who, { act: how, body, kind }, law).allowed) return [{ body, kind, how }];
      }
      return [];
    }),
  );
}

export const mayCallSomething = (who: Member, law: Law): boolean => callable(who, law).length > 0;
