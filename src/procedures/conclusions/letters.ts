import type { Member } from '../../domain/committee/committee.ts';
import type { Conclusion, DisclosureClass, SentConclusion } from '../../domain/conclusions/conclusion.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { SeatContext } from '../../ports/command.ts';
import { conclusionNotice } from '../../say/conclusions/conclusions.ts';
import type { ReportNaming } from '../../say/reports/names.ts';
import { type Mailing, mailForeseen, mailOfficially } from '../official-mail.ts';

/**
 * Puts a conclusion on its way by official mail, where the regulation has it delivered so. An agency's copy names units and
 * nobody's own tasks, as in a group; of what is internal it gets none.
 */
export function mailConclusion(
  context: SeatContext,
  gone: SentConclusion,
  to: readonly Member[],
  tasks: readonly Task[],
  naming: ReportNaming,
  number: string | null,
) {
  return mailOfficially(mailingOf(context, naming), {
    of: { shelf: 'conclusions', id: gone.id, version: gone.circulation.version },
    class: classOf(gone),
    to,
    own: (one) => conclusionNotice(gone, one.id, tasks, naming, number),
    agency: () => conclusionNotice(gone, null, tasks, naming, number),
  });
}

/** What it will take of letters, in words for who is about to send it. */
export const mailOfConclusion = (
  context: SeatContext,
  conclusion: Conclusion,
  to: readonly Member[],
  naming: ReportNaming,
): string[] => mailForeseen(mailingOf(context, naming), to, classOf(conclusion));

const mailingOf = (
  { mails, post, seat: { committee } }: SeatContext,
  { regulation }: ReportNaming,
): Mailing => ({
  ...{ mails, post, committee, regulation },
});

/** What nobody has decided on is internal. */
const classOf = ({ disclosure }: Conclusion): DisclosureClass => disclosure?.class ?? 'internal';
