import type { Circulation } from '../../domain/circulation.ts';
import type { Member } from '../../domain/committee/committee.ts';
import type { Plan } from '../../domain/plans/plan.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import { concerns, type Task } from '../../domain/tasks/task.ts';
import { planShortName } from '../plans/names.ts';
import { sheetTitle, VOTES } from '../sheets/names.ts';
import { sayShort } from '../when.ts';
import { cut } from './people.ts';

/** More of one kind are only counted. */
const MOST = 20;

/** What is kept about somebody of what follows meetings, a line each. */
export const laterLines = {
  tasks: (tasks: readonly Task[], member: Member, zone: string): string[] =>
    some(
      tasks
        .filter((task) => concerns(task, member.id))
        .map((task) => {
          const said = task.reports.filter(({ by }) => by === member.id).length;
          return `- Nhiệm vụ giao lúc ${sayShort(task.at, zone)}: “${cut(task.work, 100)}”${said > 0 ? `; đã báo cáo ${said} lần` : ''}`;
        }),
    ),
  /** What was sent to them, with their own word that it came; whether it was read is kept nowhere. */
  received: (
    what: 'Thông báo' | 'Kết luận',
    all: readonly Circulation[],
    member: Member,
    zone: string,
  ): string[] =>
    some(
      all
        .filter(({ to }) => to.includes(member.id))
        .map(({ title, acknowledged }) => {
          const word = acknowledged[member.id];
          const known = word ? `đã xác nhận ${sayShort(word.at, zone)}` : 'chưa xác nhận';
          // A conclusion is called one in its title.
          return `- ${what === 'Kết luận' ? cut(title, 140) : `${what} “${cut(title, 100)}”`}: ${known}`;
        }),
    ),
  written: (all: readonly { readonly title: string; readonly at: string }[], zone: string): string[] =>
    some(
      all.map(({ title, at }) => `- Thông báo đồng chí soạn lúc ${sayShort(at, zone)}: “${cut(title, 100)}”`),
    ),
  /** Their own open vote; of a secret one, that they answered. */
  sheets: (sheets: readonly Sheet[], member: Member): string[] =>
    some(
      sheets
        .filter(({ circulation }) => circulation.to.includes(member.id))
        .map((sheet) => {
          const name = `- Phiếu lấy ý kiến ${sheetTitle(sheet)}`;
          if (sheet.secret)
            return `${name} (phiếu kín): ${sheet.voted.includes(member.id) ? 'đã trả lời, nội dung không gắn với đồng chí' : 'chưa trả lời'}`;
          const ballot = sheet.ballots[member.id];
          return `${name}: ${ballot ? `${VOTES[ballot.vote]}${ballot.text ? `, “${cut(ballot.text, 300)}”` : ''}` : 'chưa trả lời'}`;
        }),
    ),
  reports: (reports: readonly Report[], member: Member, zone: string): string[] =>
    some(
      reports.flatMap(({ handedIn, member: owes }) =>
        handedIn
          .filter(({ by }) => by === member.id || owes === member.id)
          .map(
            ({ at, text, file }) =>
              `- Báo cáo nộp lúc ${sayShort(at, zone)}: ${cut(text || (file?.name ?? ''), 120)}`,
          ),
      ),
    ),
  problems: (problems: readonly Problem[], member: Member, zone: string): string[] =>
    some(
      problems
        .filter(({ by }) => by === member.id)
        .map(
          ({ at, text, file }) =>
            `- Phản ánh lúc ${sayShort(at, zone)}: “${cut(text || (file?.name ?? ''), 300)}”`,
        ),
    ),
  plans: (plans: readonly Plan[], member: Member): string[] =>
    some(
      plans
        .filter(({ draftedBy, owner }) => draftedBy === member.id || owner === member.id)
        .map(
          (plan) =>
            `- ${planShortName(plan)}: ${plan.owner === member.id ? 'của đồng chí' : 'đồng chí soạn'}`,
        ),
    ),
  register: (count: number): string[] =>
    count === 0 ? [] : [`- Sổ văn bản: ${count} văn bản ghi tên đồng chí là người gửi hoặc người ghi.`],
  acts: (count: number): string[] =>
    count === 0
      ? []
      : [
          `- Nhật ký: ${count} việc đồng chí đã làm gần đây (việc gì, lúc nào, bằng kênh nào); không theo dõi việc đọc tin.`,
        ],
};

const some = (lines: readonly string[]): string[] =>
  lines.length <= MOST ? [...lines] : [...lines.slice(0, MOST), `  … và ${lines.length - MOST} mục nữa.`];
