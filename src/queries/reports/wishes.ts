import type { Owed } from '../../domain/reports/owed.ts';
import { reportMark, shownMark } from '../../domain/reports/report.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import type { ReportNaming } from '../../say/reports/names.ts';
import {
  askWhichToReceive,
  nothingListed,
  nothingToReceive,
  reportOption,
} from '../../say/reports/receive.ts';
import { askWhichFor, askWhichReport, noReportToHandIn } from '../../say/reports/reports.ts';
import { may } from '../rights.ts';

/** The reports that the commands are about. */
export const TO_HAND_IN: ReportWish = {
  act: 'hand-in-report',
  listed: ({ ended, member, state }, { seat }) => !ended && member === seat.member.id && state !== 'received',
  mark: ({ id }) => reportMark(id),
  label: reportOption,
  question: (context) => (may(context, { act: 'answer-for-others' }) ? askWhichFor() : askWhichReport()),
  none: noReportToHandIn,
};

/** What came and waits to be confirmed; what came on paper alone can be named. */
export const TO_RECEIVE: ReportWish = {
  act: 'receive-report',
  listed: ({ ended, record, state }) =>
    !ended && record !== null && record.handedIn.length > 0 && state !== 'received' && state !== 'returned',
  mark: shownMark,
  label: reportOption,
  question: askWhichToReceive,
  none: nothingToReceive,
  nobody: nothingListed,
};

/** Which reports a command is about. */
export interface ReportWish {
  readonly act: 'hand-in-report' | 'receive-report';
  /** Those that are listed; any other that may be acted on can be named. */
  readonly listed: (owed: Owed, context: SeatContext) => boolean;
  /** What a button and a kept answer name it by. */
  readonly mark: (owed: Owed) => string;
  readonly label: (owed: Owed, naming: ReportNaming) => string;
  readonly question: (context: SeatContext) => string;
  readonly none: () => Message;
  /** Where nothing is listed, and one that is not can be named. */
  readonly nobody?: () => Message;
}
