import { activeMembers, type Member } from '../committee/committee.ts';
import { recordsRight } from '../committee/search.ts';
import type { Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { isParty, namedBy } from '../tasks/people.ts';

/** To write into the register of papers; to read it. */
export type RegisterAct = { readonly act: 'keep-register' | 'read-register' };

/** Who keeps it by the regulation, and the secretaries; whoever reads the records reads it. */
export function registerRight(who: Member, { act }: RegisterAct, law: Ruled): Permission {
  const rule = law.regulation.records.register;
  const article = rule?.article ?? null;
  const keepers = activeMembers(law.committee).filter(
    (one) => one.secretary || (rule && isParty(one, namedBy({ by: [rule.by], article: rule.article }), law)),
  );
  if (keepers.some(({ id }) => id === who.id)) return yes(article);
  const reads = act === 'read-register' && recordsRight(who, law).allowed;
  if (reads) return yes(article);
  return { ...no([], article, keepers), ...(rule ? {} : { unstated: 'người giữ sổ văn bản' }) };
}
