import type { Act } from '../../domain/committee/act.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { PaperKind } from '../../domain/papers/paper.ts';
import type { Plan } from '../../domain/plans/plan.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { right } from '../rights.ts';

export type MeetingPaper = Extract<PaperKind, 'invitation' | 'minutes' | 'conclusion' | 'letter'>;

/** What a paper is of, as far as its right asks for it; `under`: the regulation by which a meeting was called. */
export type PaperOf =
  | { readonly kind: MeetingPaper; readonly meeting: Meeting; readonly under: Regulation }
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'report' | 'call-up' };

/** Whether somebody may have a paper as a draft: who may do one of the acts that it serves. */
export const mayHave = (context: Pick<SeatContext, 'seat' | 'now'>, paper: PaperOf): boolean =>
  actsOf(paper).some((act) => right(context, act, of(context, paper)).allowed);

const of = ({ seat, now }: Pick<SeatContext, 'seat' | 'now'>, paper: PaperOf) =>
  'under' in paper ? { under: { ...seat, regulation: paper.under, now } } : {};

function actsOf(paper: PaperOf): Act[] {
  switch (paper.kind) {
    case 'invitation':
      return [{ act: 'prepare', meeting: paper.meeting }];
    case 'minutes':
      return [{ act: 'draft-conclusion', meeting: paper.meeting }];
    case 'conclusion':
      return [
        { act: 'draft-conclusion', meeting: paper.meeting },
        { act: 'send-conclusion', meeting: paper.meeting, cleared: null },
      ];
    case 'letter':
      return [{ act: 'pass-conclusion', meeting: paper.meeting }];
    case 'sheet':
      return [{ act: 'manage-sheet', sheet: paper.sheet }];
    case 'plan':
      return [{ act: 'see-plan', plan: paper.plan }];
    case 'report':
      return [{ act: 'watch-reports' }];
    case 'call-up':
      return [{ act: 'give-task', lead: null, purpose: 'call-up' }];
  }
}
