import type { Body, Every, Regulation } from '../../regulations/schema.ts';
import type { PlanTime } from '../plans/when.ts';

/** To whom outside a body reports on a time, such as the committee above it, and by which article. */
export function reportsAbove(
  body: Body,
  when: PlanTime,
  { reports }: Pick<Regulation, 'reports'>,
): { readonly to: readonly string[]; readonly article: string } | null {
  const every = spanOf(when);
  const duties = (body === 'team' ? reports.team : reports.upward) ?? [];
  const duty = duties.find(
    (one) => one.due === 'periodic' && one.every === every && one.toOutside.length > 0,
  );
  return duty ? { to: duty.toOutside, article: duty.article } : null;
}

/** "2026-Q4" is a quarter; `null` for what is no whole period. */
function spanOf(when: PlanTime): Every | null {
  const [, part] = when.split('-');
  if (part === undefined) return 'P1Y';
  if (part.startsWith('Q')) return 'P3M';
  if (part.startsWith('H')) return 'P6M';
  return /^\d{4}-\d{2}$/.test(when) ? 'P1M' : null;
}
