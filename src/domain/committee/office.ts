import type { Regulation } from '../../regulations/schema.ts';
import { activeMembers, type Committee, type Member } from './committee.ts';

const bare = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('vi');

/** Whether somebody is the holder of an office: "Giám đốc Sở Tài chính" heads the agency "Sở Tài chính". */
function holdsOffice(member: Member, office: string, committee: Committee, regulation: Regulation): boolean {
  if (member.agency === null) return false;
  const ends = (agency: string): boolean => bare(office).endsWith(` ${bare(agency)}`);
  const standing = regulation.standingAgency?.name;
  // The standing agency may bear another name today.
  if (standing && committee.standingAgency && ends(standing))
    return bare(member.agency) === bare(committee.standingAgency);
  return ends(member.agency);
}

/**
 * Those of `people` whom a rule means: where it stands in an article that names the holder of one office, others of the
 * same role are not meant. All of them where nobody here is known to hold it.
 */
export function meantBy(
  { article }: { readonly article: string },
  people: readonly Member[],
  committee: Committee,
  regulation: Regulation,
): Member[] {
  const named = (regulation.portfolios.named ?? []).filter(
    (one) => one.role !== null && new RegExp(`(^|\\s)${one.article}(?!\\d)`, 'u').test(article),
  );
  return named.reduce<Member[]>(
    (left, { role, office }) => {
      const holds = (one: Member): boolean => holdsOffice(one, office, committee, regulation);
      const known = activeMembers(committee).some((one) => one.role === role && holds(one));
      return known ? left.filter((one) => one.role !== role || holds(one)) : left;
    },
    [...people],
  );
}
