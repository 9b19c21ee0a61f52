import type { Regulation, Role } from '../../regulations/schema.ts';
import type { Ruled } from '../law.ts';
import { agencyKey } from './agency.ts';
import { activeMembers, type Committee, type Member, roleIn } from './committee.ts';

/**
 * Who holds an office today: "Giám đốc Sở Xây dựng" is the Giám đốc whose agency is Sở Xây dựng, on the committee in that
 * rank where the text names one. Where two fit, the longer name of an agency is the nearer.
 */
export function inOffice(office: string, role: Role | null, { committee, regulation }: Ruled): Member[] {
  const wanted = asToday(office, committee, regulation);
  const first = wanted.split(' ')[0] ?? '';
  const fitting = activeMembers(committee).filter((member) => {
    const seat = roleIn(member, 'committee');
    const { post, agency } = member;
    if (seat === null || (role !== null && seat !== role) || !post || !agency) return false;
    return agencyKey(post).split(' ')[0] === first && wanted.endsWith(` ${agencyKey(agency)}`);
  });
  const longest = Math.max(0, ...fitting.map(({ agency }) => agency?.length ?? 0));
  return fitting.filter(({ agency }) => agency?.length === longest);
}

/** The standing agency may bear another name today, and its holder with it. */
function asToday(office: string, { standingAgency }: Committee, regulation: Regulation): string {
  const named = agencyKey(regulation.standingAgency?.name ?? '');
  const wanted = agencyKey(office);
  if (!named || !standingAgency || !wanted.endsWith(` ${named}`)) return wanted;
  return `${wanted.slice(0, -named.length)}${agencyKey(standingAgency)}`;
}

/**
 * Those of `people` whom a rule means: where it stands in an article that names the holder of one office, others of the
 * same role are not meant. All of them where nobody here is known to hold it.
 */
export function meantBy(
  { article }: { readonly article: string },
  people: readonly Member[],
  law: Ruled,
): Member[] {
  const named = (law.regulation.portfolios.named ?? []).filter(
    (one) => one.role !== null && new RegExp(`(^|\\s)${one.article}(?!\\d)`, 'u').test(article),
  );
  return named.reduce<Member[]>(
    (left, { role, office }) => {
      const holding = inOffice(office, role, law);
      if (holding.length === 0) return left;
      return left.filter((one) => one.role !== role || holding.some(({ id }) => id === one.id));
    },
    [...people],
  );
}
