import { standingAgencyNames } from '../../domain/committee/agency.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Conclusion, TaskDoubt, TaskLine } from '../../domain/conclusions/conclusion.ts';
import type { IssuingOffice } from '../../domain/conclusions/office.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Unit } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { addDays } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cite, comrade, cut, nameOf } from '../people/people.ts';
import { partyNames, type ReportNaming } from '../reports/names.ts';
import { partNotHeld } from '../unheld.ts';
import { sayDay, sayPlainDay } from '../when.ts';

/** How a conclusion, its tasks and those who do them are called. */

export const conclusionTitle = ({ title }: Pick<Conclusion, 'title'>): string =>
  `Thông báo kết luận “${cut(title, 200)}”`;

export const referToConclusion = ({ id, revision }: Conclusion): string => `#${id}.${revision}`;

/** A button's command, short: it has to fit beside the longest reference. */
export const conclusionCommand = (conclusion: Conclusion, what: string): string =>
  `/kl ${referToConclusion(conclusion)} ${what}`;

const OUTSIDE = ' (ngoài danh sách)';

/** "Sở Tư pháp (đồng chí Huỳnh Ngọc Trinh)" */
export function unitName({ member, agency }: Unit, committee: Committee): string {
  if (member === null) return cut(agency === '' ? '(chưa nêu đơn vị)' : agency, 120);
  const name = comrade(nameOf(committee, member));
  return agency === '' ? name : `${cut(agency, 120)} (${name})`;
}

/** In a draft: whom the bot does not reach is marked as such. */
const draftUnit = (unit: Unit, committee: Committee): string =>
  `${unitName(unit, committee)}${unit.member === null ? OUTSIDE : ''}`;

/** "hạn: trước ngày 15/12/2026", "hạn: thứ Hai, ngày 14/12/2026", "hạn: trong quý I (chậm nhất thứ Tư, ngày 31/3/2027)" */
export function dueName({ due, dueText }: Pick<TaskLine, 'due' | 'dueText'>): string {
  const written = cut(dueText, 80);
  if (due === null) return written === '' ? 'chưa ấn định thời hạn' : `hạn: “${written}” (chưa ấn định ngày)`;
  const next = addDays(due, 1);
  if (/^trước\b/iu.test(dueText.normalize('NFC')) && saysOnly(dueText, next))
    return `hạn: trước ngày ${sayPlainDay(next)}`;
  return written === '' || saysOnly(dueText, due)
    ? `hạn: ${sayDay(due)}`
    : `hạn: ${written} (chậm nhất ${sayDay(due)})`;
}

/** Whether words name a day and nothing else by a number, so that beside it they are nothing new. */
function saysOnly(dueText: string, due: Day): boolean {
  const [, month, day] = due.split('-').map(Number);
  const date = /(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)\d{2,4})?/;
  const [found, ...said] = date.exec(dueText.normalize('NFC')) ?? [];
  if (found === undefined || said.map(Number).join('/') !== `${day}/${month}`) return false;
  return !/\d/.test(dueText.replace(found, ''));
}

/** The same for a group: the agency alone, where there is one. */
const agencyName = (unit: Unit, committee: Committee): string =>
  unit.agency === '' ? unitName(unit, committee) : cut(unit.agency, 120);

/** Who does what, with whom, by when, on one line. */
export function taskLine(
  task: Pick<TaskLine, 'work' | 'lead' | 'with' | 'due' | 'dueText'>,
  committee: Committee,
  most = 300,
  called = unitName,
): string {
  const others = task.with.map((unit) => called(unit, committee)).join(', ');
  const together = others === '' ? '' : `; phối hợp: ${cut(others, 240)}`;
  return `${called(task.lead, committee)}: ${cut(task.work, most)}${together}; ${dueName(task)}`;
}

/** The line in a group: units, and no names where there are units. */
export const groupTaskLine = (task: Parameters<typeof taskLine>[0], committee: Committee): string =>
  taskLine(task, committee, 150, agencyName);

const MARK = ' [CẦN LÀM RÕ]';

/** The tasks of a draft, numbered. */
export function draftLines(lines: readonly TaskLine[], committee: Committee): Message {
  if (lines.length === 0) return { text: 'Chưa có nhiệm vụ nào trong dự thảo.' };
  return {
    text: [
      `Nhiệm vụ (${lines.length}):`,
      ...lines.map((line, at) => {
        const said = cut(taskLine(line, committee, 200, draftUnit), 450);
        return `${at + 1}) ${line.doubts.length > 0 ? said.replaceAll(OUTSIDE, '') + MARK : said}`;
      }),
    ].join('\n'),
  };
}

/** What is to be said about a line, and what may be answered. Keys are short: they stand in buttons. */
export function doubtQuestion(
  conclusion: Conclusion,
  at: number,
  doubt: TaskDoubt,
  committee: Committee,
): Message {
  const line = conclusion.lines[at];
  if (!line) throw new Error(`${conclusion.id} has no line ${at}`);
  const settle = (answer: string) => conclusionCommand(conclusion, `d${at + 1}.${answer}`);
  const head = `Nhiệm vụ ${at + 1}: “${cut(line.work, 120)}”.`;
  const change = [
    { label: `Sửa nhiệm vụ ${at + 1}`, command: conclusionCommand(conclusion, `e${at + 1}`) },
    { label: `Bỏ nhiệm vụ ${at + 1}`, command: conclusionCommand(conclusion, `x${at + 1}`) },
  ];
  if (doubt.about === 'due') {
    const days = doubt.among
      .slice(0, 4)
      .map((day) => [{ label: sayDay(day), command: settle(day.slice(2).replaceAll('-', '')) }]);
    const whys = ['chưa phải một ngày cụ thể', 'cần xác nhận lại ngày'];
    const why = whys[doubt.among.length] ?? 'có thể hiểu nhiều cách';
    return {
      text: `${head} Thời hạn “${cut(line.dueText, 120)}” ${why}. Xin chọn:`,
      choices: [
        ...days,
        [{ label: 'Cho ngày cụ thể', command: conclusionCommand(conclusion, `h${at + 1}`), takes: 'day' }],
        [{ label: 'Giữ nguyên, chưa ấn định ngày', command: settle('-') }],
        change,
      ],
    };
  }
  const unit = doubt.about === 'lead' ? line.lead : line.with[doubt.at];
  const role = doubt.about === 'lead' ? 'Đơn vị chủ trì' : 'Đơn vị phối hợp';
  const named = unit && unit.agency !== '' ? ` “${cut(unit.agency, 120)}”` : '';
  const why =
    doubt.among.length > 0
      ? 'có nhiều đồng chí trong danh sách'
      : named === ''
        ? 'chưa nêu'
        : 'không có ai trong danh sách thành viên';
  const people = doubt.among.slice(0, 8).flatMap((id) => {
    const member = committee.members.find((one) => one.id === id);
    return member
      ? [[{ label: [member.name, member.post].filter(Boolean).join(', '), command: settle(`${member.no}`) }]]
      : [];
  });
  return {
    text: `${head} ${role}${named} ${why}. Xin chọn:`,
    choices: [
      ...people,
      [{ label: 'Chọn đồng chí khác', command: conclusionCommand(conclusion, `n${at + 1}`) }],
      ...(named === '' ? [] : [[{ label: 'Giữ nguyên như đã ghi', command: settle('-') }]]),
      change,
    ],
  };
}

/** Who sends it to everybody; where the office that signs does, it is said of that office. */
export function toEverybody(
  rule: NonNullable<Regulation['conclusions']['sent']>,
  naming: ReportNaming,
  office: IssuingOffice | null,
): string {
  const own = standingAgencyNames(naming.committee.standingAgency, naming.regulation);
  const same = rule.by === 'standing-agency' && office?.name === own;
  const unnamed = rule.by === null && !office ? `; ${partNotHeld(rule, 'ai gửi')}` : '';
  const sends = 'thông báo bằng văn bản đến từng thành viên';
  const said = rule.by && !same ? `${partyNames([rule.by], naming)} ${sends}` : upperFirst(sends);
  return `${said} (${rule.article} Quy chế)${unnamed}.`;
}

/** "Bản chính thức: Văn phòng UBND tỉnh ký, dùng con dấu của mình và gửi (khoản 2 Điều 8 Quy chế)." */
export function officeSigns({ name, article, people }: IssuingOffice): string[] {
  return [
    `Bản chính thức: ${cut(name, 120)} ký, dùng con dấu của mình và gửi${cite(article)}.`,
    ...(people.length > 0
      ? []
      : ['Danh sách chưa có người của nơi này: xin thư ký chuyển bản đã duyệt đến nơi ấy ký, rồi gửi.']),
  ];
}
