import type { Body, Regulation } from '../../regulations/schema.ts';
import { chairInStead, deciderOf, deciders, inSteadOf } from '../committee/acting.ts';
import { isMainBody, isStillAmong, leaderIn } from '../committee/bodies.ts';
import { holders, type Member, memberById } from '../committee/committee.ts';
import { knowsOf, readsMattersOf } from '../committee/own-matters.ts';
import { leadsCommittee } from '../committee/search.ts';
import type { Law } from '../law.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type InStead, no, type Permission, yes } from '../permission.ts';
import { followersOf, giversNow, isParty, namedBy, overdueTo, resultsTo } from '../tasks/people.ts';
import type { PurposeKind } from '../tasks/purpose.ts';
import { taskRight } from '../tasks/right.ts';
import { isOutside, type Task } from '../tasks/task.ts';
import { concluderOf } from './concluder.ts';
import type { Conclusion } from './conclusion.ts';
import { issuingOffice } from './office.ts';

/**
 * What is done with conclusions and tasks. `reachable`: whether who decides can be asked by the bot. `spoken`: they said
 * it by phone to whoever writes it down.
 */
export type ConclusionAct =
  | { readonly act: 'draft-conclusion'; readonly meeting: Meeting }
  | {
      /** To let it go; to say what of it may be made known to others than the members. */
      readonly act: 'clear-conclusion' | 'class-conclusion';
      readonly meeting: Meeting;
      readonly reachable: boolean;
      readonly spoken?: true;
    }
  /** To read what was sent. */
  | {
      readonly act: 'read-conclusion';
      readonly conclusion: Pick<Conclusion, 'body' | 'circulation' | 'held'>;
    }
  /** `cleared`: whose word let it go, where it has come so far. */
  | {
      readonly act: 'send-conclusion';
      readonly meeting: Meeting;
      readonly cleared: Conclusion['cleared'];
    }
  /** To see to it that those outside have it. */
  | { readonly act: 'pass-conclusion'; readonly meeting: Meeting }
  /** To see the tasks of all: the committee's and its team's, or those of a further body. */
  | { readonly act: 'watch-tasks'; readonly body?: Body }
  | { readonly act: 'report-task'; readonly task: Task }
  | { readonly act: 'decide-task' | 'receive-task'; readonly task: Task; readonly reachable: boolean }
  | { readonly act: 'reassign-task'; readonly task: Task }
  /** Work outside a meeting; `lead` is `null` where somebody outside is asked. */
  | {
      readonly act: 'give-task';
      readonly lead: Member | null;
      /** What somebody outside is called. */
      readonly agency?: string;
      readonly purpose?: PurposeKind;
      /** Of which part is prepared, once it is known. */
      readonly meeting?: Pick<Meeting, 'body' | 'invitees' | 'start'>;
    };

/** Who may do it: by the regulation, by who acts for whom, and a secretary in the name of who cannot be asked. */
export function conclusionRight(who: Member, wish: ConclusionAct, law: Law): Permission {
  const { committee, regulation } = law;
  const { conclusions } = regulation;
  // Who acts stands before whom they act for.
  const stands: Stands = (one, people) => inSteadOf(one, people.slice(1), law);
  switch (wish.act) {
    case 'draft-conclusion': {
      // The conclusion of a further body is drafted within it.
      const { meeting } = wish;
      const drafts = isMainBody(meeting.body) ? conclusions.drafted : null;
      const article = drafts?.article ?? null;
      const named = { parties: drafts?.by ?? [], article: article ?? '' };
      const chairs = [deciderOf(meeting, law), concluderOf(meeting, law)].some(
        ({ member }) => member?.id === who.id,
      );
      return who.secretary || chairs || isParty(who, named, law) ? yes(article) : no([], article);
    }
    case 'read-conclusion': {
      const { body, circulation, held } = wish.conclusion;
      const had = circulation !== null && isStillAmong(who, circulation.to, body, held);
      return had || readsMattersOf(who, body, law) ? yes(null) : no([], null);
    }
    case 'send-conclusion': {
      if (!isMainBody(wish.meeting.body)) return withinBody(who, wish.meeting, law);
      const office = issuingOffice(wish.cleared, wish.meeting, law);
      if (office && (who.secretary || office.people.some(({ id }) => id === who.id)))
        return yes(office.article);
      const rule = namedBy(sentBy(conclusions));
      if (rule.parties.length === 0 && office) return { ...no([], office.article), duty: office.name };
      const article = rule.article || null;
      return who.secretary || isParty(who, rule, law) ? yes(article) : no([], article);
    }
    case 'pass-conclusion': {
      if (!isMainBody(wish.meeting.body)) return withinBody(who, wish.meeting, law);
      const { carriedOut } = conclusions;
      const sent = sentBy(conclusions);
      const rules = [namedBy(carriedOut), namedBy(sent)];
      const article = carriedOut?.article ?? sent?.article ?? null;
      return who.secretary || rules.some((rule) => isParty(who, rule, law)) ? yes(article) : no([], article);
    }
    case 'clear-conclusion': {
      const decider = concluderOf(wish.meeting, law);
      if (decider.member === null) return no([], decider.article, decider.of ? [decider.of] : []);
      return wordOf(who, [decider.member], decider.article, wish, () => chairInStead(decider));
    }
    case 'class-conclusion': {
      const rule = regulation.information.disclosure;
      const people = disclosers(wish.meeting.body, law);
      // Of a further body's own matter its chair says it, where nobody named may read it.
      if (rule && (people.length > 0 || isMainBody(wish.meeting.body))) {
        const own = holders(committee, 'committee', rule.by);
        return wordOf(who, people, rule.article, wish, (one) => inSteadOf(one, own, law));
      }
      const decider = concluderOf(wish.meeting, law);
      const chair = decider.member ? [decider.member] : [];
      return wordOf(who, chair, null, wish, () => chairInStead(decider));
    }
    case 'watch-tasks': {
      if (wish.body) return readsMattersOf(who, wish.body, law) ? yes(null) : no([], null);
      const { carriedOut, followedUp } = conclusions;
      const article = followedUp?.article ?? regulation.tasks.overdue?.article ?? null;
      const watches = [followersOf(regulation), overdueTo(regulation)];
      const named = watches.some((rule) => isParty(who, rule, law));
      if (who.secretary || leadsCommittee(who) || named) return yes(article);
      // Who organises that conclusions are carried out sees what they gave, whoever does it.
      return carriedOut && isParty(who, namedBy(carriedOut), law) ? yes(carriedOut.article) : no([], article);
    }
    case 'report-task': {
      const lead = wish.task.lead.member ? memberById(committee, wish.task.lead.member) : null;
      const { article } = resultsTo(wish.task, law);
      if (lead?.id === who.id) return yes(article);
      if (isOutside(wish.task) && giversOf(wish.task, law).some(({ id }) => id === who.id)) return yes(null);
      return who.secretary ? yes(article, lead) : no([], article, lead ? [lead] : []);
    }
    case 'give-task': {
      const { meeting, lead } = wish;
      if (meeting && !readsMattersOf(who, meeting.body, law)) return no([], null);
      // Who prepares part of a meeting reads what it is about.
      if (meeting && lead && !knowsOf(lead, meeting, law)) return no([], null);
      return taskRight(who, { ...wish, ...(meeting ? { body: meeting.body } : {}) }, law);
    }
    case 'decide-task':
      return wordOnTask(who, wish, giversOf(wish.task, law), null, stands);
    case 'receive-task': {
      const { people, article } = resultsTo(wish.task, law);
      return wordOnTask(who, wish, people, article, stands);
    }
    case 'reassign-task': {
      const givers = giversOf(wish.task, law);
      if (givers.some(({ id }) => id === who.id)) return yes(null, null, stands(who, givers));
      return who.secretary ? yes(null, givers[0] ?? null) : no([], null, givers);
    }
  }
}

/** The conclusion of a further body goes out from within it: by its lead, by whose word let it go, or by a secretary. */
function withinBody(who: Member, meeting: Meeting, law: Law): Permission {
  const lead = leaderIn(meeting.body, law);
  const people = [lead, concluderOf(meeting, law).member].flatMap((one) => one ?? []);
  return who.secretary || people.some(({ id }) => id === who.id) ? yes(null) : no([], null, people);
}

/** For whom somebody acts among those whose word it is. */
type Stands = (one: Member, people: readonly Member[]) => InStead | null;

/** Their own word; a secretary writes it down only where none of them can be asked, or said it by phone. */
function wordOf(
  who: Member,
  people: readonly Member[],
  article: string | null,
  { reachable, spoken }: { readonly reachable: boolean; readonly spoken?: true },
  stands: Stands,
): Permission {
  if (people.some(({ id }) => id === who.id)) return yes(article, null, stands(who, people));
  const [first] = people;
  return who.secretary && first && (!reachable || spoken)
    ? yes(article, first, stands(first, people))
    : no([], article, people);
}

/** The same on a task, of which its lead writes down no word. */
const wordOnTask = (
  who: Member,
  wish: { readonly task: Task; readonly reachable: boolean; readonly spoken?: true },
  people: readonly Member[],
  article: string | null,
  stands: Stands,
): Permission =>
  who.id === wish.task.lead.member ? no([], article, people) : wordOf(who, people, article, wish, stands);

/** Whose the word on a task is that gave it; where nobody's is any more, or only that of who leads it, who receives its result. */
export function giversOf(task: Task, law: Law): readonly Member[] {
  const givers = giversNow(task, law);
  return givers.length > 0 ? givers : resultsTo(task, law).people;
}

/** Whom to ask what may be made known, the first rank first; of what is a further body's own, nobody who may not read it. */
export function disclosers(body: Body, law: Law): Member[] {
  const rule = law.regulation.information.disclosure;
  const all = rule ? deciders(rule.by, law) : [];
  return isMainBody(body) ? all : all.filter((one) => readsMattersOf(one, body, law));
}

/** Whom the text has send it; `null` where it names nobody. */
const sentBy = ({ sent }: Regulation['conclusions']) =>
  sent?.by ? { by: [sent.by], article: sent.article } : null;
