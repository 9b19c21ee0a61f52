import type { Body } from '../../regulations/schema.ts';
import { type Chair, standIn } from '../committee/acting.ts';
import { decisionRules, seatedAs } from '../committee/bodies.ts';
import type { Law } from '../law.ts';
import type { CastingVote } from './sheet.ts';

/**
 * Whose vote settles a tie: that of who holds the post or acts for them, or that of who chairs (`null` outside a meeting).
 * Who acts in all that is the leader's has that vote as well; who only chairs in their stead has not.
 */
export function castingVote(body: Body, law: Law, chair: Chair | null): CastingVote | null {
  const rule = decisionRules(body, law.regulation).tie;
  if (!rule) return null;
  const { by: of, article } = rule;
  if (of === 'chair') return chair?.member ? { of, by: chair.member.id, article } : null;
  const [holder] = seatedAs([of], body, law);
  if (!holder) return { of, by: null, article };
  const there = chair?.basis === 'acting' && chair.for.id === holder.id ? chair : null;
  const acts = there ?? standIn(law, holder, body, law.now);
  return acts
    ? { of, by: acts.member.id, article, inStead: { of: holder.id, article: acts.article } }
    : { of, by: holder.id, article };
}
