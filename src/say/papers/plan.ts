import type { Member } from '../../domain/committee/committee.ts';
import { memberById, roleIn } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { upperFirst } from '../../domain/fold.ts';
import { inForceItems, type Plan } from '../../domain/plans/plan.ts';
import { planRule } from '../../domain/plans/right.ts';
import { voteOn } from '../../domain/plans/vote.ts';
import type { Body } from '../../regulations/schema.ts';
import { planTitle, sayPart } from '../plans/names.ts';
import { type PaperDocument, text } from './document.ts';
import { basisOf, frame, type Issued, issuerName, type PaperNaming } from './frame.ts';
import { endedBlocks, filed, unitIn } from './parts.ts';
import { signature } from './signatures.ts';

/** Kế hoạch, chương trình công tác năm (Mẫu 1.4); `issuer`: who issues it today. */
export function planPaper(
  plan: Plan,
  issuer: Member | null,
  naming: PaperNaming,
  issued: Issued | null,
): PaperDocument {
  const { committee, regulation } = naming;
  const owner = plan.owner === null ? null : memberById(committee, plan.owner);
  const body: Body =
    plan.scope === 'member' ? (owner && roleIn(owner, 'committee') ? 'committee' : 'team') : plan.scope;
  const rule = planRule(plan, { committee, regulation });
  const collective = voteOn(plan.scope, regulation) !== null;
  const items = plan.state === 'issued' ? inForceItems(plan) : plan.items;
  return {
    ...frame('plan', body, naming, issued),
    about: null,
    title: { name: 'Kế hoạch', excerpt: upperFirst(planTitle(plan, naming)) },
    addressees: [],
    basis: basisOf(rule?.article ?? null, naming),
    body: endedBlocks([
      text(
        `${upperFirst(plan.scope === 'member' ? `đồng chí ${owner?.name ?? '…………'}` : issuerName(body, naming))} ban hành ${planTitle(plan, naming).replace(/^./u, (first) => first.toLocaleLowerCase('vi'))} như sau:`,
      ),
      {
        is: 'table',
        widths: [7, 41, 20, 18, 14],
        head: ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian'],
        rows: items.map(({ work, lead, with: others, when }, at) => [
          String(at + 1),
          work,
          upperFirst(unitIn(lead, committee)),
          others.map((unit) => upperFirst(unitIn(unit, committee))).join('; '),
          upperFirst(sayPart(when)),
        ]),
      },
      text(
        `Các đồng chí thành viên ${bodyName(body, regulation)}, cơ quan, đơn vị được giao chủ trì tổ chức thực hiện, báo cáo kết quả theo Quy chế; khó khăn, vướng mắc kịp thời phản ánh để xem xét, điều chỉnh.`,
      ),
    ]),
    signatures: [signature(plan.scope === 'member' ? owner : issuer, body, naming, collective)],
    copies: [`Thành viên ${bodyName(body, regulation)}`, ...units(items, naming), filed(body, naming)],
    annex: null,
  };
}

/** Agencies that nobody on the list sits for and that the plan gives work. */
const units = (items: Plan['items'], { committee }: PaperNaming): string[] => [
  ...new Set(
    items
      .flatMap(({ lead, with: others }) => [lead, ...others])
      .flatMap((unit) => (unit.member === null && unit.agency !== '' ? [unitIn(unit, committee)] : [])),
  ),
];
