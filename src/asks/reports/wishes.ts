import { reportMark, shownMark } from '../../domain/reports/report.ts';
import {
  askWhichToReceive,
  nothingListed,
  nothingToReceive,
  reportOption,
} from '../../say/reports/receive.ts';
import { askWhichFor, askWhichReport, noReportToHandIn } from '../../say/reports/reports.ts';
import type { ReportWish } from './report.ts';

/** The reports that the commands are about. */

export const TO_HAND_IN: ReportWish = {
  act: 'hand-in-report',
  listed: ({ ended, member, state }, { seat }) => !ended && member === seat.member.id && state !== 'received',
  mark: ({ id }) => reportMark(id),
  label: reportOption,
  question: ({ seat }) => (seat.member.secretary ? askWhichFor() : askWhichReport()),
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
