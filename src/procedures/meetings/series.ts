import type { Committee } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { type Rhythm, seriesBegun } from '../../domain/meetings/series.ts';
import type { SeatContext } from '../../ports/command.ts';
import { sayDigits } from '../../say/when.ts';

/** A meeting that was just drafted comes again from now on. */
export function beginSeries(
  context: SeatContext,
  committee: Committee,
  meeting: Meeting,
  rhythm: Rhythm,
): void {
  const { title, body, kind, id, start } = meeting;
  const [hour = ''] = sayDigits(start, context.zone).split(' ');
  const by = context.seat.member.id;
  const then = seriesBegun(committee, { title, body, kind, rhythm, hour, first: id, by, at: context.now });
  context.keepCommittee(then, { act: 'series-begun', note: title });
}
