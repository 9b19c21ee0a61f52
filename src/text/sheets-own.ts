import type { Member } from '../domain/committee.ts';
import type { Problem } from '../domain/problem.ts';
import { answeredBy, type Sheet } from '../domain/sheet.ts';
import { sayShort } from './format-when.ts';
import { cut } from './people.ts';
import { sheetTitle, VOTES } from './sheets-names.ts';

/** What is kept of somebody on a sheet: their own answer; of a secret one only that they answered. */
export function ownSheetLines(sheet: Sheet, member: Member): string[] {
  if (!answeredBy(sheet).includes(member.id)) return [];
  const own = sheet.secret ? undefined : sheet.ballots[member.id];
  const what = own
    ? `${VOTES[own.vote]}${own.text === '' ? '' : ` – “${cut(own.text, 300)}”`}`
    : 'đã gửi phiếu kín (nội dung không ghi tên)';
  return [`- Phiếu lấy ý kiến ${sheetTitle(sheet)}: ${what}`];
}

/** A problem that somebody raised. */
export const ownProblemLines = (problem: Problem, member: Member, zone: string): string[] =>
  problem.by === member.id
    ? [`- Phản ánh ${sayShort(problem.at, zone)}: “${cut(problem.text || (problem.file?.name ?? ''), 300)}”`]
    : [];
