import type { Regulation, Role } from '../../regulations/schema.ts';
import { standIn } from '../committee/acting.ts';
import { isActor } from '../committee/agency.ts';
import { isMainBody, isStillAmong, seatedAs } from '../committee/bodies.ts';
import { holders, type Member, memberById, roleIn } from '../committee/committee.ts';
import { heldNow } from '../committee/former-post.ts';
import { noneBut } from '../committee/own-right.ts';
import type { Law, Ruled } from '../law.ts';
import { type InStead, no, type Permission, yes } from '../permission.ts';
import { speakers } from '../tasks/people.ts';
import { decidingRole } from './mode.ts';
import type { Sheet } from './sheet.ts';

/** To open a sheet; to answer it; to nudge the silent, correct and close it; to decide when the opinions are in. */
export type SheetAct =
  | { readonly act: 'open-sheet' }
  | { readonly act: 'answer-sheet'; readonly sheet: Sheet }
  | { readonly act: 'manage-sheet'; readonly sheet: Sheet }
  /** `reachable`: whether who decides can be asked by the bot; left out where nothing is written down yet. */
  | { readonly act: 'decide-sheet'; readonly sheet: Sheet; readonly reachable?: boolean };

export function sheetRight(who: Member, wish: SheetAct, law: Law): Permission {
  if (wish.act === 'open-sheet') return openRight(who, law);
  const { sheet } = wish;
  if (wish.act === 'answer-sheet') return isAskedOn(who, sheet) ? yes(null) : no([], null);
  if (wish.act === 'manage-sheet') {
    const opener = openerOf(sheet, law);
    if (who.id === opener?.id) return yes(sheet.article);
    return who.secretary ? yes(sheet.article, opener) : no([], sheet.article, opener ? [opener] : []);
  }
  if (sheet.mode.how === 'unheld') return no([], null);
  const decider = deciderOfSheet(sheet, law);
  const article = decider?.article ?? articleOf(sheet);
  const role = decidingRole(sheet.mode, sheet.body, law.regulation);
  if (!decider) return noneBut([role], article, sheet.body, law);
  if (decider.member.id === who.id) return yes(article, null, decider.inStead);
  // Who cannot be reached can only speak through a secretary, who is recorded as such.
  return who.secretary && !wish.reachable
    ? yes(article, decider.member, decider.inStead)
    : isMainBody(sheet.body)
      ? no([role], article, [decider.member])
      : no([], article, [decider.member]);
}

/** Whether a sheet asks somebody: one of those to whom it went, who sits where it is asked still. */
export const isAskedOn = (who: Member, { circulation, body, at }: Sheet): boolean =>
  isStillAmong(who, circulation.to, body, at);

/** Who has the sheet in hand today: who opened it, or who holds the post by which they did. */
const openerOf = ({ openedBy, meeting, body, at }: Sheet, law: Ruled): Member | null =>
  heldNow(openedBy, meeting === null ? 'committee' : body, at, law);

/** Whether what was asked in vain is somebody's to ask again: whose sheet it is, or the secretary who typed it. */
export const asksAgain = (who: Member, sheet: Sheet, law: Ruled): boolean =>
  openerOf(sheet, law)?.id === who.id || (who.secretary && sheet.recordedBy === who.id);

/** Who hears what came of a sheet: who is asked, whose it is, who typed it as a secretary, who decides, for whom it is summed up. */
export function toldOfSheet(sheet: Sheet, law: Law): Member[] {
  const typed = memberById(law.committee, sheet.recordedBy);
  const all = [
    ...sheet.circulation.to
      .flatMap((id) => memberById(law.committee, id) ?? [])
      .filter((one) => isAskedOn(one, sheet)),
    openerOf(sheet, law),
    typed?.secretary ? typed : null,
    deciderOfSheet(sheet, law)?.member,
    ...summedFor(sheet, law).people,
  ];
  return [...new Set(all)].flatMap((one) => (one && one.left === null ? [one] : []));
}

/** Who decides on a sheet today: by the rule, or who acts for them; `null` where nobody holds the role, or is known to. */
export function deciderOfSheet(
  sheet: Sheet,
  law: Law,
): { readonly member: Member; readonly inStead: InStead | null; readonly article: string | null } | null {
  if (sheet.mode.how === 'unheld') return null;
  const role = decidingRole(sheet.mode, sheet.body, law.regulation);
  const [leader] = seatedAs([role], sheet.body, law);
  if (!leader) return null;
  const acts = standIn(law, leader, sheet.body, law.now);
  return acts
    ? { member: acts.member, inStead: { of: leader, article: acts.article }, article: acts.article }
    : { member: leader, inStead: null, article: articleOf(sheet) };
}

const articleOf = ({ mode }: Sheet): string | null =>
  mode.how === 'leader' || mode.how === 'passed-first' ? mode.article : null;

/**
 * Those whom the regulation lets ask, the standing agency where it is one of them or settles matters between meetings, and the head
 * where the regulation says nothing of the head; a secretary in the head's name.
 */
function openRight(who: Member, law: Law): Permission {
  const { committee, regulation, now } = law;
  const { asked, betweenMeetings } = regulation.opinions;
  const named = (asked?.by ?? []).filter((one) => one !== 'standing-agency');
  const agency = asked !== null && named.length < asked.by.length;
  const roles: readonly Role[] = [...new Set<Role>([...named, 'head'])];
  const articleFor = (role: Role): string | null => (asked?.by.includes(role) ? asked.article : null);
  const role = roleIn(who, 'committee');
  if (role && roles.includes(role)) return yes(articleFor(role));
  for (const leader of holders(committee, 'committee', roles)) {
    const acts = standIn(law, leader, 'committee', now);
    if (acts?.member.id === who.id) return yes(acts.article, null, { of: leader, article: acts.article });
  }
  if (agency && isActor(who, ['standing-agency'], 'committee', law)) return yes(asked.article);
  if (betweenMeetings && sitsFor(who, betweenMeetings.by, law)) return yes(betweenMeetings.article);
  const head = holders(committee, 'committee', ['head'])[0];
  if (who.secretary && head) {
    const acts = standIn(law, head, 'committee', now);
    return acts
      ? yes(acts.article, acts.member, { of: head, article: acts.article })
      : yes(articleFor('head'), head);
  }
  // Neither the article on the standing agency nor, where it does not name the head, that on who asks speaks of the head.
  if (!asked) return no(roles, null);
  return { ...no(named, asked.article), ...(agency ? { duty: 'cơ quan thường trực' } : {}) };
}

/**
 * For whom the opinions on a sheet between meetings are summed up, beside those who were asked: whom the text names, and
 * who sums them up.
 */
export function summedFor(
  sheet: Pick<Sheet, 'body' | 'meeting'>,
  law: Law,
): { readonly people: readonly Member[]; readonly article: string | null } {
  const rule = sheet.meeting === null && sheet.body === 'committee' ? law.regulation.opinions.summed : null;
  if (!rule) return { people: [], article: null };
  const sums = rule.by ? speakers({ parties: [rule.by], article: rule.article }, law) : [];
  return { people: [...sums, ...holders(law.committee, 'committee', rule.to ?? [])], article: rule.article };
}

type Between = NonNullable<Regulation['opinions']['betweenMeetings']>['by'];

/** A body as a whole opens no sheet; a role, the standing agency or a secretary does. */
const sitsFor = (who: Member, party: Between, law: Ruled): boolean =>
  party !== 'committee' &&
  party !== 'team' &&
  party !== 'agencies' &&
  party !== 'agency-heads' &&
  (party === 'secretary' ? who.secretary : isActor(who, [party], 'committee', law));
