import { holders, memberById, secretaries } from '../../domain/committee/committee.ts';
import { type Plan, planId } from '../../domain/plans/plan.ts';
import { drafters, issuers, planRule } from '../../domain/plans/right.ts';
import { voteOn, voteState } from '../../domain/plans/vote.ts';
import { closedAt } from '../../domain/sheets/sheet.ts';
import { dayAt, instantAt, yearOf } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import type { PlanStands } from '../../say/plans/reminders.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** For so long it is of use to be reminded that a plan waits. */
const NEWS_FOR = 10 * DAY;
const WAITS_FOR = 2;

/**
 * That there is no plan of the next year as yet, to who drafts it: once, on the first working day of December. No
 * regulation names a day; it is an offer.
 */
export const planYears: Source = {
  name: 'watch',
  plan(records, from, to) {
    const years = [yearOf(from), yearOf(to)];
    return fallingWithin(
      [...new Set(years)].flatMap((year) => withoutPlan(records, year)),
      from,
      to,
    );
  },
};

function withoutPlan(records: Records, year: number): Reminder[] {
  const { calendar, committee, plans, zone } = records;
  const next = String(year + 1);
  const at = mornings(records)(calendar.workingDayAfter(`${year}-11-30`, 1));
  return (['committee', 'team'] as const).flatMap((scope): Reminder[] => {
    const of = { scope, owner: null };
    const rule = planRule(of, records);
    const id = planId(committee.id, next, scope, null);
    if (!rule || plans.some((plan) => plan.id === id)) return [];
    const [first] = [...holders(committee, 'team', ['team-lead']), ...drafters(of, records)];
    return [
      {
        key: `plan-year/${next}/${scope}`,
        at,
        until: instantAt(`${next}-01-01`, '00:00', zone),
        urgency: 'working',
        to: first ? [first.id] : [],
        orElse: secretaries(committee).map((one) => one.id),
        group: false,
        line: { what: 'plan-year', facts: { ...of, year: next, article: rule.article } },
      },
    ];
  });
}

/** A plan that was put: to who issues it, or back to who put it where it was not passed. */
export const planWaits: Source = {
  name: 'requests',
  plan: (records, from, to) =>
    fallingWithin(
      records.plans.flatMap((plan) => (plan.state === 'put' ? waiting(plan, records) : [])),
      from,
      to,
    ),
};

function waiting(plan: Plan, records: Records): Reminder[] {
  const { calendar, committee, now, regulation, sheets, zone } = records;
  const rule = voteOn(plan.scope, regulation);
  const sheet = sheets.find(({ id }) => id === plan.vote) ?? null;
  const vote = voteState(plan, sheet, now);
  if (vote === 'open') return [];
  const stands: PlanStands = !rule ? 'put' : vote === 'none' ? 'unvoted' : vote;
  const since = sheet ? closedAt(sheet) : (plan.log.at(-1)?.at ?? plan.at);
  const at = mornings(records)(calendar.workingDayAfter(dayAt(since, zone), sheet ? 1 : WAITS_FOR));
  const author = memberById(committee, plan.draftedBy);
  const issues = issuers(plan, records).all;
  const to = stands === 'not-passed' ? [...(author && author.left === null ? [author] : [])] : issues;
  return [
    {
      key: `plan/${plan.id.slice(plan.id.lastIndexOf('/') + 1)}/${plan.revision}/${stands}`,
      at,
      until: after(at, NEWS_FOR),
      urgency: 'working',
      to: to.map(({ id }) => id),
      orElse: secretaries(committee).map(({ id }) => id),
      group: false,
      line: { what: 'plan-waits', facts: { plan, stands, article: rule?.article ?? null } },
    },
  ];
}
