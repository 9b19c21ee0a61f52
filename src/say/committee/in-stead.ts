import type { Decided } from '../../domain/committee/act-record.ts';
import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Message } from '../../ports/message.ts';
import { comradeFirst, cut, nameOf } from '../people/people.ts';
import { sayShort, sayWhen } from '../when.ts';
import { deedOf } from './records.ts';

/** What was decided in a leader's stead, as the leader is told of it. */

export interface InSteadFacts {
  readonly decided: readonly Decided[];
  readonly from: Instant;
  readonly until: Instant;
}

const MOST = 15;

const line = (
  { act, title }: Decided,
  all: readonly Decided[],
  committee: Committee,
  zone: string,
): string => {
  const acts = all.map((one) => one.act);
  const article = act.inStead ? ` (${act.inStead.article} Quy chế)` : '';
  const who = comradeFirst(
    nameOf(committee, act.onBehalfOf === act.inStead?.of ? act.by : (act.onBehalfOf ?? act.by)),
  );
  return `${sayShort(act.at, zone)}: ${who}${article} ${deedOf(act, acts, committee)}${title === '' ? '' : `: “${cut(title, 120)}”`}.`;
};

/** Under a heading of its own; also that there was nothing. */
export function inSteadLines(
  { decided, from, until }: InSteadFacts,
  committee: Committee,
  zone: string,
): string {
  const span = `từ ${sayWhen(from, zone)} đến ${sayWhen(until, zone)}`;
  if (decided.length === 0) return `Không ghi nhận quyết định nào thay mặt đồng chí ${span}.`;
  const shown = decided.slice(0, MOST);
  return [
    `Những việc đã quyết định thay mặt đồng chí ${span} (${decided.length} việc):`,
    ...shown.map((one) => `- ${line(one, decided, committee, zone)}`),
    ...(decided.length > shown.length
      ? [`… và ${decided.length - shown.length} việc nữa; tra cứu: /hoso.`]
      : []),
  ].join('\n');
}

/** To the leader who is back. */
export const inSteadTold = (
  facts: InSteadFacts,
  leader: Member,
  committee: Committee,
  zone: string,
): Message => ({
  title: 'Việc đã quyết định thay mặt đồng chí',
  text: `Kính gửi đồng chí ${leader.name}.\n${inSteadLines(facts, committee, zone)}`,
});
