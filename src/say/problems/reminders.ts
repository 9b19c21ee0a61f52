import type { Committee } from '../../domain/committee/committee.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { comrade, nameOf } from '../people/people.ts';
import { sayShort } from '../when.ts';
import { problemBrief } from './problems.ts';

/** To whom it waits for; `since`: when it came to them. */
export const problemWaits = (
  problem: Problem,
  since: Instant,
  { committee, zone }: { readonly committee: Committee; readonly zone: string },
): string =>
  `Phản ánh vướng mắc của ${comrade(nameOf(committee, problem.by))} ${problemBrief(problem, 200)} chờ trả lời từ ${sayShort(since, zone)}. Gõ /duyet để xem và trả lời.`;
