import type { Committee } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Brief } from '../ports/message.ts';
import { cut } from './people/people.ts';
import { sayDigits } from './when.ts';

/**
 * A message in a few words, for who was silent for so long that a platform lets only a form through. They leave for
 * that platform's template: what the matter is called, never what was asked, answered or given as a reason.
 */
export const briefOf = (
  kind: Brief['kind'],
  committee: Committee,
  subject: string,
  at: Instant,
  zone: string,
): Brief => ({
  kind,
  committee: cut(committee.shortName, 60),
  subject: cut(subject, 100),
  when: sayDigits(at, zone),
});
