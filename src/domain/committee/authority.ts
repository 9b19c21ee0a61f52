import { announcementRight } from '../announcements/right.ts';
import { conclusionRight } from '../conclusions/right.ts';
import type { Law } from '../law.ts';
import { stillCalls, stillProposes } from '../meetings/caller.ts';
import { consenterOf, hasWordIn, ruleAsked } from '../meetings/consenter.ts';
import { isInvited, isTold, type Meeting } from '../meetings/meeting.ts';
import { preparing } from '../meetings/participants.ts';
import { rulesOf } from '../meetings/rules.ts';
import { portfolioRight } from '../people/portfolios.ts';
import { rosterRight } from '../people/right.ts';
import { no, type Permission, yes } from '../permission.ts';
import { planRight } from '../plans/right.ts';
import { problemRight } from '../problems/right.ts';
import { registerRight } from '../register/right.ts';
import { digestRight } from '../reports/digest.ts';
import { askersOf, atTaskEnd } from '../reports/duty.ts';
import { demanders } from '../reports/people.ts';
import { reportRight } from '../reports/right.ts';
import { templateRight } from '../reports/template.ts';
import { nudges, watches } from '../reports/watch.ts';
import { sheetRight } from '../sheets/right.ts';
import type { Act } from './act.ts';
import { chairInStead, chairOf, deciderOf } from './acting.ts';
import { isActor } from './agency.ts';
import {
  convenerActing,
  convenersNamed,
  convenesBy,
  conveningArticle,
  conveningWords,
} from './authorised.ts';
import { leadsBody, meetingRules, seatedAs, seatIn } from './bodies.ts';
import { type Member, memberById } from './committee.ts';
import { knowsOf } from './own-matters.ts';
import { byRight, noneBut, notAllowed, ownRight, unstated } from './own-right.ts';
import { leadsCommittee, recordRight, recordsRight } from './search.ts';

export type { Permission } from '../permission.ts';

/**
 * Who may do what, in which body, at which meeting, today. The one place that compares roles: by the
 * regulation, by who acts for whom, and by the duty of the secretary, who acts in somebody else's name.
 */
export function permission(who: Member, wish: Act, law: Law): Permission {
  const { regulation } = law;
  switch (wish.act) {
    case 'convene': {
      const right = meetingRules(wish.body, regulation).convene[wish.kind];
      if (!right) return unstated(who, wish, law);
      const { holder } = wish;
      const held = holder ? seatIn(holder, wish.body, regulation) : null;
      if (holder && who.secretary && holder.id !== who.id && held && right.by.includes(held))
        return yes(right.article, holder);
      const acting = who.secretary ? convenerActing(wish, law, law.now) : null;
      return (
        ownRight(who, right.by, right.article, wish.body, law) ??
        (acting && yes(acting.article, acting.member, { of: acting.for, article: acting.article })) ??
        byRight(who, right.by, right.article, wish.body, law) ??
        authorisedToConvene(who, wish, law) ?? {
          ...noneBut(right.by, conveningArticle(right), wish.body, law),
          ...(right.authorised ? { duty: convenersNamed(wish.body, { ...right, by: [] }, regulation) } : {}),
        }
      );
    }
    case 'propose': {
      const right = meetingRules(wish.body, regulation).propose;
      if (!right?.kinds.includes(wish.kind)) return no([], right?.article ?? null);
      return isActor(who, right.by, wish.body, law) ? yes(right.article) : no([], right.article);
    }
    case 'decide-proposal': {
      const right = rulesOf(wish.meeting, regulation).propose;
      if (!right) return no([], null);
      const { body } = wish.meeting;
      const own = ownRight(who, right.decidedBy, right.article, body, law);
      return own ?? noneBut(right.decidedBy, right.article, body, law);
    }
    case 'attend':
      return isInvited(who, wish.meeting) ? yes(null) : no([], null);
    case 'know-meeting':
      return hasWordIn(who, wish.meeting, law) || (isTold(wish.meeting) && knowsOf(who, wish.meeting, law))
        ? yes(null)
        : permission(who, { ...wish, act: 'prepare' }, law);
    case 'prepare':
      return prepares(who, wish.meeting, law) || isChair(who, wish.meeting, law) ? yes(null) : no([], null);
    case 'announce': {
      const chair = chairOf(wish.meeting, law);
      if (who.secretary) return yes(chair.article, chair.member, chairInStead(chair));
      const stands = chair.member?.id === who.id ? chairInStead(chair) : null;
      if (stillCalls(who, wish.meeting, law)) return yes(chair.article, null, stands);
      return isChair(who, wish.meeting, law) ? yes(chair.article, null, stands) : no([], null);
    }
    case 'decide-as-chair': {
      const { meeting, asker } = wish;
      const decider = consenterOf(meeting, law, asker ?? null);
      const { article } = decider;
      // Who may not is told the rule on what is asked, not the one by which somebody chairs or acts.
      const asked = ruleAsked(meeting, asker ?? null, law) ?? article;
      if (decider.member === null) return no([], asked, decider.of ? [decider.of] : []);
      const inStead = chairInStead(decider);
      if (decider.member.id === who.id) return yes(article, null, inStead);
      // A chair whom the bot cannot reach can only speak through a secretary, who is recorded as such.
      if (who.secretary && !wish.chairReachable) return yes(article, decider.member, inStead);
      // What whoever decides said by phone is written down by who prepares the meeting, and told to them; to chair it
      // gives nobody a part in what is another's to decide.
      if (wish.spoken && prepares(who, meeting, law)) return yes(article, decider.member, inStead);
      return no([], asked, [decider.member]);
    }
    case 'hand-chair': {
      const rules = rulesOf(wish.meeting, regulation);
      const giver = rules.handChair?.by ?? rules.chair?.role;
      const [leader] = giver ? seatedAs([giver], wish.meeting.body, law) : [];
      const article = (rules.handChair ?? rules.chair)?.article ?? null;
      if (leader && who.id === leader.id) return yes(article);
      if (who.secretary && leader) return yes(article, leader);
      return giver ? noneBut([giver], article, wish.meeting.body, law) : no([], article);
    }
    case 'draft-conclusion':
    case 'clear-conclusion':
    case 'class-conclusion':
    case 'read-conclusion':
    case 'send-conclusion':
    case 'pass-conclusion':
    case 'watch-tasks':
    case 'report-task':
    case 'decide-task':
    case 'receive-task':
    case 'reassign-task':
    case 'give-task':
      return conclusionRight(who, wish, law);
    case 'record-attendance':
      return who.secretary
        ? yes(null)
        : { ...no([], null), duty: 'thư ký', unstated: 'ai điểm danh, ghi khách mời' };
    case 'answer-for-others':
      return who.secretary ? yes(null) : no([], null);
    case 'take-into-calendar':
      return who.secretary ? yes(null) : permission(who, { ...wish, act: 'attend' }, law);
    case 'follow-meeting': {
      const chairs = wish.meeting !== null && chairOf(wish.meeting, law).member?.id === who.id;
      return who.secretary || chairs ? yes(null) : no([], null);
    }
    case 'see-members':
      return who.secretary || leadsCommittee(who) ? yes(null) : { ...no([], null), duty: 'thư ký' };
    case 'manage-members':
    case 'set-reminding':
    case 'keep-days-off':
      return who.secretary ? yes(null) : { ...no([], null), duty: 'thư ký' };
    case 'record-mandate': {
      const own = leadsBody(who, law) && (wish.of ?? who.id) === who.id;
      return own || who.secretary ? yes(null) : no(['head'], null);
    }
    case 'watch-reports':
      return watches(who, law) ? yes(null) : no([], null);
    case 'nudge-reports':
      return nudges(who, wish.owed, law) ? yes(null) : no([], null);
    case 'hand-in-report':
    case 'receive-report':
    case 'set-report-day':
      return reportRight(who, wish.act, wish.owed, law);
    case 'inform-press':
    case 'manage-announcement':
    case 'give-leave':
      return announcementRight(who, wish, law);
    case 'keep-register':
    case 'read-register':
      return registerRight(who, wish, law);
    case 'search-records':
      return recordsRight(who, law);
    case 'hand-portfolio':
      return portfolioRight(who, wish, law);
    case 'change-roster':
    case 'propose-roster':
    case 'record-roster':
    case 'decide-roster':
    case 'group-team':
      return rosterRight(who, wish, law);
    case 'see-record':
      return recordRight(who, wish.record, law);
    case 'open-sheet':
    case 'answer-sheet':
    case 'manage-sheet':
    case 'decide-sheet':
      return sheetRight(who, wish, law);
    case 'see-problem':
    case 'pass-on-problem':
    case 'handle-problem':
    case 'decide-problem':
      return problemRight(who, wish, law);
    case 'draft-plan':
    case 'issue-plan':
    case 'see-plan':
      return planRight(who, wish, law);
    case 'set-template':
      return templateRight(who, wish, law);
    case 'write-digest':
      return digestRight(who, wish, law);
    case 'demand-report': {
      const { article } = wish.duty;
      const by = demanders(wish.duty);
      const right = byRight(who, by, article, 'committee', law);
      // What somebody outside the committee asks for, and what the regulation itself does, a secretary writes down.
      const own = askersOf(wish.duty)?.includes('secretary') ?? false;
      const written = own || wish.duty.demandedByOutside.length > 0 || atTaskEnd(wish.duty);
      return right ?? (who.secretary && written ? yes(article) : no(by, article));
    }
  }
}

/** Throws unless whoever calls a meeting may call one of that field; what is only proposed may be of any. */
export function assertCallsInField(
  { state, body, kind, convenedBy }: Meeting,
  field: string | null,
  law: Law,
): void {
  const calls = memberById(law.committee, convenedBy);
  if (state !== 'proposed' && calls) authorise(calls, { act: 'convene', body, kind, field }, law);
}

/** The same, for those who only go on when it is allowed: throws `not-allowed` with the article and who may. */
export function authorise(who: Member, wish: Act, law: Law): Extract<Permission, { readonly allowed: true }> {
  const answer = permission(who, wish, law);
  if (answer.allowed) return answer;
  throw notAllowed(answer, wish.act === 'convene' ? conveningWords(wish.body, law.regulation) : '', law);
}

function authorisedToConvene(
  who: Member,
  wish: Extract<Act, { act: 'convene' }>,
  law: Law,
): Permission | null {
  const stands = convenesBy(who, wish, law, law.now);
  return stands && yes(stands.article, null, { of: stands.of, article: stands.article });
}

/** Whether somebody has a meeting prepared: by duty, or because they called or proposed it. */
const prepares = (who: Member, meeting: Meeting, law: Law): boolean =>
  who.secretary ||
  stillCalls(who, meeting, law) ||
  stillProposes(who, meeting, law) ||
  preparing(who, meeting, law);

const isChair = (who: Member, meeting: Meeting, law: Law): boolean =>
  deciderOf(meeting, law).member?.id === who.id || chairOf(meeting, law).member?.id === who.id;
