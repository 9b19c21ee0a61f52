import type { Sheet } from '../../domain/sheets/sheet.ts';
import type { SeatContext } from '../../ports/command.ts';
import { askedStill, namingHere } from '../../queries/sheets/list.ts';
import { sheetCard } from '../../say/sheets/sheets.ts';
import { mailForeseen, mailOfficially } from '../official-mail.ts';

/** Nobody has decided that a question may be made known: it goes to those who are asked, and to no agency. */
const CLASS = 'internal';

/**
 * Puts an opinion sheet, with its papers, on its way by official mail, where the regulation has papers delivered so. A show
 * of hands is no paper.
 */
export function mailSheet(context: SeatContext, sheet: Sheet) {
  const { post, seat } = context;
  const letter = { ...sheetCard(sheet, namingHere(context)), enclosed: sheet.papers };
  return mailOfficially(
    { post, mails: context.mails && sheet.meeting === null, ...seat },
    {
      of: { shelf: 'sheets', id: sheet.id, version: sheet.circulation.version },
      class: CLASS,
      to: askedStill(context, sheet),
      own: () => letter,
      agency: () => letter,
    },
  );
}

/** What it will take of letters, in words for who is about to send it. */
export const mailOfSheet = ({ mails, seat }: SeatContext, sheet: Sheet): string[] =>
  mailForeseen(
    { mails, ...seat },
    seat.committee.members.filter(({ id, left }) => left === null && sheet.circulation.to.includes(id)),
    CLASS,
  );
