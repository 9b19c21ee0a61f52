import { inSteadOf } from '../committee/acting.ts';
import { type Member, memberById } from '../committee/committee.ts';
import type { Law, Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { dutyOf, timeRule } from './duty.ts';
import type { Owed } from './owed.ts';
import { addresseeOf, sharesAgency, sitsAs } from './people.ts';

/** Who may hand in, receive or set the day of one report; a secretary in the name of whose it is. */
export function reportRight(
  who: Member,
  act: 'hand-in-report' | 'receive-report' | 'set-report-day',
  owed: Owed,
  law: Law,
): Permission {
  const { article } = owed;
  if (act === 'hand-in-report') {
    const ower = memberById(law.committee, owed.member);
    if (handsIn(who, owed, law)) return yes(article);
    return who.secretary ? yes(article, ower) : no([], article, ower ? [ower] : []);
  }
  const demand = owed.record?.demand ?? null;
  const duty = dutyOf(owed, law.regulation);
  const named = receiving(owed, law);
  const time = act === 'set-report-day' ? timeRule(duty, law.regulation) : null;
  const source = time?.article ?? article;
  // Nobody receives what they owe themself; a secretary does it in another's name.
  const theirs = named.some(({ id }) => id === who.id) || (time && sitsAs(who, time.by, law));
  if (theirs && owed.member !== who.id) return yes(source);
  const leader = addresseeOf(duty, law.committee);
  const inStead = leader && owed.member !== who.id ? inSteadOf(who, [leader], law) : null;
  if (inStead) return yes(inStead.article, null, inStead);
  const other = named.find(({ id }) => id !== who.id) ?? null;
  // Whom the bot reaches receives it themself from a secretary who owes it.
  const own = act === 'receive-report' && owed.member === who.id && (other?.accounts.length ?? 0) > 0;
  if (who.secretary && !own) return yes(source, other);
  // Who sets an earlier day for all may be one of them; a later one nobody gives to themself.
  const earlier = act === 'set-report-day' && demand === null && owed.byRule?.basis === 'regulation';
  return theirs && earlier
    ? yes(source)
    : no(
        [],
        source,
        named.filter(({ id }) => id !== who.id),
      );
}

/** Whether a report is somebody's own to hand in: they owe it, or their agency does. */
export const handsIn = (
  who: Member,
  owed: Pick<Owed, 'rule' | 'record' | 'member' | 'body'>,
  law: Ruled,
): boolean => {
  const duty = dutyOf(owed, law.regulation);
  const ower = owed.body === null ? memberById(law.committee, owed.member) : null;
  return owed.member === who.id || (!owed.record?.demand && sharesAgency(who, ower, duty, law));
};

/** Those whom a report is for: the leader it goes to, who demanded it, and who receives it. */
export function receiving(
  owed: Pick<Owed, 'rule' | 'record' | 'receivers'>,
  { committee, regulation }: Ruled,
): Member[] {
  const duty = dutyOf(owed, regulation);
  const ids = [owed.record?.demand?.by ?? '', ...owed.receivers];
  const all = [addresseeOf(duty, committee), ...ids.map((id) => memberById(committee, id))];
  return [...new Set(all.filter((one) => one !== null))];
}
